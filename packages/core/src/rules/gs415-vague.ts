import { type Indicator, isDamaged } from '../model/index.ts';
import { hasWord, keptByReading, nameCore, narrowed, type Reading, type Span, wordSet } from '../reading/index.ts';
import { messages, say } from './messages/index.ts';
import { type Context, defineRule, type ThresholdValues } from './rule.ts';
import { entryTarget, keyOf, textOf } from './two-values.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { ABOUT, BARE_STATES, BEFORE_BARE, BEHIND_BARE, DIRECTIONS, HEDGES, NO_HEDGES } from './words/targets.ts';

const { GS415 } = messages;

const THRESHOLDS = {
  words: {
    kind: 'words',
    default: [],
    description: {
      zh: '另外算作笼统的词（整个值只有它）。',
      en: 'More words that are vague where they are all of a value.',
    },
  },
  hedges: {
    kind: 'words',
    default: [],
    description: { zh: '另外算作留有余地的词。', en: 'More words by which a target leaves itself a way out.' },
  },
  except: {
    kind: 'words',
    default: [],
    description: { zh: '可以单独作为值的词。', en: 'Words that are fine as a value of their own.' },
  },
} as const;

type Words = ThresholdValues<typeof THRESHOLDS>;

/**
 * A value that says only 提高, 及时, 正常 and the like, or leaves itself a way out: 力争, 约20万人次, 次数不限.
 *
 * A state is fine where the name asks for just that: 及时 for 补助发放及时性, 稳定 for 办公网络运行稳定 and 安全生产形势. 保持稳定 is held against the state of today. A direction is vague under any
 * name that does not say from where (同比): it says neither that nor how far. Only the annual value is judged so, or the only one there is; and none where one of the two
 * names a number. 不限于, 集约 and 节约 are no way out; nor is rounding (20余万), nor a number in brackets
 * behind what is due (应保尽保（约1.2万人）).
 */
export default defineRule({
  meta: {
    code: 'GS415',
    slug: 'vague',
    title: { zh: '指标值笼统或留有余地', en: 'A vague value' },
    severity: 'hint',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '只写「提高」「提升」「及时」「正常」之类的值；带有「约」「左右」「力争」「不限」之类说法的值。',
      en: 'Values that say only 提高, 提升, 及时, 正常 and the like, and values with 约, 左右, 力争, 不限.',
    },
    why: {
      zh: '做到多少都可以说完成，考核时没有依据。',
      en: 'Whatever is done meets it, so that it cannot be assessed.',
    },
    action: {
      zh: '写明做到什么程度、何时完成或按什么标准；确实只能定性的，写可以核对的成果。',
      en: 'Say how far, by when, by what standard; where only words fit, name a result that can be checked.',
    },
    thresholds: THRESHOLDS,
  },
  checks: {
    indicatorAlone(node, context) {
      const { annual, cycle, different } = valuesOf(node);
      const judged = annual ?? cycle;
      if (!judged || isDamaged(node)) return;
      const words = context.thresholds;
      if (different.every(({ reading }) => reading.qualitative) && isBare(judged.reading, node.name, words)) {
        const message = say(GS415.bare, { key: keyOf(judged), text: textOf(judged.reading, whole(judged)) });
        context.report({ target: entryTarget(node, judged), message });
        return;
      }
      for (const entry of different) {
        const span = hedgeIn(entry, words);
        if (span) return hedged(node, entry, span, context);
      }
    },
  },
});

function hedged(node: Indicator, entry: ReadEntry, span: Span, { report }: Context<typeof THRESHOLDS>): void {
  const message = say(GS415.hedge, { key: keyOf(entry), text: textOf(entry.reading, span) });
  report({ target: entryTarget(node, entry, span), message });
}

function whole({ reading }: ReadEntry): Span {
  return { from: 0, to: reading.text.length };
}

/** No value that long is of these words alone. */
const LONGEST = 20;
const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const before = byLength(BEFORE_BARE);
const behind = byLength(BEHIND_BARE);
const directions = new Set(DIRECTIONS);
const states = new Map(BARE_STATES.flatMap(alike => alike.map(word => [word, alike])));

/** Nothing but a direction, or a state that the name does not ask for, with 不断, 有所, 完成 around it. */
function isBare(reading: Reading, name: string, { words, except }: Words): boolean {
  if (reading.text.length > LONGEST) return false;
  const { value, bare } = plain(reading);
  if (except.includes(value)) return false;
  if (AS_IT_IS.test(value)) return words.includes(value);
  if (words.includes(value)) return true;
  const condition = CONDITION.test(nameCore(name));
  const asked = (word: string) => name.includes(word) || (condition && CONDITIONS.has(word));
  return bare.some(word => (directions.has(word) && !THAN.test(name)) || states.get(word)?.some(asked) === false);
}

/** The name asks in what state something is: 系统运行情况, 安全生产形势. */
const CONDITION = /(?:情况|状况|状态|形势)$/;
const CONDITIONS: ReadonlySet<string> = new Set(['正常', '稳定', '平稳', '有序']);

/** The name says from where: 投诉量同比, 与上年相比. */
const THAN = /同比|环比|[较比与](?:上|去|前)一?年/;

/** No worse than it is now: that can be checked. */
const AS_IT_IS = /^(?:继续|长期)?(?:保持|维持|持续)(?:长期|社会|总体|基本)?(?:稳定|平稳|有序)$/;

/** A short value as one compares it, and what it may say: only those of its words that say too little. */
const plain = keptByReading(({ text }) => {
  const value = narrowed(text).text.replace(/[。.；;，,]$/, '');
  return { value, bare: candidates(value).filter(word => directions.has(word) || states.has(word)) };
});

/** `value` with and without the words that may stand around one. */
function candidates(value: string): string[] {
  const starts = [value];
  for (let rest = value; ; ) {
    const word = before.find(each => rest.startsWith(each) && rest.length > each.length);
    if (word === undefined) break;
    starts.push((rest = rest.slice(word.length)));
  }
  return starts.flatMap(start => {
    const tail = behind.find(each => start.endsWith(each) && start.length > each.length);
    return tail === undefined ? [start] : [start, start.slice(0, -tail.length)];
  });
}

const hedgeWords = wordSet(HEDGES);
const mayHedge = keptByReading(
  ({ text, measures }) => hasWord(hedgeWords, text) || measures.some(({ approximate }) => approximate),
);

/** The first word by which a value leaves itself a way out. */
function hedgeIn({ reading }: ReadEntry, { hedges, except }: Words): Span | undefined {
  if (hedges.length === 0 && !mayHedge(reading)) return undefined;
  const { text, measures } = reading;
  const found: Span[] = [];
  for (const word of [...HEDGES, ...hedges]) {
    if (except.includes(word)) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (!isOtherWord(text, at, word)) {
        found.push({ from: at, to: at + word.length });
        break;
      }
  }
  for (const { approximate, from, to, at } of measures) {
    if (!approximate || isAside(text, at.from)) continue;
    const front = text.slice(from, at.from);
    const back = text.slice(at.to, to);
    const word = ABOUT.find(each => !except.includes(each) && (front.endsWith(each) || back.startsWith(each)));
    if (word === undefined) continue;
    const start = front.endsWith(word) ? at.from - word.length : at.to;
    found.push({ from: start, to: start + word.length });
    break;
  }
  return found.sort((a, b) => a.from - b.from)[0];
}

/** In brackets behind what is due: 应保尽保（约1.2万人）. */
function isAside(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_ASIDE);
  const before = text.slice(from, at);
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  return from + open > 0 && open > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
}

/** A bracket that opens farther before is not looked for. */
const LONGEST_ASIDE = 60;

/** The word at `at` is part of a longer one: 包括但不限于. */
function isOtherWord(text: string, at: number, word: string): boolean {
  return NO_HEDGES.some(other => {
    const offset = other.indexOf(word);
    return offset >= 0 && text.startsWith(other, at - offset);
  });
}
