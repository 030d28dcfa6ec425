import { isMoneyUnit, MONEY_UNITS, type MoneyUnit, type Standard, type Table } from '@goalsheet/core/model';
import { type Sheet, sheetOf } from '@goalsheet/core/sheet';
import { TemplateError, toTemplate } from '@goalsheet/exchange/writing';
import { builtInStandards, DEFAULT_TITLE, Workspace } from '@goalsheet/language';
import { expectCount, parseArguments, wholeNumber } from '../args.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN, FAILED } from '../exit-codes.ts';
import { answersTo } from '../init/ask.ts';
import { type Io, note, say } from '../io.ts';
import { nearest } from '../near.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import { readInput } from '../read-input.ts';
import { sourceText } from '../source-file.ts';
import { MOST, namesIn, QUESTIONS, ROOM } from '../template/questions.ts';
import { safe } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet template —— 做一张给别人填的 Excel 表

用法：goalsheet template [文件.goal] -o 表.xlsx [选项]

给不用编辑器的单位填写：每个指标一行，二级指标和金额单位从下拉列表选，总计、小计、合计自动计算，其余格子锁定，
另有一页填写说明。填好后用 goalsheet import 读回。给出 .goal 文件时，表中已有的内容先填好。
在终端里运行、既没有文件也没有 -o 时逐项提问；选项里给出的不再问。

  -o, --output 文件         写入的 .xlsx 文件
  --force                   覆盖已有的文件
  --title 表名              默认“${DEFAULT_TITLE}”
  --department 名称         部门名称
  --unit 单位               金额单位：元、千元、万元（默认）或 亿元
  --fund-using-unit 名称    资金使用单位；可以写几次，每个单位一块
  --standard 名称           指标体系（默认用文件中的，或内置的第一个）
  --projects N              每个单位留几个空项目（默认 10；已填好的表 2）
  --indicators N            每个空项目留几行指标（默认 8）
  -h, --help                显示本说明

正式表不印的内容（项目分类、权重、说明等）不在这张表里，读回时要与原来的 .goal 文件合并。

例：
  goalsheet template
  goalsheet template -o 申报表.xlsx --department 某某局 --fund-using-unit 某某中心
  goalsheet template 某某局.goal -o 某某局-修改.xlsx
  goalsheet import 申报表.xlsx -o 某某局.goal
`,
  en: `goalsheet template – make a workbook for others to fill in

Usage: goalsheet template [FILE.goal] -o FORM.xlsx [options]

For units that use no editor: an indicator a row, indicator types and the unit of amounts to choose from, totals calculated,
everything else locked, and a page that says how to fill it in (中文). goalsheet import reads it back. With a .goal file
what the table says is filled in already. On a terminal, with neither a file nor -o, it asks; what an option states is not asked.

  -o, --output FILE         the .xlsx file
  --force                   replace a file that is there
  --title TITLE             default “${DEFAULT_TITLE}”
  --department NAME         部门名称, the department
  --unit UNIT               unit of amounts: 元, 千元, 万元 (default) or 亿元
  --fund-using-unit NAME    资金使用单位; several times for several units
  --standard NAME           the indicator standard (default: the file's, or the first built-in one)
  --projects N              empty projects for each unit (default 10; in a table that is filled in, 2)
  --indicators N            rows for indicators in an empty project (default 8)
  -h, --help                this text

What the form does not print (项目分类, 权重, 说明 …) is not in it: merge what comes back with the .goal file.

Examples:
  goalsheet template
  goalsheet template -o form.xlsx --department 某某局 --fund-using-unit 某某中心
  goalsheet template baiyun.goal -o baiyun-changes.xlsx
  goalsheet import form.xlsx -o baiyun.goal
`,
};

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  title: { type: 'string' },
  department: { type: 'string' },
  unit: { type: 'string', values: MONEY_UNITS },
  'fund-using-unit': { type: 'string', several: true },
  standard: { type: 'string' },
  projects: { type: 'string' },
  indicators: { type: 'string' },
} as const;

const BARE = { waivers: [], problems: [] } as const;

/** `goalsheet template`: 0; 2 if the file is no table, or nothing was written. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 0, 1, { zh: '一个 .goal 文件（或不给）', en: 'one .goal file (or none)' });
  const [argument] = positionals;
  if (argument === undefined && options.output === undefined && io.ask) return asked(options, io);
  const { output } = options;
  if (output === undefined || (output === '-' && io.stdout.isTTY))
    throw new UsageError({ zh: '请加 -o 文件名.xlsx。', en: 'Add -o NAME.xlsx.' });
  for (const name of ['title', 'department', 'fund-using-unit'] as const)
    if (argument !== undefined && options[name] !== undefined)
      throw new UsageError({
        zh: `给出了 .goal 文件，就不用 --${name}：表里已经写明。请去掉它，或改 .goal 文件。`,
        en: `With a .goal file --${name} says nothing new: the table states it. Leave it out, or change the .goal file.`,
      });
  const number = (name: 'projects' | 'indicators', otherwise: number) =>
    options[name] === undefined ? otherwise : wholeNumber(`--${name}`, options[name], 0, MOST);
  const form =
    argument === undefined
      ? await blank(options.unit, options, io)
      : await filled(argument, output, options.unit, options.standard, io);
  const projects = number('projects', argument === undefined ? ROOM.projects : 2);
  await write(output, form, { projects, indicators: number('indicators', ROOM.indicators) }, options.force, io);
  return CLEAN;
}

type Options = ReturnType<typeof parseArguments<typeof OPTIONS>>['options'];

/** Asks on the terminal what no option states. */
async function asked(options: Options, io: Io): Promise<number> {
  const { title, department, unit, projects, indicators, standard } = options;
  const units = options['fund-using-unit'];
  const stated = {
    ...(title !== undefined && { title }),
    ...(department !== undefined && { department }),
    ...(unit !== undefined && { moneyUnit: unit }),
    ...(units !== undefined && { units: units.join('、') }),
    ...(projects !== undefined && { projects }),
    ...(indicators !== undefined && { indicators }),
  };
  note(io, {
    zh: '做一张给别人填的 Excel 表。直接回车用［］里的；全部选项见 goalsheet template --help。',
    en: 'This makes a workbook for others to fill in. Enter alone takes what stands in [ ]; goalsheet template --help has all options.',
  });
  const answers = await answersTo(QUESTIONS, stated, io);
  if (!answers) {
    note(io, { zh: '没有回答完，没有写入文件。', en: 'Not all was answered; nothing was written.' });
    return FAILED;
  }
  const head = { title: answers.title, department: answers.department, ...(standard && { standard }) };
  const names = { 'fund-using-unit': units ?? namesIn(answers.units) };
  const form = await blank(answers.moneyUnit as MoneyUnit, { ...head, ...names }, io);
  const room = { projects: Number(answers.projects), indicators: Number(answers.indicators) };
  await write(answers.output, form, room, options.force, io);
  return CLEAN;
}

interface Room {
  readonly projects: number;
  readonly indicators: number;
}

async function write(output: string, form: Form, room: Room, force = false, io: Io): Promise<void> {
  await writeOutput(io, output, await written(form, room), force);
  if (output !== '-')
    note(io, {
      zh: `填好后读回：goalsheet import ${safe(output)} -o 表.goal`,
      en: `Once it is filled in: goalsheet import ${safe(output)} -o table.goal`,
    });
}

interface Form {
  readonly sheet: Sheet;
  readonly standard: Standard;
}

interface Stated {
  readonly title?: string;
  readonly department?: string;
  readonly 'fund-using-unit'?: readonly string[];
  readonly standard?: string;
}

async function blank(moneyUnit: MoneyUnit = '万元', stated: Stated, io: Io): Promise<Form> {
  const { title = DEFAULT_TITLE, department = '', 'fund-using-unit': names = [department] } = stated;
  const table: Table = {
    kind: 'table',
    title,
    department,
    moneyUnit,
    stated: {},
    units: names.map(name => ({ kind: 'unit', name, stated: {}, projects: [], ...BARE })),
    blocks: new Map(),
    ...BARE,
  };
  const path = pathsOf(io.platform).absolute(io.cwd, 'x.goal');
  return { sheet: sheetOf(table), standard: await standardNamed(stated.standard, path) };
}

async function filled(
  argument: string,
  output: string,
  moneyUnit: MoneyUnit | undefined,
  standardName: string | undefined,
  io: Io,
): Promise<Form> {
  const input = await readInput(io, argument);
  expectOther(io, output, input);
  const source = sourceText(input);
  if (source.note) io.stderr.write(`${input.shown}: ${say(io, source.note)}\n`);
  const { file } = await new Workspace(nodeFileSystem()).documentOf(input.path, source.text);
  if (file.kind !== 'table')
    throw new Failure({
      zh: `${input.shown} 不是绩效目标表，不能做成填写的表。请给出一张表的 .goal 文件，或不给文件、做一张空表。`,
      en: `${input.shown} is no goal table, so no form can be made of it. Give the .goal file of a table, or none for an empty form.`,
    });
  const standard = standardName === undefined ? file.standard : undefined;
  const sheet = sheetOf(file, moneyUnit ? { moneyUnit } : {});
  if (sheet.note)
    note(io, { zh: `注意：${sheet.note}。`, en: 'Note: amounts were rounded; sums may differ in the last digit.' });
  // A unit that no list has cannot be chosen.
  const unit = isMoneyUnit(sheet.moneyUnit) ? sheet.moneyUnit : file.moneyUnit;
  return {
    sheet: { ...sheet, moneyUnit: unit },
    standard: standard ?? (await standardNamed(standardName, input.path)),
  };
}

/** The standards of the workspace go before the built-in ones. */
async function standardNamed(name: string | undefined, path: string): Promise<Standard> {
  const own = await new Workspace(nodeFileSystem()).standardsFor(path);
  const [first, ...rest] = builtInStandards();
  if (name === undefined) return own.find(each => each.name === first!.name) ?? first!;
  const all = [...own, first!, ...rest];
  const found = all.find(each => each.name === name);
  if (found) return found;
  const names = [...new Set(all.map(each => each.name))];
  const [near] = nearest(name, names, 1);
  throw new UsageError({
    zh: `没有指标体系“${name}”。${near ? `是不是 ${near}？` : ''}有：${names.join('、')}。`,
    en: `There is no indicator standard “${name}”.${near ? ` Did you mean ${near}?` : ''} There are: ${names.join(', ')}.`,
  });
}

async function written({ sheet, standard }: Form, room: Room): Promise<Uint8Array> {
  try {
    return await toTemplate(sheet, { standard, ...room });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Failure(error.text);
  }
}
