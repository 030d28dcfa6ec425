import { sheetOf, toText } from '@goalsheet/core/sheet';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { openZip } from '../../../packages/exchange/src/zip/read-zip.ts';
import { makeAmounts, makeIndicator, makeProject, makeTable, makeUnit } from '../../helpers/model-from-json.ts';
import { intakeOf } from '../grid/accounted.ts';

/** Texts that a spreadsheet, or XML, could take for something else. */
const TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  '\n@x',
  "'=1",
  '_x0041_',
  '_x000D_',
  '_x005F_x0041_',
  '_x0041_x0042_',
  '_X0041_ _x41_ x0041_',
  'a\u0001b\u000bc\u001f',
  '\uFFFE\uFFFF',
  'lone \uD800 surrogate \uDC00',
  '𠮷野家😀',
  '<b>&amp;</b> "quoted" ]]>',
  '  blanks at both ends  ',
  'two\nlines\n\n',
  '长'.repeat(40_000),
  'unbroken'.repeat(8_000),
  'words and '.repeat(10_000),
  `${'😀'.repeat(16_383)}x${'😀'.repeat(16_383)}`,
  `${'段。\n'.repeat(200)}`,
];

function sheetWith(goal: string) {
  return sheetOf(makeTable({ units: [makeUnit('某某局', [makeProject('项目', { goal })])] }));
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder().decode(await openZip(bytes).read(name));
}

describe('a text in a cell is the text', () => {
  test.each(TEXTS.map(text => [JSON.stringify(text).slice(0, 40), text]))('%s', async (_, text) => {
    const sheet = sheetWith('');
    const rows = sheet.rows.map(row => (row.kind === 'project' ? { ...row, goal: [text], name: text } : row));
    const bytes = await toXlsx([{ ...sheet, rows, title: text, department: text }]);
    const { pieces } = await readXlsx(bytes);
    const [grid] = pieces;
    if (grid?.kind !== 'grid') throw new Error('no grid');
    const cells = grid.rows.flatMap(row => row.cells.map(cell => cell.text));
    expect(cells.filter(each => each === text)).toHaveLength(3);
    expect(cells).toContain(`部门名称：${text}`);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(await partOf(bytes, 'xl/sharedStrings.xml')).not.toMatch(/[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|\uFFFD/);
  });
});

test('a carriage return is a line break, and what stands behind it no formula', async () => {
  const sheet = sheetWith('');
  const rows = sheet.rows.map(row => (row.kind === 'project' ? { ...row, goal: ['\r=1+1', '甲\r\n@x'] } : row));
  const bytes = await toXlsx([{ ...sheet, rows }]);
  const [grid] = (await readXlsx(bytes)).pieces;
  expect(grid?.kind === 'grid' && grid.rows.at(-1)!.cells.map(cell => cell.text)).toContain('\n=1+1\n甲\n@x');
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
});

test('no cell holds more than a cell can, no row is higher than a row can be', async () => {
  const indicators = [makeIndicator('数量指标', '名'.repeat(20_000), { value: '值。\n'.repeat(30_000) })];
  const project = makeProject('名'.repeat(50_000), { goal: '目标。\n'.repeat(20_000), indicators });
  const bytes = await toXlsx([sheetOf(makeTable({ units: [makeUnit('单位'.repeat(300), [project])] }))]);
  const strings = [...(await partOf(bytes, 'xl/sharedStrings.xml')).matchAll(/<t[^>]*>([^<]*)/g)].map(
    ([, text]) => text!,
  );
  expect(Math.max(...strings.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  const heights = [...(await partOf(bytes, 'xl/worksheets/sheet1.xml')).matchAll(/ ht="([^"]*)"/g)].map(([, height]) =>
    Number(height),
  );
  expect(heights.length).toBeGreaterThan(100);
  expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
});

describe('amounts', () => {
  test.each([
    ['1,997.76', '1997.76', '#,##0.00'],
    ['0.10', '0.10', '#,##0.00'],
    ['-0.50', '-0.50', '#,##0.00'],
    ['1.234567', '1.234567', '#,##0.000000'],
    ['9,999,999,999,999.99', '9999999999999.99', '#,##0.00'],
  ])('%s is the number %s, shown as %s', async (text, number, format) => {
    const amounts = makeAmounts({ fiscalAppropriation: text });
    const sheet = sheetOf(makeTable({ units: [makeUnit('某某局', [makeProject('项目', { amounts })])] }));
    const bytes = await toXlsx([sheet]);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(`<v>${number}</v>`);
    expect(await partOf(bytes, 'xl/styles.xml')).toContain(`formatCode="${format}"`);
    const { tables } = intakeOf(await readXlsx(bytes));
    expect(toText(sheetOf(tables[0]!))).toBe(toText(sheet));
  });

  test.each(['12,345,678,901,234,567.89', '大约五万'])('%s is more than a number can say: a text', async text => {
    const amounts = makeAmounts({ fiscalAppropriation: text });
    const sheet = sheetOf(makeTable({ units: [makeUnit('某某局', [makeProject('项目', { amounts })])] }));
    const bytes = await toXlsx([sheet]);
    expect(await partOf(bytes, 'xl/sharedStrings.xml')).toContain(`>${text}<`);
    const { tables } = intakeOf(await readXlsx(bytes));
    expect(toText(sheetOf(tables[0]!))).toBe(toText(sheet));
  });
});

test('worksheets have names that every program takes, each another', async () => {
  const names = [
    '教育局',
    '教育局',
    "'[局]:*?/\\'",
    '',
    'History',
    '很长的名称'.repeat(20),
    `${'很长的名称'.repeat(20)}二`,
    'A',
    'a',
  ];
  const source = await readXlsx(
    await toXlsx(
      names.map(() => sheetWith('目标')),
      { names },
    ),
  );
  const given = source.pieces.map(({ at }) => at.sheet!);
  expect(given).toEqual([
    '教育局',
    '教育局(2)',
    '局',
    '绩效目标表',
    '绩效目标表(2)',
    '很长的名称很长的名称很长的名称很长的名称很长的名称很长的名称很',
    '很长的名称很长的名称很长的名称很长的名称很长的名称很长的(2)',
    'A',
    'a(2)',
  ]);
});
