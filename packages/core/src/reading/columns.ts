import { readValue } from './read-value.ts';
import type { Comparator, Reading } from './reading.ts';
import { compareMeasures } from './relate.ts';
import { narrowed } from './text.ts';

/** The three columns in which other forms state a target: 计算符号, 指标值, 计量单位. */
export interface Columns {
  /** Empty for a bare number; 定性 where the value is words, or says more than three columns hold. */
  readonly sign: Comparator | '定性' | '';
  readonly value: string;
  readonly unit: string;
}

/**
 * A target in three columns. Nothing is lost: what is more than one comparator, one number and one unit (with a noun behind it:
 * 条意见) stays as words, under 定性.
 */
export function toColumns(reading: Reading): Columns {
  const columns = inThree(reading);
  if (columns) {
    const [measure] = reading.measures;
    const back = readValue(fromColumns(columns));
    const again = inThree(back);
    const same =
      again?.sign === columns.sign &&
      again.value === columns.value &&
      again.unit === columns.unit &&
      compareMeasures(back.measures[0]!, measure!) === 'same';
    if (same) return columns;
  }
  return { sign: '定性', value: reading.text, unit: '' };
}

/** What its parts are, in the order of the columns; undefined if it has others. */
function inThree(reading: Reading): Columns | undefined {
  const { measures, bounds, dates, text } = reading;
  const [measure] = measures;
  if (!measure || measures.length > 1 || bounds.length > 0 || dates.length > 0) return undefined;
  const { loose, approximate, ordinal, subject, comparators, comparator, numberText, unitText, after } = measure;
  if (loose || approximate || ordinal || subject || comparators.length > 1) return undefined;
  const signWords = comparators.map(each => narrowed(text.slice(each.from, each.to)).text).join('');
  const columns: Columns = { sign: comparator ?? '', value: numberText, unit: unitText + after };
  const inOrder = signWords.length + numberText.length + unitText.length + after.length === narrowed(text).text.length;
  return inOrder ? columns : undefined;
}

/** The text that three columns state: `≥` `15` `条` is ≥15条. */
export function fromColumns({ sign, value, unit }: Columns): string {
  return sign === '定性' ? value + unit : sign + value + unit;
}
