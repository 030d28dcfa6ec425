import { indicatorTypes } from '@goalsheet/core/model';
import {
  type Change,
  compareValues,
  describeReading,
  type Measure,
  normalised,
  numberText,
  readValue,
  toColumns,
  usualDirection,
} from '@goalsheet/core/reading';
import { check } from '@goalsheet/core/rules';
import { defaultStandard, parse } from '@goalsheet/language';
import { painted } from '../colour.ts';
import { Failure } from '../errors.ts';
import { type Io, say } from '../io.ts';
import { nearest } from '../near.ts';
import { padded, safe } from '../terminal-text.ts';

/** A target value that somebody asks about, and the indicator it stands under as far as that is said. */
export interface ValueQuestion {
  readonly values: readonly string[];
  /** 数量指标 … */
  readonly type: string | undefined;
  readonly name: string | undefined;
}

/**
 * How target values are read, one paragraph each; of two, how the second lies to the first.
 * @throws {Failure} for a type that the built-in standards do not know
 */
export function valuesText({ values, type, name }: ValueQuestion, io: Io): string {
  if (type !== undefined) expectKnown(type);
  const parts = values.map(value => valueText(value, { type, name }, io));
  if (values.length === 2) parts.push(comparisonText(values[0]!, values[1]!, name, io));
  return parts.join('\n');
}

function expectKnown(type: string): void {
  const types = [...indicatorTypes(defaultStandard()).keys()];
  if (types.includes(type)) return;
  const near = nearest(type, types).join('、');
  const list = near || types.join('、');
  throw new Failure({
    zh: `没有指标类型“${type}”。${near ? '相近的' : '可用'}：${list}。`,
    en: `There is no indicator type “${type}”. ${near ? 'Near it' : 'Known'}: ${list}.`,
  });
}

const LABELS = {
  zh: { read: '读作', sign: '比较符', number: '数', unit: '单位', normal: '规范形式', columns: '三栏', rules: '检查' },
  en: {
    read: 'read as',
    sign: 'comparator',
    number: 'number',
    unit: 'unit',
    normal: 'normalised',
    columns: 'columns',
    rules: 'rules',
  },
} as const;
const WIDTH = { zh: 10, en: 12 } as const;

function valueText(value: string, { type, name }: Omit<ValueQuestion, 'values'>, io: Io): string {
  const { language } = io;
  const labels = LABELS[language];
  const reading = readValue(value);
  const line = (label: string, text: string) =>
    `  ${painted(io.stdout, 'dim', padded(label, WIDTH[language]))}${safe(text)}\n`;
  const out = [`${painted(io.stdout, 'bold', safe(value))}\n`, line(labels.read, describeReading(reading, language))];
  for (const measure of reading.measures) {
    if (reading.measures.length > 1) out.push(`  · ${safe(value.slice(measure.from, measure.to))}\n`);
    out.push(line(labels.sign, signText(measure, name, io)));
    out.push(line(labels.number, rangeText(measure)));
    out.push(line(labels.unit, unitText(measure, io)));
    out.push(line(labels.normal, normalText(measure)));
  }
  const { sign, value: stated, unit } = toColumns(reading);
  const none = say(io, { zh: '（空）', en: '(empty)' });
  const columns = [`计算符号 ${sign || none}`, `指标值 ${stated || none}`, `计量单位 ${unit || none}`];
  out.push(line(labels.columns, columns.join(' │ ')));
  for (const finding of findingsOf(value, type, name))
    out.push(line(labels.rules, `${finding.code} ${finding.message[language]}`));
  return out.join('');
}

/** The comparator; for a bare number what it is taken to mean, if the indicator's name tells. */
function signText({ comparator, loose, upper }: Measure, name: string | undefined, io: Io): string {
  if (comparator && loose)
    return say(io, {
      zh: `${comparator}（“达到”“控制在”一类，比较弱）`,
      en: `${comparator} (weak: 达到, 控制在 and the like)`,
    });
  if (comparator) return comparator;
  if (upper) return say(io, { zh: '（区间）', en: '(a range)' });
  const direction = name === undefined ? undefined : usualDirection(name);
  return direction
    ? say(io, { zh: `没有写；按指标名称理解为 ${direction}`, en: `none; the indicator's name makes it ${direction}` })
    : say(io, { zh: '没有写', en: 'none' });
}

function rangeText({ number, upper }: Pick<Measure, 'number' | 'upper'>): string {
  return upper ? `${numberText(number)}–${numberText(upper)}` : numberText(number);
}

function unitText({ unit, unitText: written, per }: Measure, io: Io): string {
  const shown = unit || say(io, { zh: '没有写', en: 'none' });
  const counted = per ? say(io, { zh: `，每${per}`, en: `, per ${per}` }) : '';
  const as = written && written !== unit ? say(io, { zh: `（写作 ${written}）`, en: ` (written ${written})` }) : '';
  return `${shown}${as}${counted}`;
}

/** In base units: ＞1次 is ≥2次, 2小时 is 7200秒. */
function normalText(measure: Measure): string {
  const { comparator, number, upper, unit } = normalised(measure);
  return `${comparator ?? ''}${rangeText({ number, upper })}${unit}${measure.per && `/${measure.per}`}`;
}

/** What the rules say of an indicator with this value, by themselves; nothing unless its type and name are said. */
function findingsOf(value: string, type: string | undefined, name: string | undefined) {
  if (type === undefined || name === undefined) return [];
  const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
  const indicator = `${oneLine(type)}：${oneLine(name)}\n指标值：${oneLine(value)}\n`;
  const file = parse(
    `单位：万元\n资金使用单位：某单位\n项目名称：某项目\n财政拨款：1.00\n绩效目标：某目标。\n${indicator}`,
  );
  return check(file).filter(({ target }) => 'kind' in target.node && target.node.kind === 'indicator');
}

const CHANGES: Readonly<Record<Change, { readonly zh: string; readonly en: string }>> = {
  same: { zh: '一致：两个值是同一个要求。', en: 'Same: both ask for the same.' },
  tighter: { zh: '收紧：后一个值的要求更高。', en: 'Tighter: the second asks for more.' },
  looser: { zh: '放宽：后一个值的要求更低。', en: 'Looser: the second asks for less.' },
  'different measure': {
    zh: '改口径：两个值量的不是同一件事，比不出高低。',
    en: 'Different measure: they do not measure the same thing.',
  },
  incomparable: {
    zh: '比不出：不能判定后一个值是收紧还是放宽。',
    en: 'Incomparable: whether the second asks for more or less cannot be told.',
  },
};

function comparisonText(a: string, b: string, name: string | undefined, io: Io): string {
  const change = compareValues(a, b, { bare: name === undefined ? undefined : usualDirection(name) });
  return `${safe(a)} → ${safe(b)}\n  ${say(io, CHANGES[change])}\n`;
}
