import { readFileSync } from 'node:fs';
import { indicatorTypes, meaningOf, type Table } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { defaultStandard, parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { TemplateError, toTemplate } from '../../../packages/exchange/src/xlsx/template/to-template.ts';
import { savedAgain } from '../../helpers/libreoffice.ts';
import { makeAmounts, makeProject, makeTable, makeUnit } from '../../helpers/model-from-json.ts';
import { intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';
import { filledIn, sheetXmlOf, unlockedStyles } from './fill-in.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const standard = defaultStandard();
const options = { standard, projects: 2, indicators: 3 };

function tableOf(name: string): Table {
  const table = parse(readFileSync(new URL(`${name}.goal`, EXAMPLES), 'utf8'));
  if (table.kind !== 'table') throw new Error(`${name} is no table`);
  return table;
}

describe.each(['baiyun', 'tianhe'])('%s as a form that is filled in', name => {
  const table = tableOf(name);

  test('is read back as the same table', async () => {
    const { tables, proof, warnings } = intakeOf(await readXlsx(await toTemplate(sheetOf(table), options)));
    expect(warnings.map(({ kind }) => kind)).toEqual(['formula', 'otherTable']);
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
  });

  test('also when LibreOffice has calculated and saved it', async context => {
    const saved = await savedAgain(await toTemplate(sheetOf(table), options), 'xlsx');
    if (!saved) return context.skip('soffice is not on this machine');
    const { tables, proof } = intakeOf(await readXlsx(saved));
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
  });
});

/** An empty form for two units, filled in by hand: two projects of the first unit, one of the second. */
const ANSWERS = {
  B2: '某某局',
  K2: '元',
  A5: '甲中心',
  A6: '网格员培训',
  C6: '50000',
  D6: '1200.5',
  F6: '培训到位。',
  H6: '数量指标',
  I6: '培训次数',
  J6: '≥2次',
  K6: '≥2次',
  H7: '质量指标',
  I7: '合格率',
  J7: '100%',
  K7: '0.95',
  A9: '=设备购置',
  C9: '0.1',
  F9: '@购置 & 验收',
  H9: '社会效益',
  I9: '故障率',
  J9: '＝0',
  K9: '-',
  A13: '宣传',
  E13: '0.2',
  F13: '宣传到位',
};

function emptyForm(): Promise<Uint8Array> {
  const units = [makeUnit('', []), makeUnit('乙中心', [])];
  return toTemplate(sheetOf(makeTable({ title: '项目支出绩效目标表', moneyUnit: '万元', units })), options);
}

describe('an empty form that a unit filled in', () => {
  test('is read: texts as they were typed, types by their names', async () => {
    const result = intakeOf(await readXlsx(await filledIn(await emptyForm(), ANSWERS)));
    await expect(outlineOf(result)).toMatchFileSnapshot(
      new URL('cases/form-not-calculated.expected', import.meta.url).pathname,
    );
  });

  test('is read with what was calculated when LibreOffice saved it', async context => {
    const saved = await savedAgain(await filledIn(await emptyForm(), ANSWERS), 'xlsx');
    if (!saved) return context.skip('soffice is not on this machine');
    const result = intakeOf(await readXlsx(saved));
    expect(result.proof.ok).toBe(true);
    await expect(outlineOf(result)).toMatchFileSnapshot(new URL('cases/form.expected', import.meta.url).pathname);
  });
});

test('only what is to be filled in is unlocked; what is calculated is locked', async () => {
  const bytes = await emptyForm();
  const xml = await sheetXmlOf(bytes);
  const open = await unlockedStyles(bytes);
  expect(xml).toContain('<sheetProtection sheet="1"');
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"[^>]*?(\/?)>(<f>)?/g)];
  expect(cells.length).toBeGreaterThan(100);
  const unlocked = cells.flatMap(([, column, row, style]) => (open.has(Number(style)) ? [`${column}${row}`] : []));
  expect(cells.filter(each => each[5] && open.has(Number(each[3])))).toEqual([]);
  expect(unlocked.filter(address => /\D[1-5]$/.test(address)).sort()).toEqual([
    'A1',
    'A5',
    'B2',
    'C2',
    'D2',
    'E2',
    'F2',
    'K2',
  ]);
  expect(unlocked.filter(address => /^\D6$/.test(address)).sort()).toEqual([
    'A6',
    'C6',
    'D6',
    'E6',
    'F6',
    'H6',
    'I6',
    'J6',
    'K6',
  ]);
});

test('the lists hold the types of the standard and the units of amounts', async () => {
  const bytes = await emptyForm();
  const guide = (await readXlsx(bytes)).pieces[1];
  if (guide?.kind !== 'grid') throw new Error('no second sheet');
  const listAt = (cell: string) => {
    const [, list] = new RegExp(`sqref="${cell}[^"]*"><formula1>([^<]*)`).exec(xml)!;
    const [, column, from, to] = /^'填写说明'!\$(\w)\$(\d+):\$\w\$(\d+)$/.exec(list!)!;
    return guide.rows
      .filter(({ at }) => at.row! >= Number(from) && at.row! <= Number(to))
      .map(({ cells }) => cells.find(each => each.column === column!.charCodeAt(0) - 65)?.text);
  };
  const xml = await sheetXmlOf(bytes);
  expect(listAt('K2')).toEqual(['元', '千元', '万元', '亿元']);
  expect(new Set(listAt('H4'))).toEqual(new Set(indicatorTypes(standard).keys()));
});

test('a total that is not the sum stays as it was stated, and can be changed', async () => {
  const amounts = makeAmounts({ total: '9.00', fiscalAppropriation: '5.00' });
  const table = makeTable({ units: [makeUnit('某某局', [makeProject('项目', { amounts, goal: '目标' })])] });
  const bytes = await toTemplate(sheetOf(table), options);
  expect(await sheetXmlOf(bytes)).toMatch(/<c r="B6" s="\d+"><v>9\.00<\/v>/);
  const { tables } = intakeOf(await readXlsx(bytes));
  expect(toText(sheetOf(tables[0]!))).toBe(toText(sheetOf(table)));
});

test.each([
  [
    'a text that no cell holds',
    makeTable({ units: [makeUnit('局', [makeProject('项目', { goal: '长'.repeat(40_000) })])] }),
  ],
  [
    'more units than a sum takes',
    makeTable({ units: Array.from({ length: 300 }, (_, index) => makeUnit(`单位${index}`, [])) }),
  ],
])('%s is said', async (_, table) => {
  await expect(toTemplate(sheetOf(table), options)).rejects.toThrow(TemplateError);
});
