import type { Localised } from '@goalsheet/core/rules';
import type { FileKind, KeySpec } from '@goalsheet/language/syntax';

/** What a key is, in a sentence: by field name, for tables, standards and libraries. */
const DOCS: Readonly<Record<FileKind, Readonly<Record<string, Localised>>>> = {
  table: {
    department: {
      zh: '编制本表的预算部门的全称。',
      en: 'The full name of the budget department that files the table.',
    },
    moneyUnit: { zh: '全表金额的单位：元、千元、万元或亿元。', en: 'The unit of all amounts: 元, 千元, 万元 or 亿元.' },
    year: { zh: '预算年度，如 2024。', en: 'The budget year, such as 2024.' },
    standard: {
      zh: '本表采用的指标体系；不写则用内置的“项目支出绩效指标”。',
      en: 'The indicator standard in force; without it, the built-in one.',
    },
    'name/1': {
      zh: '使用资金的单位；以下的项目都属于它，直到下一个资金使用单位。',
      en: 'The unit that uses the funds: the projects below it are its own, up to the next unit.',
    },
    'code/1': {
      zh: '单位的编码；不打印，用于前后版本对照。',
      en: "The unit's code; not printed, identity for review.",
    },
    'name/2': {
      zh: '项目的名称；在本单位内不重复，别的单位可以同名。',
      en: 'The name of a project; unique in its unit, free to recur in another.',
    },
    'code/2': {
      zh: '项目的编码；不打印，用于前后版本对照。',
      en: "The project's code; not printed, identity for review.",
    },
    category: {
      zh: '项目的类别，决定哪些指标必填、哪些免填；可以有多行。',
      en: 'A kind of project: decides which indicators must or need not be there. May recur.',
    },
    period: { zh: '实施周期，如 2023-2026年、36个月。', en: 'The project’s period, such as 2023-2026年 or 36个月.' },
    'total/0': {
      zh: '全表合计；写了就与各单位之和核对。',
      en: "The table's total: if stated, checked against the sum.",
    },
    'total/1': {
      zh: '本单位合计；写了就与各项目之和核对。',
      en: "The unit's total: if stated, checked against the sum.",
    },
    'total/2': {
      zh: '项目金额；已写资金来源时与来源之和核对，否则就是项目金额本身。',
      en: "The project's amount: checked against its sources, or, without sources, the datum itself.",
    },
    fiscalAppropriation: { zh: '财政拨款的金额。', en: 'Amount from fiscal appropriation.' },
    specialAccount: { zh: '财政专户拨款的金额。', en: 'Amount from the special fiscal account.' },
    otherFunds: { zh: '其他资金的金额；没有可以写 0。', en: 'Amount from other funds; 0 is normal.' },
    part: {
      zh: '上面一项资金中有名目的部分，如“中央转移支付 3.00”；可以有多行。',
      en: 'A named part of the source above, such as “中央转移支付 3.00”. May recur.',
    },
    ceiling: { zh: '总计不得超过的数；不打印。', en: 'A ceiling that the total must not pass; not printed.' },
    goal: {
      zh: '项目要达到什么。可以写多行，续行比“绩效目标”缩进更深。',
      en: 'What the project is to achieve. May go on over deeper lines.',
    },
    cycleGoal: {
      zh: '整个实施周期的绩效目标，与年度绩效目标一起代替“绩效目标”。',
      en: 'The goal of the whole period; with 年度绩效目标 instead of 绩效目标.',
    },
    annualGoal: {
      zh: '本年度的绩效目标，与实施周期绩效目标一起代替“绩效目标”。',
      en: 'The goal of the year; with 实施周期绩效目标 instead of 绩效目标.',
    },
    cycle: { zh: '整个实施周期结束时要达到的值。', en: 'The value to be reached by the end of the whole period.' },
    annual: { zh: '本年度要达到的值。', en: 'The value to be reached in the year.' },
    value: {
      zh: '实施周期指标值与年度指标值相同时，写这一行代替两行。',
      en: 'Instead of both values, where they are the same.',
    },
    weight: { zh: '指标的权重；本表不打印。', en: "The indicator's weight; not printed in this form." },
    note: {
      zh: '给自己和同事看的说明；不打印，不导出。',
      en: 'A note for yourself and colleagues; never printed or exported.',
    },
    waiver: {
      zh: '对一条检查结果的答复：编号（或规则名）、空格、理由；此处不再提示。',
      en: 'Answers a finding: the rule’s code (or title), a blank, the reason. It stays silent here.',
    },
  },
  standard: {
    'name/0': { zh: '这个指标体系的名称。', en: 'The name of this indicator standard.' },
    basis: { zh: '体系所依据的文件。', en: 'The document that the standard rests on.' },
    weightTotal: { zh: '一个项目各指标权重应有的合计。', en: 'What the weights of a project add up to.' },
    'name/1': {
      zh: '一级指标，可以带编码：1-产出指标。',
      en: 'A first level, with its code if it has one: 1-产出指标.',
    },
    'name/2': {
      zh: '二级指标，可以带编码：11-数量指标；它就是表里的键。',
      en: 'A second level: a key in tables. 11-数量指标.',
    },
    alias: { zh: '二级指标的另一个叫法，一行一个。', en: 'Another name of the second level, one a line.' },
    required: { zh: '“是”，或要求必填的项目分类。', en: '是, or the kinds of project for which it is required.' },
    exempt: { zh: '可以不填的项目分类。', en: 'The kinds of project that need not have it.' },
    note: { zh: '说明：补全和悬停时显示。', en: 'What it means: shown in completion and hover.' },
  },
  library: {
    'name/0': { zh: '这个指标库的名称。', en: 'The name of this indicator library.' },
    standard: { zh: '库中指标所属的指标体系。', en: 'The standard that the entries belong to.' },
    measure: { zh: '指标通常的计量单位。', en: 'The unit in which the indicator is usually measured.' },
    value: { zh: '建议的指标值。', en: 'A suggested value.' },
    note: { zh: '说明：补全和悬停时显示。', en: 'What it means: shown in completion and hover.' },
  },
};

/** What a key is. `level` is that of the node which holds it (or which it opens). */
export function docOfKey(kind: FileKind, spec: KeySpec, level: number | undefined): Localised {
  const docs = DOCS[kind];
  const at = spec.opens ?? level ?? spec.levels.at(-1);
  return docs[`${spec.field}/${at}`] ?? docs[spec.field] ?? { zh: '', en: '' };
}

/** How often a key may stand in the node that holds it. */
export function oftenOf(kind: FileKind, spec: KeySpec): Localised {
  const holder = (level: number) => HOLDERS[kind][level]!;
  if (spec.opens !== undefined) {
    const { zh, en } = holder(spec.opens - 1);
    return { zh: `${zh}中可以有多个`, en: `any number in ${en}` };
  }
  const zh = spec.levels.map(level => holder(level).zh).join('、');
  const en = spec.levels.map(level => holder(level).en).join(', ');
  return spec.many
    ? { zh: `${zh}中可以有多行`, en: `any number in ${en}` }
    : { zh: `${zh}中一行`, en: `once in ${en}` };
}

const HOLDERS: Readonly<Record<FileKind, readonly Localised[]>> = {
  table: [
    { zh: '全表', en: 'a table' },
    { zh: '单位', en: 'a unit' },
    { zh: '项目', en: 'a project' },
    { zh: '指标', en: 'an indicator' },
  ],
  standard: [
    { zh: '指标体系', en: 'a standard' },
    { zh: '一级指标', en: 'a first level' },
    { zh: '二级指标', en: 'a second level' },
  ],
  library: [
    { zh: '指标库', en: 'a library' },
    { zh: '指标', en: 'an entry' },
  ],
};

/** What stands behind a key's colon. */
export function valueKindOf(spec: KeySpec): Localised {
  if (spec.value === 'amount') return { zh: '金额', en: 'amount' };
  if (spec.value === 'text') return { zh: '文字，可多行', en: 'text, may go on over lines' };
  if (spec.value === 'name') return { zh: '名称', en: 'name' };
  return PLAIN[spec.field] ?? { zh: '', en: '' };
}

const PLAIN: Readonly<Record<string, Localised>> = {
  moneyUnit: { zh: '元、千元、万元、亿元', en: '元, 千元, 万元, 亿元' },
  year: { zh: '年份', en: 'year' },
  standard: { zh: '指标体系的名称', en: 'name of a standard' },
  code: { zh: '编码', en: 'code' },
  category: { zh: '类别', en: 'kind' },
  period: { zh: '期间', en: 'period' },
  part: { zh: '名目和金额', en: 'name and amount' },
  weight: { zh: '数', en: 'number' },
  waiver: { zh: '编号和理由', en: 'code and reason' },
  basis: { zh: '文件名', en: 'document' },
  weightTotal: { zh: '数', en: 'number' },
  required: { zh: '是，或项目分类', en: '是, or kinds' },
  exempt: { zh: '项目分类', en: 'kinds' },
  measure: { zh: '单位', en: 'unit' },
  value: { zh: '指标值', en: 'value' },
};
