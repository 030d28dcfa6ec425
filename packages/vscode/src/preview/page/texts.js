// @ts-check

/** Everything that the page says, 中文 first. `{…}` is filled in. */
const TEXTS = {
  toolbar: ['表格工具', 'Sheet tools'],
  sheet: ['正式表格', 'The official sheet'],
  findings: ['所选行的检查结果', 'Findings of the chosen row'],
  error: ['错误', 'Errors'],
  warning: ['警告', 'Warnings'],
  hint: ['提示', 'Hints'],
  oneError: ['错误', 'error'],
  oneWarning: ['警告', 'warning'],
  oneHint: ['提示', 'hint'],
  none: ['没有发现问题', 'No findings'],
  previous: ['上一处（K）', 'Previous finding (K)'],
  next: ['下一处（J）', 'Next finding (J)'],
  smaller: ['缩小', 'Smaller'],
  larger: ['放大', 'Larger'],
  fit: ['适合宽度', 'Fit width'],
  zoom: ['缩放：{zoom}，按一下回到适合宽度', 'Zoom: {zoom}; press to fit the width'],
  print: ['打印', 'Print'],
  export: ['导出…', 'Export…'],
  line: ['第 {line} 行', 'line {line}'],
  wholeTable: ['表头', 'Head of the table'],
  misread: [
    '文本里有无法按 UTF-8 读出的字，这个文件可能是 GB18030 编码。',
    'The text holds characters that are no UTF-8: the file may be GB18030.',
  ],
  changes: ['修改标记', 'Changes'],
  since: ['与 {against} 相比：', 'Since {against}:'],
  unchanged: ['没有变化', 'no change'],
  changeAdded: ['新增', 'new'],
  changeChanged: ['有改动', 'changed'],
  changeHeld: ['内有删除', 'something gone'],
  changeRemoved: ['删除', 'gone'],
  changesOfRow: ['所选行的改动', 'Changes of the chosen row'],
  compare: ['对照…', 'Compare…'],
  reopen: ['以 GB18030 重新打开', 'Reopen as GB18030'],
  updated: ['表格已更新：{counts}', 'Sheet updated: {counts}'],
};

const language = document.documentElement.lang === 'en' ? 1 : 0;

/**
 * @param {keyof typeof TEXTS} name
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function say(name, values = {}) {
  return (TEXTS[name][language] ?? '').replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}
