import { type GoalFile, type GoalNode, locate, type Range, type Target } from '@goalsheet/core/model';
import type { Fix, FixEdit } from '@goalsheet/core/rules';
import { type KeySpec, VOCABULARIES, type Vocabulary } from '../syntax/keys.ts';
import { type RawLine, scan } from '../syntax/scan.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * What a fix changes in the text that `file` was read from. Line ends are the file's own.
 */
export function textEditsOf(text: string, file: GoalFile, fix: Fix): TextEdit[] {
  const editor = new Editor(text, file);
  return fix.edits.map(edit => editor.textEdit(edit));
}

/** Makes many fixes of one file, which is scanned once. */
export class Editor {
  readonly text: string;
  readonly file: GoalFile;
  readonly lines: readonly RawLine[];
  readonly vocabulary: Vocabulary;
  readonly lineEnd: string;

  constructor(text: string, file: GoalFile) {
    this.text = text;
    this.file = file;
    this.lines = scan(text);
    this.vocabulary = VOCABULARIES[file.kind];
    this.lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  textEdit(edit: FixEdit): TextEdit {
    switch (edit.kind) {
      case 'setValue':
        return this.setValue(edit.target, edit.text);
      case 'setKey':
        return { range: locate(this.file, { ...edit.target, part: 'key' }), newText: edit.text };
      case 'insertLine':
        return this.insertLine(edit.target, edit.text);
      case 'insertEntry':
        return this.insertEntry(edit.target.node, edit.key, edit.text);
      case 'replaceLines':
        return this.replaceLines(edit.target, edit.count, edit.lines);
      case 'dedentEntry':
        return this.dedentEntry(edit.target);
    }
  }

  /** `range` of the value; a value that is empty begins behind its colon. */
  private setValue(target: Target, text: string): TextEdit {
    const span = target.span ?? (target.field === undefined ? undefined : target.node.origin?.fields[target.field]);
    const range = locate(this.file, { ...target, part: 'value' });
    if (!span || span.valueEnd > span.valueStart || span.more) return { range, newText: text };
    const base = this.file.blocks.get(target.node.origin!.block) ?? 0;
    const at = { line: base + span.line, character: span.valueStart };
    return { range: { start: at, end: at }, newText: text };
  }

  private insertLine(target: Target, text: string): TextEdit {
    const { line } = locate(this.file, { ...target, part: 'entry' }).start;
    const at = { line, character: 0 };
    return { range: { start: at, end: at }, newText: this.indentOf(line) + text + this.lineEnd };
  }

  private replaceLines(target: Target, count: number, lines: readonly string[]): TextEdit {
    const { line } = locate(this.file, { ...target, part: 'entry' }).start;
    const indent = this.indentOf(line);
    const newText = lines.map(each => indent + each + this.lineEnd).join('');
    return { range: this.wholeLines(line, line + count), newText };
  }

  /** A new entry behind the last one that the form has before it, as deep as its neighbours. */
  private insertEntry(node: GoalNode, key: string, text: string): TextEdit {
    const { origin } = node;
    const { specs } = this.vocabulary;
    const order = (spec: KeySpec | undefined) => (spec ? specs.indexOf(spec) : specs.length);
    const due = order(this.vocabulary.byKey.get(key));
    const base = origin && this.file.blocks.get(origin.block);
    let after = -1;
    let sibling: number | undefined;
    for (const [field, span] of Object.entries(origin?.fields ?? {})) {
      const own = field === 'name' ? -1 : order(specs.find(spec => spec.field === field));
      const first = (base ?? 0) + span.line;
      const last = (base ?? 0) + (span.more?.at(-1)?.line ?? span.line);
      if (own < due) after = Math.max(after, last);
      if (field !== 'name') sibling = first;
    }
    // An indicator goes behind those that are there; they stand in the project's block.
    if (due === specs.length && 'kind' in node && node.kind === 'project')
      for (const indicator of node.indicators)
        for (const span of Object.values(indicator.origin?.fields ?? {}))
          after = Math.max(after, (base ?? 0) + (span.more?.at(-1)?.line ?? span.line));
    const indent = sibling === undefined ? this.dueIndent(node, key) : this.indentOf(sibling);
    const opens = this.vocabulary.kind === 'table' && this.vocabulary.byKey.get(key)?.opens !== undefined;
    const line = `${opens ? this.lineEnd : ''}${indent}${key}：${text}`;
    if (after < 0) return { range: this.wholeLines(0, 0), newText: line + this.lineEnd };
    const raw = this.lines[after]!;
    const atEnd = { line: after, character: this.lineLength(raw) };
    return { range: { start: atEnd, end: atEnd }, newText: this.lineEnd + line };
  }

  /** As `format` would indent it. */
  private dueIndent(node: GoalNode, key: string): string {
    if (!('kind' in node)) return '  ';
    const opens = this.vocabulary.byKey.get(key)?.opens;
    const depth = { table: 0, unit: 2, project: 4, indicator: 6, standard: 2, library: 2 }[node.kind];
    return ' '.repeat(opens === undefined ? depth : Math.max(0, (opens - 1) * 2));
  }

  /** A line inside a long text, and the lines of the text under it, move out to the depth of the text's key. */
  private dedentEntry(target: Target): TextEdit {
    const { line } = locate(this.file, { ...target, part: 'entry' }).start;
    const raw = this.lines[line]!;
    const key = this.keyAbove(line);
    const shift = raw.indent - (key?.indent ?? 0);
    let last = line;
    const lines: string[] = [];
    for (let at = line; at < this.lines.length; at++) {
      const each = this.lines[at]!;
      if (each.start < each.end && at > line && each.indent < raw.indent) break;
      if (each.start < each.end) last = at;
    }
    for (let at = line; at <= last; at++) {
      const each = this.lines[at]!;
      const content = this.text.slice(each.offset + each.start, each.offset + each.end);
      lines.push(content && ' '.repeat(Math.max(0, each.indent - shift)) + content);
    }
    const end = { line: last, character: this.lineLength(this.lines[last]!) };
    return { range: { start: { line, character: 0 }, end }, newText: lines.join(this.lineEnd) };
  }

  /** The nearest line above with a fixed key that stands less deep. */
  private keyAbove(line: number): RawLine | undefined {
    const { indent } = this.lines[line]!;
    for (let at = line - 1; at >= 0; at--) {
      const each = this.lines[at]!;
      if (each.key !== undefined && each.indent < indent && this.vocabulary.byKey.has(each.key)) return each;
    }
    return undefined;
  }

  private indentOf(line: number): string {
    const raw = this.lines[line];
    return raw ? this.text.slice(raw.offset, raw.offset + raw.start).replace(/﻿/g, '') : '';
  }

  /** From the start of one line to the start of another (or the end of the text). */
  private wholeLines(from: number, to: number): Range {
    const last = this.lines.length - 1;
    const end = to <= last ? { line: to, character: 0 } : { line: last, character: this.lineLength(this.lines[last]!) };
    return { start: { line: from, character: 0 }, end };
  }

  /** The length of a line with the layout at its end, without its line end. */
  private lineLength(raw: RawLine): number {
    const next = this.lines[raw.number + 1];
    const end = next ? next.offset : this.text.length;
    return this.text.slice(raw.offset, end).replace(/[\r\n]+$/, '').length;
  }
}
