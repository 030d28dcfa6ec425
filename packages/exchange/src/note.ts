/** A text in the two languages of the interface. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** Lines of the source, both counted from 1 and both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What reading a published table has to say of a place in the source. `warning`: something may be read wrongly, or is not
 * in the model; `hint`: how something was read that was decided without a doubt worth asking about.
 */
export interface IntakeNote<Kind extends string = string> {
  readonly kind: Kind;
  readonly severity: 'warning' | 'hint';
  /** The first line, from 1. */
  readonly line: number;
  /** All lines it is about. */
  readonly places: readonly LineRange[];
  /** What the text was made from. */
  readonly data: Readonly<Record<string, string | number>>;
  /** What, why, and what to do. */
  readonly text: Localised;
}

/** Line numbers (in order) as ranges. */
export function rangesOf(lines: Iterable<number>): LineRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && (line === last.to || line === last.to + 1)) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges;
}
