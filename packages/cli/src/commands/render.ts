import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { MONEY_UNITS } from '@goalsheet/core/model';
import { expectCount, parseArguments } from '../args.ts';
import { UsageError } from '../errors.ts';
import { CLEAN, FAILED } from '../exit-codes.ts';
import { targetsOf } from '../import/targets.ts';
import type { Io } from '../io.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import { foldersFor } from '../render/folders.ts';
import { FORMATS, formatFor, type SheetFormat } from '../render/formats.ts';
import { type PrintedTable, readTables, tellErrors } from '../render/read-tables.ts';

export { help } from '../render/help.ts';

const OPTIONS = {
  all: { type: 'boolean' },
  to: { type: 'string', values: Object.keys(FORMATS) },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  unit: { type: 'string', values: MONEY_UNITS },
  browser: { type: 'string' },
} as const;

/** `goalsheet render`: 0, also for tables with errors; 2 if there is no table to print, or one of several failed. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const names = options.all ? await foldersFor(positionals, io) : positionals;
  const what = {
    zh: '要输出的 .goal 文件（或 --all：文件夹中所有的表）',
    en: 'a .goal file to print (or --all for a folder)',
  };
  expectCount(names, 1, Number.POSITIVE_INFINITY, what);
  const { output } = options;
  const format = formatFor(options.to, output);
  if (format.binary && (output === undefined || output === '-') && io.stdout.isTTY) throw noScreen(format);
  const { tables, failed } = await readTables(names, options.unit, io);
  for (const { input } of tables) expectOther(io, output, input);
  const force = options.force === true;
  const write = await format.load();
  const files = await filesFor(tables, format, output, force, io);
  for (const { name, tables: own } of files) {
    const sheets = own.map(({ sheet }) => sheet);
    const beside = async (ending: string, content: string) => {
      if (name === undefined || name === '-') return undefined;
      const other = name.slice(0, name.length - extname(name).length) + ending;
      await writeOutput(io, other, content, force);
      return other;
    };
    const content = await write(sheets, { io, shown: name, browser: options.browser, beside });
    await writeOutput(io, name, content, force);
    for (const table of own) tellErrors(table, io);
  }
  return failed > 0 || tables.length === 0 ? FAILED : CLEAN;
}

interface Target {
  /** Undefined for standard output. */
  readonly name: string | undefined;
  readonly tables: readonly PrintedTable[];
}

/** @throws {UsageError} if one file is named for several tables, and the format has no room for them */
async function filesFor(
  tables: readonly PrintedTable[],
  format: SheetFormat,
  output: string | undefined,
  force: boolean,
  io: Io,
): Promise<Target[]> {
  if (tables.length === 0) return [];
  if (output !== undefined && output !== '-' && (await isFolder(output, io))) {
    const sources = tables.map(({ input }) => ({ input, count: 1 }));
    const names = await targetsOf(output, sources, force, io, format.endings[0]);
    return tables.map((table, index) => ({ name: names[index], tables: [table] }));
  }
  if (tables.length > 1 && !format.several) throw tooMany(tables.length);
  return [{ name: output, tables }];
}

async function isFolder(output: string, io: Io): Promise<boolean> {
  if (/[\\/]$/.test(output)) return true;
  const path = pathsOf(io.platform).absolute(io.cwd, output);
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

function tooMany(count: number): UsageError {
  return new UsageError({
    zh: `有 ${count} 张表，这种格式的一个文件只能写一张。请加 -o 文件夹/，每张表一个文件。`,
    en: `There are ${count} tables, and a file of this format holds one. Add -o FOLDER/ for a file each.`,
  });
}

function noScreen({ endings: [ending] }: SheetFormat): UsageError {
  return new UsageError({
    zh: `${ending} 不是文本，不能输出到屏幕。请加 -o 文件名${ending}。`,
    en: `A ${ending} file is no text for the screen. Add -o NAME${ending}.`,
  });
}
