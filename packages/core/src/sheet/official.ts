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

/** A part of what the form prints of an indicator: what is the indicator's own, or words of the form. */
export interface IndicatorPart {
  readonly of: 'no' | 'type' | 'name' | 'cycle' | 'annual' | 'form';
  readonly text: string;
}

/** {@link indicatorText} in its parts. */
export function indicatorParts(indicator: SheetIndicator): IndicatorPart[] {
  const { no, firstLevel, secondLevel, name, cycle, annual } = indicator;
  const first = firstLevel ? `${levelText(firstLevel.code, firstLevel.name)}；` : '';
  const form = (text: string): IndicatorPart => ({ of: 'form', text });
  return [
    { of: 'no', text: `${no}` },
    form('、'),
    { of: 'type', text: `${first}${levelText(secondLevel.code, secondLevel.name)}` },
    form('；'),
    { of: 'name', text: name },
    form('；实施周期指标值:'),
    { of: 'cycle', text: cycle },
    form('；年度指标值:'),
    { of: 'annual', text: annual },
    form('。'),
  ];
}

/** The cell 绩效指标: its indicators with nothing between them. */
export function indicatorsText(indicators: readonly SheetIndicator[]): string {
  return indicators.map(indicatorText).join('');
}
