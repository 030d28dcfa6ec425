import { parseArguments, wholeNumber } from '../args.ts';
import { Checker } from '../check/checker.ts';
import { FORMATS, type Format, formatOf, KEEPING, REPORTERS } from '../check/formats.ts';
import { summaryText } from '../check/report-summary.ts';
import { configText, findingsText, waivedText } from '../check/report-text.ts';
import type { FileResult } from '../check/result.ts';
import { type Summary, summaryOf } from '../check/summary.ts';
import { UsageError } from '../errors.ts';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { type Io, say } from '../io.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { inOrder } from '../pool.ts';
import { Progress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { safeLines } from '../terminal-text.ts';

export { help } from './check-help.ts';

const OPTIONS = {
  format: { type: 'string', values: FORMATS },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  'rules-url': { type: 'string' },
  'max-warnings': { type: 'string' },
  'show-waived': { type: 'boolean' },
  quiet: { type: 'boolean' },
  'errors-only': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  fix: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

/** So many files are read at the same time. */
const WIDTH = 16;

/** What was asked for. */
export interface CheckRequest {
  readonly args: readonly string[];
  readonly format: Format;
  /** The file that takes the report; standard output if there is none. */
  readonly output: string | undefined;
  /** Whether that file may be replaced. */
  readonly force: boolean;
  /** The address below which the rules' pages stand: `…/GS301.md`. */
  readonly rulesUrl: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly showWaived: boolean;
  /** Only the table of results, not the findings. */
  readonly quiet: boolean;
  /** Of the findings, only errors are listed; the others are counted. */
  readonly errorsOnly: boolean;
  readonly fix: boolean;
}

/** `goalsheet check`: 0 clean; 1 for errors, or more warnings than `--max-warnings`; 2 if a file could not be read. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const most = options['max-warnings'];
  const request: CheckRequest = {
    args: positionals,
    format: options.format ?? formatOf(options.output),
    output: options.output,
    force: options.force === true,
    rulesUrl: options['rules-url'] && webAddress(options['rules-url']),
    maxWarnings: most === undefined ? undefined : wholeNumber('--max-warnings', most, 0),
    showWaived: options['show-waived'] === true,
    quiet: options.quiet === true,
    errorsOnly: options['errors-only'] === true,
    fix: options.fix === true,
  };
  const stdin = positionals.includes('-');
  if (stdin && positionals.length > 1)
    throw new UsageError({
      zh: '“-”（标准输入）不能与文件一起检查。请分两次运行。',
      en: '“-” (standard input) cannot be checked together with files. Run the command twice.',
    });
  if (stdin && (options.fix || options.watch))
    throw new UsageError({
      zh: '--fix 和 --watch 只用于文件，不用于标准输入（“-”）。',
      en: '--fix and --watch are for files, not for standard input (“-”).',
    });
  if (options['stdin-filename'] !== undefined && !stdin)
    throw new UsageError({
      zh: '--stdin-filename 只在检查标准输入（“-”）时有用。',
      en: '--stdin-filename is of use only with standard input (“-”).',
    });
  if (options.watch) {
    const { watch } = await import('../check/watch.ts');
    return watch(request, io);
  }
  if (stdin) return checkStdin(request, options['stdin-filename'], io);
  const checker = new Checker(io, request.fix);
  const files = await findFiles(positionals, checker.workspace, io);
  for (const file of files) expectOther(io, request.output, file);
  const report = reportTo(request, io);
  const results = await checkFiles(files, checker, request, report.io);
  return finish(results, checker, request, report);
}

/** Checks files in their order; with the text format, what is found in one is printed before the next is waited for. */
export async function checkFiles(
  files: readonly FoundFile[],
  checker: Checker,
  request: CheckRequest,
  io: Io,
): Promise<FileResult[]> {
  const progress = new Progress(io, files.length);
  const results: FileResult[] = [];
  for await (const result of inOrder(files, WIDTH, file => checker.file(file))) {
    progress.at(results.length);
    results.push(tell(result, checker, request, io, progress));
  }
  progress.clear();
  return results;
}

/** Prints what was found in a file. The text of the file is not needed behind it. */
function tell(result: FileResult, checker: Checker, request: CheckRequest, io: Io, progress?: Progress): FileResult {
  if (result.profile) checker.config.add(result.profile);
  if (result.notes.length > 0 || result.error) {
    progress?.clear();
    // A failure names its file itself.
    if (result.error) io.stderr.write(`${safeLines(say(io, result.error))}\n`);
    for (const text of result.notes) io.stderr.write(safeLines(`${result.shown}: ${say(io, text)}\n`));
  }
  if (request.format === 'text') {
    const text =
      checker.config
        .take()
        .map(problem => configText(io, problem))
        .join('') + (request.quiet ? '' : findingsText(io, result, request.errorsOnly));
    const waived = request.showWaived ? waivedText(io, result) : '';
    if (text || waived) {
      progress?.clear();
      io.stdout.write(text + waived);
    }
  }
  return { ...result, text: undefined, document: KEEPING.has(request.format) ? result.document : undefined };
}

/** Where a report goes: to standard output as it is made, or to a file, whole, in the end. */
export interface ReportTarget {
  readonly io: Io;
  end(): Promise<void>;
}

export function reportTo({ output, force }: CheckRequest, io: Io): ReportTarget {
  if (output === undefined || output === '-') return { io, end: async () => {} };
  const written: string[] = [];
  const stdout = { write: (text: string) => void written.push(text), isTTY: false, columns: undefined, colour: false };
  return { io: { ...io, stdout }, end: () => writeOutput(io, output, written.join(''), force) };
}

async function checkStdin(request: CheckRequest, name: string | undefined, io: Io): Promise<number> {
  const checker = new Checker(io, false);
  const input = await readInput(io, '-', name);
  const result = await checker.bytes({ ...input, shown: name ?? input.shown });
  const report = reportTo(request, io);
  return finish([tell(result, checker, request, report.io)], checker, request, report);
}

/** Prints the end of the report. */
export async function finish(
  results: readonly FileResult[],
  checker: Checker,
  request: CheckRequest,
  { io, end }: ReportTarget,
): Promise<number> {
  const { found: config } = checker.config;
  const summary = summaryOf(results, config);
  if (request.format === 'text') io.stdout.write(summaryText(io, results, summary));
  else {
    const { report } = await REPORTERS[request.format]();
    io.stdout.write(report({ results, config, summary, request, io }));
  }
  await end();
  return exitCode(summary, request.maxWarnings, io);
}

/** @throws {UsageError} unless it is an address of the web */
function webAddress(text: string): string {
  if (/^https?:\/\/[^\s"'<>]+$/.test(text) && URL.canParse(text)) return text;
  throw new UsageError({
    zh: `--rules-url 应当是网址（https://…），写的是“${text}”。`,
    en: `--rules-url takes an address (https://…), not “${text}”.`,
  });
}

function exitCode({ errors, warnings, unread }: Summary, maxWarnings: number | undefined, io: Io): number {
  if (unread > 0) return FAILED;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    const text = {
      zh: `警告 ${warnings} 条，超过 --max-warnings ${maxWarnings}。`,
      en: `${warnings} warnings are more than --max-warnings ${maxWarnings}.`,
    };
    io.stderr.write(`${say(io, text)}\n`);
    return FINDINGS;
  }
  return errors > 0 ? FINDINGS : CLEAN;
}
