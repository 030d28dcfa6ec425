// @ts-check

/** @typedef {import('../view.ts').ViewLanguage} Language */

/** Everything that the page says, 中文 first. `{…}` is filled in. */
const TEXTS = {
  product: ['目标表预览', 'Goalsheet preview'],
  tables: ['目标表', 'Tables'],
  sheet: ['表', 'Sheet'],
  zoom: ['缩放', 'Zoom'],
  fitWidth: ['适合宽度', 'Fit width'],
  fullSize: ['100%', '100%'],
  print: ['打印', 'Print'],
  printHint: ['只打印表，A4 横向', 'Prints the sheet alone, A4 landscape'],
  plainPage: ['网页版', 'Plain page'],
  plainHint: ['在新页打开单独的网页，可另存', 'Opens the sheet as a page of its own, to be saved'],
  findings: ['检查结果', 'Findings'],
  grouping: ['分组', 'Grouping'],
  bySeverity: ['按级别', 'By severity'],
  byPlace: ['按项目', 'By project'],
  filter: ['显示哪些级别', 'Severities shown'],
  error: ['错误', 'Errors'],
  warning: ['警告', 'Warnings'],
  hint: ['提示', 'Hints'],
  oneError: ['错误', 'error'],
  oneWarning: ['警告', 'warning'],
  oneHint: ['提示', 'hint'],
  counted: ['{name} {count}', '{name}: {count}'],
  projects: ['{count} 个项目', '{count} projects'],
  oneProject: ['{count} 个项目', '1 project'],
  total: ['合计 {amount} {unit}', 'total {amount} {unit}'],
  noDepartment: ['（未写部门名称）', '(no 部门名称)'],
  broken: ['读不出来', 'Cannot be read'],
  noProblem: ['没有问题', 'No findings'],
  others: ['另有{what}', 'Also here: {what}'],
  standards: ['指标体系 {count} 个', 'indicator standards: {count}'],
  libraries: ['指标库 {count} 个', 'indicator libraries: {count}'],
  noFindings: ['没有发现问题', 'No findings'],
  allHidden: ['所有级别都被隐藏了', 'Every severity is hidden'],
  waived: [
    '另有 {count} 条已由填表人答复（不采纳），不在此列。',
    '{count} more answered by the author (不采纳), not listed.',
  ],
  line: ['第 {line} 行', 'line {line}'],
  fixable: ['有修复', 'has a fix'],
  wholeTable: ['整张表', 'The table'],
  live: ['随文件更新', 'Following the files'],
  updated: ['已更新 {time}', 'Updated {time}'],
  broken_link: ['连接断开，正在重连…', 'Disconnected, trying again…'],
  saidUpdated: ['表已更新：{counts}', 'Table updated: {counts}'],
  saidNone: ['没有发现问题', 'no findings'],
  noTables: ['这个文件夹里还没有目标表', 'There is no table in this folder yet'],
  howToBegin: [
    '运行 goalsheet init 按提问新建，或新建一个以 .goal 结尾的文本文件，从下面几行写起。存进这个文件夹，它会自动出现在这里。',
    'Run goalsheet init and answer its questions, or make a text file that ends in .goal and begin with the lines below. Saved in this folder, it shows up here by itself.',
  ],
  noFolder: ['这个文件夹不在了', 'This folder is no longer there'],
  noFolderMore: ['它一回来，这里就会更新。', 'The page will update as soon as it is back.'],
  gone: ['这个文件不在了', 'This file is no longer there'],
  goneMore: [
    '它可能已被删除或改名。请在目标表里另选一个。',
    'It may have been deleted or renamed. Choose another table.',
  ],
  cannotShow: ['这个文件显示不出来', 'This file cannot be shown'],
  comma: ['，', ', '],
  otherLanguage: ['English', '中文'],
};

/** @typedef {keyof typeof TEXTS} TextName */

/** @type {Language} */
let language = 'zh';

export function languageInUse() {
  return language;
}

/** @param {Language} wanted */
export function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : 'en';
}

/**
 * @param {TextName} name
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function say(name, values = {}) {
  const text = TEXTS[name][language === 'zh' ? 0 : 1] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}

/** A beginning for an empty folder. */
export const FIRST_LINES = `项目支出绩效目标表
部门名称：某某局
单位：万元

资金使用单位：某某局本级

  项目名称：信息系统运行维护经费
    财政拨款：12.00
    绩效目标：保障信息系统安全稳定运行。
    数量指标：运行维护系统数量
      指标值：≥3个
    社会效益：系统正常运行率
      指标值：≥99%
`;
