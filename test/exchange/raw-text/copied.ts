import {
  amountOf,
  type Indicator,
  indicatorTypes,
  type Money,
  moneyText,
  type Project,
  type Table,
  type Unit,
} from '@goalsheet/core/model';
import { HEADINGS, indicatorsText, type Sheet, type SheetRow, sheetOf } from '@goalsheet/core/sheet';
import { builtInStandards } from '@goalsheet/language';
import fc from 'fast-check';

/** Characters of names and values: none that the form itself sets between its parts. */
const HAN = [...'甲乙丙丁培训经费建设网格服务管理率年度（）“”《》％≥、，123450-'];

const text = (max: number, extra: readonly string[] = []) =>
  fc.array(fc.constantFrom(...HAN, ...extra), { minLength: 1, maxLength: max }).map(all => all.join(''));
/** A name begins and ends like a name. */
const name = text(40).map(inner => `甲${inner}费`);
const value = text(40, ['。', '2、', '3、1']);

const BARE = { waivers: [], problems: [] };
const standard = builtInStandards()[0]!;
const types = indicatorTypes(standard);

const indicator: fc.Arbitrary<Indicator> = fc
  .tuple(fc.constantFrom(...types.keys()), name, value, value, fc.boolean())
  .map(([label, own, cycle, annual, alike]) => ({
    kind: 'indicator',
    label,
    type: types.get(label)!,
    name: own,
    ...(alike || cycle === annual ? { value: cycle } : { cycle, annual }),
    ...BARE,
  }));

/** Which columns a table fills: all rows alike, so that its text says which they are. */
type Filled = 'total' | 'fiscal' | 'all';

const money = fc.bigInt({ min: -5_000_000n, max: 10n ** 10n }).map(value => value * 10_000n);
const amount = (value: Money) => amountOf(value, moneyText(value, '万元'));

const project = (filled: Filled): fc.Arbitrary<Project> =>
  fc
    .tuple(name, money, money, money, text(120, ['。']), fc.array(indicator, { minLength: 1, maxLength: 12 }))
    .map(([own, a, b, c, goal, indicators]) => ({
      kind: 'project',
      name: own,
      categories: [],
      amounts:
        filled === 'total'
          ? { total: amount(a) }
          : filled === 'fiscal'
            ? { fiscalAppropriation: amount(a) }
            : { fiscalAppropriation: amount(a), specialAccount: amount(b), otherFunds: amount(c) },
      parts: [],
      goal,
      indicators,
      ...BARE,
    }));

const unit = (filled: Filled): fc.Arbitrary<Unit> =>
  fc.tuple(name, fc.array(project(filled), { minLength: 1, maxLength: 4 })).map(([own, projects]) => ({
    kind: 'unit',
    name: own,
    stated: { total: amount(totalOf(projects)) },
    projects,
    ...BARE,
  }));

function totalOf(projects: readonly Project[]): Money {
  const all = projects.flatMap(({ amounts }) => Object.values(amounts).map(each => each.value ?? 0n));
  return all.reduce((sum, each) => sum + each, 0n);
}

/** A table as an intake gives it: 总计 of units and table stated, nothing else that can be computed. */
export const importedTable: fc.Arbitrary<Table> = fc.constantFrom<Filled[]>('total', 'fiscal', 'all').chain(filled =>
  fc.tuple(name, fc.array(unit(filled), { minLength: 1, maxLength: 3 })).map(([department, units]) => ({
    kind: 'table',
    title: '项目支出绩效目标表',
    department,
    moneyUnit: '万元',
    moneyUnitText: '万元',
    standard,
    stated: { total: amount(totalOf(units.flatMap(({ projects }) => projects))) },
    units,
    blocks: new Map(),
    ...BARE,
  })),
);

/** How a table was copied: widths of its columns in characters, and what became of its rows. */
export interface Copy {
  readonly head: number;
  readonly name: number;
  readonly goal: number;
  readonly cell: number;
  readonly indented: boolean;
  /** Drawn from again and again: where amounts and goals stand, where blank lines and page breaks are. */
  readonly choices: readonly number[];
  readonly lineEnd: string;
}

export const copy: fc.Arbitrary<Copy> = fc.record({
  head: fc.integer({ min: 6, max: 60 }),
  name: fc.integer({ min: 2, max: 30 }),
  goal: fc.integer({ min: 2, max: 40 }),
  cell: fc.integer({ min: 2, max: 60 }),
  indented: fc.boolean(),
  choices: fc.array(fc.nat(19), { minLength: 1, maxLength: 30 }),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
});

/** The official text of a table as it would be copied: wrapped in its columns, with blank lines and page breaks. */
export function copied(table: Table, how: Copy): string {
  const sheet = sheetOf(table);
  let drawn = 0;
  const draw = () => how.choices[drawn++ % how.choices.length]!;
  const lines = [sheet.title, ...headLines(sheet, how)];
  let page = 1;
  const add = (line: string) => {
    lines.push(line);
    if (draw() % 3 === 0) lines.push('');
    if (draw() === 19) lines.push(`第 ${page++} 页`, `\f${sheet.title}`, ...headLines(sheet, how));
  };
  for (const row of sheet.rows) for (const line of rowLines(row, how, draw)) add(line);
  return lines.join(how.lineEnd);
}

function headLines(sheet: Sheet, how: Copy): string[] {
  const department = `部门名称：${sheet.department} 单位：${sheet.moneyUnit}`;
  return [...wrapped(department, how.head), ...wrapped(HEADINGS.join(' '), how.head)];
}

function rowLines(row: SheetRow, how: Copy, draw: () => number): string[] {
  const names = wrapped(row.name, how.name);
  if (row.kind === 'project' && how.indented) names[0] = `    ${names[0]}`;
  let amounts = Object.values(row.amounts)
    .map(cell => cell.text)
    .filter(each => each !== '')
    .join(' ');
  if (names.length === 1 || draw() % 2 === 0) amounts = `${names.pop()} ${amounts}`;
  const goals = wrapped(row.goal.join(''), how.goal);
  if (goals.length > 0 && draw() % 4 === 0) amounts += ` ${goals.shift()}`;
  return [...names, amounts, ...goals, ...wrapped(indicatorsText(row.indicators), how.cell)];
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < line.length; at += width) lines.push(line.slice(at, at + width));
  return lines;
}
