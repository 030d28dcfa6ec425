/**
 * A run of lines that is read as a whole: the head of a table, the head of a unit, or a project.
 * Only its identity counts. What stands in a block is placed by lines counted from the block's first line, so a block
 * whose own text did not change keeps its values when lines above it come or go; the table knows where it starts.
 */
export type Block = object;

/** A piece of a long text on one line: `start`…`end` in the line, `at` the offset of its first character in the value. */
export interface PartSpan {
  line: number;
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/**
 * One entry (or other line) as it stands in its file. `line` counts from 0 at the first line of its block; columns are
 * UTF-16 units from 0 in their line. `valueStart`…`valueEnd` is the value on the key's own line, trimmed (empty if none);
 * `more` are the further lines of a long text.
 */
export interface EntrySpan {
  line: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly more?: readonly PartSpan[];
}

/** Where a node stands: opaque to rules, which name a node and a field; {@link locate} finds the range when it is shown. */
export interface Origin {
  readonly block: Block;
  /** The entries of the node by field name; `name` is the line that opens it (for a table, its title). */
  readonly fields: Readonly<Record<string, EntrySpan>>;
}

/** A range in a file, as the Language Server Protocol counts: lines and UTF-16 columns from 0, the end exclusive. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Which part of an entry is meant; `entry` is all of its first line. */
export type EntryPart = 'entry' | 'key' | 'value';

/** The range of `part` of an entry whose block starts at line `base`. `from`…`to` are offsets within the value. */
export function rangeOf(span: EntrySpan, base: number, part: EntryPart = 'entry', from?: number, to?: number): Range {
  const at = (line: number, start: number, end: number): Range => ({
    start: { line: base + line, character: start },
    end: { line: base + line, character: end },
  });
  if (part === 'key') return at(span.line, span.keyStart, span.keyEnd);
  if (part === 'entry') return at(span.line, span.keyStart, Math.max(span.keyEnd, span.valueEnd));
  const parts: PartSpan[] = [...(span.more ?? [])];
  if (span.valueEnd > span.valueStart || parts.length === 0)
    parts.unshift({ line: span.line, start: span.valueStart, end: span.valueEnd, at: 0 });
  const first = parts.findLast(piece => piece.at <= (from ?? 0)) ?? parts[0]!;
  const last = to === undefined ? parts.at(-1)! : (parts.findLast(piece => piece.at < to) ?? first);
  const start = first.start + Math.max(0, (from ?? 0) - first.at);
  const end = to === undefined ? last.end : Math.min(last.end, last.start + to - last.at);
  if (from === undefined && to === undefined && start === end) return at(span.line, span.keyStart, span.keyEnd);
  return { start: { line: base + first.line, character: start }, end: { line: base + last.line, character: end } };
}
