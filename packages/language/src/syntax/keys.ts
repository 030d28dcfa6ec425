/** The three kinds of `.goal` file, told apart by their first line. */
export type FileKind = 'table' | 'standard' | 'library';

/** What a key may be followed by: a `text` may go on over deeper lines, everything else is the rest of the line. */
export type ValueKind = 'name' | 'amount' | 'text' | 'plain';

/** One fixed key: where it may stand and how often. This table and the grammar hold the same keys; a test compares them. */
export interface KeySpec {
  /** The form's word, which `format` writes. */
  readonly key: string;
  /** Other words that are accepted for it. */
  readonly aliases: readonly string[];
  /** The name of the field in the model (and in `Origin.fields`). */
  readonly field: string;
  /** The levels whose nodes may hold it; see {@link Vocabulary.levels}. */
  readonly levels: readonly number[];
  /** True if a node may hold several. */
  readonly many: boolean;
  readonly value: ValueKind;
  /** The level of the node that it opens. */
  readonly opens?: number;
}

/** The keys of one kind of file. */
export interface Vocabulary {
  readonly kind: FileKind;
  /** What the levels of nesting are, outermost first. */
  readonly levels: readonly string[];
  /** In the form's order, which is the printer's. */
  readonly specs: readonly KeySpec[];
  readonly byKey: ReadonlyMap<string, KeySpec>;
  /** The level that an indicator type opens, if the kind has indicators. */
  readonly typeLevel?: number;
  /** Keys whose presence on the next line makes an unknown key an indicator. */
  readonly valueKeys: ReadonlySet<KeySpec>;
}

type SpecOptions = { aliases?: string[]; many?: true; value?: ValueKind; opens?: number };

function spec(key: string, field: string, levels: number[], options: SpecOptions = {}): KeySpec {
  const { aliases = [], many = false, value = 'plain', opens } = options;
  return { key, aliases, field, levels, many, value, ...(opens === undefined ? {} : { opens }) };
}

function vocabulary(
  kind: FileKind,
  levels: string[],
  specs: KeySpec[],
  valueFields: string[],
  typeLevel?: number,
): Vocabulary {
  const byKey = new Map<string, KeySpec>();
  for (const each of specs) for (const key of [each.key, ...each.aliases]) byKey.set(key, each);
  const valueKeys = new Set(specs.filter(each => valueFields.includes(each.field)));
  return { kind, levels, specs, byKey, valueKeys, ...(typeLevel === undefined ? {} : { typeLevel }) };
}

export const TABLE_LEVEL = 0;
export const UNIT_LEVEL = 1;
export const PROJECT_LEVEL = 2;
export const INDICATOR_LEVEL = 3;

/** The keys of a table, 项目支出绩效目标表. */
export const TABLE_KEYS = vocabulary(
  'table',
  ['table', 'unit', 'project', 'indicator'],
  [
    spec('部门名称', 'department', [0], { value: 'name' }),
    spec('单位', 'moneyUnit', [0], { aliases: ['金额单位'] }),
    spec('年度', 'year', [0]),
    spec('指标体系', 'standard', [0], { aliases: ['绩效指标体系'] }),
    spec('资金使用单位', 'name', [], { value: 'name', opens: 1 }),
    spec('单位编码', 'code', [1]),
    spec('项目名称', 'name', [], { aliases: ['项目'], value: 'name', opens: 2 }),
    spec('项目编码', 'code', [2]),
    spec('项目分类', 'category', [2], { many: true }),
    spec('实施周期', 'period', [2]),
    spec('总计', 'total', [0, 1, 2], { aliases: ['合计', '小计'], value: 'amount' }),
    spec('财政拨款', 'fiscalAppropriation', [0, 1, 2], { value: 'amount' }),
    spec('财政专户拨款', 'specialAccount', [0, 1, 2], { value: 'amount' }),
    spec('其他资金', 'otherFunds', [0, 1, 2], { value: 'amount' }),
    spec('其中', 'part', [2], { many: true }),
    spec('控制数', 'ceiling', [0, 1, 2], { value: 'amount' }),
    spec('绩效目标', 'goal', [2], { value: 'text' }),
    spec('实施周期绩效目标', 'cycleGoal', [2], { value: 'text' }),
    spec('年度绩效目标', 'annualGoal', [2], { value: 'text' }),
    spec('实施周期指标值', 'cycle', [3], { value: 'text' }),
    spec('年度指标值', 'annual', [3], { value: 'text' }),
    spec('指标值', 'value', [3], { value: 'text' }),
    spec('权重', 'weight', [3]),
    spec('说明', 'note', [0, 1, 2, 3], { aliases: ['备注', '指标解释', '指标值说明'], value: 'text' }),
    spec('不采纳', 'waiver', [0, 1, 2, 3], { many: true }),
  ],
  ['cycle', 'annual', 'value'],
  INDICATOR_LEVEL,
);

/** The keys of an indicator standard. Its first line, 指标体系, names it. */
export const STANDARD_KEYS = vocabulary(
  'standard',
  ['standard', 'firstLevel', 'secondLevel'],
  [
    spec('指标体系', 'name', [0], { value: 'name' }),
    spec('依据', 'basis', [0]),
    spec('权重合计', 'weightTotal', [0]),
    spec('一级指标', 'name', [], { value: 'name', opens: 1 }),
    spec('二级指标', 'name', [], { value: 'name', opens: 2 }),
    spec('别名', 'alias', [2], { many: true, value: 'name' }),
    spec('必填', 'required', [1, 2]),
    spec('免填', 'exempt', [1, 2]),
    spec('说明', 'note', [0, 1, 2], { value: 'text' }),
  ],
  [],
);

/** The keys of an indicator library. Its first line, 指标库, names it. */
export const LIBRARY_KEYS = vocabulary(
  'library',
  ['library', 'entry'],
  [
    spec('指标库', 'name', [0], { value: 'name' }),
    spec('指标体系', 'standard', [0]),
    spec('计量单位', 'measure', [1]),
    spec('指标值', 'value', [1]),
    spec('说明', 'note', [0, 1], { value: 'text' }),
  ],
  ['measure', 'value'],
  1,
);

export const VOCABULARIES: Readonly<Record<FileKind, Vocabulary>> = {
  table: TABLE_KEYS,
  standard: STANDARD_KEYS,
  library: LIBRARY_KEYS,
};

/** The key that a vocabulary writes for a field at a level. */
export function keyOf(vocabulary: Vocabulary, field: string, level?: number): string {
  const found = vocabulary.specs.find(
    each => each.field === field && (level === undefined || each.opens === level || each.levels.includes(level)),
  );
  if (!found) throw new Error(`no key for field ${field}`);
  return found.key;
}
