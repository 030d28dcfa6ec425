import { HEAD, type Hostile } from './hostile.ts';

/** What fills the values of an indicator table, again and again: each begins something that a reader of values looks for. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['digits', '7'],
  ['zeros and points', '0.'],
  ['groups of digits', '7,777'],
  ['full-width digits', '７'],
  ['Chinese numerals', '一百万'],
  ['cheque numerals', '壹佰'],
  ['tens of thousands', '万'],
  ['numbers with units', '3次'],
  ['numbers with blanks', '3 '],
  ['percents', '100%，'],
  ['percents without a mark between', '≥9%'],
  ['comparators', '≥'],
  ['comparators of words', '不少于'],
  ['comparators behind', '以上'],
  ['comparators of both directions', '≤3，<3'],
  ['ranges', '3-5~'],
  ['hedges', '约力争左右'],
  ['vague words', '及时提高'],
  ['placeholders', '控制数参考值'],
  ['remnants of templates', 'XX**××'],
  ['rates', '完成率、'],
  ['counts', '次数和人数'],
  ['satisfaction', '满意度'],
  ['satisfaction surveys', '满意度调查'],
  ['savings', '节约降低'],
  ['bad things', '故障投诉'],
  ['targets turned round', '投诉率≥5%，合格率≤9%，'],
  ['names of rates', '不合格投诉率及'],
  ['date serials', '45291'],
  ['dates that do not exist', '2月30日至'],
  ['months that do not exist', '13月底'],
  ['dates in digits', '2026-02-30-'],
  ['dates', '2024年12月31日前'],
  ['spans of years', '2017-2020年'],
  ['months', '2023.07-'],
  ['per something', '每月每人次/'],
  ['ordinals', '第一名'],
  ['brackets that open', '（'],
  ['brackets that close', '）%'],
  ['books', '《规划》'],
  ['books without an end', '《'],
  ['document numbers', '〔2022〕315号'],
  ['points at the end', '.'],
  ['full stops', '。'],
  ['percent signs', '（%）'],
  ['mixed width', '％%,，'],
  ['blanks between', '完　成 '],
  ['typos', '租凭结予'],
  ['products', '3人×5元×12月='],
  ['products that are right', '3人×5元=15元，'],
  ['totals', '共5元，合计1.5万元，'],
  ['totals without an amount', '共合计总计'],
  ['quantities', '培训3000人次、发放5台，'],
  ['sizes', '3米×5米'],
  ['plans', '《规划（2017-2020年）》'],
  ['letters', 'a'],
  ['letters and digits', 'a1'],
  ['surrogates', '𠮷'],
  ['halves of surrogates', '\ud842'],
  ['rule codes', 'GS301 '],
  ['colons', '：'],
];

const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Each piece again and again, in every place where rules read a value; the size is that of one value. */
const EVERYWHERE: readonly Hostile[] = PIECES.map(([name, piece]) => ({
  name: `values of ${name}`,
  size: 5_000,
  text: size => {
    const value = filled(piece, size);
    return [
      `${HEAD}年度：2024\n资金使用单位：某${value}\n  项目名称：某${value}\n    项目分类：${value}\n    财政拨款：5.00\n`,
      `    实施周期：${value}\n    绩效目标：某${value}\n    不采纳：${value}\n`,
      `    数量指标：某${value}\n      实施周期指标值：${value}\n      年度指标值：某${value}\n`,
      `      权重：${value}\n      不采纳：GS413 ${value}\n`,
      `    质量指标：${value}次数\n      指标值：${value}\n    时效指标：某${value}率\n      指标值：${value}\n`,
      `    成本指标：某\n      指标值：${value}\n    服务对象满意度：${value}\n      指标值：${value}率\n`,
    ].join('');
  },
}));

/** One value for each piece, as long as no author writes one. */
const LONG: Hostile = {
  name: 'a value of each kind',
  size: 25_000,
  text: size =>
    PIECES.map(
      ([name, piece], index) =>
        `${index === 0 ? `${HEAD}资金使用单位：某\n` : ''}  项目名称：${name}\n    财政拨款：5.00\n    绩效目标：完成。\n` +
        `    数量指标：某\n      实施周期指标值：≥1次\n      年度指标值：${filled(piece, size)}\n`,
    ).join(''),
};

export const HOSTILE_VALUES: readonly Hostile[] = [...EVERYWHERE, LONG];
