import { CompletionItemKind, choice, type Proposal, stop } from './proposal.ts';

/** What a target value may look like, by what the indicator type and the indicator are called. The first is the likeliest. */
export function targetsFor(type: string, name: string, moneyUnit: string, measure?: string): Proposal[] {
  return templatesFor(type, name, moneyUnit, measure).map(({ label, snippet }) => ({
    label,
    snippet: snippet ?? label,
    kind: CompletionItemKind.Value,
    sought: soughtAs(label),
  }));
}

/** A value is found with its sign, with the keyboard's, and without; the number stands in it once. */
export function soughtAs(label: string): string {
  const sign = /^(?:[≥≤]|不少于)/.exec(label)?.[0];
  if (sign === undefined) return label;
  return `${sign === '≤' ? '<=' : '>='} ${sign} ${label.slice(sign.length)}`;
}

interface Template {
  readonly label: string;
  readonly snippet?: string;
}

const RATE = /率$|比例|占比|百分比|程度|[%％]/;

function templatesFor(type: string, name: string, moneyUnit: string, measure?: string): Template[] {
  if (/满意/.test(type)) return [atLeast('90', '%'), atLeast('95', '%'), atLeast('85', '%'), { label: '满意' }];
  if (/时效/.test(type))
    return [
      { label: '及时' },
      { label: '12月31日前', snippet: `${stop(1, '12')}月${stop(2, '31')}日前` },
      { label: '按时完成' },
      atMost('5', ['个工作日', '日', '小时']),
      atLeast('95', '%'),
      percent(),
    ];
  if (/成本/.test(type)) {
    const units = [...new Set([moneyUnit, '万元', '元'])];
    return [atMost('10', units), atMost('100', ['元/人', '元/次', '元/平方米', '元/套']), atMost('100', ['%'])];
  }
  const counted = counts(name, measure);
  const rates = [atLeast('95', '%'), percent(), atLeast('90', '%')];
  if (RATE.test(name) || measure === '%') return /数量/.test(type) ? [...rates, ...counted] : rates;
  if (/数量/.test(type)) return [...counted, ...rates];
  if (/质量/.test(type)) return [...rates, { label: '合格' }, { label: '优良' }, ...counted];
  if (/经济效益/.test(type)) return [atLeast('10', '万元'), atLeast('5', '%'), { label: '有效提升' }];
  if (/效益|影响|可持续/.test(type))
    return [atLeast('90', '%'), { label: '有效提升' }, { label: '持续改善' }, { label: '长期有效' }, ...counted];
  return [...rates, ...counted];
}

function atLeast(number: string, unit: string): Template {
  return { label: `≥${number}${unit}`, snippet: `≥${stop(1, number)}${unit}` };
}

function atMost(number: string, units: readonly string[]): Template {
  return { label: `≤${number}${units[0]}`, snippet: `≤${stop(1, number)}${choice(2, units)}` };
}

function percent(): Template {
  return { label: '100%', snippet: `${stop(1, '100')}%` };
}

function counts(name: string, measure: string | undefined): Template[] {
  const units = unitsFor(name, measure);
  return [
    { label: `≥1${units[0]}`, snippet: `≥${stop(1, '1')}${choice(2, units)}` },
    { label: `1${units[0]}`, snippet: `${stop(1, '1')}${choice(2, units)}` },
    { label: `不少于1${units[0]}`, snippet: `不少于${stop(1, '1')}${choice(2, units)}` },
  ];
}

/** What a count is counted in, by a word of the indicator's name. The later the word stands, the more it says. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/人次/g, '人次'],
  [/人数|人员|职工|干部|学员|队员|网格员|对象/g, '人'],
  [/次数|频次|会议|活动|培训|检查|巡查|演练|调研|宣传/g, '次'],
  [/户数|家庭|住户/g, '户'],
  [/企业|单位|机构|场所/g, '家'],
  [/面积/g, '平方米'],
  [/里程|长度|道路/g, '公里'],
  [/系统|软件|平台/g, '套'],
  [/设备|电脑|车辆|终端/g, '台'],
  [/报告|文件|资料|刊物|合同|问卷/g, '份'],
  [/文章|稿件|信息|报道/g, '篇'],
  [/意见|建议|线索|制度/g, '条'],
  [/案件|事件|物资/g, '件'],
  [/时长|时间/g, '小时'],
];
const USUAL = ['次', '人次', '人', '个', '份', '件', '套', '场', '户', '家'];

export function unitsFor(name: string, measure?: string): string[] {
  let best: string | undefined;
  let at = -1;
  for (const [pattern, unit] of COUNTED)
    for (const { index, 0: word } of name.matchAll(pattern))
      if (index + word.length > at) [best, at] = [unit, index + word.length];
  return [...new Set([...(measure ? [measure] : []), ...(best ? [best] : []), ...USUAL])];
}
