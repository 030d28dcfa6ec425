import type { Standard } from '@goalsheet/core/model';
import { structureFor } from '../parse.ts';
import { conflictMark } from '../syntax/conflict.ts';
import type { FileKind } from '../syntax/keys.ts';
import type { RawLine } from '../syntax/scan.ts';
import type { Entry, Structure } from '../syntax/structure.ts';
import { depthOf, TEXT_DEPTH } from './text.ts';

/** The indents of a kind of file: of the lines that open a node of each level, and of a node's own entries. */
const INDENTS: Record<FileKind, { opens: readonly number[]; entries: readonly number[] }> = {
  table: { opens: [0, 0, 2, 4], entries: [0, 2, 4, 6] },
  standard: { opens: [0, 0, 0], entries: [2, 2, 2] },
  library: { opens: [0, 0], entries: [2, 2] },
};

export interface FormatOptions {
  readonly standards?: readonly Standard[];
}

/**
 * Lays out a file: indents, blank lines, full-width colons and the form's own keys. Changes neither meaning nor comments,
 * and never re-breaks a long text: its lines are the author's. Lines that are reported stay as they are written. The
 * file's line ends are kept. Idempotent.
 */
export function format(text: string, options: FormatOptions = {}): string {
  const end = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const lines = new Formatter(structureFor(text, options.standards)).run();
  return lines.map(line => line.text + end).join('');
}

interface OutLine {
  readonly text: string;
  readonly comment: boolean;
}

class Formatter {
  readonly structure: Structure;
  readonly out: OutLine[] = [];
  /** By line: the next line that says something and does not begin like a comment, nor is part of a conflict. */
  readonly following: (RawLine | undefined)[];
  /** Header entries below the first unit: they end no long text. */
  readonly below: ReadonlySet<RawLine>;
  /** The indent at which the key of the open long text was written. */
  textIndent: number | undefined;

  constructor(structure: Structure) {
    this.structure = structure;
    const { lines, roles, root } = structure;
    this.following = new Array(lines.length);
    let next: RawLine | undefined;
    for (let number = lines.length - 1; number >= 0; number--) {
      this.following[number] = next;
      const role = roles[number];
      if (role !== 'blank' && role !== 'skipped' && !lines[number]!.hash) next = lines[number];
    }
    this.below = new Set(root.problems.filter(problem => problem.kind === 'headerBelow').map(problem => problem.raw));
  }

  run(): OutLine[] {
    for (const raw of this.structure.lines) this.write(raw);
    while (this.out.at(-1)?.text === '') this.out.pop();
    return this.out;
  }

  push(indent: number, text: string, comment = false): void {
    this.out.push({ text: ' '.repeat(indent) + text, comment });
  }

  write(raw: RawLine): void {
    const { roles, entries, text } = this.structure;
    const entry = entries[raw.number];
    switch (roles[raw.number]) {
      case 'blank':
        if (this.out.length > 0 && this.out.at(-1)!.text !== '') this.push(0, '');
        return;
      case 'title':
        return this.push(0, this.contentOf(raw));
      case 'comment':
        return this.push(this.commentIndent(raw), this.contentOf(raw), true);
      case 'skipped':
        return this.push(0, text.slice(raw.offset, raw.offset + raw.end));
      case 'text':
        return this.writeText(raw, entry!);
      default:
        return this.writeEntry(raw, entry!);
    }
  }

  writeText(raw: RawLine, entry: Entry): void {
    const { vocabulary } = this.structure;
    const depth = depthOf(vocabulary, raw, entry.spec?.field ?? '', this.following[raw.number]);
    this.push((this.textIndent ?? 0) + depth, this.contentOf(raw));
  }

  writeEntry(raw: RawLine, entry: Entry): void {
    const indent = this.entryIndent(raw, entry);
    if (this.structure.vocabulary.kind === 'table' && entry.opens && entry.level <= 2) this.blankAbove();
    const asWritten = entry.lost || raw.key === undefined;
    this.push(indent, asWritten ? this.contentOf(raw) : this.entryText(raw));
    const { spec } = entry;
    // As in reading: an entry ends a long text unless it is reported, and may open its own.
    if (spec?.value === 'text') this.textIndent = indent;
    else if (!entry.lost && !this.below.has(raw)) this.textIndent = undefined;
  }

  entryIndent(raw: RawLine, entry: Entry): number {
    const { vocabulary, depths } = this.structure;
    const { opens, entries } = INDENTS[vocabulary.kind];
    // Not deeper than the key of the long text around it, or it would become part of that.
    if (entry.lost) {
      const indent = this.textIndent ?? entries[depths[raw.number]!]!;
      // A mark of a merge conflict that is none, because it is indented, must not become one.
      const mark = conflictMark(this.structure.text, raw) !== undefined && this.textIndent !== 0;
      if (mark) return raw.start === 0 ? 0 : Math.max(1, indent);
      return indent;
    }
    if (entry.spec?.field === 'name' && entry.level === 0) return 0;
    const due = (entry.opens ? opens : entries)[entry.level]!;
    const fixed = raw.key !== undefined && vocabulary.byKey.has(raw.key);
    return fixed ? due : Math.min(due, this.textIndent ?? due);
  }

  entryText(raw: RawLine): string {
    const { text, vocabulary } = this.structure;
    const written = text.slice(raw.offset + raw.start, raw.offset + raw.keyEnd);
    const key = vocabulary.byKey.get(written)?.key ?? written;
    return `${key}：${text.slice(raw.offset + raw.valueStart, raw.offset + raw.end)}`;
  }

  /** A blank line above the line that comes next and the comments that stand directly above it. */
  blankAbove(): void {
    let at = this.out.length;
    while (at > 0 && this.out[at - 1]!.comment) at--;
    if (at > 0 && this.out[at - 1]!.text !== '') this.out.splice(at, 0, { text: '', comment: false });
  }

  /** As deep as the line that it stands above, but never so deep that it would become text. */
  commentIndent(raw: RawLine): number {
    const { roles, entries, vocabulary } = this.structure;
    const next = this.following[raw.number];
    if (!next) return this.textIndent ?? INDENTS[vocabulary.kind].entries[this.structure.depths[raw.number]!]!;
    if (roles[next.number] === 'text') return (this.textIndent ?? 0) + TEXT_DEPTH;
    const entry = entries[next.number];
    return entry ? this.entryIndent(next, entry) : 0;
  }

  contentOf(raw: RawLine): string {
    return this.structure.text.slice(raw.offset + raw.start, raw.offset + raw.end);
  }
}
