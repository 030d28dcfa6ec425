import { type IndicatorType, indicatorTypes, type Problem, type Standard } from '@goalsheet/core/model';
import { type Conflict, conflictMark, conflictsIn } from './conflict.ts';
import { INDICATOR_LEVEL, type KeySpec, PROJECT_LEVEL, VOCABULARIES, type Vocabulary } from './keys.ts';
import { isNear, squeezed } from './near.ts';
import { type RawLine, scan } from './scan.ts';

/** What a line is in its file. `skipped` lines belong to a merge conflict. */
export type Role = 'blank' | 'comment' | 'title' | 'entry' | 'text' | 'bad' | 'skipped';

/** A further line of a long text. */
export interface TextLine {
  readonly raw: RawLine;
  /** True if a blank line stands before it. */
  readonly paragraph: boolean;
}

/** A line `key：value`, with what its key is read as. Exactly one of `spec` and `label` is set, or none for a lost line. */
export interface Entry {
  readonly raw: RawLine;
  readonly spec?: KeySpec;
  /** For an indicator: its type as it is printed. */
  readonly label?: string;
  readonly type?: IndicatorType;
  /** The level of the node that holds it; for an entry that opens a node, the node's own. */
  readonly level: number;
  readonly opens: boolean;
  /** For 其中: the source that it is a part of. */
  readonly under?: string;
  /** True if nothing of it is in the model. */
  readonly lost: boolean;
  more?: TextLine[];
}

/** A problem before its place is known in its block; see `Problem`. */
export type DraftProblem = Omit<Problem, 'span' | 'first' | 'text'> & {
  readonly raw: RawLine;
  readonly entry?: Entry;
  readonly firstEntry?: Entry;
  /** The last line that belongs to it, if it is not its first. */
  readonly lastLine?: number;
};

/** A node with its own lines, before they are given a meaning. */
export interface Draft {
  readonly level: number;
  /** The entry that opens it; none for the file itself and for an implied node. */
  readonly opener?: Entry;
  /** For an implied node: the line that showed that its own is missing. */
  readonly impliedBy?: RawLine;
  readonly fields: Record<string, Entry>;
  readonly lists: Entry[];
  readonly problems: DraftProblem[];
  readonly children: Draft[];
  /** True if an entry of a node further out stands among its lines: what these say then depends on lines elsewhere. */
  holdsForeign?: boolean;
}

/** What each line of a file is and what belongs to what. */
export interface Structure {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly lines: readonly RawLine[];
  readonly roles: readonly Role[];
  /** The entry that a line is, or (for `text`) belongs to; by line number. */
  readonly entries: readonly (Entry | undefined)[];
  /** The level of the innermost node open at a line; by line number. */
  readonly depths: readonly number[];
  readonly title?: RawLine;
  readonly root: Draft;
}

/** No key or type name is longer. */
const LONGEST_WORD = 20;

/** How much deeper than its key a line is text whatever it says. */
export const VERBATIM_DEPTH = 8;

/** An official cell: `1、1-产出指标；11-…`. */
const PASTED_CELL = /^\d{1,3}[、.．]\s*\d{1,2}\s*[-－]/;
/** An indicator type with its code: `11-数量指标`. */
const CODED = /^[0-9０-９]{1,3}\s*[-－—]\s*/;

/** The indicator type that a key names: without white space, and without the type's code. */
export function typeNameOf(key: string): string {
  const tight = squeezed(key);
  return tight.replace(CODED, '') || tight;
}

/** The line that decides what kind of file a text is, and the kind. */
export function kindOf(text: string, lines: readonly RawLine[]): Vocabulary {
  const first = lines.find(line => line.start < line.end && !line.hash && conflictMark(text, line) === undefined);
  const key = first?.key === undefined ? undefined : squeezed(first.key);
  return VOCABULARIES[key === '指标体系' ? 'standard' : key === '指标库' ? 'library' : 'table'];
}

/**
 * Decides for every line of a file what it is and where it belongs. Total: any text gives a structure, and every line
 * that says something is a title, an entry, text of one, a comment, or named by a problem.
 *
 * @param standard the indicator standard in force; undefined if it is not known: then every key that a 指标值 follows is a type.
 */
export function structureOf(
  text: string,
  standard: Standard | undefined,
  lines: readonly RawLine[] = scan(text),
): Structure {
  return new Structurer(text, standard, lines).run();
}

class Structurer {
  readonly text: string;
  readonly lines: readonly RawLine[];
  readonly vocabulary: Vocabulary;
  readonly types: ReadonlyMap<string, IndicatorType> | undefined;
  readonly conflicts: readonly Conflict[];
  readonly roles: Role[];
  readonly entries: (Entry | undefined)[];
  readonly depths: number[];
  readonly root: Draft = { level: 0, fields: {}, lists: [], problems: [], children: [] };
  /** The open nodes by level. */
  open: Draft[] = [this.root];
  /** The long text that deeper lines belong to. */
  longText: Entry | undefined;
  /** True if a blank line has come since the long text's last line. */
  blankBefore = false;
  title: RawLine | undefined;
  /** True until the first line that says something has been read. */
  first = true;

  constructor(text: string, standard: Standard | undefined, lines: readonly RawLine[]) {
    this.text = text;
    this.lines = lines;
    this.vocabulary = kindOf(text, lines);
    this.types = standard && indicatorTypes(standard);
    this.conflicts = conflictsIn(text, lines);
    this.roles = new Array(lines.length);
    this.entries = new Array(lines.length);
    this.depths = new Array(lines.length);
  }

  run(): Structure {
    for (const conflict of this.conflicts) this.skip(conflict);
    let conflictIndex = 0;
    for (let number = 0; number < this.lines.length; number++) {
      const raw = this.lines[number]!;
      if (this.roles[number] === 'skipped') {
        const conflict = this.conflicts[conflictIndex];
        if (conflict?.open === number) {
          this.reportConflict(conflict);
          conflictIndex++;
        }
        this.depths[number] = this.open.length - 1;
        continue;
      }
      // The lines of a pasted cell are read with its first.
      if (this.roles[number] === undefined) this.read(raw);
      this.depths[number] = this.open.length - 1;
    }
    const { text, vocabulary, lines, roles, entries, depths, root, title } = this;
    return { text, vocabulary, lines, roles, entries, depths, root, ...(title ? { title } : {}) };
  }

  /** One line that is not part of a conflict's marks or its other side. */
  read(raw: RawLine): void {
    if (raw.start === raw.end) {
      this.roles[raw.number] = 'blank';
      this.blankBefore = true;
      return;
    }
    const { longText } = this;
    const depth = longText ? raw.indent - longText.raw.indent : 0;
    if (longText && depth >= VERBATIM_DEPTH) return this.addText(longText, raw);
    if (raw.hash) {
      this.roles[raw.number] = 'comment';
      return;
    }
    const fixed = raw.key === undefined ? undefined : this.vocabulary.byKey.get(raw.key);
    if (longText && depth > 0 && !fixed) {
      const indicator = raw.key !== undefined && longText.spec?.field !== 'cycle' && this.valueFollows(raw.number);
      if (!indicator) return this.addText(longText, raw);
    }
    if (this.first) {
      this.first = false;
      if (this.isTitle(raw, fixed)) {
        this.title = raw;
        this.roles[raw.number] = 'title';
        return;
      }
    }
    if (fixed) return this.place(raw, fixed);
    if (conflictMark(this.text, raw) !== undefined) return this.lose(raw, 'conflict');
    if (PASTED_CELL.test(this.contentOf(raw))) return this.pastedCell(raw);
    if (raw.key === undefined) return this.unkeyed(raw);
    this.unfixed(raw, raw.key);
  }

  // ---- what a line is

  isTitle(raw: RawLine, fixed: KeySpec | undefined): boolean {
    if (this.vocabulary.kind !== 'table' || fixed) return false;
    if (conflictMark(this.text, raw) !== undefined || PASTED_CELL.test(this.contentOf(raw))) return false;
    if (raw.key === undefined) return true;
    const key = squeezed(raw.key);
    if (this.vocabulary.byKey.has(key) || this.types?.has(key)) return false;
    if (!this.types && this.valueFollows(raw.number)) return false;
    return this.nearSpecs(key).length === 0;
  }

  /** A line whose key is no fixed one: an indicator, a slip, or a mistake. */
  unfixed(raw: RawLine, key: string): void {
    const typed = this.vocabulary.typeLevel !== undefined;
    const exact = typed ? this.types?.get(key) : undefined;
    if (exact) return this.placeIndicator(raw, key, exact);
    const tight = squeezed(key);
    if (tight === '') return this.lose(raw, 'badLine');
    if (tight !== key) {
      const spec = this.vocabulary.byKey.get(tight);
      if (spec) return this.place(raw, spec, { kind: 'blankInKey', raw, key, suggestion: tight, lost: false });
      const type = typed ? this.types?.get(tight) : undefined;
      if (type)
        return this.placeIndicator(raw, tight, type, { kind: 'blankInKey', raw, key, suggestion: tight, lost: false });
    }
    const bare = typeNameOf(key);
    const coded = typed && bare !== tight ? this.types?.get(bare) : undefined;
    if (coded)
      return this.placeIndicator(raw, bare, coded, { kind: 'codeInKey', raw, key, suggestion: bare, lost: false });
    const follows = typed && this.valueFollows(raw.number);
    if (typed && !this.types) {
      // The standard is not known, and that is reported where it is named: what a value follows is a type.
      if (follows && this.canHoldIndicator()) return this.placeIndicator(raw, bare, undefined);
      const specs = this.nearSpecs(tight);
      if (specs.length === 1) return this.placeNear(raw, key, specs[0]!);
      return this.lose(raw, 'unknownKey');
    }
    const specs = this.nearSpecs(tight);
    const types = typed && this.canHoldIndicator() ? this.nearTypes(bare) : [];
    if (specs.length + types.length === 1) {
      const [type] = types;
      if (!type) return this.placeNear(raw, key, specs[0]!);
      return this.placeIndicator(raw, type.label, type.type, {
        kind: 'nearKey',
        raw,
        key,
        suggestion: type.label,
        lost: false,
      });
    }
    const candidates = [...specs.map(spec => spec.key), ...types.map(type => type.label)];
    const unknown = { kind: 'unknownType', raw, key, candidates, lost: false } as const;
    if (types.length > 1 && specs.length === 0) return this.placeIndicator(raw, bare, undefined, unknown);
    if (follows && this.canHoldIndicator() && (types.length > 0 || this.indicatorHasValues()))
      return this.placeIndicator(raw, bare, undefined, unknown);
    this.lose(raw, 'unknownKey', candidates.length > 0 ? { candidates } : {});
  }

  /** A line without a colon: perhaps only that is missing. */
  unkeyed(raw: RawLine): void {
    const content = this.contentOf(raw);
    const types = this.vocabulary.typeLevel === undefined ? undefined : this.types;
    for (let length = Math.min(content.length, LONGEST_WORD); length >= 2; length--) {
      const word = content.slice(0, length);
      const rest = content.slice(length);
      const spec = this.vocabulary.byKey.get(word);
      const type = types?.get(word);
      if (!spec && !type) continue;
      // A short word begins many sentences: it must be all of the line, or stand before an amount.
      if (length < 3 && rest !== '' && !/^[\s　]*[-－]?[0-9０-９]/.test(rest)) continue;
      const blanks = /^[\s　﻿]*/.exec(rest)![0].length;
      const read = { ...raw, key: word, keyEnd: raw.start + length, valueStart: raw.start + length + blanks };
      const problem = { kind: 'missingColon', raw: read, key: word, suggestion: word, lost: false } as const;
      if (spec && this.mayStand(spec)) return this.place(read, spec, problem);
      if (type && this.canHoldIndicator()) return this.placeIndicator(read, word, type, problem);
    }
    this.lose(raw, 'badLine');
  }

  /** The fixed keys that may stand here and that `key` is one slip from, each once. */
  nearSpecs(key: string): KeySpec[] {
    const found = new Set<KeySpec>();
    for (const [word, spec] of this.vocabulary.byKey)
      if (!found.has(spec) && this.mayStand(spec) && isNear(key, word)) found.add(spec);
    return [...found];
  }

  nearTypes(key: string): { label: string; type: IndicatorType }[] {
    const found = new Map<object, { label: string; type: IndicatorType }>();
    for (const [label, type] of this.types ?? [])
      if (!found.has(type.second) && isNear(key, label)) found.set(type.second, { label, type });
    return [...found.values()];
  }

  mayStand(spec: KeySpec): boolean {
    if (spec.opens !== undefined) return this.vocabulary.kind === 'table' || spec.opens <= this.open.length;
    return spec.levels.some(level => level < this.open.length);
  }

  canHoldIndicator(): boolean {
    const level = this.vocabulary.typeLevel;
    return level !== undefined && this.open.length >= level;
  }

  /** Whether a new 指标值 would have no place in the open indicator (or none is open). */
  indicatorHasValues(): boolean {
    const indicator = this.open[this.vocabulary.typeLevel ?? INDICATOR_LEVEL];
    if (!indicator) return true;
    const { cycle, annual, value } = indicator.fields;
    return value !== undefined || (cycle !== undefined && annual !== undefined);
  }

  /** Whether the next line that says something begins with one of the keys that follow an indicator. */
  valueFollows(number: number): boolean {
    for (let next = number + 1; next < this.lines.length; next++) {
      const line = this.lines[next]!;
      if (line.start === line.end || line.hash || this.roles[next] === 'skipped') continue;
      if (line.key === undefined) return false;
      const spec = this.vocabulary.byKey.get(line.key);
      return spec !== undefined && this.vocabulary.valueKeys.has(spec);
    }
    return false;
  }

  // ---- where an entry goes

  /** An entry with a fixed key (perhaps one that was read as such: `problem`). */
  place(raw: RawLine, spec: KeySpec, problem?: DraftProblem): void {
    if (spec.opens !== undefined) {
      if (spec.opens > this.open.length && this.vocabulary.kind !== 'table')
        return this.lose(raw, 'misplaced', {}, spec);
      return this.openNode({ raw, spec, level: spec.opens, opens: true, lost: false }, problem);
    }
    if (this.showsProject(spec)) this.openImplied(PROJECT_LEVEL, raw);
    const level = spec.levels.findLast(each => each < this.open.length);
    if (level === undefined) return this.lose(raw, 'misplaced', {}, spec);
    const project = this.open[PROJECT_LEVEL];
    if (project && level < PROJECT_LEVEL) project.holdsForeign = true;
    let draft = this.open[level]!;
    const first = draft.fields[spec.field];
    if (first && !spec.many) {
      if (!beginsProject(spec, draft)) {
        const asks = level === PROJECT_LEVEL && (spec.field === 'fiscalAppropriation' || spec.field === 'goal');
        return this.lose(raw, asks ? 'missingProject' : 'duplicate', { firstEntry: first }, spec);
      }
      draft = this.openImplied(PROJECT_LEVEL, raw);
    }
    const other = otherForm(spec.field, draft);
    if (other) return this.lose(raw, 'bothForms', { firstEntry: other }, spec);
    let under: string | undefined;
    if (spec.field === 'part') {
      under = lastSource(draft);
      if (under === undefined) return this.lose(raw, 'misplaced', {}, spec);
    }
    const entry: Entry = { raw, spec, level, opens: false, lost: false, ...(under === undefined ? {} : { under }) };
    if (spec.many) draft.lists.push(entry);
    else draft.fields[spec.field] = entry;
    const below = level === 0 && this.open.length > 1 && spec.levels.length === 1;
    if (below) this.root.problems.push({ kind: 'headerBelow', raw, key: spec.key, lost: false });
    if (problem) draft.problems.push({ ...problem, entry });
    this.accept(entry, below);
  }

  placeNear(raw: RawLine, key: string, spec: KeySpec): void {
    this.place(raw, spec, { kind: 'nearKey', raw, key, suggestion: spec.key, lost: false });
  }

  placeIndicator(raw: RawLine, label: string, type: IndicatorType | undefined, problem?: DraftProblem): void {
    const level = this.vocabulary.typeLevel!;
    if (this.open.length === PROJECT_LEVEL && level > PROJECT_LEVEL) this.openImplied(PROJECT_LEVEL, raw);
    if (this.open.length < level) return this.lose(raw, 'misplaced');
    this.openNode({ raw, label, level, opens: true, lost: false, ...(type ? { type } : {}) }, problem);
  }

  openNode(opener: Entry, problem?: DraftProblem): void {
    const { level } = opener;
    if (this.open.length < level) this.openImplied(level - 1, opener.raw);
    const draft: Draft = { level, opener, fields: {}, lists: [], problems: [], children: [] };
    draft.fields.name = opener;
    this.open[level - 1]!.children.push(draft);
    this.open.length = level;
    this.open.push(draft);
    if (problem) draft.problems.push({ ...problem, entry: opener });
    this.accept(opener, false);
  }

  /** Stands in for a missing 资金使用单位 or 项目名称 line; the line that shows it is asked about. */
  openImplied(level: number, by: RawLine): Draft {
    const draft: Draft = { level, impliedBy: by, fields: {}, lists: [], problems: [], children: [] };
    this.open[level - 1]!.children.push(draft);
    this.open.length = level;
    this.open.push(draft);
    if (level === PROJECT_LEVEL) {
      const key = by.key === undefined ? {} : { key: by.key };
      draft.problems.push({ kind: 'missingProject', raw: by, lost: false, ...key });
    }
    return draft;
  }

  /** Whether an entry that only a project holds stands in a unit with none open: its 项目名称 line is missing. */
  showsProject(spec: KeySpec): boolean {
    const { kind } = this.vocabulary;
    return (
      kind === 'table' &&
      this.open.length === PROJECT_LEVEL &&
      spec.value === 'text' &&
      !spec.many &&
      spec.levels.length === 1 &&
      spec.levels[0] === PROJECT_LEVEL
    );
  }

  accept(entry: Entry, keepsText: boolean): void {
    this.roles[entry.raw.number] = 'entry';
    this.entries[entry.raw.number] = entry;
    if (keepsText && entry.spec?.value !== 'text') return;
    this.longText = entry.spec?.value === 'text' ? entry : undefined;
    this.blankBefore = false;
  }

  addText(entry: Entry, raw: RawLine): void {
    this.roles[raw.number] = 'text';
    this.entries[raw.number] = entry;
    entry.more ??= [];
    entry.more.push({ raw, paragraph: this.blankBefore });
    this.blankBefore = false;
    if (!entry.lost && this.readsLikeEntry(raw))
      this.open[entry.level]!.problems.push({
        kind: 'textLikeEntry',
        raw,
        entry,
        lost: false,
        ...(raw.key === undefined ? {} : { key: raw.key }),
      });
  }

  readsLikeEntry(raw: RawLine): boolean {
    if (raw.key === undefined) return !raw.hash && PASTED_CELL.test(this.contentOf(raw));
    if (this.vocabulary.byKey.has(raw.key)) return true;
    return this.types?.has(typeNameOf(raw.key)) ?? false;
  }

  // ---- what is reported

  /** A line of which nothing is in the model. It ends no long text, but the text behind its own key is its own. */
  lose(raw: RawLine, kind: DraftProblem['kind'], more: Partial<DraftProblem> = {}, spec?: KeySpec): void {
    const text = spec?.value === 'text' && kind !== 'conflict';
    const entry: Entry = {
      raw,
      level: this.open.length - 1,
      opens: false,
      lost: true,
      ...(spec ? { spec } : {}),
    };
    const key = spec?.key ?? raw.key;
    this.innermost().problems.push({ kind, raw, entry, lost: true, ...(key === undefined ? {} : { key }), ...more });
    this.roles[raw.number] = spec ? 'entry' : 'bad';
    this.entries[raw.number] = entry;
    if (text) {
      this.longText = entry;
      this.blankBefore = false;
    }
  }

  /** A pasted official cell, with the lines that it was wrapped over. */
  pastedCell(raw: RawLine): void {
    let last = raw.number;
    while (last + 1 < this.lines.length) {
      const next = this.lines[last + 1]!;
      const ends = this.contentOf(this.lines[last]!).endsWith('。');
      if (next.start === next.end || next.hash || this.roles[last + 1] === 'skipped') break;
      if (ends && !PASTED_CELL.test(this.contentOf(next))) break;
      // A cell may be wrapped before 指标值:, and no other entry holds a ；as a cell does.
      const spec = next.key === undefined ? undefined : this.vocabulary.byKey.get(next.key);
      const wrapped = spec && this.vocabulary.valueKeys.has(spec) && this.contentOf(next).includes('；');
      if (spec && !wrapped) break;
      last++;
    }
    const entry: Entry = { raw, level: this.open.length - 1, opens: false, lost: true };
    for (let number = raw.number; number <= last; number++) {
      this.roles[number] = 'bad';
      this.entries[number] = entry;
    }
    this.innermost().problems.push({ kind: 'pastedCell', raw, entry, lost: true, lastLine: last });
  }

  skip(conflict: Conflict): void {
    const { open, base, middle, close } = conflict;
    this.roles[open] = 'skipped';
    for (let number = base ?? middle; number <= close; number++) this.roles[number] = 'skipped';
  }

  reportConflict({ open, base, middle, close }: Conflict): void {
    const content = (from: number, to: number) =>
      this.lines.slice(from, to).map(line => this.text.slice(line.offset, line.offset + line.end));
    this.innermost().problems.push({
      kind: 'conflict',
      raw: this.lines[open]!,
      lost: true,
      lastLine: close,
      lines: {
        ours: content(open + 1, base ?? middle),
        theirs: content(middle + 1, close),
        count: close - open + 1,
      },
    });
  }

  innermost(): Draft {
    return this.open.at(-1)!;
  }

  contentOf(raw: RawLine): string {
    return this.text.slice(raw.offset + raw.start, raw.offset + raw.end);
  }
}

/** The entry that already says, in its other form, what a field would say: 指标值 and the two values, 绩效目标 and its two. */
function otherForm(field: string, { fields }: Draft): Entry | undefined {
  if (field === 'value') return fields.cycle ?? fields.annual;
  if (field === 'cycle' || field === 'annual') return fields.value;
  if (field === 'goal') return fields.cycleGoal ?? fields.annualGoal;
  if (field === 'cycleGoal' || field === 'annualGoal') return fields.goal;
  return undefined;
}

/** Whether stating a field again begins another project, whose 项目名称 line is missing: after goal or indicators. */
function beginsProject({ field, value }: KeySpec, draft: Draft): boolean {
  if (draft.level !== PROJECT_LEVEL) return false;
  if (field === 'goal' || field === 'cycleGoal') return draft.children.length > 0;
  return value === 'amount' && field !== 'ceiling' && (draft.children.length > 0 || draft.fields.goal !== undefined);
}

function lastSource({ fields }: Draft): string | undefined {
  let last: Entry | undefined;
  for (const field of ['fiscalAppropriation', 'specialAccount', 'otherFunds']) {
    const entry = fields[field];
    if (entry && (!last || entry.raw.number > last.raw.number)) last = entry;
  }
  return last?.spec?.field;
}
