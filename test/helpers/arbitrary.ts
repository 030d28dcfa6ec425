import {
  amountOf,
  type Indicator,
  indicatorTypes,
  MONEY_UNITS,
  type MoneyUnit,
  moneyText,
  normalText,
  type Project,
  type Table,
  trimmed,
  type Unit,
} from '@goalsheet/core/model';
import { defaultStandard } from '@goalsheet/language';
import fc from 'fast-check';

/** Pieces that have a meaning somewhere in the language: random texts made of them look for trouble. */
const PIECES = [
  '项目',
  '项目名称',
  '绩效目标',
  '指标值',
  '年度指标值',
  '实施周期指标值',
  '数量指标',
  '总计',
  '资金使用单位',
  '甲',
  '乙丙丁',
  '培训',
  '：',
  ':',
  '。',
  '；',
  '，',
  '、',
  ';',
  ',',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '#',
  '＃',
  ' ',
  '　',
  '\t',
  '≥',
  '＞1次',
  '100%',
  '％',
  'abc',
  'X',
  '1、1-产出指标；',
  '11-',
  '-',
  '=',
  '<',
  '>',
  '𠀀',
  '𪚥',
  '.',
  '1,234.50',
  '不采纳',
  '<<<<<<<',
  '=======',
  '理由',
  '工作经费工作经费工作经费工作经费工作经费',
  '"',
  "'",
  '&',
  '\\',
  '\u00a0',
  '０',
] as const;

const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map(all => all.join(''));

/** A value on one line: trimmed, not empty. */
export const line = pieces.map(trimmed).filter(text => text !== '');
/** A long text: one to three paragraphs. */
export const longText = fc
  .array(
    fc.array(pieces, { minLength: 1, maxLength: 6 }).map(all => all.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map(paragraphs => normalText(paragraphs.join('\n')))
  .filter(text => text !== '');

const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map(each => (each === undefined ? {} : { [key]: each }));
const all = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map(each => Object.assign({}, ...each));

const waiver = fc.record({
  rule: fc.constantFrom('GS301', 'GS406', '尾差'),
  reason: fc.constantFrom('', '另有说明', 'a：b #c'),
});
const common = all(
  optional('note', longText),
  fc.array(waiver, { maxLength: 2 }).map(waivers => ({ waivers })),
  fc.constant({ problems: [] }),
);

const money = (unit: MoneyUnit) =>
  fc.bigInt({ min: 0n, max: 10n ** 15n }).map(value => amountOf(value, moneyText(value, unit)));

const labels = [...indicatorTypes(defaultStandard()).keys()];
const indicator: fc.Arbitrary<Indicator> = all(
  fc.constantFrom(...labels).map(label => ({ label, type: indicatorTypes(defaultStandard()).get(label)! })),
  fc.record({ kind: fc.constant('indicator'), name: line }),
  fc.oneof(
    fc.record({ cycle: longText, annual: longText }),
    fc.record({ value: longText }),
    fc.record({ cycle: longText }),
  ),
  optional('weight', fc.constantFrom('10', '5.5', '20%')),
  common,
);

const amounts = (unit: MoneyUnit) =>
  all(
    optional('total', money(unit)),
    optional('fiscalAppropriation', money(unit)),
    optional('specialAccount', money(unit)),
    optional('otherFunds', money(unit)),
  ).map(each => ({ each }));

const project = (unit: MoneyUnit): fc.Arbitrary<Project> =>
  all(
    fc.record({ kind: fc.constant('project'), name: line }),
    optional('code', fc.constantFrom('001', 'A-2')),
    fc
      .array(fc.constantFrom('购置类', '人员'), { maxLength: 2 })
      .map(names => ({ categories: names.map(name => ({ name })) })),
    optional('period', fc.constantFrom('2023-2026年', '36个月')),
    amounts(unit).chain(({ each }) =>
      fc
        .array(fc.record({ name: fc.constantFrom('中央转移支付', '省级 补助'), amount: money(unit) }), { maxLength: 2 })
        .map(parts => ({
          amounts: each,
          parts: 'otherFunds' in each ? parts.map(part => ({ ...part, source: 'otherFunds' })) : [],
        })),
    ),
    optional('ceiling', money(unit)),
    fc.oneof(fc.record({ goal: longText }), fc.record({ cycleGoal: longText, annualGoal: longText }), fc.constant({})),
    common,
    fc.array(indicator, { maxLength: 4 }).map(indicators => ({ indicators })),
  );

const unit = (moneyUnit: MoneyUnit): fc.Arbitrary<Unit> =>
  all(
    fc.record({ kind: fc.constant('unit'), name: line }),
    optional('code', fc.constant('U1')),
    amounts(moneyUnit).map(({ each }) => ({ stated: each })),
    optional('ceiling', money(moneyUnit)),
    fc.array(project(moneyUnit), { maxLength: 3 }).map(projects => ({ projects })),
    common,
  );

/** Any table that a file can say, with names and texts that look for trouble. */
export const table: fc.Arbitrary<Table> = fc.constantFrom(...MONEY_UNITS).chain(moneyUnit =>
  all(
    fc.constant({ kind: 'table', title: '项目支出绩效目标表', moneyUnit, moneyUnitText: moneyUnit, blocks: new Map() }),
    optional('department', line),
    optional('year', fc.constantFrom('2024', '2024年度')),
    fc.constant({ standard: defaultStandard() }),
    amounts(moneyUnit).map(({ each }) => ({ stated: each })),
    optional('ceiling', money(moneyUnit)),
    common,
    fc.array(unit(moneyUnit), { maxLength: 3 }).map(units => ({ units })),
  ),
);

/** Lines of a file that no one would write: every kind of line, at any depth, in any order. */
export const wildFile = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom('', '  ', '    ', '      ', '\t', '　　', '          ', '               '), pieces)
          .map(each => each.join('')),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.constantFrom('', '  ', '    ', '      ', '        ', '            '),
            fc.constantFrom(
              '部门名称',
              '单位',
              '年度',
              '指标体系',
              '总计',
              '财政拨款',
              '其中',
              '资金使用单位',
              '项目名称',
              '项木名称',
              '绩效目标',
              '实施周期指标值',
              '年度指标值',
              '指标值',
              '数量指标',
              '社会效益',
              '数质指标',
              '11-数量指标',
              '权重',
              '说明',
              '不采纳',
              '单 位',
              '闻所未闻',
              '指标库',
            ),
            fc.constantFrom('：', ':', ' ：', '： '),
            fc.oneof(fc.constant(''), pieces),
          )
          .map(each => each.join('')),
      },
      fc.constantFrom('', '', '  ', '# 注', '＃注', '<<<<<<< HEAD', '=======', '>>>>>>> theirs', '||||||| base'),
    ),
    { maxLength: 40 },
  )
  .chain(lines => fc.constantFrom('\n', '\r\n', '\r').map(end => lines.join(end)));
