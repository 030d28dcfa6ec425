import { jsonOf, type Sheet, sheetOf } from '@goalsheet/core/sheet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../packages/exchange/src/docx/read-docx.ts';
import { toDocx } from '../../../packages/exchange/src/docx/to-docx.ts';
import { openZip } from '../../../packages/exchange/src/zip/read-zip.ts';
import { makeAmounts, makeIndicator, makeProject, makeTable, makeUnit } from '../../helpers/model-from-json.ts';
import { intakeOf } from '../grid/accounted.ts';
import { wordFile } from './word-file.ts';

/** A table whose project has these texts for name, goal and values. */
function tableWith(text: string) {
  const amounts = makeAmounts({ fiscalAppropriation: '5.00' });
  const indicators = [makeIndicator('数量指标', text, { value: text })];
  return makeTable({
    title: '项目支出绩效目标表',
    department: '某某局',
    units: [makeUnit('某某局', [makeProject(text, { amounts, goal: text, indicators })])],
  });
}

async function documentOf(sheet: Sheet): Promise<string> {
  const zip = openZip(await toDocx([sheet]));
  return new TextDecoder().decode(await zip.read('word/document.xml'));
}

describe('texts that look like something else come back as they are', () => {
  test.each([
    '=1+1',
    '＝1',
    '+1',
    '-1',
    '@SUM(A1)',
    '1\t=1',
    "'=1",
    '<script>alert(1)</script>',
    '&amp;&lt;w:t&gt;',
    ']]><w:p/>',
    '_x0041_',
    '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }',
    'INCLUDEPICTURE "http://example.invalid/"',
    '“引号”\'"',
    '𠮷 e\u0301 ﷽ \u200Bx',
    '数'.repeat(40_000),
    'x'.repeat(40_000),
  ])('%.40s', async text => {
    const sheet = sheetOf(tableWith(text));
    const bytes = await toDocx([sheet]);
    const { tables, proof } = intakeOf(await readDocx(bytes));
    expect(proof.ok).toBe(true);
    expect(tables.map(each => jsonOf(sheetOf(each)))).toEqual([jsonOf(sheet)]);
  });
});

test('a document of texts refers to nothing and holds no field', async () => {
  const xml = await documentOf(sheetOf(tableWith('{ DDEAUTO x }')));
  expect(xml).not.toMatch(/instrText|fldChar|hyperlink|w:object|r:embed|http:\/\/example/);
});

test('what XML cannot hold is replaced, counted, and the file is whole', async () => {
  const sheet = sheetOf(tableWith('甲\u0000\u0007乙\uD800丙\uFFFE'));
  let replaced = 0;
  const bytes = await toDocx([sheet], { onReplaced: count => (replaced += count) });
  const { tables } = intakeOf(await readDocx(bytes));
  expect(tables[0]?.units[0]?.projects[0]?.name).toBe('甲\uFFFD\uFFFD乙\uFFFD丙\uFFFD');
  // Four in each of the name, the goal, the indicator's name and its two values.
  expect(replaced).toBe(20);
});

test('a row that fits a page is kept on one; a higher one is not', async () => {
  const rowOf = async (text: string) => {
    const xml = await documentOf(sheetOf(tableWith(text)));
    return xml.slice(xml.lastIndexOf('<w:tr>'));
  };
  expect(await rowOf('短')).toContain('<w:cantSplit/>');
  expect(await rowOf('长'.repeat(2_000))).not.toContain('<w:cantSplit/>');
});

/** Elements that mean something to the reader, in places where nobody expects them. */
const TABLES = 'w:tbl w:tr w:tc w:p w:del w:trPr w:tcPr w:vMerge w:gridSpan w:txbxContent'.split(' ');
const OTHERS = 'w:r w:t w:pPr w:vanish w:object w:hyperlink w:ins w:sdt w:numPr w:drawing w:ruby w:tab'.split(' ');

test.each([
  ['of tables', TABLES],
  ['of any kind', [...TABLES, ...OTHERS]],
])('a document with elements %s in any order: its text is somewhere', async (_, tags) => {
  const element = fc.letrec<{ any: string }>(tie => ({
    any: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.integer({ min: 100, max: 999 }).map(number => `<w:p><w:r><w:t>字${number}</w:t></w:r></w:p>`),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('any'), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag} w:val="3">${inner.join('')}</${tag}>`),
    ),
  })).any;
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 6 }), async elements => {
      const document = elements.join('');
      const source = await readDocx(await wordFile({ document }));
      intakeOf(source);
      const told = JSON.stringify(source);
      for (const [text] of document.matchAll(/字\d+/g)) expect(told).toContain(text);
    }),
    { numRuns: 1000 },
  );
});

describe('a damaged file is told', () => {
  const reason = (parts: Record<string, string>) =>
    wordFile(parts)
      .then(readDocx)
      .then(
        () => 'read',
        (error: Error) => error.message,
      );

  test.each([
    ['tags that do not match', { document: '<w:p></w:tbl>' }, 'word/document.xml in it cannot be read'],
    ['a part that is cut off', { numbering: '<w:num', document: '<w:p/>' }, 'cannot be read'],
    ['relations that are no XML', { relations: '<<<' }, 'cannot be read'],
  ])('%s', async (_, parts, expected) => expect(await reason(parts)).toMatch(expected));

  test('an archive that is cut off anywhere', async () => {
    const bytes = await toDocx([sheetOf(tableWith('甲'))]);
    for (const part of [0.1, 0.5, 0.9, 0.99])
      await expect(readDocx(bytes.subarray(0, bytes.length * part))).rejects.toThrow('cut off or damaged');
  });

  test('however deep, however many, whatever closes too early', async () => {
    const cell = '<w:tbl><w:tr><w:tc>';
    const deep = cell.repeat(20_000) + '<w:p><w:r><w:t>底</w:t></w:r></w:p>' + '</w:tc></w:tr></w:tbl>'.repeat(20_000);
    const { pieces } = await readDocx(await wordFile({ document: deep }));
    expect(JSON.stringify(pieces)).toContain('底');
    expect(await reason({ document: '<w:tc/><w:tr/><w:p><w:tc><w:r/></w:tc></w:p><w:t>x</w:t><w:fldChar/>' })).toBe(
      'read',
    );
    expect(
      await reason({
        document: '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5e9"/></w:tcPr></w:tc></w:tr></w:tbl>',
      }),
    ).toBe('read');
  });
});
