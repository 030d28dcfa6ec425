import { nameCore, narrowed } from '../reading/index.ts';
import {
  COUNTED,
  DEALT_WITH,
  LESS_IS_BETTER,
  LOOKED_INTO,
  MISHAPS,
  MISHAPS_AT_A_RATE,
  MORE_IS_BETTER,
  MORE_OF_GOOD_IS_BETTER,
  PESTS,
  SLIPS,
  SPENT,
  TURNING,
  TURNING_NOTHING,
  UNWANTED,
} from './words/directions.ts';

type Words = readonly string[];

/** Which way is better for what a name measures, and in what it is measured. */
export interface Wanted {
  readonly better: 'more' | 'less';
  readonly in: 'rate' | 'count';
}

/** Names that a profile adds: compared with the end, whatever stands before. */
export interface MoreNames {
  readonly more: Words;
  readonly less: Words;
}

/** A longer name is a sentence. */
const LONGEST = 60;
/** Said behind what is measured: 合格率指标, 投诉率目标值. */
const ASIDE = /(?:年度|预期|控制)?(?:指标|目标|要求)值?$|情况$/;
/** 合格率和差错率: two things at once. */
const TWO_THINGS = /[率度数](?:[、/;；和与或]|及(?!时))/;

/**
 * Which way is better, as far as the name leaves no doubt. What is measured is its last word: 投诉率 is to be low, 投诉按时办结率 high. Undefined where
 * what stands before turns it (不合格率, 零事故率, 降低投诉率, 查处违规率), where people want either (使用率, 检出率), and for what is no rate and no count of mishaps.
 */
export function wantedOf(name: string, { more, less }: MoreNames): Wanted | undefined {
  const thing = nameCore(name)
    .replace(ASIDE, '')
    .replace(/的?比例$/, '率');
  if (thing === '' || thing.length > LONGEST) return undefined;
  if (endOf(thing, more) !== undefined) return { better: 'more', in: 'rate' };
  if (endOf(thing, less) !== undefined) return { better: 'less', in: /[数量]$/.test(thing) ? 'count' : 'rate' };
  if (isGood(thing)) return { better: 'more', in: 'rate' };
  const bad = badOf(thing, name);
  return bad && { better: 'less', in: bad };
}

/** What stands in brackets behind the name says that something else is measured: 预报准确率（均方根误差）, 合格率（逆向指标）. */
export function isExplained(name: string, core = nameCore(name)): boolean {
  const narrow = narrowed(name).text;
  return (
    narrow.length > core.length && /[误偏]差|[逆反负]|越[低小少]|[不未]|下降|降低|减少/.test(narrow.slice(core.length))
  );
}

/** The longest of the words that ends a text. */
function endOf(text: string, words: Words): string | undefined {
  let end: string | undefined;
  for (const word of words) if (text.endsWith(word) && word.length > (end?.length ?? 0)) end = word;
  return end;
}

function holds(text: string, words: Words): boolean {
  return words.some(word => text.includes(word));
}

function isGood(thing: string): boolean {
  const plain = endOf(thing, MORE_IS_BETTER);
  const end = plain ?? endOf(thing, MORE_OF_GOOD_IS_BETTER);
  if (end === undefined) return false;
  const head = thing.slice(0, -end.length);
  if (TWO_THINGS.test(head) || (plain === undefined && holds(head, UNWANTED))) return false;
  if (end === '完成率' && holds(head, SPENT)) return false;
  return !holds(without(head, TURNING_NOTHING), TURNING);
}

/** In what the bad thing is measured; undefined if it is none, or something is done about it. */
function badOf(thing: string, name: string): 'rate' | 'count' | undefined {
  const slip = endOf(thing, SLIPS);
  const end = slip ?? endOf(thing, LESS_IS_BETTER);
  if (end !== undefined) {
    const head = thing.slice(0, -end.length);
    if (/死率$|死亡率$/.test(end) && holds(head, PESTS)) return undefined;
    return isUntouched(head, name, slip !== undefined) ? 'rate' : undefined;
  }
  const isRate = thing.endsWith('率');
  const counted = isRate ? (thing.endsWith('发生率') ? '发生率' : undefined) : endOf(thing, COUNTED);
  if (counted === undefined) return undefined;
  const event = thing.slice(0, -counted.length).replace(/发生$/, '');
  const mishap = endOf(event, isRate ? MISHAPS_AT_A_RATE : MISHAPS);
  if (mishap === undefined) return undefined;
  return isUntouched(event.slice(0, -mishap.length), name, false) ? (isRate ? 'rate' : 'count') : undefined;
}

/** 防渗漏率, 抗病害率; not 消防故障率. */
const AGAINST = /(?<![消人国边海技物联空])防$|抗$/;

/** Nothing is done about the bad thing that the words before it tell of. */
function isUntouched(head: string, name: string, slip: boolean): boolean {
  const plain = without(head, TURNING_NOTHING);
  if (TWO_THINGS.test(head) || holds(plain, DEALT_WITH) || AGAINST.test(head)) return false;
  // In brackets too: 投诉件数（12345热线）.
  return slip || !holds(without(name, TURNING_NOTHING), LOOKED_INTO);
}

/** The text with each of the words taken out. */
function without(text: string, words: Words): string {
  let rest = text;
  for (const word of words) if (rest.includes(word)) rest = rest.replaceAll(word, '・');
  return rest;
}
