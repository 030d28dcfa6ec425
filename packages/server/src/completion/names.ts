import type { GoalFile, Library, SecondLevel, Standard, Table } from '@goalsheet/core/model';
import { indicatorTypes } from '@goalsheet/core/model';
import type { Context } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';

/** How often each text is used. */
export type Counts = ReadonlyMap<string, number>;

/** What a table calls its things, by what they are. Indicators by the name of their second level. */
export interface Names {
  readonly departments: Counts;
  readonly units: Counts;
  readonly projects: Counts;
  readonly categories: Counts;
  readonly parts: Counts;
  readonly indicators: ReadonlyMap<string, Counts>;
  /** Values of indicators, by second level and name of the indicator. */
  readonly values: ReadonlyMap<string, Counts>;
}

const namesOfTable = new WeakMap<Table, Names>();

/** The names of a table. Linear, once for each version of it. */
export function namesIn(table: Table): Names {
  let names = namesOfTable.get(table);
  if (!names) namesOfTable.set(table, (names = collect(table)));
  return names;
}

function collect(table: Table): Names {
  const counter = () => new Map<string, number>();
  const departments = counter();
  const units = counter();
  const projects = counter();
  const categories = counter();
  const parts = counter();
  const indicators = new Map<string, Map<string, number>>();
  const values = new Map<string, Map<string, number>>();
  count(departments, table.department);
  for (const unit of table.units) {
    count(units, unit.name);
    for (const project of unit.projects) {
      count(projects, project.name);
      for (const { name } of project.categories) count(categories, name);
      for (const { name } of project.parts) count(parts, name);
      for (const { type, label, name, cycle, annual, value } of project.indicators) {
        const level = type?.second.name ?? label;
        count(within(indicators, level), name);
        for (const text of [cycle, annual, value])
          if (text && !text.includes('\n')) count(within(values, valueKey(level, name)), text);
      }
    }
  }
  return { departments, units, projects, categories, parts, indicators, values };
}

/** Under which {@link Names.values} keeps the values of an indicator. */
export function valueKey(level: string, name: string): string {
  return `${level}\n${name}`;
}

function within(all: Map<string, Map<string, number>>, key: string): Map<string, number> {
  let counts = all.get(key);
  if (!counts) all.set(key, (counts = new Map()));
  return counts;
}

function count(counts: Map<string, number>, text: string | undefined): void {
  if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** So many tables of a workspace are looked into for names. */
const MOST_FILES = 100;

/** The names of this file (if it is a table), and those of each other table of the workspace, open ones first. */
export async function namesAround(snapshot: Snapshot, context: Context): Promise<{ own?: Names; others: Names[] }> {
  const files = (await context.files()).filter(uri => uri !== snapshot.uri).slice(0, MOST_FILES);
  const others: Names[] = [];
  for (const uri of files) {
    const file: GoalFile | undefined = (await context.snapshot(uri).catch(() => undefined))?.file;
    if (file?.kind === 'table') others.push(namesIn(file));
  }
  return { ...(snapshot.file.kind === 'table' ? { own: namesIn(snapshot.file) } : {}), others };
}

/** The texts of all counts, each once, the most used first. */
export function mostUsed(counts: readonly (Counts | undefined)[]): string[] {
  const sum = new Map<string, number>();
  for (const each of counts) for (const [text, times] of each ?? []) sum.set(text, (sum.get(text) ?? 0) + times);
  return [...sum].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** The entries of libraries that belong to an indicator type. */
export function entriesFor(
  libraries: readonly Library[],
  label: string,
  second: SecondLevel | undefined,
  standard: Standard | undefined,
) {
  const types = standard && indicatorTypes(standard);
  return libraries.flatMap(library =>
    library.entries
      .filter(entry => entry.name && (entry.label === label || (second && types?.get(entry.label)?.second === second)))
      .map(entry => ({ library, entry })),
  );
}
