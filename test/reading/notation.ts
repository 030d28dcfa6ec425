import { type Measure, numberText, type Reading } from '@goalsheet/core/reading';

/**
 * A reading as values.txt writes it: `≥ 15 条`, `~≥ 100 %` for a loose comparator, `100 %` for a bare number, `约 20 人`, `3–5 个`,
 * `第 1`, `≤〔预算〕` for a comparator without a number, `期限〔12月底前〕`, `日期〔2024年〕`, `定性`. What stands for one target is joined by ` ； `.
 */
export function notation(reading: Reading): string {
  const parts = [
    ...reading.measures.map(measureNotation),
    ...reading.bounds.map(bound => `${bound.comparator}〔${bound.object}〕`),
    ...reading.dates.map(date => `${date.deadline ? '期限' : '日期'}〔${reading.text.slice(date.from, date.to)}〕`),
  ];
  return (reading.qualitative ? ['定性', ...parts] : parts).join(' ； ');
}

function measureNotation({ comparator, loose, approximate, number, upper, unit, per, ordinal }: Measure): string {
  const sign = comparator ? `${loose ? '~' : ''}${comparator} ` : '';
  const digits = numberText(number) + (upper ? `–${numberText(upper)}` : '');
  const tight = unit.startsWith('/') || unit.startsWith(':');
  return `${sign}${approximate ? '约 ' : ''}${ordinal ? '第 ' : ''}${digits}${unit && !ordinal ? (tight ? '' : ' ') + unit : ''}${per && `/${per}`}`;
}
