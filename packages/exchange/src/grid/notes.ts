import type { IntakeNote, Place } from '../note.ts';
import { type RawTextNoteKind, noteOf as textNoteOf } from '../raw-text/notes.ts';
import { hint, type NoteData, type Wording, warning } from '../wording.ts';

/** What reading a document can say beyond what reading raw text can: it has cells, columns, pages and worksheets. */
const WORDINGS = {
  noTable: warning(
    '没有认出项目支出绩效目标表。文件里有 {grids} 个表格，没有一个有这样的表头：项目名称（资金使用单位）、总计、财政拨款 …、绩效目标、绩效指标。请确认文件没有给错；如果表格是图片，或者没有框线，请全选复制成文本再导入。',
    'No performance goal table was recognised. The file holds {grids} {grids:table:tables}, none with the headings 项目名称（资金使用单位）, 总计, 财政拨款 …, 绩效目标, 绩效指标. Make sure that it is the right file; if the table is a picture or has no rules, copy it as text and import that.',
  ),
  textOutside: hint(
    '表外的文字没有读入（{count} 处，第一处“{text}”）。核对只包括表的部分。',
    'Text outside the table was not read ({count} {count:place:places}, the first “{text}”). The proof covers the table only.',
  ),
  otherTable: hint(
    '文件里还有 {count} 个表格没有绩效目标表的表头，没有读入（第一个以“{text}”开头）。',
    'The file holds {count} further {count:table:tables} without the headings of a goal table, not read (the first begins “{text}”).',
  ),
  projectForm: hint(
    '{count} 张项目申报表（一个项目一张，项目名称、金额、目标旁边写着内容）读成一张有 {count} 个项目的目标表；没有合计一行可以核对。',
    '{count} {count:form:forms} of one project each (labels beside their values) {count:was:were} read as a goal table of {count} {count:project:projects}; there is no 合计 to check it against.',
  ),
  unclearForm: warning(
    '这里有一个项目一张的申报表，但没有项目名称，或者同一项写了两处（如实施期和年度各一栏），分不清取哪一处，没有读入。请补上名称、只留年度的一栏，再导入；或用 goalsheet init 新建、照着填。',
    'Here is a form of one project that lacks its name, or states something twice (as with a side for all years and one for this year), so that it cannot be told which one counts; it was not read. Add the name, leave the side of this year, and import again; or start a table with goalsheet init and copy it in.',
  ),
  continuedTable: hint(
    '{count} 个表格没有表头，接在前面的表后面读：列相同，中间只有空行、页码或“续表”。',
    '{count} {count:table:tables} without headings {count:was:were} read as {count:a part:parts} of the table before: the columns agree, and nothing but empty lines, page numbers or 续表 stands between.',
  ),
  notContinued: warning(
    '这个表格没有表头，列与前面的表相同，但中间有文字“{text}”，没有当作前表的续表，没有读入。如果它接着前面的表，请删去中间的文字再导入；如果是另一张表，请补上表头。',
    'This table has no headings and the columns of the table before, but “{text}” stands between; it was not taken for a part of that table, and not read. If it is, remove what stands between and import again; if it is another table, give it headings.',
  ),
  emptyTable: warning(
    '这里有绩效目标表的表头，下面没有内容。请确认文件是完整的。',
    'Here are the headings of a goal table with nothing below. Make sure that the file is complete.',
  ),
  strayCell: warning(
    '这些文字不属于表的任何一行、任何一列，没有读入：“{text}”。如果是表的内容，请手工补入。',
    'This text is in no row or column of the form and was not read: “{text}”. If it belongs to the table, add it by hand.',
  ),
  tableNote: warning(
    '表下的说明没有读入：“{text}”。正式表没有这一项；需要时写成“说明：…”。',
    'The remark below the table was not read: “{text}”. The form has no place for it; write 说明：… if it is needed.',
  ),
  unknownColumn: warning(
    '“{text}”一列不是表中的列，没有读入（{count} 格）。如果它就是某一列，请改正表头再导入。',
    'The column “{text}” is none of the form’s and was not read ({count} {count:cell:cells}). If it is one of them under another name, correct the heading and import again.',
  ),
  numberColumn: hint(
    '“{text}”一列没有读入（{count} 格）：各行的次序已经是它。',
    'The column “{text}” was not read ({count} {count:cell:cells}): the order of the rows says the same.',
  ),
  emptyColumns: hint(
    '这些列不是表中的列，也没有内容：{names}。',
    'These columns are none of the form’s, and empty: {names}.',
  ),
  readAs: hint('“{text}：”读作“{form}：”。', '{text}： was read as {form}：.'),
  missingColumns: hint(
    '表头没有这些列：{names}。它们在正式表中是空的。',
    'The headings lack these columns: {names}. They stay empty on the form.',
  ),
  repeatedHead: hint(
    '跳过了重复的表头 {count} 处（换页或换工作表时重复的标题、部门名称、列名）。',
    'Repeated heads were skipped ({count}): title, 部门名称 or column headings, on a new page or worksheet.',
  ),
  pageNumbers: hint('跳过了页码 {count} 处：{text}。', 'Page numbers were skipped ({count}): {text}.'),
  columnNumbers: hint(
    '跳过了表头下面的栏次（1、2、3 …）。',
    'The numbers of columns below the headings (1, 2, 3 …) were skipped.',
  ),
  unitsDiffer: warning(
    '金额单位说法不一：列名里是{heading}，“单位：”是{text}。按列名读；请查明后改正，金额的大小全靠它。',
    'Two money units are stated: {heading} in the headings, {text} in 单位：. The headings’ was taken; find out, every amount depends on it.',
  ),
  dash: hint(
    '{count} 格金额里只有横线（第一处“{text}”），读作没有金额。',
    '{count} {count:cell:cells} of money {count:holds:hold} only a dash (the first “{text}”), read as empty.',
  ),
  badAmount: warning(
    '“{name}”的{column}“{text}”不是以{unit}表示、精确到分的金额，照原样保留，没有数值。请改正。',
    '“{name}”: “{text}” under {column} is no amount in {unit} that is exact to the 分. It was kept as written and has no value; correct it.',
  ),
  noAmounts: warning(
    '“{name}”没有金额。请对照原表补上；如果这一行是上一行名称的一部分，请手工合并。',
    '“{name}” has no amounts. Compare with the published table; if the row is a part of the name above, join them by hand.',
  ),
  emptyTotal: warning(
    '“{name}”的总计是空的；正式表会印各项资金来源之和 {computed}。请核对。',
    '“{name}” has no 总计; the form will print the sum of its sources, {computed}. Check it.',
  ),
  totalBelow: hint('“合计”不在第一行；正式表把它印在第一行。', '合计 is not the first row; the form prints it there.'),
  noIndicatorRead: warning(
    '“{name}”的绩效指标一格里有认不出指标的文字，没有读入：“{text}”。指标应写成“1、1-产出指标；11-数量指标；名称；实施周期指标值:…；年度指标值:…。”，或者每行一个指标、各列分开。',
    'The indicators of “{name}” hold text that is no indicator and was not read: “{text}”. An indicator reads 1、1-产出指标；11-数量指标；NAME；实施周期指标值:…；年度指标值:…。, or has a row with columns of its own.',
  ),
  noLevels: warning(
    '{count} 个指标没有写一级指标、二级指标，不知道是哪一类，没有读入（第一个“{text}”）。请在原表里补上二级指标一列再导入。',
    '{count} {count:indicator has:indicators have} no first and second level, so that the type is not known; not read (the first “{text}”). Add a column 二级指标 to the table and import again.',
  ),
  weights: hint('权重已读入；正式表不印这一项。', 'Weights were read; the form does not print them.'),
  hidden: warning(
    '文件里有隐藏的内容（{count} 处，第一处“{text}”），没有读入。如果应当公开，请取消隐藏后再导入。',
    'Hidden content ({count} {count:place:places}, the first “{text}”) was not read. If it is meant to be seen, show it and import again.',
  ),
  unhidden: hint(
    '文件里有隐藏的行、列或工作表（{count} 处，第一处“{text}”），也读入了。不该公开的，请删去后再导入。',
    'Hidden rows, columns or worksheets ({count} {count:place:places}, the first “{text}”) were read too. Delete what is not meant to be seen, and import again.',
  ),
  picture: warning(
    '文件里有 {count} 张图片，图片里的文字读不了。如果表的内容在图片里，请手工录入。',
    'The file holds {count} {count:picture:pictures}, whose text cannot be read. If parts of the table are shown there, type them in.',
  ),
  comment: hint(
    '批注和未接受的修订没有读入（{count} 处，第一处“{text}”）。',
    'Comments and changes that were not accepted were not read ({count} {count:place:places}, the first “{text}”).',
  ),
  damaged: warning(
    '文件有 {count} 处损坏，没有读入（第一处“{text}”）。请用原来的程序打开、另存后再导入，并对照原文。',
    'Parts of the file are damaged and were not read ({count}, the first “{text}”). Open it in its own program, save it anew, import again, and compare.',
  ),
  formula: hint(
    '{count} 格是公式（第一处“{text}”），读的是文件里存着的计算结果，没有重新计算。',
    '{count} {count:cell is a formula:cells are formulas} (the first “{text}”): what was saved as the result was read, nothing was calculated.',
  ),
  link: hint(
    '文件引用了别的文件（{count} 处），没有去读。',
    'The file refers to other files ({count} {count:place:places}); they were not read.',
  ),
  macro: hint('文件里有宏，没有运行，也没有读入。', 'The file holds macros; they were neither run nor read.'),
} satisfies Record<string, Wording>;

export type GridNoteKind = keyof typeof WORDINGS;
export type GridNote = IntakeNote<GridNoteKind | RawTextNoteKind>;

/** A note about `places` (at least one) of a document. */
export function noteOf(kind: GridNoteKind, places: readonly Place[], data: NoteData = {}): GridNote {
  const [severity, text] = WORDINGS[kind] as Wording;
  return { kind, severity, places, data, text: text(data) };
}

/** What reading raw text says too. */
export function sharedNoteOf(kind: RawTextNoteKind, places: readonly Place[], data: NoteData = {}): GridNote {
  return textNoteOf(kind, places, data);
}
