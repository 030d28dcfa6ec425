import { add, compareNumbers, type Decimal, decimal, decimalOfInteger, isWhole, multiply } from './decimal.ts';
import { isDigit } from './numeral.ts';
import { ALREADY, BEHIND_A_TIME, FIGURES_OF_SPEECH } from './quantity-words.ts';
import type { Measure, Span } from './reading.ts';
import { type Sentence, sentencesWithNumbers } from './sentences.ts';
import { narrowed } from './text.ts';
import { isCountUnit } from './units.ts';
import { firstWordIn, wordSet } from './word-table.ts';
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
  const already = firstWordIn(ALREADY_THERE, text);
  const parts = partsOf(text);
  const grounds = groundsOf(text);
  const often = measures.filter(isFrequency).slice(0, FEW);
  const kept = keptUp(text);
  const over = ofEarlierYear(sentence);
  const each = perEach(measures);
  const ones = onesOf(measures);
  for (; index < measures.length; index++) {
    const measure = measures[index]!;
    if (measure.from >= already) return;
    if (!isPromise(measure) || parts(measure.from) || grounds(measure.from) || isRestated(measure, text)) continue;
    if (kept(measure.from) || over(measure.from) || isBase(measure, measures[index + 1])) continue;
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

/** Whether 其中 stands before an offset and nothing ends what it says: a 。, a ；. To be asked in ascending order. */
function partsOf(text: string): (at: number) => boolean {
  let from = text.indexOf('其中');
  let to = from < 0 ? text.length : endOfParts(text, from);
  return at => {
    while (from >= 0 && at >= to) {
      from = text.indexOf('其中', to);
      to = from < 0 ? text.length : endOfParts(text, from);
    }
    return from >= 0 && at > from;
  };
}

function endOfParts(text: string, from: number): number {
  const wide = text.indexOf('；', from);
  const narrow = text.indexOf(';', from);
  return Math.min(wide < 0 ? text.length : wide, narrow < 0 ? text.length : narrow);
}

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

const NEVER = () => false;
const KEPT_UP = /(?:保障|确保|维持|保证)[^。；;，,]{0,40}正常(?:运转|运行|开展|开放|履职|办公)/g;

/** What is only to be kept running: 保障42个会议室、3处食堂正常运转. To be asked in ascending order. */
function keptUp(text: string): (at: number) => boolean {
  if (!text.includes('正常')) return NEVER;
  const spans = Array.from(text.matchAll(KEPT_UP), ({ index, 0: { length } }) => ({ from: index, to: index + length }));
  let next = 0;
  return at => {
    while (next < spans.length && spans[next]!.to <= at) next++;
    return next < spans.length && spans[next]!.from < at;
  };
}

const YEAR = /(?:19|20)\d\d/g;

/** 2025年完成500户，2026年完成300户: the year that was named last is not the latest of the sentence. To be asked in ascending order. */
function ofEarlierYear({ text, reading: { dates } }: Sentence): (at: number) => boolean {
  if (dates.length < 2) return NEVER;
  const years = dates.map(({ from, to }) => Number(narrowed(text.slice(from, to)).text.match(YEAR)?.at(-1) ?? 0));
  const latest = years.reduce((a, b) => Math.max(a, b));
  let next = 0;
  let year = 0;
  return at => {
    for (; next < dates.length && dates[next]!.to <= at; next++) year = years[next]! || year;
    return year > 0 && year < latest;
  };
}

/** What is there, and of which something is said: 全市1086个建制村通客车率100%, 58座水库中的19座, 在全市36个派出所推广. Not 培训300人次合格率95%. */
function isBase({ subject, after, to }: Measure, next: Measure | undefined): boolean {
  if (IN_ALL_OF_A_PLACE.test(subject)) return true;
  if (next === undefined) return false;
  if (next.unit === '%') return RATE_OF_THEM.test(after.slice(-20)) && ALL_OF_A_PLACE.test(subject);
  return AMONG_THEM.test(after.slice(-2)) && next.from === to + after.length;
}

/**
 * Whether a word stands before an offset, in its clause, by which what follows is the ground of a work and not its fruit: 依托3个基地, 针对27个问题,
 * 剩余39座. To be asked in ascending order.
 */
function groundsOf(text: string): (at: number) => boolean {
  const spans = text.matchAll(GROUNDS);
  let span = spans.next().value;
  return at => {
    while (span && span.index + span[0].length <= at) span = spans.next().value;
    return span !== undefined && span.index < at;
  };
}

/** How many single ones of each unit there are, and behind no unit, of all that are counted. */
function onesOf(measures: readonly Measure[]): ReadonlyMap<string, Decimal> {
  const ones = new Map<string, Decimal>();
  for (const { number, unit, per, ordinal, upper } of measures)
    if (compareNumbers(number, ONE) === 0 && per === '' && !ordinal && !upper)
      for (const key of isCountUnit(unit) ? [unit, ''] : [unit]) ones.set(key, add(ones.get(key) ?? NOUGHT, number));
  return ones;
}

/** 20%的比例（20户）: a bracket with nothing else in it says again what stands before it. */
function isRestated({ at }: Measure, text: string): boolean {
  return at.from > 1 && /[（(]/.test(text[at.from - 1]!) && /[）)]/.test(text[at.to] ?? '');
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
  return (
    first.after.length <= SHORT && second.from - from <= LONGEST_JOINT && JOINT.test(text.slice(from, second.from))
  );
}

/** 12个乡镇, 8镇, 186个行政村. */
function isPlace({ unit, after }: Measure): boolean {
  return PLACE.test(unit === '个' ? after.slice(0, 4) : unit);
}

/** The noun of a quantity as its quotation shows it, if it is short and one. */
function nounOf({ after }: Measure): string {
  return after.length <= SHORT && /^(?![每各的])\p{L}/u.test(after) ? after : '';
}

const ALREADY_THERE = wordSet(ALREADY);

const PLACE = /^(?:[县区市](?:[县区市（(]|$)|乡镇|镇街|街道|乡|镇|街|行政村|自然村|建制村|村|社区|居委)/;

/** A longer noun is a whole phrase. */
const SHORT = 6;
const LONGEST_JOINT = 10;
const JOINT =
  /^(?:[（(][^（()）、，,；;]{0,8}|[、，,]?(?:共计?|合计|总计|总(?:面积|长度?|里程|建筑面积)|(?:建筑)?面积|全长|长度?|里程)(?:为|达|约)?)$/;
/** More frequencies than these in one sentence are not multiplied with all of its quantities. */
const FEW = 3;
const OFTEN = /^(?:次|遍|轮|期|场|场次|回|批次)$/;
/** An average is no number that is to be reached in all, nor is a peak. */
const AVERAGE = /[日周月季年人户场校村站平]均(?![衡等为可匀])|峰值|高峰|保有量|存量/;
/** 总数达到80个, 累计达到320万册: what there will be in all, old and new. */
const IN_ALL = /(?:总(?:数|量|藏量|规模|里程)|累计)$/;
/** How many things 各 speaks of. */
const SEVERAL = [2n, 3n, 4n, 5n, 6n].map(decimalOfInteger);
/** 预计受理案件2.6万件: what will come in, not what will be done. */
const COMES_IN = /预[计估期](?:全年|年|将)?(?:新?收|受理|接收|接到|收到|接报|发生|产生)/;
const RATE_OF_THEM = /[^\d]{3,}(?:率|比例|占比)(?:为|达到?|保持|保持在|不低于|在)?$/;
const ALL_OF_A_PLACE =
  /^(?:保持|确保|保障|实现|力争|使)?(?:[全我本][省市区县镇乡州院校局](?:的|内)?|辖区(?:内|的)?|所辖)?$/;
const IN_ALL_OF_A_PLACE = /[在为对向给]全[省市区县镇乡州]$/;
const AMONG_THEM = /中的?$/;
const GROUNDS = /(?:依托|利用|借助|围绕|针对|基于|涉及|剩余|其余|余下)[^，,；;]*/g;
/** 联合公安、城管等8个部门: who takes part. */
const PARTNERS = /^(?:成员)?(?:部门|单位|机构)/;
const BUILT_SO_FAR = /累计(?:建成|拥有)$/;
const ONE = decimal('1');
const NOUGHT = decimal('0');
/** 为全区18个镇街, 涉及5个村, 由5名专家组成: what it is about or made up of. */
const SCOPE = /(?:全[省市区县镇乡街州]|辖区|辖内|[省市区县镇]内|涉及|由|[布放设用]于)$/;
/** 分2批拨付: in how many parts. */
const PARTED = /(?:^|[^部])分$/;
const PART = /^(?:次|批|批次|期|步|轮|阶段)$/;
const TWO = decimal('2');
const HUNDRED = decimal('100');
const DAY = decimal('24');
const A_YEAR = new Map(
  Object.entries({ 半年: 2, 学期: 2, 季度: 4, 月: 12, 个月: 12, 周: 52, 天: 365 }).map(([per, times]) => [
    per,
    decimalOfInteger(times),
  ]),
);
const TIMES = /^(?:半?年|[个半]?月|季度|周|天|旬|学期|学年|工作日|小时)?$/;

function isPromise(measure: Measure): boolean {
  const { numberText, number, unit, ordinal, comparator, loose, per, subject, after, approximate } = measure;
  if (ordinal || !isDigit(numberText[0]) || !isWhole(number) || compareNumbers(number, TWO) < 0) return false;
  if (AVERAGE.test(subject) || (loose && IN_ALL.test(subject)) || COMES_IN.test(subject)) return false;
  if (SCOPE.test(subject) || (PARTED.test(subject) && PART.test(unit))) return false;
  if (BUILT_SO_FAR.test(subject) || (subject.endsWith('等') && PARTNERS.test(after))) return false;
  // 每日供餐约150人次: so it will be on the average.
  if (approximate && per !== '' && per !== '年') return false;
  // 24小时, 48小时内, 48小时办结: how long something lasts or may take, not how much of it there will be.
  if (unit === '小时')
    return (
      (per === '' || per === '年') &&
      comparator !== '≤' &&
      comparator !== '＜' &&
      compareNumbers(number, DAY) > 0 &&
      !BEHIND_A_TIME.some(word => after.startsWith(word))
    );
  if (!TIMES.test(per)) return false;
  if (!isCountUnit(unit) || unit === '大类' || unit === '类') return false;
  return compareNumbers(number, HUNDRED) >= 0 || !FIGURES_OF_SPEECH.some(word => after.startsWith(word));
}
