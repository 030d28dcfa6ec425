import { type Amounts, COLUMNS, type Indicator, type Project, type Table } from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import { type Intake, isLineRange, type Place, placeText } from '@goalsheet/exchange';

/** An intake as an analyst would note it down: what was read, what to check, whether it is proved. */
export function outlineOf({ tables, warnings, proof }: Intake): string {
  const notes = warnings.map(({ severity, kind, places, text }) => {
    return `${severity === 'hint' ? '提示' : '警告'} ${kind} ${placesText(places)}：${text.zh}`;
  });
  return [...tables.flatMap(tableLines), '', ...notes, proof.text.zh, ''].join('\n');
}

/** Lines of a text; in a document the first places. */
function placesText(places: readonly Place[]): string {
  const lines = places.filter(isLineRange);
  if (lines.length > 0)
    return `第 ${lines.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join('、')} 行`;
  const shown = places.slice(0, 4).map(place => placeText(place).zh);
  return shown.join('、') + (places.length > shown.length ? ' …' : '');
}

function tableLines(table: Table): string[] {
  const { title = '（无）', department = '（无）', moneyUnit, moneyUnitText = '（无）', standardName, stated } = table;
  return [
    `标题：${title}`,
    `部门名称：${department}　单位：${moneyUnitText}（${moneyUnit}）`,
    ...(standardName ? [`指标体系：${standardName}`] : []),
    `合计：${amounts(stated)}`,
    ...table.units.flatMap(unit => [
      `资金使用单位：${unit.name}${unit.implied ? '（缺）' : ''}　${amounts(unit.stated)}`,
      ...unit.projects.flatMap(projectLines),
    ]),
  ];
}

function projectLines({ name, amounts: own, goal, cycleGoal, annualGoal, indicators }: Project): string[] {
  return [
    `  项目：${name}　${amounts(own)}`,
    ...(goal === undefined && (cycleGoal ?? annualGoal) !== undefined ? [] : [goalLine('目标', goal)]),
    ...(cycleGoal === undefined ? [] : [goalLine('实施周期目标', cycleGoal)]),
    ...(annualGoal === undefined ? [] : [goalLine('年度目标', annualGoal)]),
    ...indicators.map(indicator => `    ${indicatorLine(indicator)}`),
  ];
}

function goalLine(name: string, goal: string | undefined): string {
  return `    ${name}：${goal?.replaceAll('\n', '↵') ?? '（无）'}`;
}

function indicatorLine({ label, type, name, cycle, annual, value }: Indicator): string {
  const values = value === undefined ? `${cycle ?? '（无）'} → ${annual ?? '（无）'}` : value;
  return `${label}${type ? '' : '（未知）'}｜${name}｜${values}`;
}

function amounts(all: Amounts): string {
  const stated = COLUMNS.flatMap(column => {
    const amount = all[column];
    return amount ? [`${MONEY_HEADINGS[column]} ${amount.text}`] : [];
  });
  return stated.join('，') || '（没有金额）';
}
