import { MONEY_UNITS, SOURCES, type Source, type Standard } from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import type { Intake } from '@goalsheet/exchange';
import { builtInStandards, print, Workspace } from '@goalsheet/language';
import { expectCount, parseArguments } from '../args.ts';
import { UsageError } from '../errors.ts';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes.ts';
import { type Asked, readSource } from '../import/read-source.ts';
import { ReadingLine } from '../import/reading-line.ts';
import { summaryOf } from '../import/summary.ts';
import { targetsOf } from '../import/targets.ts';
import { tellNotes, tellProof } from '../import/tell.ts';
import { type Io, note } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { type Input, readInput } from '../read-input.ts';
import { report } from '../report-error.ts';

export { help } from './import-help.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  unit: { type: 'string', values: MONEY_UNITS },
  sources: { type: 'string' },
  sheet: { type: 'string', several: true },
} as const;

/** A file that was read. */
interface Imported {
  readonly input: Input;
  readonly shown: string;
  readonly intake: Intake;
  /** The `.goal` text of each of its tables. */
  readonly texts: readonly string[];
  readonly proved: boolean;
}

/**
 * `goalsheet import`: 0 if the proof holds; 1 if it does not (the files are written all the same); 2 if a file cannot be
 * read or holds no table (those that do are written).
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 1, Number.POSITIVE_INFINITY, { zh: '要转换的文件', en: 'a file to import' });
  const force = options.force === true;
  const asked: Asked = {
    ...(options.unit && { moneyUnit: options.unit }),
    ...(options.sources !== undefined && { sources: sourcesOf(options.sources) }),
    ...(options.sheet && { sheets: options.sheet }),
  };
  const read: (Imported | { readonly shown: string; readonly proved: false })[] = [];
  for (const argument of positionals)
    read.push(await imported(argument, options.output, asked, positionals.length, io));
  if (options['dry-run']) io.stdout.write(summaryOf(read, io));
  const found = read.filter((each): each is Imported => 'intake' in each && each.intake.tables.length > 0);
  if (found.length > 0 && !options['dry-run']) await writeAll(found, options.output, force, io);
  if (found.length < read.length) return FAILED;
  return found.every(each => each.proved) ? CLEAN : FINDINGS;
}

/** Reads a file, and says what there is to say of it. Of several files one that cannot be read does not keep the others. */
async function imported(
  argument: string,
  output: string | undefined,
  asked: Asked,
  count: number,
  io: Io,
): Promise<Imported | { readonly shown: string; readonly proved: false }> {
  const line = new ReadingLine(io);
  try {
    const input = await readInput(io, argument, 'stdin.txt');
    expectOther(io, output, input);
    const { shown } = input;
    line.show(shown, input.bytes.length);
    const standards = await standardsFor(input.path);
    const intake = await readSource(input, standards, asked, io, (done, total) => line.at(shown, done, total));
    line.clear();
    tellNotes(intake.warnings, shown, io);
    const texts = intake.tables.map(print);
    const proved = texts.length > 0 && tellProof(intake, texts, standards, shown, count > 1, io);
    return { input, shown, intake, texts, proved };
  } catch (error) {
    line.clear();
    if (count === 1) throw error;
    report(error, 'import', io);
    return { shown: argument, proved: false };
  }
}

async function writeAll(found: readonly Imported[], output: string | undefined, force: boolean, io: Io): Promise<void> {
  const sources = found.map(({ input, texts }) => ({ input, count: texts.length }));
  const names = await targetsOf(output, sources, force, io);
  const texts = found.flatMap(each => each.texts);
  for (const [index, text] of texts.entries()) await writeOutput(io, names[index], text, force);
  const written = names.filter(name => name !== undefined);
  if (written.length > 0)
    note(io, { zh: `下一步：goalsheet check ${written.join(' ')}`, en: `Next: goalsheet check ${written.join(' ')}` });
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
