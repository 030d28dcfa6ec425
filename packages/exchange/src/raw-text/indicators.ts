import type { Indicator, IndicatorType } from '@goalsheet/core/model';
import { type Body, type Span, textOf } from './body.ts';
import type { Opening } from './openings.ts';

/** An indicator as a cell states it. */
export interface StatedIndicator {
  readonly opening: Opening;
  readonly name: string;
  /** Absent if the label 实施周期指标值 is. */
  readonly cycle?: string;
  /** Absent if the label 年度指标值 is. */
  readonly annual?: string;
  /** How often each label stands in it. */
  readonly cycleLabels: number;
  readonly annualLabels: number;
  /** False if the final 。, which belongs to the form, is missing. */
  readonly closed: boolean;
  /** Offsets of colons that are full-width where the form prints `:`. */
  readonly wideColons: readonly number[];
  /** All of it, from its number on. */
  readonly span: Span;
}

const LABEL = /；\s{0,4}(实施周期|年度)指标值\s{0,4}([:：])/g;

/**
 * The indicators of a cell, from their openings to its end: `d-name；dd-name；name；实施周期指标值:…；年度指标值:…。`.
 * Exactly one final 。 belongs to the form: a value may itself end in one.
 */
export function indicatorsOf(body: Body, openings: readonly Opening[], cellEnd: number): StatedIndicator[] {
  return openings.map((opening, index) => {
    const to = openings[index + 1]?.from ?? cellEnd;
    const text = body.text.slice(opening.nameFrom, to).trimEnd();
    const closed = text.endsWith('。');
    return {
      opening,
      ...partsOf(closed ? text.slice(0, -1) : text, opening.nameFrom),
      closed,
      span: { from: opening.from, to },
    };
  });
}

/** The indicator as a model keeps it: equal values are one 指标值. */
export function indicatorModel(stated: StatedIndicator, type: IndicatorType | undefined): Indicator {
  const { opening, name, cycle = '', annual = '' } = stated;
  return {
    kind: 'indicator',
    label: opening.second.name,
    ...(type ? { type } : {}),
    name,
    ...(cycle === annual && cycle ? { value: cycle } : { ...(cycle ? { cycle } : {}), ...(annual ? { annual } : {}) }),
    waivers: [],
    problems: [],
  };
}

type Parts = Pick<StatedIndicator, 'name' | 'cycle' | 'annual' | 'cycleLabels' | 'annualLabels' | 'wideColons'>;

function partsOf(text: string, offset: number): Parts {
  // The first label may stand at the very start, after an empty name.
  const labels = [...`；${text}`.matchAll(LABEL)].map(match => ({
    cycle: match[1] === '实施周期',
    from: Math.max(0, match.index - 1),
    to: match.index - 1 + match[0].length,
    wide: match[2] === '：',
  }));
  const cycle = labels.find(label => label.cycle);
  const annual = labels.find(label => !label.cycle && label.from >= (cycle?.to ?? 0));
  const used = [cycle, annual].filter(label => label !== undefined);
  return {
    name: text.slice(0, used[0]?.from ?? text.length).trim(),
    ...(cycle ? { cycle: text.slice(cycle.to, annual?.from ?? text.length).trim() } : {}),
    ...(annual ? { annual: text.slice(annual.to).trim() } : {}),
    cycleLabels: labels.filter(label => label.cycle).length,
    annualLabels: labels.filter(label => !label.cycle).length,
    wideColons: used.filter(label => label.wide).map(label => offset + label.to - 1),
  };
}

/** What an indicator says, for a message: its start, at most 30 characters. */
export function excerptOf(body: Body, span: Span): string {
  const text = textOf(body, { from: span.from, to: Math.min(span.to, span.from + 31) });
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
