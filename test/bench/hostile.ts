import { Random } from './random.ts';

/** Files that nobody writes, by size: what must stay linear whatever stands in a file. */
export interface Hostile {
  readonly name: string;
  /** The size n; the test compares n with 4n. */
  readonly size: number;
  readonly text: (size: number) => string;
}

export const HEAD = '项目支出绩效目标表\n部门名称：某部门\n单位：万元\n';
const PROJECT = `${HEAD}资金使用单位：某单位\n  项目名称：某项目\n    财政拨款：5.00\n    绩效目标：完成任务。\n`;
const INDICATOR = '    数量指标：培训\n      指标值：1次\n';
const UNIT = '资金使用单位：某单位\n  项目名称：某项目\n    财政拨款：5.00\n    绩效目标：完成任务。\n';

const times = (count: number, line: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) => (typeof line === 'string' ? line : line(index))).join('');

export const HOSTILE: readonly Hostile[] = [
  // Long lines
  { name: 'a line without marks', size: 100_000, text: size => PROJECT + '工'.repeat(size) },
  { name: 'a value of sentences', size: 100_000, text: size => `${PROJECT}    说明：${'完成。'.repeat(size / 3)}` },
  { name: 'a value without a break', size: 100_000, text: size => `${PROJECT}    说明：${'完'.repeat(size)}` },
  { name: 'a value of commas', size: 100_000, text: size => `${PROJECT}    说明：${'完成，'.repeat(size / 3)}` },
  { name: 'a value of colons', size: 100_000, text: size => `${PROJECT}    说明：${'，某：'.repeat(size / 3)}` },
  { name: 'a value of quotes', size: 100_000, text: size => `${PROJECT}    说明：${'”'.repeat(size)}` },
  { name: 'a long name', size: 100_000, text: size => `${PROJECT}    数量指标：${'培训'.repeat(size / 2)}\n` },
  { name: 'a line of blanks', size: 100_000, text: size => `${PROJECT}某${' '.repeat(size)}某` },
  { name: 'a value of blanks', size: 100_000, text: size => `${PROJECT}    不采纳：某${'　'.repeat(size)}某` },
  { name: 'an amount of digits', size: 20_000, text: size => `${PROJECT}    总计：${'7'.repeat(size)}` },
  { name: 'an amount of groups', size: 20_000, text: size => `${PROJECT}    总计：7${',777'.repeat(size / 4)}` },
  {
    name: 'amounts without a common divisor',
    size: 20_000,
    text: size => {
      const random = new Random(7);
      const amount = () => `    财政拨款：${times(size, () => `${random.whole(1, 9)}`)}\n`;
      return `${HEAD}资金使用单位：某单位\n  项目名称：某项目\n${amount()}  项目名称：另一项目\n${amount()}`;
    },
  },
  {
    name: 'an amount of zeros beside a total in the goal',
    size: 20_000,
    text: size => PROJECT.replace('5.00', `1${'0'.repeat(size)}1.00`).replace('完成任务', '共需经费100万元'),
  },
  { name: 'an amount of zeros', size: 100_000, text: size => `${PROJECT}    总计：0.${'0'.repeat(size)}1` },
  { name: 'an amount that is none', size: 100_000, text: size => `${PROJECT}    其中：某 ${'7'.repeat(size)}年` },
  { name: 'a bad unit of money', size: 100_000, text: size => `某表\n单位：${'（'.repeat(size)}` },
  { name: 'a bad year', size: 100_000, text: size => `某表\n年度：${'1'.repeat(size)}年` },
  { name: 'a bad weight', size: 100_000, text: size => `${PROJECT}${INDICATOR}      权重：${'1'.repeat(size)}分1` },
  { name: 'a pasted cell of digits', size: 100_000, text: size => `${PROJECT}1、1-${'1'.repeat(size)}` },
  { name: 'a pasted cell of blanks', size: 100_000, text: size => `${PROJECT}1、1-${'1、 ；'.repeat(size / 4)}` },
  {
    name: 'a pasted cell without an end',
    size: 100_000,
    text: size => `${PROJECT}1、1-产出指标；11-数量指标；${'某；实施周期指标值:某'.repeat(size / 11)}`,
  },
  {
    name: 'a line of pasted cells',
    size: 100_000,
    text: size => PROJECT + '1、1-产出指标；11-数量指标；某；实施周期指标值:某；年度指标值:某。'.repeat(size / 37),
  },

  // Many lines
  { name: 'blank lines', size: 100_000, text: size => '\n'.repeat(size) },
  { name: 'blank lines with CR', size: 100_000, text: size => '\r'.repeat(size) },
  { name: 'comments', size: 50_000, text: size => times(size, '# 备注\n') },
  { name: 'comments above each entry', size: 12_500, text: size => PROJECT + times(size, `# 备注\n${INDICATOR}`) },
  { name: 'unknown keys', size: 50_000, text: size => PROJECT + times(size, index => `    某某键${index}：某\n`) },
  { name: 'unknown keys at the top', size: 25_000, text: size => times(size, index => `某某键${index}：某\n`) },
  { name: 'lines without a key', size: 50_000, text: size => PROJECT + times(size, '某某\n') },
  { name: 'misspelt keys', size: 10_000, text: size => PROJECT + times(size, '    数量指表：某\n') },
  { name: 'an entry again and again', size: 25_000, text: size => PROJECT + times(size, '    项目编码：1\n') },
  { name: 'a goal again and again', size: 25_000, text: size => PROJECT + times(size, '    绩效目标：某\n      某\n') },
  {
    name: 'a long goal, again and again',
    size: 20_000,
    text: size => `${PROJECT}${times(size, '      某\n')}${times(size, '    绩效目标：某\n')}`,
  },
  { name: 'entries in a long text', size: 25_000, text: size => PROJECT + times(size, '            项目名称：某\n') },
  { name: 'a pasted cell of many lines', size: 50_000, text: size => `${PROJECT}1、1-产出\n${times(size, '某\n')}` },
  { name: 'marks of a conflict', size: 25_000, text: size => PROJECT + times(size, '<<<<<<< 我\n') },
  { name: 'a long conflict', size: 12_500, text: size => conflict(size) },
  { name: 'many conflicts', size: 2_500, text: size => PROJECT + times(size, () => conflict(1)) },
  { name: 'header entries far below', size: 25_000, text: size => PROJECT + times(size, '部门名称：某\n') },
  { name: 'amounts that are none', size: 5_000, text: size => HEAD + times(size, `${UNIT}    总计：某\n`) },
  {
    name: 'round counts of two projects',
    size: 2_500,
    text: size => {
      const counts = times(size, index => `    数量指标：培训${index}类\n      指标值：≥200人次\n`);
      return `${PROJECT}${counts}  项目名称：另一项目\n    财政拨款：5.00\n    绩效目标：完成任务。\n${counts}`;
    },
  },
  { name: 'parts', size: 25_000, text: size => PROJECT + times(size, '      其中：某 1.00\n') },
  { name: 'one paragraph of lines', size: 50_000, text: size => PROJECT + times(size, '      完成任务\n') },
  { name: 'many paragraphs', size: 25_000, text: size => PROJECT + times(size, '      完成任务\n\n') },
  {
    name: 'answers to many findings',
    size: 5_000,
    text: size => PROJECT + times(size, '    不采纳：GS999 某\n') + times(size, '    数量指标：\n      指标值：\n'),
  },

  {
    name: 'answers to nothing',
    size: 5_000,
    text: size => PROJECT + times(size, '    不采纳：GS301 某\n') + times(size, `${INDICATOR}      不采纳：GS303 某\n`),
  },
  {
    name: 'answers to no rule',
    size: 5_000,
    text: size => PROJECT + times(size, i => `    不采纳：缺少必填一级指标${i % 7} 某\n`),
  },
  {
    name: 'answers of units',
    size: 2_500,
    text: size => HEAD + times(size, '不采纳：GS206 某\n') + times(size, i => `${UNIT}不采纳：GS301 某${i}\n`),
  },
  {
    name: 'weights',
    size: 12_500,
    text: size => PROJECT + times(size, i => `${INDICATOR.replace('培训', `培训${i}`)}      权重：${i}\n`),
  },

  // Many nodes
  { name: 'units without projects', size: 12_500, text: size => HEAD + times(size, i => `资金使用单位：某${i}\n`) },
  { name: 'units of one name', size: 5_000, text: size => HEAD + times(size, UNIT) },
  { name: 'projects of one unit', size: 5_000, text: size => HEAD + UNIT + times(size, projectOf) },
  { name: 'projects of one name', size: 5_000, text: size => HEAD + UNIT + times(size, () => projectOf(0)) },
  {
    name: 'projects with an unknown key',
    size: 5_000,
    text: size => HEAD + UNIT + times(size, i => `${projectOf(i)}    某某键：某\n`),
  },
  {
    name: 'sums that are wrong',
    size: 5_000,
    text: size => HEAD + times(size, `${UNIT}`.replace('\n', '\n  总计：7\n')),
  },
  {
    name: 'indicators of one project',
    size: 12_500,
    text: size => PROJECT + times(size, i => INDICATOR.replace('培训', `培训${i}`)),
  },
  { name: 'indicators of one name', size: 12_500, text: size => PROJECT + times(size, INDICATOR) },
  { name: 'indicators without values', size: 12_500, text: size => PROJECT + times(size, '    数量指标：某\n') },
  {
    name: 'indicators under two labels',
    size: 12_500,
    text: size => PROJECT + times(size, i => `    社会效益${i % 3 ? '' : '指标'}：某${i}\n      指标值：某\n`),
  },

  // Other kinds of file
  {
    name: 'a standard',
    size: 12_500,
    text: size => `指标体系：某\n${times(size, i => `一级指标：${i}-某\n二级指标：某${i}\n`)}`,
  },
  {
    name: 'a standard of aliases',
    size: 12_500,
    text: size => `指标体系：某\n一级指标：某\n二级指标：某\n${times(size, '别名：某\n')}`,
  },
  { name: 'a standard of mistakes', size: 50_000, text: size => `指标体系：某\n${times(size, '某某某：某\n')}` },
  {
    name: 'a library',
    size: 12_500,
    text: size => `指标库：某\n${times(size, i => `数量指标：某${i}\n  计量单位：次\n`)}`,
  },
  { name: 'a library of mistakes', size: 25_000, text: size => `指标库：某\n${times(size, '某某某：某\n')}` },
];

function projectOf(index: number): string {
  return `  项目名称：某项目${index}\n    财政拨款：5.00\n    绩效目标：完成任务。\n${INDICATOR}`;
}

function conflict(size: number): string {
  const lines = times(size, '    数量指标：某\n');
  return `${PROJECT}<<<<<<< 我\n${lines}=======\n${lines}>>>>>>> 他\n`;
}
