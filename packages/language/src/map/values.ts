import { type Block, type EntrySpan, jointOf, type Origin, type PartSpan, type Problem } from '@goalsheet/core/model';
import type { RawLine } from '../syntax/scan.ts';
import type { Draft, DraftProblem, Entry, Structure } from '../syntax/structure.ts';

/** The value on the entry's own line. */
export function lineValue(text: string, { raw }: Pick<Entry, 'raw'>): string {
  return text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
}

/** The whole value of an entry: the lines of a long text joined, its paragraphs separated by `\n`. */
export function wholeValue(text: string, entry: Entry): string {
  if (!entry.more) return lineValue(text, entry);
  const pieces: string[] = [];
  let last = lineValue(text, entry);
  if (last) pieces.push(last);
  for (const { raw, paragraph } of entry.more) {
    const piece = text.slice(raw.offset + raw.start, raw.offset + raw.end);
    if (last) pieces.push(paragraph ? '\n' : jointOf(last, piece));
    pieces.push(piece);
    last = piece;
  }
  return pieces.join('');
}

/** Where an entry stands, counted from the line `base`. */
export function spanOf(text: string, entry: Pick<Entry, 'raw' | 'more'>, base: number): EntrySpan {
  const { raw, more } = entry;
  const span = {
    line: raw.number - base,
    keyStart: raw.start,
    keyEnd: raw.keyEnd,
    valueStart: raw.valueStart,
    valueEnd: raw.end,
  };
  if (!more) return span;
  const parts: PartSpan[] = [];
  let last = lineValue(text, entry);
  let at = last.length;
  for (const { raw: line, paragraph } of more) {
    const piece = text.slice(line.offset + line.start, line.offset + line.end);
    if (last) at += paragraph ? 1 : jointOf(last, piece).length;
    parts.push({ line: line.number - base, start: line.start, end: line.end, at });
    at += piece.length;
    last = piece;
  }
  return { ...span, more: parts };
}

/** The origin of a draft whose block starts at line `base`. */
export function originOf(text: string, draft: Draft, block: Block, base: number): Origin {
  const fields: Record<string, EntrySpan> = {};
  for (const field in draft.fields) fields[field] = spanOf(text, draft.fields[field]!, base);
  return { block, fields };
}

/** A problem of a draft whose block starts at line `base`. */
export function problemOf(structure: Structure, draft: DraftProblem, base: number): Problem {
  const { text, lines } = structure;
  const { raw, entry, firstEntry, lastLine, ...rest } = draft;
  const own: Entry = entry && entry.raw === raw ? entry : { raw, level: 0, opens: false, lost: rest.lost };
  const further =
    lastLine === undefined ? (own.more ?? []).map(line => line.raw) : lines.slice(raw.number + 1, lastLine + 1);
  const content = (line: RawLine) => text.slice(line.offset + line.start, line.offset + line.end);
  const said = further.filter(line => line.start < line.end);
  const more = said.map(line => ({ line: line.number - base, start: line.start, end: line.end, at: 0 }));
  const span: EntrySpan = {
    line: raw.number - base,
    keyStart: raw.start,
    keyEnd: raw.keyEnd,
    valueStart: raw.valueStart,
    valueEnd: raw.end,
    ...(more.length > 0 ? { more } : {}),
  };
  const value = raw.key === undefined ? undefined : text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
  return {
    ...rest,
    span,
    text: [raw, ...said].map(content).join('\n'),
    ...(value === undefined ? {} : { value }),
    ...(firstEntry ? { first: spanOf(text, { raw: firstEntry.raw }, base) } : {}),
  };
}
