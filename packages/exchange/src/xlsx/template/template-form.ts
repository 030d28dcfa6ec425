import { COLUMNS, type Money, SOURCES } from '@goalsheet/core/model';
import {
  GOAL_HEADING,
  MONEY_HEADINGS,
  type MoneyCell,
  NAME_HEADING,
  plainDecimal,
  type Sheet,
  type SheetIndicator,
  type SheetRow,
  TOTAL_NAME,
} from '@goalsheet/core/sheet';
import type { Localised } from '../../note.ts';
import { linesOf, rowHeight } from '../write/text-layout.ts';
import { type Cell, type Choice, HIGHEST, LONGEST, type Row, type Worksheet } from '../write/workbook.ts';
import type { Guide } from './guide.ts';
import { LOOKS } from './looks.ts';

export const FORM = '绩效目标';

const HEADINGS = [
  NAME_HEADING,
  ...COLUMNS.map(column => MONEY_HEADINGS[column]),
  GOAL_HEADING,
  '一级指标',
  '二级指标',
  '三级指标',
  '实施周期指标值',
  '年度指标值',
];
const WIDTHS = [25, 13, 13, 13, 13, 36, 13, 15, 26, 24, 24];
/** The columns of a project's block that go over all its rows. */
const BLOCK = ['A', 'B', 'C', 'D', 'E', 'F'];
const MONEY = ['B', 'C', 'D', 'E'];
/** Title, 部门名称, headings. */
const HEAD = 3;
/** A sum takes no more parts. */
const MOST_UNITS = 250;
/** Sums of binary fractions are rounded to so many decimals: 分 in 亿元. */
const DECIMALS = 10;

export interface Room {
  /** Empty projects below those of each unit. */
  readonly projects: number;
  /** Rows for indicators in an empty project; a filled one gets two more than it has. */
  readonly indicators: number;
}

interface Block {
  readonly unit: SheetRow;
  readonly projects: readonly (SheetRow | undefined)[];
}

const MORE = 2;

/** The sheet to fill in: indicators in rows and columns of their own, what is calculated as formulas. */
export function templateForm(sheet: Sheet, room: Room, guide: Guide): Worksheet {
  const form = new TemplateForm(sheet, room, guide);
  form.build();
  for (const { cells } of form.rows)
    for (const cell of cells) if ((cell?.text ?? '').length > LONGEST) throw tooLong(cell!.text!);
  return {
    name: FORM,
    widths: WIDTHS,
    rows: form.rows,
    merges: form.merges,
    headingRow: HEAD,
    frozenColumns: 1,
    isLocked: true,
    choices: form.choices(),
  };
}

/** A table that no form to fill in can hold: what is wrong, and what to do. */
export class TemplateError extends Error {
  readonly text: Localised;
  constructor(text: Localised) {
    super(text.en);
    this.text = text;
  }
}

function tooManyUnits(count: number): TemplateError {
  return new TemplateError({
    zh: `有 ${count} 个资金使用单位，一张表的合计最多加 ${MOST_UNITS} 个。请按单位分成几个 .goal 文件，各做一张表。`,
    en: `There are ${count} fund-using units; the total of a form adds up ${MOST_UNITS} at most. Split the table into files by units, and make a form of each.`,
  });
}

function tooLong(text: string): TemplateError {
  const start = text.slice(0, 20);
  return new TemplateError({
    zh: `“${start}…”有 ${text.length} 个字符，一格最多 ${LONGEST} 个。请先缩短，再做填写的表。`,
    en: `“${start}…” has ${text.length} characters; a cell holds ${LONGEST}. Shorten it, then make the form.`,
  });
}

class TemplateForm {
  readonly rows: Row[] = [];
  readonly merges: string[] = ['A1:K1', 'B2:F2'];
  private readonly sheet: Sheet;
  private readonly room: Room;
  private readonly guide: Guide;

  constructor(sheet: Sheet, room: Room, guide: Guide) {
    this.sheet = sheet;
    this.room = room;
    this.guide = guide;
  }

  build(): void {
    const { sheet, room, rows } = this;
    this.head();
    const [total, ...rest] = sheet.rows;
    const blocks = blocksOf(rest, room.projects);
    if (blocks.length > MOST_UNITS) throw tooManyUnits(blocks.length);
    // 合计 stands above what it adds up: where that stands is counted first.
    let next = HEAD + 2;
    const units = blocks.map(({ projects }) => {
      const own = next;
      next += 1 + projects.reduce((sum, project) => sum + this.height(project), 0);
      return { own, last: next - 1 };
    });
    const sums = MONEY.map((column, index) => {
      const parts = units.map(({ own }) => `${column}${own}`).join(',');
      const values = blocks.map(({ unit }) => unit.amounts[COLUMNS[index]!].value);
      return this.sum(total!.amounts[COLUMNS[index]!], parts, values, true);
    });
    rows.push({ height: 20, cells: [{ style: LOOKS.total, text: TOTAL_NAME }, ...sums, ...fixed(6)] });
    for (const [index, { unit, projects }] of blocks.entries()) {
      const { own, last } = units[index]!;
      const cells = MONEY.map((column, money) => {
        const values = projects.map(project => project?.amounts[COLUMNS[money]!].value);
        return this.sum(unit.amounts[COLUMNS[money]!], `${column}${own + 1}:${column}${last}`, values, true);
      });
      const height = rowHeight(linesOf({ text: unit.name, width: WIDTHS[0]! - 1 }));
      rows.push({ height, cells: [{ style: LOOKS.unit, text: unit.name }, ...cells, ...fixed(6)] });
      for (const project of projects) this.project(project);
    }
  }

  choices(): Choice[] {
    const last = this.rows.length;
    const { secondLevels, moneyUnits } = this.guide;
    return [
      {
        range: 'K2',
        list: moneyUnits,
        title: '金额单位',
        message: '请从列表里选：元、千元、万元、亿元。',
        isStrict: true,
      },
      {
        range: `H${HEAD + 1}:H${last}`,
        list: secondLevels,
        title: '二级指标',
        message: '指标体系里没有这个二级指标。最好从列表里选。',
        isStrict: false,
      },
      {
        range: `C${HEAD + 1}:E${last}`,
        title: '金额',
        message: '金额只填数字，不写单位和文字。',
        isStrict: true,
      },
    ];
  }

  private head(): void {
    const { title, department, moneyUnit } = this.sheet;
    const answers = new Array<Cell | undefined>(11);
    answers[0] = { style: LOOKS.label, text: '部门名称：' };
    for (let column = 1; column <= 5; column++) answers[column] = { style: LOOKS.answer };
    answers[1] = { style: LOOKS.answer, text: department };
    answers[9] = { style: LOOKS.label, text: '单位：' };
    answers[10] = { style: LOOKS.answer, text: moneyUnit };
    const width = WIDTHS.reduce((sum, each) => sum + each, 0) / 1.8;
    this.rows.push(
      { height: rowHeight(linesOf({ text: title, width }) * 1.8), cells: [{ style: LOOKS.title, text: title }] },
      { height: rowHeight(linesOf({ text: department, width: 80 })) + 3, cells: answers },
      { height: 24, cells: HEADINGS.map(text => ({ style: LOOKS.heading, text })) },
    );
  }

  private height(project: SheetRow | undefined): number {
    return project ? project.indicators.length + MORE : Math.max(1, this.room.indicators);
  }

  private project(project: SheetRow | undefined): void {
    const count = this.height(project);
    const first = this.rows.length + 1;
    const last = first + count - 1;
    if (count > 1) for (const column of BLOCK) this.merges.push(`${column}${first}:${column}${last}`);
    const goal = project?.goal.join('\n') ?? '';
    const lines = Math.max(
      linesOf({ text: goal, width: WIDTHS[5]! }),
      linesOf({ text: project?.name ?? '', width: WIDTHS[0]! - 4 }),
    );
    const least = Math.min(HIGHEST, Math.max(20, (lines * rowHeight(2)) / 2 / count));
    for (let index = 0; index < count; index++) {
      const cells = index === 0 ? this.projectCells(project, first, goal) : blockCells();
      this.rows.push(this.indicatorRow(project?.indicators[index], cells, least));
    }
  }

  private projectCells(project: SheetRow | undefined, row: number, goal: string): Cell[] {
    const amounts = project?.amounts;
    const values = SOURCES.map(source => amounts?.[source].value);
    return [
      { style: LOOKS.project, text: project?.name ?? '' },
      this.sum(amounts?.total ?? { text: '' }, `C${row}:E${row}`, values, false),
      ...SOURCES.map(source => inputOf(amounts?.[source] ?? { text: '' })),
      { style: LOOKS.text, text: goal },
    ];
  }

  private indicatorRow(indicator: SheetIndicator | undefined, cells: readonly Cell[], least: number): Row {
    const row = this.rows.length + 1;
    const { name = '', cycle = '', annual = '' } = indicator ?? {};
    const { firstLevels, secondLevels } = this.guide;
    const texts = [indicator?.secondLevel.name ?? '', name, cycle, annual];
    const lines = Math.max(...texts.map((text, index) => linesOf({ text, width: WIDTHS[7 + index]! })));
    return {
      height: Math.max(least, rowHeight(lines)),
      cells: [
        ...cells,
        {
          style: LOOKS.fixed,
          formula: `IF(H${row}="","",IFERROR(INDEX(${firstLevels},MATCH(H${row},${secondLevels},0)),""))`,
          text: indicator?.firstLevel?.name ?? '',
        },
        ...texts.map(text => ({ style: LOOKS.text, text })),
      ],
    };
  }

  /** A sum as a formula; where the table asserts another amount, that, to be changed by hand. */
  private sum(cell: MoneyCell, parts: string, values: readonly (Money | undefined)[], bold: boolean): Cell {
    const stated = values.filter(value => value !== undefined);
    const sum = stated.length > 0 ? stated.reduce((one, other) => one + other) : undefined;
    if (cell.value !== sum || (cell.value === undefined && cell.text !== '')) return inputOf(cell);
    const style = bold ? LOOKS.sumBold : LOOKS.sum;
    const formula = `IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),${DECIMALS}))`;
    const number = plainDecimal(cell);
    return number === undefined ? { style, formula, text: '' } : { style, formula, number };
  }
}

/** The units, each with its projects and the empty ones below; a form without any has one empty unit. */
function blocksOf(rows: readonly SheetRow[], empty: number): Block[] {
  const blocks: { unit: SheetRow; projects: (SheetRow | undefined)[] }[] = [];
  for (const row of rows)
    if (row.kind === 'unit') blocks.push({ unit: row, projects: [] });
    else blocks.at(-1)?.projects.push(row);
  for (const { projects } of blocks)
    for (let index = 0; index < Math.max(empty, projects.length > 0 ? 0 : 1); index++) projects.push(undefined);
  return blocks;
}

function inputOf(cell: MoneyCell): Cell {
  const number = plainDecimal(cell);
  return number === undefined ? { style: LOOKS.amount, text: cell.text } : { style: LOOKS.amount, number };
}

function fixed(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ style: LOOKS.fixed }));
}

function blockCells(): Cell[] {
  return [
    { style: LOOKS.project },
    { style: LOOKS.sum },
    { style: LOOKS.amount },
    { style: LOOKS.amount },
    { style: LOOKS.amount },
    { style: LOOKS.text },
  ];
}
