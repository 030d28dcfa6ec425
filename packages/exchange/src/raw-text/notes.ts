import { type IntakeNote, isLineRange, type Place } from '../note.ts';
import { hint, type NoteData, type Wording, warning } from '../wording.ts';

/**
 * All that reading raw text can say. Every text says what was found, why it matters, and what to do; `{name}` stands for
 * a datum.
 */
const WORDINGS = {
  noTable: warning(
    '没有认出项目支出绩效目标表。找过的标志：{marks}。请确认文本是从这样的表中完整复制出来的。',
    'No performance goal table was recognised. Marks looked for: {marksEn}. Make sure that the text is a complete copy of such a table.',
  ),
  textOutside: warning(
    '表外的文字没有读入（从“{text}”起）。核对只包括表的部分；如果这些文字属于表，请检查表头 部门名称 一行之前的标题。',
    'Text outside the table was not read (from “{text}” on). The proof covers the table only; if this belongs to it, check the title above the 部门名称 line.',
  ),
  strayText: warning(
    '这些文字不属于任何单元格，没有读入：“{text}”。它前后可能缺少金额行；请对照原表，补全后重新导入，或手工补入。',
    'This text belongs to no cell and was not read: “{text}”. A line with amounts may be missing near it; compare with the published table and complete it.',
  ),
  titleLines: hint(
    '标题由 {count} 行接成：“{text}”。如果第一行不是标题（如“附件1”），请在导入后删去。',
    'The title was joined from {count} {count:line:lines}: “{text}”. If its first line is no part of it, remove it after the import.',
  ),
  noTitle: warning(
    '没有标题：部门名称 一行前面没有文字。请在导入后的第一行补上表名。',
    'There is no title: nothing stands before the 部门名称 line. Add the title as the first line after the import.',
  ),
  noDepartment: warning(
    '没有找到“部门名称：…”一行，部门名称留空。请在导入后补上。',
    'There is no line 部门名称：…, so the department is left empty. Add it after the import.',
  ),
  noHeader: warning(
    '没有找到列名一行（项目名称（资金使用单位） 总计 … 绩效指标），金额的列按通常次序理解。请核对各列金额。',
    'The column headings (项目名称（资金使用单位） 总计 … 绩效指标) were not found; amounts are read in the usual order of columns. Check them.',
  ),
  wrappedHeader: hint(
    '列名换了行，复制出来的次序与表不同；七个列名的字都在，按表的列名理解，核对时视为相等。',
    'The column headings are wrapped and were copied in another order; all their characters are there, so they are read as the form’s, and the proof counts them as equal.',
  ),
  unitAssumed: warning(
    '没有写明金额单位，按{unit}读。金额的大小全靠它；请查明后在“单位：”一行写上。',
    'No money unit is stated; {unit} is assumed. Every amount depends on it: find out, and state it in the line 单位：.',
  ),
  unknownUnit: warning(
    '不认识的金额单位“{text}”，按{unit}读。请改为 元、千元、万元 或 亿元。',
    'Unknown money unit “{text}”; {unit} is assumed. Change it to 元, 千元, 万元 or 亿元.',
  ),
  repeatedHead: hint(
    '跳过了重复的表头 {count} 处（换页时重复的标题、部门名称或列名），第一处在第 {line} 行。',
    'Repeated page heads were skipped ({count}, the first on line {line}): title, 部门名称 or column headings.',
  ),
  pageNumbers: hint(
    '跳过了页码 {count} 处：{text}。如果其中有表的内容，请手工补入。',
    'Page numbers were skipped ({count}): {text}. If one of them is content of the table, add it by hand.',
  ),
  guessedPageNumbers: warning(
    '{count} 行只有数字，并且从头到尾依次加一，当作页码跳过：{text}。它们也可能是单元格的一部分；请对照原表核对。',
    '{count} {count:line is only a number:lines are only numbers} counting on by one, skipped as page numbers: {text}. They could be pieces of cells; compare with the published table.',
  ),
  loneNumber: warning(
    '这一行只有数字“{text}”，可能是页码，也可能是单元格的一部分；当作单元格的文字保留。请核对。',
    'This line is only the number “{text}”: a page number, or a piece of a cell. It was kept as text of the cell; check it.',
  ),
  repeatedLine: warning(
    '这一行与上一行完全相同：“{text}”。可能复制了两次；两行都已读入，请核对。',
    'This line is the same as the one before: “{text}”. It may have been copied twice; both were read, check them.',
  ),
  leftToRight: hint(
    '{count} 行只有{amounts}个金额（第一处在第 {line} 行）：读作 {columns}。文本中看不出空的金额列；如果不是这几列，请在导入时指明资金来源。',
    '{count} {count:row has:rows have} {amounts} amounts only (the first on line {line}), read as {columns}. Empty money columns are invisible in text: if other columns are meant, name the sources when importing.',
  ),
  ambiguousColumns: warning(
    '{count} 行的金额无法确定属于哪几列（第一处在第 {line} 行）：文本中看不出空的金额列，合计也不能说明。已从左起读作 {columns}；请对照原表，必要时在导入时指明资金来源。',
    'The columns of the amounts in {count} {count:row:rows} cannot be told (the first on line {line}): empty columns are invisible in text, and the totals do not settle it. They were read from the left as {columns}; compare with the published table, and name the sources when importing if need be.',
  ),
  amountInText: warning(
    '这一行像金额行，但只有一个不成组的金额“{text}”；当作文字保留在单元格里。如果它是一个项目或单位的金额，请手工改正。',
    'This line looks like the amounts of a row, but has the single amount “{text}”; it was kept as text of the cell. If it is the amount of a project or unit, correct it by hand.',
  ),
  unreadAmount: warning(
    '金额“{text}”按{unit}不能精确到分，没有数值。请核对金额和单位。',
    'The amount “{text}” in {unit} is finer than a 分 and has no value. Check the amount and the unit.',
  ),
  negativeAmount: warning(
    '金额“{text}”是负数。请核对原表。',
    'The amount “{text}” is negative. Compare with the published table.',
  ),
  noAmounts: warning(
    '“{name}”没有金额：前后没有找到它的金额行，名称和目标的分界也因此不能确定。请补上金额，并核对名称。',
    '“{name}” has no amounts: no line with its amounts was found, so where its name ends is uncertain too. Add the amounts and check the name.',
  ),
  sumDiffers: warning(
    '“{name}”的{column} {stated} 不等于其{parts}之和 {computed}。可能原表如此，也可能漏读了一行；请对照原表。',
    '“{name}”: {column} {stated} is not the sum of its {partsEn}, {computed}. The published table may say so, or a row was misread; compare.',
  ),
  noGrandTotal: warning(
    '没有“合计”一行：无法用它核对各单位的金额。请检查文本是否完整。',
    'There is no row 合计 to check the units against. Make sure that the text is complete.',
  ),
  totalBelow: warning(
    '“合计”不在第一行。表把它印在第一行，所以核对会在这里不一致；请确认它是整个表的合计。',
    '合计 is not the first row, where the form prints it, so the proof differs here. Make sure that it is the total of the whole table.',
  ),
  noUnit: warning(
    '项目“{name}”前面没有资金使用单位的一行，单位名称留空。请补上。',
    'There is no row of a fund-using unit above the project “{name}”; its name is left empty. Add it.',
  ),
  noName: warning(
    '这一行的金额前面没有名称，名称留空。请对照原表补上。',
    'No name stands before these amounts; it is left empty. Compare with the published table and add it.',
  ),
  nameAfterAmounts: warning(
    '“{text}”排在单位金额之后、项目之前，读作单位名称的后一部分。请核对单位名称。',
    '“{text}” stands behind the amounts of a unit and before its first project; it was read as the end of the unit’s name. Check the name.',
  ),
  indentDiffers: hint(
    '“{name}”没有像其他项目那样缩进，因为有绩效指标而读作项目。请核对。',
    '“{name}” is not indented like the other projects; it was read as a project because it has indicators. Check it.',
  ),
  noGoal: warning(
    '项目“{name}”没有绩效目标：金额和绩效指标之间没有文字。请对照原表。',
    'The project “{name}” has no goal: nothing stands between its amounts and its indicators. Compare with the published table.',
  ),
  noIndicators: warning(
    '项目“{name}”没有绩效指标；目标与下一个名称的分界按缩进和句号判断。请对照原表核对。',
    'The project “{name}” has no indicators; where its goal ends was told by indentation and 。. Compare with the published table.',
  ),
  numbering: warning(
    '“{name}”的绩效指标序号从 {before} 跳到 {number}，从这里起按次序重新编号。中间可能漏了指标或复制了两次；请对照原表。',
    'The indicators of “{name}” go from {before} to {number}; from here on they are numbered anew. One may be missing or copied twice; compare with the published table.',
  ),
  missingStop: warning(
    '“{name}”第 {number} 个指标没有以“。”结束，它到哪里为止是推断的。请核对其年度指标值。',
    'Indicator {number} of “{name}” does not end in 。, so where it ends is a guess. Check its 年度指标值.',
  ),
  valueCount: warning(
    '“{name}”第 {number} 个指标里有 {cycles} 个“实施周期指标值:”和 {annuals} 个“年度指标值:”，应各有一个。可能有一个指标的开头没有认出；请对照原表。',
    'Indicator {number} of “{name}” has {cycles} × 实施周期指标值 and {annuals} × 年度指标值 where one each is due. The start of an indicator may be damaged; compare with the published table.',
  ),
  mixedIndicator: warning(
    '“{name}”第 {number} 个指标的名称或指标值里有像指标开头的文字：“{text}”。可能漏了几行，两个指标因此连在了一起；请对照原表。',
    'The name or a value of indicator {number} of “{name}” holds text like the start of an indicator: “{text}”. Lines may be missing, so that two indicators run together; compare with the published table.',
  ),
  noIndicatorName: warning(
    '“{name}”第 {number} 个指标没有名称。请对照原表补上。',
    'Indicator {number} of “{name}” has no name. Compare with the published table and add it.',
  ),
  unknownLevel: warning(
    '指标体系中没有“{first}；{second}”（共 {count} 处）。指标已保留，类型未知。请改用含有它的指标体系：在其中写“一级指标：{first}”和“二级指标：{second}”{hint}，再重新导入。',
    'No indicator standard has “{first}；{second}” ({count} {count:time:times}). The indicators are kept, their type is unknown. Use a standard that has it (一级指标：{first}, 二级指标：{second}{hintEn}) and import again.',
  ),
  otherLevel: warning(
    '原文“{first}；{second}”与指标体系的“{expected}”不一致（共 {count} 处）：二级指标不在它的一级指标之下，或编码不同。已按二级指标的名称读入；请核对分类。',
    'The text has “{first}；{second}” where the standard has “{expected}” ({count} {count:time:times}): the second level is not inside its first, or a code differs. It was read by the name of the second level; check the classification.',
  ),
  grouping: hint(
    '{count} 个金额的千位分隔符与表的写法不同（第一处“{text}”）；数值相同，核对时视为相等。',
    'Thousands separators of {count} {count:amount:amounts} are not as the form prints them (the first: “{text}”); the values are the same, and the proof counts them as equal.',
  ),
  formMarks: hint(
    '{count} 处固定用语的冒号或括号全角半角与表的写法不同；核对时视为相等。',
    'In {count} {count:place:places} a colon or bracket of the form’s own words has another width than the form prints; the proof counts them as equal.',
  ),
} satisfies Record<string, Wording>;

export type RawTextNoteKind = keyof typeof WORDINGS;
export type RawTextNote = IntakeNote<RawTextNoteKind>;

/** A note about `places` (at least one) of the source: lines of a raw text, or places in a document. */
export function noteOf(kind: RawTextNoteKind, places: readonly Place[], data: NoteData = {}): RawTextNote {
  const [severity, text] = WORDINGS[kind] as Wording;
  const [first = { from: 1, to: 1 }] = places;
  if (!isLineRange(first)) return { kind, severity, places, data, text: text(data) };
  const line = first.from;
  return { kind, severity, line, places, data, text: text({ line, ...data }) };
}

/** At most 30 characters of a text, for a message. */
export function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
