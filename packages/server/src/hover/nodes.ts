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
import { describeReading, readValue } from '@goalsheet/core/reading';
import type { Localised } from '@goalsheet/core/rules';
import { escaped, lines, paragraphs } from './markdown.ts';
import { totalsTable } from './money.ts';

type Language = keyof Localised;
const TABLE: Localised = { zh: '全表', en: 'the table' };
const UNIT: Localised = { zh: '本单位', en: 'the unit' };

/** A table in brief: what it comes to, and how much there is in it. */
export function tableText(table: Table, language: Language): string {
  const projects = table.units.flatMap(unit => unit.projects);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const counts =
    language === 'zh'
      ? `${table.units.length} 个资金使用单位，${projects.length} 个项目，${indicators} 个指标`
      : `${counted(table.units.length, 'unit')}, ${counted(projects.length, 'project')}, ${counted(indicators, 'indicator')}`;
  return paragraphs(
    table.title && `**${escaped(table.title)}**`,
    table.department && escaped(table.department),
    counts,
    totalsTable(tableTotals(table), table.moneyUnit, language),
  );
}

export function unitText(unit: Unit, table: Table, language: Language): string {
  const indicators = unit.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const counts =
    language === 'zh'
      ? `${unit.projects.length} 个项目，${indicators} 个指标`
      : `${counted(unit.projects.length, 'project')}, ${counted(indicators, 'indicator')}`;
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
  const count = project.indicators.length;
  const counts = zh ? `${count} 个指标` : counted(count, 'indicator');
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
    cycle !== undefined && annual !== undefined && sameReading(cycle, annual, language),
  );
}

function sameReading(cycle: string, annual: string, language: Language): string | undefined {
  if (cycle === annual)
    return language === 'zh' ? '两个值相同，可以合写成“指标值”。' : 'Both are the same: 指标值 says it once.';
  const [a, b] = [readValue(cycle), readValue(annual)];
  const same = !a.qualitative && describeReading(a, language) === describeReading(b, language);
  if (!same) return undefined;
  return language === 'zh' ? '写法不同，读法相同。' : 'Written differently, read the same.';
}

/** How a target value is read. */
export function reading(text: string, language: Language): string {
  return escaped(describeReading(readValue(text), language));
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
