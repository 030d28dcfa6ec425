import { type Decimal, decimal, shift } from './decimal.ts';
import { FOR_A_YEAR, NOT_A_NOUN, NOT_ONE_PRODUCT, SIZES } from './quantity-words.ts';
import type { Measure, Span } from './reading.ts';
import { type Sentence, sentencesWithNumbers } from './sentences.ts';
import { isPlainAmount, mayStateTotal, totalBefore } from './stated-totals.ts';
import { narrowed } from './text.ts';
import { isCountUnit } from './units.ts';
import { SAME_PER } from './words.ts';
import { agrees, inUnitOf, isExact, product } from './written-number.ts';

/** A multiplication that a text states: its factors, its product, and what they really make. Offsets in the text. */
export interface Product {
  readonly factors: readonly (Span & { readonly text: string })[];
  /** How often a price per month or quarter counts in a total for the year; 1 where nothing is implied. */
  readonly times: 1 | 4 | 12;
  /** The product as it is stated. */
  readonly stated: Span & { readonly text: string };
  /** What the factors make, in the unit in which the product is stated: `2072.4万元`. */
  readonly computed: string;
  /** The stated product is what the factors make, to the rounding in which it is written. */
  readonly right: boolean;
}

/**
 * The multiplications that a text states beyond doubt, right or wrong: 17人×3000元=5.1万元; 3454个网格，每个网格员每月500元，全年共1474.8万元.
 * Where a factor is approximate or a range, another number stands between, or a price has no count of its own kind, there is none.
 * Linear.
 */
export function productsIn(text: string): readonly Product[] {
  const products: Product[] = [];
  let priced = false;
  for (const sentence of sentencesWithNumbers(text)) {
    const equations = MULTIPLIES.test(sentence.text) ? equationsIn(sentence) : NONE;
    const total = mayStateTotal(sentence.text);
    const inWords = total ? productsInWords(sentence, equations, priced) : NONE;
    priced = !total && (priced || PRICES.test(sentence.text));
    for (const each of equations) products.push(finished(sentence, each));
    for (const each of inWords) products.push(finished(sentence, each));
  }
  return products;
}

const NONE: readonly Draft[] = [];

/** A sentence that names prices but no total leaves them to one that follows: 甲2家，每家30万元。乙2件，每件20万元，合计100万元. */
const PRICES = /每[^，,。；;每]{1,12}元|元[/每]/;

/** One of these stands in every equation. */
const MULTIPLIES = /[×✕*＊乘]/;

/** A product before it is computed. */
interface Draft {
  readonly factors: readonly Measure[];
  readonly times: 1 | 4 | 12;
  readonly stated: Measure;
  readonly exact: Decimal;
  readonly right: boolean;
}

function finished(sentence: Sentence, { factors, times, stated, exact, right }: Draft): Product {
  const place = ({ at }: Measure) => ({
    from: sentence.from + at.from,
    to: sentence.from + at.to,
    text: sentence.text.slice(at.from, at.to),
  });
  return { factors: factors.map(place), times, stated: place(stated), computed: inUnitOf(stated, exact), right };
}

/** The number with which a factor counts: a percent is a hundredth. */
function factorOf({ number, unit }: Measure): Decimal {
  return unit === '%' ? shift(number, -2) : number;
}

function draft(factors: readonly Measure[], times: 1 | 4 | 12, stated: Measure): Draft | undefined {
  const exact = product([...factors.map(factorOf), decimal(String(times))]);
  const right = agrees(stated, exact);
  return right === undefined ? undefined : { factors, times, stated, exact, right };
}

/** Between two factors: a noun of the first, the sign, 每人 of the second. */
const OPERATOR = /^\p{Script=Han}{0,10}(?:\(\p{Script=Han}{0,10}\))?(?:[×*]|乘以?)\(?(?:每.{0,8})?$/u;
/** Before =, and words in its place. */
const EQUALS = /^\)?[，,]?$/;
const SAYS_SO = /^\)?[，,]?(?:即|为|计|得)$/;
const IN_A_LARGER_ONE = /[×*+\-÷/)]/;

/** a × b × c = d, with signs. */
function equationsIn({ text, reading: { measures } }: Sentence): Draft[] {
  const found: Draft[] = [];
  const gap = (index: number) => {
    const [before, after] = [measures[index]!, measures[index + 1]];
    // A gap that holds more than an operator and a few words is none.
    return after && after.at.from - before.at.to < 30 ? narrowed(text.slice(before.at.to, after.at.from)).text : '…';
  };
  for (let first = 0; first < measures.length; first++) {
    let last = first;
    while (last + 1 < measures.length && OPERATOR.test(gap(last))) last++;
    if (last === first) continue;
    const factors = measures.slice(first, last + 1);
    const stated = measures[last + 1];
    const { from } = measures[first]!.at;
    const before = narrowed(text.slice(Math.max(0, from - 2), from + 1)).text;
    first = last;
    if (!stated || IN_A_LARGER_ONE.test(before) || !isResult(stated, gap(last), text)) continue;
    const equation = equationOf(factors, stated);
    if (equation) found.push(equation);
  }
  return found;
}

/** The number behind a chain of factors is its product: = stands between, or 共. */
function isResult(stated: Measure, gap: string, text: string): boolean {
  const [sign, ...more] = stated.comparators;
  const after = narrowed(text.slice(stated.to, stated.to + 2)).text;
  if (stated.approximate || stated.upper || more.length > 0 || /^[×*+\-÷=]/.test(after)) return false;
  if (sign) return sign.comparator === '＝' && EQUALS.test(gap.slice(0, gap.length - (sign.to - sign.from)));
  return SAYS_SO.test(gap) || totalBefore(text, stated.from) !== undefined;
}

function equationOf(factors: readonly Measure[], stated: Measure): Draft | undefined {
  if (!factors.every(isExact) || [...factors, stated].some(({ unit }) => SIZES.includes(unit))) return undefined;
  const prices = factors.filter(({ unit }) => unit === '元');
  if (prices.length > 1 || (prices.length === 1) !== (stated.unit === '元')) return undefined;
  if (prices.length === 0 && !isOfTheirKind(stated, factors)) return undefined;
  const plain = draft(factors, 1, stated);
  if (!plain || plain.right || prices.length === 0) return plain;
  // 17人×500元/月=10.2万元: the twelve months go without saying.
  const pers = prices[0]!.per.split('·');
  const times = pers.includes('月') ? 12 : pers.includes('季度') ? 4 : 1;
  const yearly = times > 1 ? draft(factors, times, stated) : undefined;
  return yearly?.right ? yearly : plain;
}

/** 20场×50人=1000人次, 3次×2小时=6小时. Not 3次×2小时=360分钟, 50%×80%=40%. */
function isOfTheirKind({ unit }: Measure, factors: readonly Measure[]): boolean {
  if (unit === '%') return false;
  if (factors.some(each => each.unit === unit)) return true;
  return isCountUnit(unit) && factors.every(each => isCountUnit(each.unit) || each.unit === '');
}

/**
 * A count, a price for each of what is counted, and behind them their total: in one statement, with nothing else in it. A total behind several
 * statements of which the others have none may be that of all: it is one of these only where it comes out.
 * @param priced a sentence before this one names prices whose total is yet to come
 */
function productsInWords(
  { text, reading: { measures, dates } }: Sentence,
  equations: readonly Draft[],
  priced: boolean,
): readonly Draft[] {
  if (measures.length < 3) return NONE;
  let open = priced;
  const taken = new Set(equations.map(({ stated }) => stated));
  const found: Draft[] = [];
  let begin = 0;
  let start = 0;
  let date = 0;
  for (const [index, stated] of measures.entries()) {
    const mark = semicolonBetween(text, measures[index - 1]?.to ?? 0, stated.from);
    if (mark !== undefined) {
      open ||= measures.slice(begin, index).some(({ unit }) => unit === '元');
      [begin, start] = [index, mark + 1];
    }
    if (!isPlainAmount(stated, '年') || !totalBefore(text, stated.from)) continue;
    const statement = narrowed(text.slice(start, stated.from)).text;
    while (date < dates.length && dates[date]!.to <= start) date++;
    let simple = true;
    for (; date < dates.length && dates[date]!.from < stated.from; date++)
      simple &&= PLAIN_YEAR.test(narrowed(text.slice(dates[date]!.from, dates[date]!.to)).text);
    const factors = measures.slice(begin, index);
    const ofAll = open;
    open = false;
    [begin, start] = [index + 1, stated.to];
    if (!simple || taken.has(stated) || factors.length < 2 || factors.length > 5) continue;
    const inside = narrowed(text.slice(factors[0]!.to, stated.from)).text;
    if (NOT_ONE_PRODUCT.some(word => inside.includes(word))) continue;
    const draft = multiplied(factors, statement, stated);
    if (draft && (draft.right || !ofAll)) found.push(draft);
  }
  return found;
}

const PLAIN_YEAR = /^(?:\d{4}年度?|年内)$/;

function semicolonBetween(text: string, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if (text[index] === '；' || text[index] === ';') return index;
  return undefined;
}

/** Each thing that the price is per must be counted once, and nothing else; a month or quarter is counted by 全年. */
function multiplied(factors: readonly Measure[], statement: string, stated: Measure): Draft | undefined {
  if (!factors.every(isExact)) return undefined;
  const prices = factors.filter(({ unit }) => unit === '元');
  const [price] = prices;
  if (!price || prices.length > 1 || price.per === '') return undefined;
  const counts = factors.filter(each => each !== price && !isOneYear(each));
  if (counts.some(({ per }) => per !== '')) return undefined;
  // 日均处理1200吨，每吨150元: so many a day, which the total counts 365 times.
  if (counts.some(({ subject }) => A_DAY.test(subject)) && !A_TIME.test(price.per)) return undefined;
  const left = new Map(counts.map(each => [countedAs(each.unit), each]));
  if (left.size < counts.length || left.size === 0) return undefined;
  const yearly = stated.per === '年' || factors.some(isOneYear) || FOR_A_YEAR.some(word => statement.includes(word));
  let times: 1 | 4 | 12 = 1;
  for (const per of price.per.split('·')) {
    // 每村 counts 20个村.
    const count =
      left.get(per) ??
      counts.find(each => (each.after.startsWith(per) || holdsOne(each, per)) && left.has(countedAs(each.unit)));
    if (count) {
      if (!sameThing(count, price, per)) return undefined;
      left.delete(countedAs(count.unit));
    } else if (per === '月' && yearly && times === 1) times = 12;
    else if (per === '季度' && yearly && times === 1) times = 4;
    else if (per !== '年') return undefined;
  }
  return left.size === 0
    ? draft(
        factors.filter(each => !isOneYear(each)),
        times,
        stated,
      )
    : undefined;
}

/** 公益岗位48个，每人每月800元: a post is held by one. */
function holdsOne({ unit, subject, after }: Measure, per: string): boolean {
  return per === '人' && unit === '个' && (/岗位?$/.test(subject) || /^[^，,。；;]{0,4}岗位?$/.test(after));
}

const A_DAY = /[日周月]均|[日月](?:处理|产|供|清运|收运|转运|接待|发送|消耗)/;
const A_TIME = /年|月|季度|周|天/;

function isOneYear({ unit, number, per }: Measure): boolean {
  return unit === '年' && number.digits === 1n && number.scale === 0 && per === '';
}

/** The unit as one counts per it: 17名 are counted per 人, 12个月 per 月. */
function countedAs(unit: string): string {
  return unit === '个月' ? '月' : unit === '场次' ? '场' : (SAME_PER[unit] ?? unit);
}

/**
 * The price is for each of the things that are counted: 3454个网格 and 每个网格员 share their noun, 20个社区 and 每个站点 do not. 每人 and 每户补助 name
 * no noun and fit any.
 */
function sameThing(count: Measure, price: Measure, per: string): boolean {
  const noun = nounOf(price.subject, per);
  if (noun === '') return true;
  const { after, subject } = count;
  if (after !== '' && (after.startsWith(noun) || noun.startsWith(after))) return true;
  return subject.includes(noun);
}

/** What stands between 每个 and the next 每 or the number; empty where that is no noun, or for 每人. */
function nounOf(subject: string, per: string): string {
  for (const part of subject.split('每').slice(1)) {
    const words = part.startsWith('一') ? part.slice(1) : part;
    const unit = words[0] ?? '';
    if (unit === '人' || (SAME_PER[unit] ?? unit) !== per) continue;
    const noun = words.slice(1);
    return NOT_A_NOUN.some(word => noun.startsWith(word)) ? '' : noun;
  }
  return '';
}
