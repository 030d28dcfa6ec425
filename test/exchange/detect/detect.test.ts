import { detectFormat } from '@goalsheet/exchange/documents';
import { describe, expect, test } from 'vitest';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

/** A zip archive with empty entries of these names: local headers, central directory, end record. */
function zip(names: readonly string[], flags = 0): Uint8Array {
  const locals: number[] = [];
  const central: number[] = [];
  const number = (value: number, size: number) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255);
  for (const name of names) {
    const text = [...utf8(name)];
    const offset = locals.length;
    const common = [
      ...number(20, 2),
      ...number(flags, 2),
      ...number(0, 18),
      ...number(text.length, 2),
      ...number(0, 2),
    ];
    locals.push(...number(0x04034b50, 4), ...common, ...text);
    central.push(
      ...number(0x02014b50, 4),
      ...number(20, 2),
      ...common,
      ...number(0, 10),
      ...number(offset, 4),
      ...text,
    );
  }
  const end = [...number(0x06054b50, 4), ...number(0, 4), ...number(names.length, 2), ...number(names.length, 2)];
  return bytes(...locals, ...central, ...end, ...number(central.length, 4), ...number(locals.length, 4), 0, 0);
}

/** An OLE 2 file: its header, and a directory entry for each name. */
function ole(...names: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * (names.length + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of ['Root Entry', ...names].entries())
    for (let at = 0; at < name.length; at++) file[512 + 128 * index + 2 * at] = name.charCodeAt(at);
  return file;
}

const XLSX = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
const CSV = '表\n项目名称（资金使用单位）,总计,财政拨款,财政专户拨款,其他资金,绩效目标,绩效指标\n合计,5.00,5.00,,,,\n';

describe('what a file holds, whatever it is called', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['a workbook', zip(XLSX), 'x.xlsx', 'xlsx'],
    ['a workbook that is called .pdf', zip(XLSX), 'x.pdf', 'xlsx'],
    ['a Word file', zip(['[Content_Types].xml', 'word/document.xml']), 'x', 'docx'],
    ['a PDF', utf8('%PDF-1.7\n'), 'x.txt', 'pdf'],
    ['a PDF behind a mark', utf8('\uFEFF\n%PDF-1.4\n'), 'x', 'pdf'],
    ['a web page', utf8('\n<!DOCTYPE html><html><body>'), 'x.txt', 'html'],
    ['a web page that is called .xls', utf8('<html xmlns:x="urn:x"><table><tr><td>'), 'x.xls', 'html'],
    ['a piece of a page', utf8('甲<table><tr><td>乙</table>'), 'x', 'html'],
    ['XHTML', utf8('<?xml version="1.0"?><html><body/></html>'), 'x', 'html'],
    ['CSV', utf8(CSV), 'x', 'csv'],
    ['CSV in GB18030', bytes(...[0xcf, 0xee, 0xc4, 0xbf], 0x2c, 0xba, 0xcf, 0xbc, 0xc6), 'x.csv', 'csv'],
    ['CSV with semicolons', utf8(CSV.replaceAll(',', ';')), 'x', 'csv'],
    ['cells copied from a spreadsheet', utf8(CSV.replaceAll(',', '\t')), 'x.txt', 'csv'],
    ['CSV of something else, by its name', utf8('a,b\n1,2\n'), 'x.CSV', 'csv'],
    [
      'cells copied from a page, with several lines in them',
      utf8(`${CSV.replaceAll(',', '\t')}甲\t5.00\t5.00\t\t\t办好培训。\n提高水平。\n少花钱。\t1、\n`),
      'x.txt',
      'text',
    ],
    ['raw text', utf8(CSV.replaceAll(',', ' ')), 'x', 'text'],
    ['raw text that speaks of tags', utf8('把 <table> 写成表'), 'x', 'text'],
  ])('%s', (_, file, name, format) => {
    expect(detectFormat(file, name)).toBe(format);
  });

  test.each<[string, Uint8Array, string, string]>([
    ['nothing', bytes(), 'empty', '保存'],
    ['blanks', utf8(' \n　\n'), 'empty', '保存'],
    ['an encrypted workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'password', '去掉密码'],
    ['an encrypted archive', zip(XLSX, 1), 'password', '去掉密码'],
    ['.doc', ole('WordDocument'), 'doc', '另存为 .docx'],
    ['.xls', ole('Workbook'), 'xls', '另存为 .xlsx'],
    ['.wps, which is a .doc inside', ole('WordDocument', 'WpsCustomData'), 'doc', '另存为 .docx'],
    ['.et, which is an .xls inside', ole('Workbook', 'ETExtData'), 'xls', '另存为 .xlsx'],
    ['.xls of 1995', ole('Book'), 'xls', '另存为 .xlsx'],
    ['.ppt', ole('PowerPoint Document'), 'presentation', '复制到 Word 或 Excel'],
    ['another OLE 2 file', ole('Something'), 'ole', '另存为'],
    ['.ods', zip(['mimetype', 'content.xml', 'META-INF/manifest.xml']), 'openDocument', '另存为 .xlsx'],
    ['.ofd', zip(['OFD.xml', 'Doc_0/Document.xml']), 'ofd', 'PDF'],
    ['.pptx', zip(['[Content_Types].xml', 'ppt/presentation.xml']), 'presentation', '复制到 Word 或 Excel'],
    ['.zip', zip(['表.xlsx']), 'archive', '解压'],
    ['a workbook that was cut off', zip(XLSX).slice(0, 80), 'damagedZip', '重新下载'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'image', '原来的 Excel'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image', '原来的 Excel'],
    ['RTF', utf8('{\\rtf1\\ansi'), 'rtf', '另存为 .docx'],
    ['a web archive', utf8('MIME-Version: 1.0\n'), 'mht', 'HTML'],
    [
      'XML of Excel 2003',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'officeXml',
      '另存为 .xlsx',
    ],
    ['bytes of no encoding', bytes(0x80, 0xff, 0x41), 'unknownEncoding', 'UTF-8'],
    ['bytes with NUL', bytes(0x41, 0, 0x42), 'binary', 'UTF-8'],
  ])('%s: why not, and what to do', (_, file, error, todo) => {
    const found = detectFormat(file, 'x');
    expect(found).toMatchObject({ error });
    if (typeof found === 'string') return;
    expect(found.message.zh).toContain(todo);
    expect(found.message.en).toMatch(/[A-Za-z]{3}.*\.$/);
  });

  test('cut off anywhere, a file is told or refused, and nothing throws', () => {
    for (const file of [zip(XLSX), ole('Workbook'), utf8(`<html><table><tr><td>${CSV}`), utf8(CSV)])
      for (let length = 0; length <= file.length; length++)
        expect(typeof detectFormat(file.slice(0, length), 'x')).toMatch(/string|object/);
  });
});
