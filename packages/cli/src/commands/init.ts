import { MONEY_UNITS } from '@goalsheet/core/model';
import { DEFAULT_TITLE, format, type NewTable, newTableText, parse } from '@goalsheet/language';
import { expectCount, parseArguments } from '../args.ts';
import { UsageError } from '../errors.ts';
import { CLEAN, FAILED } from '../exit-codes.ts';
import { answersTo, fileNameOf } from '../init/ask.ts';
import { QUESTIONS } from '../init/questions.ts';
import { type Io, note } from '../io.ts';
import { writeOutput } from '../output-file.ts';
import { safe } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet init —— 新建一张绩效目标表

用法：goalsheet init [选项]

在终端里运行时逐项提问；选项里给出的不再问。涉密内容不要写进 .goal 文件。

  --title 表名              默认“${DEFAULT_TITLE}”
  --department 名称         部门名称
  --unit 单位               金额单位：元、千元、万元（默认）或 亿元
  --year 年度               如 2025
  --fund-using-unit 名称    资金使用单位（默认同部门名称）
  --project 名称            第一个项目的名称
  -o, --output 文件         写入的文件（默认“部门名称.goal”；“-”输出到屏幕）
  --force                   覆盖已有的文件
  -h, --help                显示本说明

例：
  goalsheet init
  goalsheet init --department 某某局 --project 信息化运维 --year 2025 -o 某某局.goal
`,
  en: `goalsheet init – start a new goal table

Usage: goalsheet init [options]

On a terminal it asks; what an option states is not asked. Classified content (涉密) does not belong in a .goal file.

  --title TITLE             default “${DEFAULT_TITLE}”
  --department NAME         部门名称, the department
  --unit UNIT               unit of amounts: 元, 千元, 万元 (default) or 亿元
  --year YEAR               年度, such as 2025
  --fund-using-unit NAME    资金使用单位 (default: the department)
  --project NAME            项目名称 of the first project
  -o, --output FILE         the file (default: DEPARTMENT.goal; “-” is standard output)
  --force                   replace a file that is there
  -h, --help                this text

Examples:
  goalsheet init
  goalsheet init --department 某某局 --project 信息化运维 --year 2025 -o x.goal
`,
};

const OPTIONS = {
  title: { type: 'string' },
  department: { type: 'string' },
  unit: { type: 'string', values: MONEY_UNITS },
  year: { type: 'string' },
  'fund-using-unit': { type: 'string' },
  project: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

/** `goalsheet init`: 0; 2 if something is missing that cannot be asked for, or nothing was written. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 0, 0, { zh: '选项，不要文件名（用 -o）', en: 'options, no file name (use -o)' });
  note(io, {
    zh: '提醒：涉密内容不要写进 .goal 文件，也不要放进它所在的仓库。',
    en: 'Note: classified content (涉密) does not belong in a .goal file, nor in its repository.',
  });
  const stated: Partial<NewTable> = {
    ...(options.title !== undefined && { title: options.title }),
    ...(options.department !== undefined && { department: options.department }),
    ...(options.unit !== undefined && { moneyUnit: options.unit }),
    ...(options.year !== undefined && { year: options.year }),
    ...(options['fund-using-unit'] !== undefined && { fundUsingUnit: options['fund-using-unit'] }),
    ...(options.project !== undefined && { project: options.project }),
  };
  const answers = await answersTo(QUESTIONS, stated, io);
  if (!answers) {
    note(io, { zh: '没有回答完，没有写入文件。', en: 'Not all was answered; nothing was written.' });
    return FAILED;
  }
  const text = newTableText(answers as unknown as NewTable);
  const file = parse(text);
  if (file.kind !== 'table' || format(text) !== text || file.problems.length > 0)
    throw new UsageError({
      zh: '填写的内容不能组成一张表：请检查表名、年度和名称里是否有冒号或换行，改后再试。',
      en: 'These answers make no table: look for colons or line breaks in the title, the year and the names, and try again.',
    });
  const output = options.output ?? `${fileNameOf(answers.department)}.goal`;
  await writeOutput(io, output, text, options.force === true);
  if (output === '-') return CLEAN;
  const shown = safe(output);
  note(io, {
    zh: `下一步：用编辑器打开 ${shown}，填写金额、绩效目标和指标值，然后运行 goalsheet check ${shown}`,
    en: `Next: open ${shown} in an editor, fill in amounts, goal and indicator values, then run goalsheet check ${shown}`,
  });
  return CLEAN;
}
