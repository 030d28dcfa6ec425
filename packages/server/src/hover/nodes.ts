import {
  annualValueOf,
  cycleValueOf,
  type Indicator,
  type Project,
  projectTotals,
  type Table,
  tableTotals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import { type Change, compareTargets, describeReading, readValue } from '@goalsheet/core/reading';
import type { Localised } from '@goalsheet/core/rules';
import { BETWEEN, countText } from '../wording.ts';
import { escaped, lines, paragraphs } from './markdown.ts';
import { totalsTable } from './money.ts';

type Language = keyof Localised;
const TABLE: Localised = { zh: '全表', en: 'the table' };
const UNIT: Localised = { zh: '本单位', en: 'the unit' };

/** A table in brief: what it comes to, and how much there is in it. */
export function tableText(table: Table, language: Language): string {
  const projects = table.units.flatMap(unit => unit.projects);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const counts = [
    countText(table.units.length, 'unit', language),
    countText(projects.length, 'project', language),
    countText(indicators, 'indicator', language),
  ].join(BETWEEN);
  return paragraphs(
    table.title && `**${escaped(table.title)}**`,
    table.department && escaped(table.department),
    counts,
    totalsTable(tableTotals(table), table.moneyUnit, language),
  );
}

export function unitText(unit: Unit, table: Table, language: Language): string {
  const indicators = unit.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const counts = [
    countText(unit.projects.length, 'project', language),
    countText(indicators, 'indicator', language),
  ].join(BETWEEN);
  const totals = totalsTable(unitTotals(unit), table.moneyUnit, language, { totals: tableTotals(table), name: TABLE });
  return paragraphs(`**${escaped(unit.name)}**`, counts, totals);
}

export function projectText(project: Project, unit: Unit, table: Table, language: Language): string {
  const byLevel = new Map<string, number>();
  for (const { type, label } of project.indicators) {
    const level = type?.first.name ?? label;
    byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
  }
  const zh = language === 'zh';
  const levels = [...byLevel].map(([level, count]) => `${escaped(level)} ${count}`).join(zh ? '，' : ', ');
  const counts = countText(project.indicators.length, 'indicator', language);
  const totals = totalsTable(projectTotals(project), table.moneyUnit, language, {
    totals: unitTotals(unit),
    name: UNIT,
  });
  return paragraphs(`**${escaped(project.name)}**`, levels ? `${counts}${zh ? '：' : ': '}${levels}` : counts, totals);
}

/** How the two values of an indicator are read, side by side. */
export function valuesText(indicator: Indicator, language: Language): string {
  const zh = language === 'zh';
  const cycle = cycleValueOf(indicator);
  const annual = annualValueOf(indicator);
  if (indicator.value !== undefined)
    return `${zh ? '实施周期、年度：' : 'Period and year: '}${reading(indicator.value, language)}`;
  return lines(
    cycle && `${zh ? '实施周期：' : 'Period: '}${reading(cycle, language)}`,
    annual && `${zh ? '年度：' : 'Year: '}${reading(annual, language)}`,
    cycle !== undefined && annual !== undefined && comparison(cycle, annual)?.[language],
  );
}

/** How the year's value lies to the period's, where that can be said. */
function comparison(cycle: string, annual: string): Localised | undefined {
  if (cycle === annual)
    return { zh: '两个值相同，可以合写成“指标值”。', en: 'Both are the same: 指标值 says it once.' };
  const [period, year] = [readValue(cycle), readValue(annual)];
  if (period.qualitative !== year.qualitative)
    return { zh: '一个值有数，另一个没有。', en: 'One of them has a number, the other none.' };
  return COMPARISONS[compareTargets(period, year)];
}

const COMPARISONS: Readonly<Partial<Record<Change, Localised>>> = {
  same: { zh: '写法不同，读法相同。', en: 'Written differently, read the same.' },
  tighter: { zh: '年度值比实施周期值更严。', en: "The year's value asks for more than the period's." },
  looser: { zh: '年度值比实施周期值更宽。', en: "The year's value asks for less than the period's." },
  'different measure': { zh: '两个值说的不是同一个量。', en: 'The two values measure different things.' },
};

/** How a target value is read. */
export function reading(text: string, language: Language): string {
  return escaped(describeReading(readValue(text), language));
}
