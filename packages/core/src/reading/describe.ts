import { trimmed } from '../model/index.ts';
import { numberText } from './decimal.ts';
import type { Measure, Reading } from './reading.ts';

export type Language = 'zh' | 'en';

/**
 * A reading in one line, for a hover or a terminal: `≥ 15 条`, `100 %（无比较符）`, `定性：及时`,
 * `出租屋登记率 ≥ 100 %（“达到”）；来穗人员登记率 ≥ 95 %（“达到”）`.
 */
export function describeReading(reading: Reading, language: Language): string {
  const { measures, bounds, dates, text } = reading;
  const zh = language === 'zh';
  const parts = measures.map(
    measure =>
      (measures.length > 1 && measure.subject ? `${measure.subject} ` : '') + describeMeasure(measure, language),
  );
  for (const bound of bounds) parts.push(`${bound.comparator} ${bound.object}`);
  for (const date of dates) {
    const words = text.slice(date.from, date.to);
    if (date.deadline) parts.push(zh ? `期限：${words}` : `deadline: ${words}`);
  }
  if (measures.length > 0) return parts.join(zh ? '；' : '; ');
  const words = bounds.length + parts.length > 0 ? parts.join(zh ? '；' : '; ') : trimmed(text);
  return zh ? `定性：${words}` : `qualitative: ${words}`;
}

/** One measure: `≥ 15 条`, `约 200000 人次/月`, `第 1 名`. */
export function describeMeasure(measure: Measure, language: Language): string {
  const zh = language === 'zh';
  const { comparator, upper, unit, per, ordinal, approximate, explicit, loose } = measure;
  const sign = comparator ? `${comparator} ` : '';
  const number = upper ? `${numberText(measure.number)}–${numberText(upper)}` : numberText(measure.number);
  const shown = unit.startsWith('/') || unit.startsWith(':') ? number + unit : unit ? `${number} ${unit}` : number;
  if (ordinal) {
    if (comparator === '≤') return zh ? `前 ${number} 名` : `among the first ${number}`;
    return zh ? `${sign}第 ${number} 名` : `${sign}place ${number}`;
  }
  const notes: string[] = [];
  if (loose) notes.push(zh ? '弱比较：达到、控制在等' : 'weak comparator');
  else if (!explicit && !upper) notes.push(zh ? '无比较符' : 'no comparator');
  if (!unit) notes.push(zh ? '无单位' : 'no unit');
  const about = approximate ? (zh ? '约 ' : 'about ') : '';
  const tail = notes.length === 0 ? '' : zh ? `（${notes.join('，')}）` : ` (${notes.join(', ')})`;
  return `${sign}${about}${shown}${per ? `/${per}` : ''}${tail}`;
}
