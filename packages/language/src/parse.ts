import type { GoalFile, Standard } from '@goalsheet/core/model';
import { BUILT_IN_NAMES, builtInStandard } from './built-in.ts';
import { mapLibrary } from './map/library.ts';
import { mapStandard } from './map/standard.ts';
import { mapTable, moneyUnitOf } from './map/table.ts';
import type { Vocabulary } from './syntax/keys.ts';
import { type RawLine, scan } from './syntax/scan.ts';
import { kindOf, type Structure, structureOf } from './syntax/structure.ts';

export interface ParseOptions {
  /** What the model says of where it came from. */
  readonly file?: string;
  /** Standards that 指标体系 may name, beside the built-in ones; of two with one name the first wins. */
  readonly standards?: readonly Standard[];
}

/**
 * Reads a `.goal` file. Never throws, and loses no line: every line that says something is in the model, a comment, or in
 * a problem. Linear in the text.
 */
export function parse(text: string, options: ParseOptions = {}): GoalFile {
  return modelOf(structureFor(text, options.standards), options);
}

/** The structure of a text, with the standard that it names. */
export function structureFor(text: string, standards: readonly Standard[] = []): Structure & { standard?: Standard } {
  const lines = scan(text);
  const vocabulary = kindOf(text, lines);
  if (vocabulary.kind === 'standard') return structureOf(text, undefined, lines);
  const stated = text.includes('指标体系') ? standardNameIn(text, lines, vocabulary) : '';
  const name = stated || BUILT_IN_NAMES[0]!;
  const standard = standards.find(each => each.name === name) ?? builtInStandard(name);
  return { ...structureOf(text, standard, lines), ...(standard ? { standard } : {}) };
}

/**
 * The standard that a file names, read before its structure, which depends on it: the first line with that key.
 */
function standardNameIn(text: string, lines: readonly RawLine[], { byKey }: Vocabulary): string {
  const spec = byKey.get('指标体系');
  const specOf = (line: RawLine) => (line.key === undefined ? undefined : byKey.get(line.key));
  const line = lines.find(each => specOf(each) === spec);
  return line ? text.slice(line.offset + line.valueStart, line.offset + line.end) : '';
}

/** The meaning of a structure. */
export function modelOf(structure: Structure & { standard?: Standard }, options: ParseOptions = {}): GoalFile {
  const { file } = options;
  switch (structure.vocabulary.kind) {
    case 'standard':
      return mapStandard(structure, file);
    case 'library':
      return mapLibrary(structure, file);
    case 'table':
      return mapTable(structure, {
        moneyUnit: moneyUnitOf(structure),
        standard: structure.standard,
        standardNames: [...(options.standards ?? []).map(each => each.name), ...BUILT_IN_NAMES],
        ...(file === undefined ? {} : { file }),
      });
  }
}

/** The standard in force where a table names none. */
export function defaultStandard(): Standard {
  return builtInStandard(BUILT_IN_NAMES[0]!)!;
}
