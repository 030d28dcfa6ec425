import type { RawLine, Structure } from '@goalsheet/language/syntax';
import type { Position, Range } from 'vscode-languageserver';
import { onLine } from '../ranges.ts';
import type { Snapshot } from '../snapshot.ts';

/** Where in a line something is to be completed. */
export interface Spot {
  /** A key (or a title) is being typed, or a value behind a key. */
  readonly part: 'key' | 'value';
  readonly raw: RawLine;
  /** What is replaced. It is on one line and holds the position. */
  readonly range: Range;
  /** What stands in the range before the position. */
  readonly typed: string;
  /** For a key: a colon stands behind it already. */
  readonly colon: boolean;
  /** For a key: the layout before it. */
  readonly indent: string;
}

/** A line so much deeper than the key of its long text is text whatever it says. */
const VERBATIM_DEPTH = 8;
/** Longer than any key: what is typed is a sentence. */
const SENTENCE = 24;

/** What a position is in; undefined inside comments, conflicts and text that is text whatever it says. */
export function spotAt({ structure, text }: Snapshot, position: Position): Spot | undefined {
  const raw = structure.lines[position.line];
  if (!raw) return undefined;
  const role = structure.roles[position.line];
  if (role === 'skipped' || role === 'comment') return undefined;
  if (role === 'text' && isVerbatim(structure, raw)) return undefined;
  const line = lineText(structure, raw);
  const at = Math.max(0, Math.min(position.character, line.length));
  const range = (from: number, to: number): Range => onLine(position.line, from, to);
  const indentTo = (from: number) => (line.slice(0, from).trim() === '' ? line.slice(0, from) : '');
  if (raw.key !== undefined) {
    const colon = line.slice(raw.keyEnd).search(/[：:]/) + raw.keyEnd;
    if (at <= colon) {
      if (role === 'title' && at > 0 && at < raw.start) return undefined;
      const from = Math.min(at, raw.start);
      return {
        part: 'key',
        raw,
        range: range(from, Math.max(at, raw.keyEnd)),
        typed: line.slice(from, at),
        colon: true,
        indent: indentTo(from),
      };
    }
    if (role === 'text' || role === 'title') return undefined;
    const from = raw.valueStart < raw.end ? Math.min(raw.valueStart, at) : at;
    const to = at >= raw.valueStart ? Math.max(at, raw.end) : at;
    return { part: 'value', raw, range: range(from, to), typed: line.slice(from, at), colon: true, indent: '' };
  }
  const from = Math.min(at, raw.start);
  const typed = text.slice(raw.offset + from, raw.offset + at);
  if (typed.length > SENTENCE || /[。；，、？！]/.test(typed)) return undefined;
  const to = raw.start === raw.end ? Math.max(at, line.length) : at;
  return { part: 'key', raw, range: range(from, to), typed, colon: false, indent: indentTo(from) };
}

/** A line without its line end. */
export function lineText({ text, lines }: Structure, raw: RawLine): string {
  const next = lines[raw.number + 1];
  return text.slice(raw.offset, next ? next.offset : text.length).replace(/[\r\n]+$/, '');
}

function isVerbatim({ entries }: Structure, raw: RawLine): boolean {
  const key = entries[raw.number]?.raw;
  return key !== undefined && raw.indent - key.indent >= VERBATIM_DEPTH;
}
