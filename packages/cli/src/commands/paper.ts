import { basename } from 'node:path';
import { DocumentError, detectFormat, readDocument } from '@goalsheet/exchange/reading';
import { adjustmentsPaper, readOpinions } from '@goalsheet/exchange/writing';
import { expectCount, parseArguments } from '../args.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN, FINDINGS } from '../exit-codes.ts';
import { type Io, note } from '../io.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { answersInto } from '../paper/answers.ts';
import { bytesOf, paperFormatOf } from '../paper/formats.ts';
import { opinionsPaperOf } from '../paper/opinions.ts';
import { type CheckedTable, readTable } from '../paper/tables.ts';
import { tellAnswers } from '../paper/tell-answers.ts';
import { type Input, readInput } from '../read-input.ts';
import { writeFileSafely } from '../write-file.ts';

export { help } from '../paper/help.ts';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  hints: { type: 'boolean' },
  'show-waived': { type: 'boolean' },
  write: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parseArguments<typeof OPTIONS>>['options'];

const PAPERS: Readonly<Record<string, (args: readonly string[], options: Options, io: Io) => Promise<number>>> = {
  opinions,
  answers,
  changes,
};

/** `goalsheet paper`: 0; 1 if answers are left open; 2 if something cannot be read or written. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const [name = '', ...rest] = positionals;
  const paper = Object.hasOwn(PAPERS, name) ? PAPERS[name]! : undefined;
  if (paper) return paper(rest, options, io);
  const list = Object.keys(PAPERS).join(', ');
  throw new UsageError({
    zh: `请写明要哪一种：${list}。${name && `没有“${name}”。`}`,
    en: `Say which: ${list}. ${name && `There is no “${name}”.`}`,
  });
}

async function opinions(args: readonly string[], options: Options, io: Io): Promise<number> {
  expectCount(args, 1, Number.POSITIVE_INFINITY, { zh: '要写进意见表的 .goal 文件', en: 'a .goal file' });
  const format = paperFormatOf(options.output);
  const tables: CheckedTable[] = [];
  for (const argument of args) tables.push(await readTable(argument, io));
  for (const table of tables) expectOther(io, options.output, table);
  const which = { hints: options.hints === true, waived: options['show-waived'] === true };
  const papers = tables.map(table => opinionsPaperOf(table, which));
  const count = papers.reduce((sum, { rows }) => sum + rows.length, 0);
  await writeOutput(io, options.output, await bytesOf(papers, format, io), options.force === true);
  note(io, { zh: `审核意见 ${count} 条。`, en: `Opinions: ${count}.` });
  return CLEAN;
}

async function changes(args: readonly string[], options: Options, io: Io): Promise<number> {
  expectCount(args, 2, 2, { zh: '调整前、调整后两个 .goal 文件', en: 'two .goal files: before and after' });
  const format = paperFormatOf(options.output);
  const [before, after] = [await readTable(args[0]!, io), await readTable(args[1]!, io)];
  for (const table of [before, after]) expectOther(io, options.output, table);
  const paper = adjustmentsPaper(before.table, after.table);
  await writeOutput(io, options.output, await bytesOf([paper], format, io), options.force === true);
  return CLEAN;
}

async function answers(args: readonly string[], options: Options, io: Io): Promise<number> {
  expectCount(args, 2, 2, {
    zh: '填好的审核意见表和 .goal 文件',
    en: 'the paper that was filled in, and the .goal file',
  });
  const paper = await readInput(io, args[0]!);
  const table = await readTable(args[1]!, io);
  const rows = await opinionsIn(paper);
  // A paper may be about several files; where none of them has this name, it was renamed since.
  const own = rows.filter(({ source }) => source === basename(table.path));
  const { results, text } = answersInto(table, own.length > 0 ? own : rows);
  tellAnswers(results, io);
  if (text !== table.source.text)
    if (options.write) {
      await writeFileSafely(table.path, table.source.mark + text, { overwrite: true });
      note(io, { zh: `已写入 ${table.shown}`, en: `Written: ${table.shown}` });
    } else
      note(io, {
        zh: `没有写文件。要把“不采纳”写进 ${table.shown}，请加 --write。`,
        en: `Nothing was written. Add --write to put the answers into ${table.shown}.`,
      });
  return results.every(({ outcome }) => ['kept', 'answered', 'gone'].includes(outcome)) ? CLEAN : FINDINGS;
}

/** @throws {Failure} if the file cannot be read, or holds no 审核意见表 */
async function opinionsIn({ bytes, path, shown }: Input) {
  const about = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
    new Failure({ zh: `${shown}：${zh}`, en: `${shown}: ${en}` });
  const format = detectFormat(bytes, path);
  if (typeof format !== 'string') throw about(format.message);
  const rows = format === 'text' ? undefined : readOpinions(await documentOf());
  if (rows) return rows;
  throw about({
    zh: '没有找到审核意见表（表头应有：序号、单位、项目、指标、问题、建议、单位反馈）。请确认文件没有给错。',
    en: 'It holds no 审核意见表, whose headings are 序号, 单位, 项目, 指标, 问题, 建议, 单位反馈. Make sure that it is the right file.',
  });

  async function documentOf() {
    try {
      return await readDocument(bytes, format as Exclude<typeof format, 'text' | object>);
    } catch (error) {
      throw error instanceof DocumentError ? about(error.text) : error;
    }
  }
}
