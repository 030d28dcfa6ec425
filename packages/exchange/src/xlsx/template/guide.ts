import { MONEY_UNITS, type Requirement, type Standard } from '@goalsheet/core/model';
import { linesOf, rowHeight } from '../write/text-layout.ts';
import type { Row, Worksheet } from '../write/workbook.ts';
import { LOOKS } from './looks.ts';

export const GUIDE = '填写说明';

const WIDTHS = [24, 30, 26, 90];

/** What a unit that fills the form in is told. */
const LINES = [
  '只填“绩效目标”工作表里的白色格子；灰色格子是固定内容或自动计算，不用填。',
  '一个项目占一块：第一行填项目名称、金额、绩效目标，每个指标一行；没有用到的行留空，不用删除。',
  '指标行不够时，在这一块的中间插入行；项目不够时，请向发表的人要新的表。',
  '金额按右上角的单位填写，只填数字；总计、单位小计和合计自动计算。改单位不会换算已经填好的金额。',
  '二级指标从下拉列表里选，一级指标自动填上；对照表见下面。',
  '指标值写清楚比较和单位，例如 ≥2次、100%、2025年12月31日前。实施周期与年度相同时，两格都填。',
  '文字格子里写什么都按原样保存，以 = 开头也不会变成公式。格子里换行用 Alt+Enter。',
  '涉密内容不要填写。',
];

/** An indicator filled in, entry by entry: not a table, so that reading the form passes it. */
const EXAMPLE = [
  ['项目名称', '网格化服务管理工作经费'],
  ['财政拨款', '5.00'],
  ['绩效目标', '承担全区网格员队伍建设、管理、考核、培训、督查等日常工作。'],
  ['二级指标', '数量指标'],
  ['三级指标', '开展全区网格员培训'],
  ['实施周期指标值', '开展一次培训以上'],
  ['年度指标值', '≥1次'],
] as const;

/** The sheet beside the form: how to fill it in, the indicator types, the units of amounts. */
export interface Guide {
  readonly sheet: Worksheet;
  /** Where the lists of the form's choices stand. */
  readonly firstLevels: string;
  readonly secondLevels: string;
  readonly moneyUnits: string;
}

export function guideFor(standard: Standard): Guide {
  const rows: Row[] = [];
  const add = (texts: readonly string[], style: (typeof LOOKS)['guide' | 'guideHeading' | 'guideTitle' | 'fixed']) => {
    const lines = Math.max(...texts.map((text, index) => linesOf({ text, width: WIDTHS[index]! })));
    rows.push({ height: rowHeight(lines), cells: texts.map(text => ({ style, text })) });
  };
  const merges: string[] = [];
  rows.push({ height: 26, cells: [{ style: LOOKS.guideTitle, text: GUIDE }] });
  for (const [index, text] of LINES.entries()) {
    const line = `${index + 1}. ${text}`;
    rows.push({ height: rowHeight(linesOf({ text: line, width: 160 })), cells: [{ style: LOOKS.guide, text: line }] });
    merges.push(`A${rows.length}:D${rows.length}`);
  }
  rows.push({ cells: [] });
  add(['一级指标', '二级指标', '必填', `说明（指标体系：${standard.name}）`], LOOKS.guideHeading);
  const from = rows.length + 1;
  for (const first of standard.firstLevels)
    for (const second of first.secondLevels) {
      const due = dueText(second.required, '必填') || dueText(first.required, '一级指标下至少填一项');
      add([first.name, second.name, due, second.note ?? ''], LOOKS.fixed);
      for (const alias of second.aliases) add([first.name, alias, due, `即${second.name}`], LOOKS.fixed);
    }
  const to = Math.max(from, rows.length);
  rows.push({ cells: [] });
  add(['金额单位'], LOOKS.guideHeading);
  const unitsFrom = rows.length + 1;
  for (const unit of MONEY_UNITS) add([unit], LOOKS.fixed);
  const unitsTo = rows.length;
  rows.push({ cells: [] });
  add(['填写示例（不会导入）'], LOOKS.guideHeading);
  for (const entry of EXAMPLE) add(entry, LOOKS.fixed);
  const list = (column: string, first: number, last: number) => `'${GUIDE}'!$${column}$${first}:$${column}$${last}`;
  return {
    sheet: { name: GUIDE, widths: WIDTHS, rows, merges, isLocked: true },
    firstLevels: list('A', from, to),
    secondLevels: list('B', from, to),
    moneyUnits: list('A', unitsFrom, unitsTo),
  };
}

function dueText(required: Requirement | undefined, text: string): string {
  if (required === undefined) return '';
  return required === true ? text : `${text}（${required.join('、')}）`;
}
