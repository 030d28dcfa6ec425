import { compareNumbers, decimal, isWhole } from './decimal.ts';
import { isDigit } from './numeral.ts';
import { ALREADY, BEHIND_A_TIME, FIGURES_OF_SPEECH } from './quantity-words.ts';
import type { Measure } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { narrowed } from './text.ts';
import { isCountUnit } from './units.ts';
import { firstWordIn, wordSet } from './word-table.ts';

const TWO = decimal('2');
const HUNDRED = decimal('100');
const DAY = decimal('24');
/** An average is no number that is to be reached in all, nor is a peak. */
const AVERAGE = /[日周月季年人户场校村站平]均(?![衡等为可匀])|峰值|高峰|保有量|存量/;
/** 总数达到80个, 累计达到320万册: what there will be in all, old and new. */
const IN_ALL = /(?:总(?:数|量|藏量|规模|里程)|累计)$/;
/** 预计受理案件2.6万件: what will come in, not what will be done. */
const COMES_IN = /预[计估期](?:全年|年|将)?(?:新?收|受理|接收|接到|收到|接报|发生|产生)/;
/** 在矫对象1100人, 押犯1500人: who is there. */
const IS_THERE = /(?:^|[，,；;。]|保障)(?:现|共|目前)?(?:在[矫押戒]|在册|押犯)\S{0,6}$/;
/** 10万人口配置率, 1000人口床位数: of which some are counted. */
const OF_SO_MANY = /^口[^，,。；;、]{0,14}[率数量比]/;
const ROUND = /^10{2,}$/;
/** 为全区18个镇街, 涉及5个村, 由5名专家组成: what it is about or made up of. */
const SCOPE = /(?:全[省市区县镇乡街州]|辖区|辖内|[省市区县镇]内|涉及|由|[布放设用]于)$/;
/** 联合公安、城管等8个部门: who takes part. */
const PARTNERS = /^(?:成员)?(?:部门|单位|机构)/;
const BUILT_SO_FAR = /累计(?:建成|拥有)$/;
const TIMES = /^(?:半?年|[个半]?月|季度|周|天|旬|学期|学年|工作日|小时)?$/;

/** A measure that can be a promise, as far as it tells by itself: so many things, two or more, that are to be done or made. */
export function isPromise(measure: Measure): boolean {
  const { numberText, number, unit, ordinal, comparator, loose, per, subject, after, approximate } = measure;
  if (ordinal || !isDigit(numberText[0]) || !isWhole(number) || compareNumbers(number, TWO) < 0) return false;
  if (unit !== '小时' && (!isCountUnit(unit) || unit === '大类' || unit === '类')) return false;
  if (AVERAGE.test(subject) || (loose && IN_ALL.test(subject)) || COMES_IN.test(subject)) return false;
  if (SCOPE.test(subject) || isOfParts(measure)) return false;
  if (IS_THERE.test(subject)) return false;
  if (OF_SO_MANY.test(after) && ROUND.test(String(number.digits))) return false;
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
  return compareNumbers(number, HUNDRED) >= 0 || !FIGURES_OF_SPEECH.some(word => after.startsWith(word));
}

const PARTED = /(?:^|[^部积评得满总])分$/;
const PART = /^(?:次|批|批次|期|步|轮|阶段)$/;

/** 分2批拨付, 分两次: in how many parts something is done. Not 积分3次. */
export function isOfParts({ subject, unit }: Measure): boolean {
  return PARTED.test(subject) && PART.test(unit);
}

const ALREADY_THERE = wordSet(ALREADY);

/**
 * Whether a measure of a sentence is no promise by where it stands: behind 现有, in 其中 …, in a bracket that says something again, as the ground of a
 * work, as what is kept running, of an earlier year, as what a share is of. To be asked in ascending order, with the measure behind it.
 */
export function asideIn(sentence: Sentence): (measure: Measure, next: Measure | undefined) => boolean {
  const { text } = sentence;
  const already = firstWordIn(ALREADY_THERE, text);
  const places = [
    partsOf(text),
    groundsOf(text),
    keptUp(text),
    whereItIsDone(text),
    allOfAPlace(text),
    ofEarlierYear(sentence),
  ];
  return (measure, next) =>
    measure.from >= already ||
    places.some(isIn => isIn(measure.from)) ||
    isRestated(measure, text) ||
    isBase(measure, next);
}

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

/** 20%的比例（20户）: a bracket with nothing else in it says again what stands before it. */
function isRestated({ at }: Measure, text: string): boolean {
  return at.from > 1 && /[（(]/.test(text[at.from - 1]!) && /[）)]/.test(text[at.to] ?? '');
}

const NEVER = () => false;
const KEPT_UP = /(?:保障|确保|维持|保证)[^。；;，,]{0,40}正常(?:运转|运行|开展|开放|履职|办公)/g;

/** What is only to be kept running: 保障42个会议室、3处食堂正常运转. To be asked in ascending order. */
function keptUp(text: string): (at: number) => boolean {
  return inSpans(text.includes('正常') ? text.matchAll(KEPT_UP) : []);
}

/** Whether an offset lies within one of the matches. To be asked in ascending order. */
function inSpans(matches: Iterable<RegExpMatchArray & { index: number }>): (at: number) => boolean {
  const spans = Array.from(matches, ({ index, 0: { length } }) => ({ from: index, to: index + length }));
  if (spans.length === 0) return NEVER;
  let next = 0;
  return at => {
    while (next < spans.length && spans[next]!.to <= at) next++;
    return next < spans.length && spans[next]!.from < at;
  };
}

const WHERE =
  /在[^在，,；;。]{0,160}?(?:实施|开展|推进|组织|举办|建设|新建|进行|布设|设立|投放|放流|安装)[^，,；;。]{0,20}?(?=\d)/g;

/** Where so much of something else is done: 在7个林场和11个乡镇实施营造林8万亩. To be asked in ascending order. */
function whereItIsDone(text: string): (at: number) => boolean {
  return inSpans(text.includes('在') ? text.matchAll(WHERE) : []);
}

const ALL_HERE =
  /全[省市区县镇乡州](?:的|内)?[\d０-９][^，,。；;、和及]{0,16}(?:[、和及][\d０-９][^，,。；;、和及]{0,16}){1,4}/g;

/** What there is of several things in a place: 对全县14家医院、236家药店开展检查. To be asked in ascending order. */
function allOfAPlace(text: string): (at: number) => boolean {
  return inSpans(text.includes('全') ? text.matchAll(ALL_HERE) : []);
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

const RATE_OF_THEM = /[^\d]{3,}(?:率|比例|占比)(?:为|达到?|保持|保持在|不低于|在)?$/;
const ALL_OF_A_PLACE =
  /^(?:保持|确保|保障|实现|力争|使)?(?:[全我本][省市区县镇乡州院校局](?:的|内)?|辖区(?:内|的)?|所辖)?$/;
const IN_ALL_OF_A_PLACE = /[在为对向给]全[省市区县镇乡州]$/;
const AMONG_THEM = /中的?$/;

/** What is there, and of which something is said: 全市1086个建制村通客车率100%, 58座水库中的19座, 在全市36个派出所推广. Not 培训300人次合格率95%. */
function isBase({ subject, after, to, unit }: Measure, next: Measure | undefined): boolean {
  // 3匹120台 of air conditioners
  if (unit === '匹' && next?.from === to) return true;
  if (IN_ALL_OF_A_PLACE.test(subject)) return true;
  if (next === undefined) return false;
  if (next.unit === '%') return RATE_OF_THEM.test(after.slice(-20)) && ALL_OF_A_PLACE.test(subject);
  return AMONG_THEM.test(after.slice(-2)) && next.from === to + after.length;
}

const GROUNDS = /(?:依托|利用|借助|围绕|针对|基于|涉及|剩余|其余|余下)[^，,；;]*/g;

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
