import { sheetOf } from '@goalsheet/core/sheet';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../packages/exchange/src/detect/detect-format.ts';
import { DocumentError } from '../../../packages/exchange/src/read-document.ts';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { makeProject, makeTable, makeUnit } from '../../helpers/model-from-json.ts';
import { intakeOf } from '../grid/accounted.ts';
import { workbookOf } from './workbook-of.ts';

const HEAD = ['项目名称', '总计', '财政拨款', '绩效目标', '绩效指标'];
const HEADINGS = `<row r="1">${HEAD.map(text => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;

function sheet(rows: string, after = '', strings = ''): Promise<Uint8Array> {
  return workbookOf(
    `## xl/worksheets/sheet1.xml\n<worksheet xmlns><sheetData>${rows}</sheetData>${after}</worksheet>\n${strings}`,
  );
}

/** What could make a reader go back and forth, call itself, or fill the memory; no clock is read. */
describe('workbooks that are made to be slow end', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['deep elements', () => sheet(HEADINGS + '<row><c><is>'.repeat(100_000) + '</is></c></row>'.repeat(100_000))],
    ['a cell at the last place', () => sheet(`${HEADINGS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)],
    [
      'a merged cell over everything',
      () =>
        sheet(
          `${HEADINGS}<row r="1048576"><c><v>1</v></c></row>`,
          '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>',
        ),
    ],
    [
      'merged cells over each other',
      () =>
        sheet(
          HEADINGS + '<row><c><v>1</v></c></row>'.repeat(5_000),
          `<mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
        ),
    ],
    [
      'rows in no order',
      () =>
        sheet(HEADINGS + '<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c></row><row r="3"/>'.repeat(20_000)),
    ],
    ['a million marks', () => sheet(`${HEADINGS}<row><c t="str"><v>${'_x0041'.repeat(200_000)}</v></c></row>`)],
    [
      'numbers without end',
      () => sheet(`${HEADINGS}<row><c t="str"><v>甲</v></c><c><v>${'9'.repeat(300_000)}</v></c></row>`),
    ],
    ['declared entities', () => sheet(`${HEADINGS}<row><c t="str"><v>&a;&a;</v></c></row>`)],
  ])('%s', async (_, make) => {
    const source = await readXlsx(await make());
    const { tables, warnings } = intakeOf(source);
    expect(tables.length > 0 || warnings.length > 0).toBe(true);
  });
});

test('one long string, named a hundred thousand times, does not fill the memory: the rest is named', async () => {
  const strings = `## xl/sharedStrings.xml\n<sst xmlns><si><t>${'长'.repeat(30_000)}</t></si></sst>`;
  const source = await readXlsx(
    await sheet(HEADINGS + '<row><c t="s"><v>0</v></c></row>'.repeat(100_000), '', strings),
  );
  expect(source.omitted).toMatchObject([{ kind: 'damaged', at: { sheet: '表1', column: 1 } }]);
});

describe('workbooks that cannot be read say so', () => {
  const bytes = () =>
    toXlsx([sheetOf(makeTable({ units: [makeUnit('局', [makeProject('项目', { goal: '目标'.repeat(3_000) })])] }))]);

  test('cut off anywhere', async () => {
    const whole = await bytes();
    for (let length = 0; length < whole.length; length += 97) {
      const part = whole.subarray(0, length);
      expect(detectFormat(part, 'x.xlsx'), `${length}`).toHaveProperty('message');
      await expect(readXlsx(part), `${length}`).rejects.toThrow(DocumentError);
    }
  });

  test('any byte wrong: read, or said', async () => {
    const whole = await bytes();
    for (let at = 0; at < whole.length; at += 31) {
      const wrong = whole.slice();
      wrong[at]! ^= 0x55;
      const result = await readXlsx(wrong).catch(error => error);
      if (result instanceof Error) expect(result, `${at}`).toBeInstanceOf(DocumentError);
    }
  });

  test.each<[string, Promise<Uint8Array>]>([
    ['a worksheet that is cut off', workbookOf('## xl/worksheets/sheet1.xml\n<worksheet xmlns><sheetData><row>')],
    [
      'a worksheet that is not there',
      workbookOf(
        '## xl/workbook.xml\n<workbook xmlns><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>\n## xl/_rels/workbook.xml.rels\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="none.xml"/></Relationships>',
      ),
    ],
    ['no workbook', workbookOf('## xl/workbook.xml\n<nothing>')],
  ])('%s', async (_, made) => {
    const error = await readXlsx(await made).catch(each => each);
    expect(error).toBeInstanceOf(DocumentError);
    expect((error as DocumentError).text.zh).toMatch(/损坏.*请/);
  });
});

test('nothing is asked of another file or machine', async () => {
  const source = await readXlsx(
    await workbookOf(`## xl/worksheets/sheet1.xml
<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f SYSTEM "http://127.0.0.1:1/">]>
<worksheet xmlns><sheetData>${HEADINGS}<row><c t="str"><v>甲&e;&f;</v></c><c t="str"><f>WEBSERVICE("http://127.0.0.1:1/")</f><v>5.00</v></c></row></sheetData></worksheet>`),
  );
  const { tables, warnings } = intakeOf(source);
  expect(tables[0]!.units[0]!.name).toBe('甲&e;&f;');
  expect(warnings.map(({ kind }) => kind)).toContain('formula');
});

test('a binary workbook is told from a damaged one', async () => {
  const made = await workbookOf(`## _rels/.rels
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>
## xl/workbook.bin
\u0083\u0001`);
  const error = await readXlsx(made).catch(each => each);
  expect((error as DocumentError).text.zh).toContain('.xlsb');
});

test.each([
  ['states two gigabytes', 2 ** 31],
  ['states less than it has', 100],
])('a worksheet that %s is not unpacked', async (_, size) => {
  const bytes = await sheet(HEADINGS + '<row><c t="str"><v>甲</v></c></row>'.repeat(50_000));
  const name = new TextEncoder().encode('xl/worksheets/sheet1.xml');
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => bytes[at + 46 + index] === byte))
      view.setUint32(at + 24, size, true);
  const error = await readXlsx(bytes).catch(each => each);
  expect(error).toBeInstanceOf(DocumentError);
  expect((error as DocumentError).text.zh).toMatch(size > 1_000 ? /大得不正常/ : /损坏/);
});
