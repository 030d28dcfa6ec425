import { type Indicator, jointOf, normalText, type Standard } from '@goalsheet/core/model';
import type { ProofPiece } from '../proof.ts';
import { type Body, lineIndexAt, type Span } from '../raw-text/body.ts';
import type { Variant } from '../raw-text/heads.ts';
import { indicatorModel, indicatorsOf, type StatedIndicator } from '../raw-text/indicators.ts';
import { typeOf } from '../raw-text/levels.ts';
import type { Line } from '../raw-text/lines.ts';
import { type KnownLevels, type Opening, openingsOf } from '../raw-text/openings.ts';
import { piecesOf } from '../raw-text/source-pieces.ts';
import { type CellLine, type CellPart, linesOfCell } from './cell-text.ts';
import type { SourcePlace } from './grid.ts';

/** A cell 绩效指标 as the form prints it: `1、1-产出指标；11-数量指标；…。2、…`. */
export interface IndicatorCell {
  readonly stated: readonly StatedIndicator[];
  /** What stands before the first indicator: all of the cell if it holds none. Usually empty. */
  readonly lead: string;
  placeOf(span: Span): SourcePlace;
  /** The cell behind its lead as a proof compares it. */
  pieces(): ProofPiece[];
}

/**
 * Reads an official cell. Line breaks that stand inside the form's own words are where the cell was wrapped, and so are all
 * others of that cell; else they are the author's, and part the paragraphs of a value.
 */
export function indicatorCellOf(parts: readonly CellPart[], known: KnownLevels): IndicatorCell {
  const lines = linesOfCell(parts);
  const kept = reading(lines, known, true);
  if (lines.every(({ follows }) => follows === 'wrap')) return cellOf(lines, kept);
  const flat = reading(lines, known, false);
  return cellOf(lines, marksIn(flat.stated) > marksIn(kept.stated) ? flat : kept);
}

interface Reading {
  readonly body: Body;
  readonly openings: readonly Opening[];
  readonly stated: readonly StatedIndicator[];
}

function reading(lines: readonly CellLine[], known: KnownLevels, breaks: boolean): Reading {
  const body = bodyOf(lines, breaks);
  const openings = openingsOf(body, [], known);
  return { body, openings, stated: indicatorsOf(body, openings, body.text.length).map(tidy) };
}

/** How much of the form's own words is found: the more, the better the lines were joined. */
function marksIn(stated: readonly StatedIndicator[]): number {
  return stated.reduce((sum, { cycleLabels, annualLabels }) => sum + 1 + cycleLabels + annualLabels, 0);
}

function tidy(stated: StatedIndicator): StatedIndicator {
  const { name, cycle, annual } = stated;
  return {
    ...stated,
    name: name.includes('\n') ? normalText(name).replaceAll('\n', '') : name,
    ...(cycle === undefined ? {} : { cycle: normalText(cycle) }),
    ...(annual === undefined ? {} : { annual: normalText(annual) }),
  };
}

function bodyOf(lines: readonly CellLine[], breaks: boolean): Body {
  const out: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before = '';
  const bodyLines = lines.map(({ text, follows }, index): Line => {
    const joint = index === 0 ? '' : breaks && follows === 'break' ? '\n' : jointOf(before, text);
    starts.push(length + joint.length);
    out.push(joint, text);
    length += joint.length + text.length;
    before = text;
    return { number: index + 1, text, indent: 0, newPage: false };
  });
  return { text: out.join(''), lines: bodyLines, starts };
}

function cellOf(lines: readonly CellLine[], { body, openings, stated }: Reading): IndicatorCell {
  const from = openings[0]?.from ?? body.text.length;
  const placeAt = (index: number) => lines[index]?.at ?? lines.at(-1)?.at ?? {};
  return {
    stated,
    lead: body.text.slice(0, from).trim(),
    placeOf: span => placeAt(lineIndexAt(body, span.from)),
    pieces() {
      const lead: Variant[] = from > 0 ? [{ from: 0, to: from, printed: '' }] : [];
      const colons = stated.flatMap(each =>
        [...each.wideColons].sort((a, b) => a - b).map(at => ({ from: at, to: at + 1, printed: ':' })),
      );
      const first = lineIndexAt(body, from);
      // A lead that ends inside a line leaves out whole lines before it.
      const cut = from > (body.starts[first] ?? 0) ? [{ ...lead[0]!, from: body.starts[first]! }] : [];
      return piecesOf(body, [...cut, ...colons])
        .slice(openings.length > 0 ? first : lines.length)
        .map(({ text }, index) => ({ text, place: placeAt(first + index) }));
    },
  };
}

/** The indicators of the model. */
export function indicatorsFrom(stated: readonly StatedIndicator[], standard: Standard | undefined): Indicator[] {
  return stated.map(each => indicatorModel(each, typeOf(standard, each.opening)));
}
