import { add, compareNumbers, type Decimal, decimal, decimalOfInteger, multiply } from './decimal.ts';
import { asideIn, isPromise } from './promises.ts';
import type { Measure, Span } from './reading.ts';
import { type Sentence, sentencesWithNumbers } from './sentences.ts';
import { isCountUnit } from './units.ts';
import { SAME_PER } from './words.ts';

/** So many of something, as a running text promises them. Offsets in the text. */
export interface Quantity extends Span {
  /** As written, with its noun if that is short: 3454个网格. */
  readonly text: string;
  /** 万 multiplied out. */
  readonly number: Decimal;
  readonly upper: Decimal | undefined;
  /** Normalised. */
  readonly unit: string;
  /** How many a year that makes, where it is so many a month, a quarter …: 400 for 每季度100份. */
  readonly aYear: Decimal | undefined;
  /** What it makes with how often its sentence says that something is done to each: 216 for 18处渡口每月检查1次, 300 for 春节、八一各150人. */
  readonly repeated: readonly Decimal[];
  /** The numbers right beside it, which count the same thing in another way: 8000 for 5200户8000人. */
  readonly beside: readonly Decimal[];
  /** How many single ones its sentence counts in the same unit: 1 for 主场展演1场，巡演24场. */
  readonly ones: Decimal | undefined;
  /** How many single ones its sentence counts in whatever measure word: 1 for 烈士陵园1处、纪念碑5座. */
  readonly onesOfAll: Decimal | undefined;
}

/**
 * The quantities that a text promises: Arabic digits and a measure word. No percent, money, date, document number or size; nor what is
 * there already (现有, 截至, 依托), a part of what was said before it (其中), so many per something (2批次/千人), an average or a peak (日均450件), a single one,
 * a time to answer in, or a manner of speaking (3个方面); nor what it is about (全区18个镇街, 涉及5个村), what is only kept running, how many parts are paid (分2批),
 * nor what an earlier year had. Linear.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const sentence of sentencesWithNumbers(text)) if (COUNTED.test(sentence.text)) addFrom(sentence, quantities);
  return quantities;
}

function addFrom(sentence: Sentence, quantities: Quantity[]): void {
  const { text } = sentence;
  const { measures } = sentence.reading;
  let index = measures.findIndex(isPromise);
  if (index < 0) return;
  const isAside = asideIn(sentence);
  const often = measures.filter(isFrequency).slice(0, FEW);
  const each = perEach(measures);
  const ones = onesOf(measures);
  for (; index < measures.length; index++) {
    const measure = measures[index]!;
    if (!isPromise(measure) || isAside(measure, measures[index + 1])) continue;
    const { at, number, upper, unit } = measure;
    const beside: Decimal[] = [];
    const rounds: Decimal[] = [];
    for (const other of [measures[index - 1], measures[index + 1]])
      if (other && areBeside(measure, other, text)) {
        beside.push(other.number);
        // 186家2轮
        if ((OFTEN.test(other.unit) || OFTEN.test(unit)) && other.per === '')
          rounds.push(multiply(number, other.number));
      }
    quantities.push({
      from: sentence.from + at.from,
      to: sentence.from + at.to,
      text: text.slice(at.from, at.to) + nounOf(measure),
      number,
      upper,
      unit,
      aYear: aYearOf(measure),
      repeated: [
        ...rounds,
        ...often.map(times => multiply(number, aYearOf(times) ?? times.number)),
        ...(each.get(SAME_PER[unit] ?? unit) ?? []).map(some => multiply(number, some)),
        ...(measure.subject.endsWith('各') ? SEVERAL.map(times => multiply(number, times)) : []),
      ],
      beside,
      ones: ones.get(unit),
      onesOfAll: ones.get(''),
    });
  }
}

/** Arabic digits, and behind them what may be a measure word: nothing that ends a clause, no percent, money or date. */
const COUNTED =
  /[0-9０-９][余多十百千万亿]{0,4}(?:[^0-9０-９余多十百千万亿.．,，、。；;：:）)》”%％﹪元年月日]|[%％﹪]人)/;

/** How many a year that makes, where it is so many a month, a quarter …. */
export function aYearOf({ number, per }: Measure): Decimal | undefined {
  const times = A_YEAR.get(per);
  return times && multiply(number, times);
}

/** How many of something each of another thing has: 40 by 批次 for 每批次40人. The first few of each. */
function perEach(measures: readonly Measure[]): ReadonlyMap<string, readonly Decimal[]> {
  const each = new Map<string, Decimal[]>();
  for (const { per, number, upper } of measures) {
    if (per === '' || upper) continue;
    const known = each.get(per);
    if (!known) each.set(per, [number]);
    else if (known.length < FEW) known.push(number);
  }
  return each;
}

/** How many single ones of each unit there are, and behind no unit, of all that are counted. */
function onesOf(measures: readonly Measure[]): ReadonlyMap<string, Decimal> {
  const ones = new Map<string, Decimal>();
  for (const { number, unit, per, ordinal, upper } of measures)
    if (compareNumbers(number, ONE) === 0 && per === '' && !ordinal && !upper)
      for (const key of isCountUnit(unit) ? [unit, ''] : [unit]) ones.set(key, add(ones.get(key) ?? NOUGHT, number));
  return ones;
}

/** 每月1次, 每年2次: how often something is done. */
function isFrequency({ unit, per, upper }: Measure): boolean {
  return OFTEN.test(unit) && !upper && (per === '年' || A_YEAR.has(per));
}

/**
 * The two count one thing: nothing stands between them but a short noun (16个乡镇240个行政村), a word for a sum or a size (18条河流、共计216.5公里;
 * 1286条道路、总面积1568.6万平方米), or a bracket that opens (36名（每项前3名）); or they are places one within the other (12个乡镇、186个行政村).
 */
function areBeside(a: Measure, b: Measure, text: string): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const from = first.to + first.after.length;
  if (first.after.length <= 3 && from === second.from) return true;
  if (second.from === from + 1 && text[from] === '、' && isPlace(first) && isPlace(second)) return true;
  // 侨团8个、120人
  if (second.at.from === first.to + 1 && text[first.to] === '、' && isOfPeople(first, second)) return true;
  return (
    first.after.length <= SHORT && second.from - from <= LONGEST_JOINT && JOINT.test(text.slice(from, second.from))
  );
}

/** Groups, and right behind them how many people they are; neither has a noun of its own. */
function isOfPeople(groups: Measure, people: Measure): boolean {
  return GROUPS.test(groups.unit) && groups.after === '' && /^(?:人|名|人次)$/.test(people.unit) && people.after === '';
}

/** 12个乡镇, 8镇, 186个行政村. */
function isPlace({ unit, after }: Measure): boolean {
  return PLACE.test(unit === '个' ? after.slice(0, 4) : unit);
}

/** The noun of a quantity as its quotation shows it, if it is short and one. */
function nounOf({ after, unit }: Measure): string {
  // 保障1500人吃、穿、住: behind 人 one character is a verb.
  if (after.length === 1 && PEOPLE.test(unit)) return '';
  return after.length <= SHORT && /^(?![每各的])\p{L}/u.test(after) ? after : '';
}

const GROUPS = /^(?:个|支|批|批次|组|队|班|期|团|家|户|伙|届)$/;
const PLACE = /^(?:[县区市](?:[县区市（(]|$)|乡镇|镇街|街道|乡|镇|街|行政村|自然村|建制村|村|社区|居委)/;

const PEOPLE = /^[人名位]$/;

/** A longer noun is a whole phrase. */
const SHORT = 6;
const LONGEST_JOINT = 10;
const JOINT =
  /^(?:[（(][^（()）、，,；;]{0,8}|[、，,]?(?:共计?|合计|总计|总(?:面积|长度?|里程|建筑面积)|(?:建筑)?面积|全长|长度?|里程)(?:为|达|约)?)$/;
/** More frequencies than these in one sentence are not multiplied with all of its quantities. */
const FEW = 3;
const OFTEN = /^(?:次|遍|轮|期|场|场次|回|批次)$/;
/** How many things 各 speaks of. */
const SEVERAL = [2n, 3n, 4n, 5n, 6n].map(decimalOfInteger);
const ONE = decimal('1');
const NOUGHT = decimal('0');
const A_YEAR = new Map(
  Object.entries({ 半年: 2, 学期: 2, 季度: 4, 月: 12, 个月: 12, 周: 52, 天: 365 }).map(([per, times]) => [
    per,
    decimalOfInteger(times),
  ]),
);
