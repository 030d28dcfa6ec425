import { mkdir, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { MONEY_UNITS, SOURCES, type Source, type Standard, type Table } from '@goalsheet/core/model';
import { MONEY_HEADINGS, sheetOf, toText } from '@goalsheet/core/sheet';
import { type Intake, type IntakeNote, intakeRawText } from '@goalsheet/exchange';
import { builtInStandards, parse, print, Workspace } from '@goalsheet/language';
import { expectCount, parseArguments } from '../args.ts';
import { painted } from '../colour.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes.ts';
import { type Io, note, say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { alreadyThere, expectOther, writeOutput } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import { type Input, readInput, textOf } from '../read-input.ts';
import { safe } from '../terminal-text.ts';

export { help } from './import-help.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  unit: { type: 'string', values: MONEY_UNITS },
  sources: { type: 'string' },
} as const;

/** `goalsheet import`: 0 if the proof holds; 1 if it does not (the file is written all the same); 2 if there is no table. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 1, 1, { zh: '一个文本文件', en: 'one text file' });
  const sources = options.sources === undefined ? undefined : sourcesOf(options.sources);
  const input = await readInput(io, positionals[0]!, 'stdin.txt');
  expectOther(io, options.output, input);
  const decoded = textOf(input);
  if (decoded.note) io.stderr.write(`${input.shown}: ${say(io, decoded.note)}\n`);
  if (decoded.text.trim() === '')
    throw new Failure({
      zh: `${input.shown} 是空的，没有可以转换的内容。请确认复制的文本已经保存。`,
      en: `${input.shown} is empty: there is nothing to import. Make sure that the copied text was saved.`,
    });
  const standards = await standardsFor(input.path);
  const intake = intakeRawText(decoded.text, {
    file: input.shown,
    standards,
    ...(options.unit && { moneyUnit: options.unit }),
    ...(sources && { sources }),
  });
  tellNotes(intake.warnings, input, io);
  if (intake.tables.length === 0) return FAILED;
  const names = await targetsOf(options.output, input, intake.tables.length, options.force === true, io);
  const texts = intake.tables.map(print);
  const proved = tellProof(intake, texts, standards, input, io);
  for (const [index, text] of texts.entries()) await writeOutput(io, names[index], text, options.force === true);
  const written = names.filter(name => name !== undefined && name !== '-');
  if (written.length > 0)
    note(io, { zh: `下一步：goalsheet check ${written.join(' ')}`, en: `Next: goalsheet check ${written.join(' ')}` });
  return proved ? CLEAN : FINDINGS;
}

/** The standards of the workspace go before the built-in ones of their name; the default one stays the first. */
async function standardsFor(path: string): Promise<readonly Standard[]> {
  const own = await new Workspace(nodeFileSystem()).standardsFor(path);
  const named = builtInStandards().map(each => own.find(({ name }) => name === each.name) ?? each);
  return [...named, ...own.filter(each => !named.includes(each))];
}

function sourcesOf(text: string): Source[] {
  return text.split(/[,，、]/).map(word => {
    const source = SOURCES.find(each => MONEY_HEADINGS[each] === word.trim());
    if (source) return source;
    const list = SOURCES.map(each => MONEY_HEADINGS[each]).join(',');
    throw new UsageError({
      zh: `--sources 里没有“${word}”这个来源。可用：${list}。`,
      en: `--sources does not take “${word}”. It takes: ${list}.`,
    });
  });
}

/** What the intake found, each with its line of the source. */
function tellNotes(notes: readonly IntakeNote[], input: Input, io: Io): void {
  for (const { severity, line, text } of notes) {
    const word = say(io, severity === 'warning' ? { zh: '警告', en: 'warning' } : { zh: '提示', en: 'hint' });
    const head = painted(io.stderr, severity === 'warning' ? 'yellow' : 'cyan', word);
    io.stderr.write(`${safe(input.shown)}:${line}: ${head} ${safe(say(io, text))}\n`);
  }
}

/**
 * Says whether what was read prints the source again. The intake proves its model; that the `.goal` text says the same as
 * the model is proved here.
 * @returns whether both hold
 */
function tellProof(
  { proof, tables }: Intake,
  texts: readonly string[],
  standards: readonly Standard[],
  input: Input,
  io: Io,
): boolean {
  const style = proof.ok ? 'green' : 'red';
  const place = proof.firstDifference ? `${safe(input.shown)}:${proof.firstDifference.line}: ` : '';
  io.stderr.write(`${place}${painted(io.stderr, style, safe(say(io, proof.text)))}\n`);
  const kept = tables.every((table, index) => sameForm(table, texts[index]!, standards));
  if (!kept)
    note(io, {
      zh: '警告：写出的 .goal 文本读回来与读出的表不完全相同。请用 goalsheet check 检查，并对照原文。',
      en: 'Warning: the .goal text does not read back as the table that was read. Run goalsheet check and compare with the source.',
    });
  return proof.ok && kept;
}

function sameForm(table: Table, text: string, standards: readonly Standard[]): boolean {
  const again = parse(text, { standards });
  return again.kind === 'table' && toText(sheetOf(again)) === toText(sheetOf(table));
}

/**
 * Where each table goes: nowhere but standard output without `-o`; into a folder (which is made for a name that ends in
 * `/`) under the name of the source; the second and further ones get a number.
 * @throws {UsageError} before anything is written, if there is no room for all of them
 */
async function targetsOf(
  output: string | undefined,
  input: Input,
  count: number,
  force: boolean,
  io: Io,
): Promise<(string | undefined)[]> {
  if (output === undefined || output === '-') {
    if (count === 1) return [undefined];
    throw new UsageError({
      zh: `文本里有 ${count} 张表，一个 .goal 文件只能写一张。请加 -o x.goal（写成 x.goal、x-2.goal …）或 -o 文件夹。`,
      en: `The text holds ${count} tables, and a .goal file holds one. Add -o x.goal (for x.goal, x-2.goal …) or -o FOLDER.`,
    });
  }
  const paths = pathsOf(io.platform);
  const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const inFolder = /[\\/]$/.test(output) || (await isFolder(paths.absolute(io.cwd, output)));
  const stem = basename(input.path, extname(input.path));
  const first = inFolder ? `${output.replace(/[\\/]+$/, '')}/${stem}.goal` : output;
  const ending = extname(first);
  const names = Array.from({ length: count }, (_, index) =>
    index === 0 ? first : `${first.slice(0, first.length - ending.length)}-${index + 1}${ending}`,
  );
  if (!force)
    for (const name of names) {
      const path = paths.absolute(io.cwd, name);
      const there = await stat(path).catch(() => undefined);
      if (there?.isFile()) throw alreadyThere(paths.shown(io.cwd, path));
    }
  if (inFolder) await mkdir(paths.absolute(io.cwd, output), { recursive: true });
  return names;
}
