import type { GoalFile, Standard } from '@goalsheet/core/model';
import { builtInStandards } from './built-in.ts';
import { mapLibrary } from './map/library.ts';
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
  const known = [...standards, ...builtInStandards()];
  // What the head names is not known before it is read: read with the first line that looks like it, then make sure.
  const spec = vocabulary.byKey.get('指标体系')!;
  const line = text.includes('指标体系')
    ? lines.find(each => each.key !== undefined && vocabulary.byKey.get(each.key) === spec)
    : undefined;
  let name = line ? text.slice(line.offset + line.valueStart, line.offset + line.end) : '';
  for (let attempt = 0; ; attempt++) {
    const standard =
      name === '' ? known.find(each => each.name === defaultStandard().name) : known.find(each => each.name === name);
    const structure = structureOf(text, standard, lines);
    const entry = structure.root.fields.standard;
    const stated = entry ? lineValue(text, entry) : '';
    if (stated === name || attempt === 1) return { ...structure, ...(standard ? { standard } : {}) };
    name = stated;
  }
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
        ...(file === undefined ? {} : { file }),
      });
  }
}

/** The standard in force where a table names none. */
export function defaultStandard(): Standard {
  return builtInStandards()[0]!;
}
