import type { Place } from '../note.ts';
import type { Span } from './body.ts';
import type { StatedIndicator } from './indicators.ts';
import type { LevelNotes } from './levels.ts';
import { noteOf, type RawTextNote, shortened } from './notes.ts';

/**
 * What is contestable about the indicators of one cell. Their levels are shown to `levels`, which has its say at the end.
 * @param name the project's, shortened
 * @param placeOf where a span of the cell stands
 */
export function indicatorNotes(
  indicators: readonly StatedIndicator[],
  name: string,
  levels: LevelNotes,
  placeOf: (span: Span) => Place,
): RawTextNote[] {
  const notes: RawTextNote[] = [];
  const end = indicators.at(-1)?.span.to ?? 0;
  let before = 0;
  for (const indicator of indicators) {
    const { opening, closed, cycleLabels: cycles, annualLabels: annuals } = indicator;
    const place = placeOf(indicator.span);
    const { number } = opening;
    if (number !== before + 1) {
      const renumbered = placeOf({ from: opening.from, to: end });
      notes.push(noteOf('numbering', [renumbered], { name, before, number }));
    }
    if (!closed) notes.push(noteOf('missingStop', [place], { name, number }));
    const complete = indicator.cycle !== undefined && indicator.annual !== undefined;
    if (!complete || cycles !== 1 || annuals !== 1)
      notes.push(noteOf('valueCount', [place], { name, number, cycles, annuals }));
    const mixed = mixedText(indicator);
    if (mixed) notes.push(noteOf('mixedIndicator', [place], { name, number, text: shortened(mixed) }));
    if (!indicator.name) notes.push(noteOf('noIndicatorName', [place], { name, number }));
    levels.see(opening, place);
    before = number;
  }
  return notes;
}

/** The part of an indicator that holds what reads like another one's start, or a piece of a label. */
function mixedText({ name, cycle = '', annual = '' }: StatedIndicator): string | undefined {
  if (name.includes('；')) return name;
  return [name, cycle, annual].find(text => /\d、\s?\d{1,2}-|实施周期指标|年度指标|指标值|；(?:实施|年度)/.test(text));
}
