import type { MoneyUnit } from '@goalsheet/core/model';
import { type Sheet, sheetOf } from '@goalsheet/core/sheet';
import { Workspace } from '@goalsheet/language';
import { Failure, UsageError } from '../errors.ts';
import { findFiles } from '../find-files.ts';
import { type Io, note, say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { type Input, readInput } from '../read-input.ts';
import { report } from '../report-error.ts';
import { sourceText } from '../source-file.ts';
import { safe } from '../terminal-text.ts';

/** A table that is to be printed. */
export interface PrintedTable {
  readonly input: Pick<Input, 'path' | 'shown'>;
  readonly sheet: Sheet;
  /** How many errors it has that nobody answered. */
  readonly errors: number;
}

export interface PrintedTables {
  readonly tables: readonly PrintedTable[];
  /** How many files could not be read, beside these; each was told. */
  readonly failed: number;
}

/**
 * The tables that arguments name: files, folders, patterns, or `-` alone. Of several files one that cannot be read does not
 * keep the others, and standards and libraries among them are passed over.
 * @throws {Failure} if there is only one file, and it is no table or cannot be read; if none of several is a table
 */
export async function readTables(
  args: readonly string[],
  moneyUnit: MoneyUnit | undefined,
  io: Io,
): Promise<PrintedTables> {
  const workspace = new Workspace(nodeFileSystem());
  const names = await namesOf(args, workspace, io);
  const tables: PrintedTable[] = [];
  const others: string[] = [];
  let failed = 0;
  for (const argument of names)
    try {
      const read = await readTable(argument, workspace, moneyUnit, io);
      if (read.kind === 'table') tables.push(read.table);
      else if (names.length === 1) throw noTable(read.shown, read.kind);
      else others.push(read.shown);
    } catch (error) {
      if (names.length === 1) throw error;
      report(error, 'render', io);
      failed++;
    }
  if (tables.length === 0 && failed === 0) throw noTables(others);
  for (const shown of others)
    note(io, {
      zh: `跳过 ${safe(shown)}：不是绩效目标表。`,
      en: `${safe(shown)} is no goal table: skipped.`,
    });
  return { tables, failed };
}

async function namesOf(args: readonly string[], workspace: Workspace, io: Io): Promise<readonly string[]> {
  if (!args.includes('-')) return (await findFiles(args, workspace, io)).map(({ path }) => path);
  if (args.length === 1) return args;
  throw new UsageError({
    zh: '“-”（标准输入）不能与文件一起输出。请分两次运行。',
    en: '“-” (standard input) cannot be printed together with files. Run the command twice.',
  });
}

async function readTable(
  argument: string,
  workspace: Workspace,
  moneyUnit: MoneyUnit | undefined,
  io: Io,
): Promise<Read> {
  const input = await readInput(io, argument);
  const { path, shown } = input;
  const source = sourceText(input);
  if (source.note) io.stderr.write(`${shown}: ${say(io, source.note)}\n`);
  const document = await workspace.documentOf(path, source.text);
  const { file, findings } = await workspace.checkDocument(document);
  if (file.kind !== 'table') return { kind: file.kind, shown };
  const errors = findings.filter(({ severity, waivedBy }) => severity === 'error' && waivedBy === undefined).length;
  const sheet = sheetOf(file, moneyUnit ? { moneyUnit } : {});
  return { kind: 'table', table: { input: { path, shown: argument === '-' ? '-' : shown }, sheet, errors } };
}

type Read =
  | { readonly kind: 'table'; readonly table: PrintedTable }
  | { readonly kind: 'standard' | 'library'; readonly shown: string };

/** Said behind the result: it is printed all the same. */
export function tellErrors({ input, errors }: PrintedTable, io: Io): void {
  if (errors > 0)
    note(io, {
      zh: `表中有 ${errors} 个错误，照原样输出。查看：goalsheet check ${safe(input.shown)}`,
      en: `The table has ${errors} ${errors === 1 ? 'error' : 'errors'} and was printed as it is. See: goalsheet check ${safe(input.shown)}`,
    });
}

function noTable(shown: string, kind: 'standard' | 'library'): Failure {
  const what = { standard: ['指标体系', 'an indicator standard'], library: ['指标库', 'an indicator library'] }[kind];
  return new Failure({
    zh: `${shown} 是${what[0]}，不是绩效目标表，没有可输出的表。请给出一张表的 .goal 文件。`,
    en: `${shown} is ${what[1]}, not a goal table, so there is no form to print. Give the .goal file of a table.`,
  });
}

/** @param shown standards and libraries: two or more, or there would be a better thing to say */
function noTables(shown: readonly string[]): Failure {
  const some = shown.slice(0, 3).map(safe);
  const more = shown.length > some.length;
  return new Failure({
    zh: `${shown.length} 个 .goal 文件都是指标体系或指标库，不是绩效目标表，没有可输出的表：${some.join('、')}${more ? ' 等' : ''}。请给出放表的文件夹或文件。`,
    en: `All ${shown.length} .goal files are indicator standards or libraries, no goal tables, so there is no form to print: ${some.join(', ')}${more ? ' …' : ''}. Give the folder, or the files, of the tables.`,
  });
}
