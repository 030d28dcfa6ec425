import { extname } from 'node:path';
import { MONEY_UNITS } from '@goalsheet/core/model';
import { type Sheet, sheetOf, toCsv, toHtml, toJson, toMarkdown, toText } from '@goalsheet/core/sheet';
import { Workspace } from '@goalsheet/language';
import { expectCount, parseArguments } from '../args.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN } from '../exit-codes.ts';
import { type Io, note, say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { readInput } from '../read-input.ts';
import { sourceText } from '../source-file.ts';
import { safe } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet render —— 输出正式的项目支出绩效目标表

用法：goalsheet render 文件 --to 格式 [选项]

  --to 格式            html      可打印的网页（A4 横向，单个文件）
                       text      表中文字（按阅读顺序）
                       markdown  Markdown 表格
                       csv       供 Excel、WPS 打开
                       json      数据
                       不写时按 -o 的扩展名（.html .txt .md .csv .json）
  -o, --output 文件    写入文件（不写时输出到屏幕）
  --force              覆盖已有的文件
  --unit 单位          金额换算成 元、千元、万元 或 亿元（默认用表中的单位，精确不舍入）
  -h, --help           显示本说明

表中有错误也照样输出，问题请用 goalsheet check 查看。“-” 表示标准输入。
退出码：0 完成；2 用法不对或没有完成。

例：
  goalsheet render 白云.goal -o 白云.html
  goalsheet render 白云.goal --to csv --unit 元 -o 白云.csv
`,
  en: `goalsheet render – print the official form 项目支出绩效目标表

Usage: goalsheet render FILE --to FORMAT [options]

  --to FORMAT          html      a page to print (A4 landscape, one file)
                       text      the words of the form, in reading order
                       markdown  a Markdown table
                       csv       for Excel and WPS
                       json      data
                       default: from the name of -o (.html .txt .md .csv .json)
  -o, --output FILE    write a file (default: standard output)
  --force              replace a file that is there
  --unit UNIT          convert amounts to 元, 千元, 万元 or 亿元 (default: the table's own unit, exact)
  -h, --help           this text

A table with errors is printed all the same; goalsheet check says what is wrong. “-” is standard input.
Exit codes: 0 done, 2 wrong use or failure.

Examples:
  goalsheet render baiyun.goal -o baiyun.html
  goalsheet render baiyun.goal --to csv --unit 元 -o baiyun.csv
`,
};

const FORMATS: Readonly<Record<string, (sheet: Sheet) => string>> = {
  html: toHtml,
  text: toText,
  markdown: toMarkdown,
  csv: toCsv,
  json: toJson,
};
const BY_ENDING: Readonly<Record<string, string>> = {
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
};

const OPTIONS = {
  to: { type: 'string', values: Object.keys(FORMATS) },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  unit: { type: 'string', values: MONEY_UNITS },
} as const;

/** `goalsheet render`: 0, also for a table with errors; 2 if there is no table to print. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 1, 1, { zh: '一个 .goal 文件', en: 'one .goal file' });
  const format = FORMATS[options.to ?? formatOf(options.output)]!;
  const input = await readInput(io, positionals[0]!);
  expectOther(io, options.output, input);
  const source = sourceText(input);
  if (source.note) io.stderr.write(`${input.shown}: ${say(io, source.note)}\n`);
  const workspace = new Workspace(nodeFileSystem());
  const document = await workspace.documentOf(input.path, source.text);
  const { file, findings } = await workspace.checkDocument(document);
  if (file.kind !== 'table') throw noTable(input.shown, file.kind);
  const sheet = sheetOf(file, options.unit ? { moneyUnit: options.unit } : {});
  await writeOutput(io, options.output, format(sheet), options.force === true);
  const errors = findings.filter(({ severity, waivedBy }) => severity === 'error' && waivedBy === undefined).length;
  if (errors > 0)
    note(io, {
      zh: `表中有 ${errors} 个错误，照原样输出。查看：goalsheet check ${safe(positionals[0]!)}`,
      en: `The table has ${errors} errors and was printed as it is. See: goalsheet check ${safe(positionals[0]!)}`,
    });
  return CLEAN;
}

function formatOf(output: string | undefined): string {
  const format = output === undefined ? undefined : BY_ENDING[extname(output).toLowerCase()];
  if (format) return format;
  const list = Object.keys(FORMATS).join(', ');
  throw new UsageError({
    zh: `没有说明输出格式。请加 --to：${list}。`,
    en: `The format is not stated. Add --to: ${list}.`,
  });
}

function noTable(shown: string, kind: 'standard' | 'library'): Failure {
  const what = { standard: ['指标体系', 'an indicator standard'], library: ['指标库', 'an indicator library'] }[kind];
  return new Failure({
    zh: `${shown} 是${what[0]}，不是绩效目标表，没有可输出的表。请给出一张表的 .goal 文件。`,
    en: `${shown} is ${what[1]}, not a goal table, so there is no form to print. Give the .goal file of a table.`,
  });
}
