import type { GoalFile, Standard } from '@goalsheet/core/model';
import { BUILT_IN_NAMES, builtInStandard } from './built-in.ts';
import { mapLibrary } from './map/library.ts';
import type { ProjectReuse } from './map/reuse.ts';
import { mapStandard } from './map/standard.ts';
import { mapTable, moneyUnitOf } from './map/table.ts';
import { lineValue } from './map/values.ts';
import { scan } from './syntax/scan.ts';
import { kindOf, type Structure, structureOf } from './syntax/structure.ts';

export interface ParseOptions {
  /** What the model says of where it came from. */
  readonly file?: string;
  /** Standards that 指标体系 may name, beside the built-in ones; of two with one name the first wins. */
  readonly standards?: readonly Standard[];
  /** What is kept of one file from version to version: unchanged projects are the same values again. */
  readonly reuse?: ProjectReuse;
}

/**
 * Reads a `.goal` file. Never throws, and loses no line: every line that says something is in the model, a comment, or in
 * a problem. Linear in the text.
 */
export function parse(text: string, options: ParseOptions = {}): GoalFile {
  return modelOf(structureFor(text, options.standards, options.reuse), options);
}

/** The structure of a text, with the standard that it names. `reuse` knows the lines of its last version. */
export function structureFor(
  text: string,
  standards: readonly Standard[] = [],
  reuse?: ProjectReuse,
): Structure & { standard?: Standard } {
  const lines = reuse ? reuse.linesOf(text) : scan(text);
  const vocabulary = kindOf(text, lines);
  if (vocabulary.kind === 'standard') return structureOf(text, undefined, lines);
  const named = (name: string) => standards.find(each => each.name === name) ?? builtInStandard(name);
  const usual = named(BUILT_IN_NAMES[0]!)!;
  // What a file names is known only once it is read, and how it is read depends on that: read it with the usual one first.
  const first = structureOf(text, usual, lines);
  const name = standardNamedIn(first);
  if (name === '' || name === usual.name) return { ...first, standard: usual };
  const standard = named(name);
  const second = structureOf(text, standard, lines);
  if (standardNamedIn(second) !== name) return { ...first, standard: usual };
  return { ...second, ...(standard ? { standard } : {}) };
}

function standardNamedIn({ text, root }: Structure): string {
  const entry = root.fields.standard;
  return entry ? lineValue(text, entry) : '';
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
        ...(options.reuse ? { reuse: options.reuse } : {}),
      });
  }
}

/** The standard in force where a table names none. */
export function defaultStandard(): Standard {
  return builtInStandard(BUILT_IN_NAMES[0]!)!;
}
