import { jointOf } from '@goalsheet/core/model';
import type { LineRange } from '../note.ts';
import type { Line } from './lines.ts';

/** A cell, or a part of one: offsets in {@link Body.text}. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a table below its column headings, joined as the lines of a cell join: with nothing, one blank between two
 * Latin letters. Every cell of a published table is one stretch of this text, wherever its lines were wrapped.
 */
export interface Body {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The offset of each line in the text. */
  readonly starts: readonly number[];
}

export function bodyOf(lines: readonly Line[]): Body {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before = '';
  for (const { text } of lines) {
    const joint = jointOf(before, text);
    starts.push(length + joint.length);
    parts.push(joint, text);
    length += joint.length + text.length;
    before = text;
  }
  return { text: parts.join(''), lines, starts };
}

/** The index of the line that holds the character at `offset`. */
export function lineIndexAt(body: Body, offset: number): number {
  let low = 0;
  let high = body.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (body.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The number (from 1) of the source line that holds the character at `offset`. */
export function lineNumberAt(body: Body, offset: number): number {
  return body.lines[lineIndexAt(body, offset)]?.number ?? 1;
}

/** The offset at which the line of an index starts; behind the last line, the end of the text. */
export function startOf(body: Body, index: number): number {
  return index < body.starts.length ? body.starts[index]! : body.text.length;
}

/** The offset behind the last character of a line. */
export function endOf(body: Body, index: number): number {
  return body.starts[index]! + body.lines[index]!.text.length;
}

/** What a span says, without the blanks at its ends. */
export function textOf(body: Body, span: Span): string {
  return body.text.slice(span.from, span.to).trim();
}

/** The source lines of a span of the body. */
export function rangeOf(body: Body, span: Span): LineRange {
  const from = lineIndexAt(body, span.from);
  const to = Math.max(from, lineIndexAt(body, Math.max(span.from, span.to - 1)));
  return { from: body.lines[from]!.number, to: body.lines[to]!.number };
}
