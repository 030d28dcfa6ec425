import { levelText } from '../model/index.ts';
import type { SheetIndicator } from './sheet.ts';

/**
 * An indicator as the form prints it: `1、1-产出指标；11-数量指标；NAME；实施周期指标值:CYCLE；年度指标值:ANNUAL。` A level without
 * a code is its bare name; an indicator whose type is unknown has its label alone. The final 。 belongs to the form, also
 * behind a value that ends in one.
 */
export function indicatorText(indicator: SheetIndicator): string {
  const { no, firstLevel, secondLevel, name, cycle, annual } = indicator;
  const first = firstLevel ? `${levelText(firstLevel.code, firstLevel.name)}；` : '';
  const second = levelText(secondLevel.code, secondLevel.name);
  return `${no}、${first}${second}；${name}；实施周期指标值:${cycle}；年度指标值:${annual}。`;
}

/** The cell 绩效指标: its indicators with nothing between them. */
export function indicatorsText(indicators: readonly SheetIndicator[]): string {
  return indicators.map(indicatorText).join('');
}
