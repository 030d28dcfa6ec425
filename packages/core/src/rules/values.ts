import { annualValueOf, cycleValueOf, type Indicator } from '../model/index.ts';
import { keptByText, type Reading, readValue } from '../reading/index.ts';

/** One value of an indicator: the entry it stands in, and how it is read. */
export interface ReadEntry {
  /** The field of the indicator whose text it is: `cycle`, `annual`, or `value` for both at once. */
  readonly field: 'cycle' | 'annual' | 'value';
  /** Offsets in the reading are offsets in this field's value. */
  readonly reading: Reading;
}

/** The values of an indicator as they are read; undefined for one that is not there or is empty. */
export interface IndicatorValues {
  readonly cycle: ReadEntry | undefined;
  readonly annual: ReadEntry | undefined;
  /** Each text once: none, one (指标值, or the same text twice; then it is the annual one), or cycle and annual. */
  readonly different: readonly ReadEntry[];
}

/** Of indicators with one value for both. Those of one text have one reading, whatever else they say. */
const bothOf = keptByText((text: string): IndicatorValues => {
  const both: ReadEntry = { field: 'value', reading: readValue(text) };
  return { cycle: both, annual: both, different: [both] };
});

const NONE: IndicatorValues = { cycle: undefined, annual: undefined, different: [] };

/** A longer value hardly comes again. */
const SHORT = 100;
const read = new WeakMap<Indicator, IndicatorValues>();
/** What was asked for last: several rules ask it of one indicator, one after the other. */
let last: { readonly indicator: Indicator; readonly values: IndicatorValues } | undefined;

/** Read when first asked for, and kept. */
export function valuesOf(indicator: Indicator): IndicatorValues {
  if (last?.indicator === indicator) return last.values;
  const { cycle, annual, value } = indicator;
  const short = cycle === undefined && annual === undefined && (value?.length ?? 0) <= SHORT;
  const values = short ? (value ? bothOf(value) : NONE) : keptOf(indicator);
  last = { indicator, values };
  return values;
}

function keptOf(indicator: Indicator): IndicatorValues {
  let values = read.get(indicator);
  if (!values) read.set(indicator, (values = readBoth(indicator)));
  return values;
}

function readBoth(indicator: Indicator): IndicatorValues {
  const cycleText = cycleValueOf(indicator) || undefined;
  const annualText = annualValueOf(indicator) || undefined;
  const annual: ReadEntry | undefined =
    annualText === undefined
      ? undefined
      : { field: indicator.annual === undefined ? 'value' : 'annual', reading: readValue(annualText) };
  const cycle: ReadEntry | undefined =
    cycleText === undefined
      ? undefined
      : {
          field: indicator.cycle === undefined ? 'value' : 'cycle',
          reading: annual && cycleText === annualText ? annual.reading : readValue(cycleText),
        };
  const different: ReadEntry[] = [];
  if (cycle && cycle.reading !== annual?.reading) different.push(cycle);
  if (annual) different.push(annual);
  return { cycle, annual, different };
}
