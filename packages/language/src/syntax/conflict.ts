import type { RawLine } from './scan.ts';

/** An unresolved merge conflict: the line numbers of its marks. `base` is the mark of the common ancestor, if it is shown. */
export interface Conflict {
  readonly open: number;
  readonly base?: number;
  readonly middle: number;
  readonly close: number;
}

const MARK = /^(?:(<{7})|(>{7})|(\|{7})|(={7}))(?:[ \t].*)?$/;

/** The mark that a line is, at whatever depth: `<`, `|`, `=`, `>`, or undefined. */
export function conflictMark(text: string, line: RawLine): '<' | '|' | '=' | '>' | undefined {
  if (line.end - line.start < 7) return undefined;
  const first = text[line.offset + line.start];
  if (first !== '<' && first !== '>' && first !== '|' && first !== '=') return undefined;
  return MARK.test(text.slice(line.offset + line.start, line.offset + line.end)) ? first : undefined;
}

/**
 * The whole conflicts of a file, in order. Their marks stand at the very start of a line. A mark that belongs to none is
 * left to be reported as a line.
 */
export function conflictsIn(text: string, lines: readonly RawLine[]): Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const found: Conflict[] = [];
  let open: number | undefined;
  let base: number | undefined;
  let middle: number | undefined;
  for (const line of lines) {
    const mark = line.start === 0 ? conflictMark(text, line) : undefined;
    if (mark === '<') {
      open = line.number;
      base = middle = undefined;
    } else if (open !== undefined && mark === '|' && middle === undefined) base = line.number;
    else if (open !== undefined && mark === '=' && middle === undefined) middle = line.number;
    else if (open !== undefined && middle !== undefined && mark === '>') {
      found.push({ open, middle, close: line.number, ...(base === undefined ? {} : { base }) });
      open = base = middle = undefined;
    }
  }
  return found;
}
