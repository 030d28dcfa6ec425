import { indicatorTypes, type Standard } from '@goalsheet/core/model';
import type { Entry, Structure } from '@goalsheet/language/syntax';
import type { Position, Range } from 'vscode-languageserver';
import { identityOf } from './addresses.ts';
import { contains, keyRange, onLine, valueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What can be mentioned more than once. A type goes by the name that is written, so an alias is a name of its own; types
 * and standards belong to the file that declares them, the other names mean the same wherever they stand.
 */
export interface Name {
  readonly kind: 'type' | 'standard' | 'unit' | 'project' | 'indicator';
  readonly text: string;
  /** For a type or standard: the identity of the standard's file. */
  readonly standard?: string;
}

/** A name as it stands in a file. */
export interface Mention {
  readonly name: Name;
  /** Exactly the name: not the code before a type, nor white space around it. */
  readonly range: Range;
  /** Whether the name is said here for the first time: in a standard or a library, or by a line that opens a node. */
  readonly declares: boolean;
  readonly entry: Entry;
}

/**
 * All mentions of a file, in order. They come from its structure, which read every key (with a code, with white space in it, one
 * slip from a type) by the same rule as the model. Linear.
 *
 * @param standard the standard in force
 */
export function* mentionsIn(snapshot: Snapshot, standard: Standard | undefined): Generator<Mention> {
  const { roles, entries } = snapshot.structure;
  for (let line = 0; line < entries.length; line++)
    if (roles[line] === 'entry') yield* mentionsOf(snapshot, standard, entries[line]!);
}

/** The mention at a position: its both ends count. */
export function mentionAt(snapshot: Snapshot, standard: Standard | undefined, position: Position): Mention | undefined {
  const { roles, entries } = snapshot.structure;
  const entry = entries[position.line];
  if (!entry || roles[position.line] !== 'entry') return undefined;
  return mentionsOf(snapshot, standard, entry).find(({ range }) => contains(range, position));
}

export function isSameName(a: Name, b: Name): boolean {
  return a.kind === b.kind && a.text === b.text && a.standard === b.standard;
}

export function standardName(standard: Standard): Name {
  return { kind: 'standard', text: standard.name, standard: identityOf(standard.file ?? standard.name) };
}

export function typeName(standard: Standard, text: string): Name {
  return { kind: 'type', text, standard: identityOf(standard.file ?? standard.name) };
}

function mentionsOf(snapshot: Snapshot, standard: Standard | undefined, entry: Entry): Mention[] {
  if (entry.lost) return [];
  const found: Mention[] = [];
  const add = (name: Name, range: Range, declares: boolean) => {
    if (name.text !== '') found.push({ name, range, declares, entry });
  };
  const { kind } = snapshot.file;
  const text = writtenValue(snapshot, entry);
  if (kind === 'standard') {
    const declared = declaredBy(snapshot, entry);
    if (declared) add(declared.name, declared.range, true);
  } else if (entry.label !== undefined) {
    // A library is read without the workspace's standards: its keys are types if the standard in force says so.
    const isType = standard && (entry.type !== undefined || indicatorTypes(standard).has(entry.label));
    if (isType) add(typeName(standard, entry.label), nameInKey(entry), false);
    add({ kind: 'indicator', text }, valueRange(entry), kind === 'library');
  } else if (entry.spec?.field === 'standard') {
    if (standard?.name === text) add(standardName(standard), valueRange(entry), false);
  } else if (kind === 'table' && entry.opens)
    add({ kind: entry.level === 1 ? 'unit' : 'project', text }, valueRange(entry), true);
  return found;
}

/** The value on an entry's own line, as written. */
export function writtenValue({ text }: Snapshot, { raw }: Entry): string {
  return text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
}

/** What a line of a standard declares. Of two types with one name, only the first is what the name means. */
function declaredBy(snapshot: Snapshot, entry: Entry): { name: Name; range: Range } | undefined {
  const standard = identityOf(snapshot.path);
  const field = entry.spec?.field;
  if (field === 'name' && entry.level === 0)
    return { name: { kind: 'standard', text: writtenValue(snapshot, entry), standard }, range: valueRange(entry) };
  const declared = typeIn(snapshot, entry);
  if (!declared || declarationLines(snapshot).get(declared.text) !== entry.raw.number) return undefined;
  return { name: { kind: 'type', text: declared.text, standard }, range: declared.range };
}

/** `11-` before the name of a level. */
const CODE = /^[0-9]+\s*[-－]\s*/;

/** The type that a line of a standard names: 二级指标 without its code, or 别名. */
function typeIn(snapshot: Snapshot, entry: Entry): { text: string; range: Range } | undefined {
  const { spec, level, opens, raw, lost } = entry;
  const isType = (opens && level === 2) || spec?.field === 'alias';
  if (lost || !isType) return undefined;
  const value = writtenValue(snapshot, entry);
  const code = opens ? (CODE.exec(value)?.[0].length ?? 0) : 0;
  return { text: value.slice(code), range: onLine(raw.number, raw.valueStart + code, raw.end) };
}

const linesOfStructure = new WeakMap<Structure, ReadonlyMap<string, number>>();

/** The line that declares each type of a standard's file: its first. */
function declarationLines(snapshot: Snapshot): ReadonlyMap<string, number> {
  const { structure } = snapshot;
  let lines = linesOfStructure.get(structure);
  if (!lines) {
    const found = new Map<string, number>();
    for (const [line, entry] of structure.entries.entries()) {
      if (structure.roles[line] !== 'entry') continue;
      const type = typeIn(snapshot, entry!);
      if (type && !found.has(type.text)) found.set(type.text, line);
    }
    linesOfStructure.set(structure, (lines = found));
  }
  return lines;
}

/** The type's name in the key of an indicator: without a code before it. */
function nameInKey(entry: Entry): Range {
  const { raw, label } = entry;
  const range = keyRange(entry);
  const key = raw.key ?? '';
  if (key.replace(/\s+/gu, '') === label) return range;
  const code = /^[0-9０-９\s]+[-－—]\s*/u.exec(key)?.[0].length ?? 0;
  return code < key.length ? onLine(raw.number, raw.start + code, raw.keyEnd) : range;
}
