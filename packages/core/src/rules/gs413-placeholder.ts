import { keptByReading, type Reading, type Span } from '../reading/index.ts';
import { KEY } from './keys.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { ACHIEVED, PLACEHOLDERS, PROVISIONAL } from './words/values.ts';

const { GS413 } = messages;

/** A longer value says more than that something is yet to be filled in. */
const LONGEST = 20;
const BUILT_IN = PLACEHOLDERS.map(patternOf);
const AROUND = /[\s\u3000.。；;：:()（）“”"[\]【】]/;
const MARK = /[，,；;。、！!？?\n]/;

/**
 * A value that only keeps the place of one: 控制数, 年度计划数, 按需支付, 实际补助, 网格员实际工作内容; and `参考值` before or behind a number.
 *
 * The list is data. A profile adds `words` to it and takes `except` from it; `…` at an end of a word stands for any text. A value of two clauses, one
 * with a number (unless it is marked as 参考值) or with a comparator (不高于控制数) is no placeholder, nor one that says what is to be reached
 * (满足实际需要, 按需及时供应). 应改尽改 is a target.
 */
export default defineRule({
  meta: {
    code: 'GS413',
    slug: 'placeholder',
    title: { zh: '指标值是占位词', en: 'Placeholder for a value' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '指标值只是占位的词：控制数、年度计划数、参考值、按需支付、实际补助等。',
      en: 'A value that only keeps the place of one: 控制数, 年度计划数, 参考值, 按需支付, 实际补助.',
    },
    why: {
      zh: '目标还没有定下来，做多少、花多少都与它相符。',
      en: 'The target is yet to be set: whatever is done will agree with it.',
    },
    action: {
      zh: '填上数值和单位；确实定不下来的，写明怎样算完成。',
      en: 'State the number and its unit; if there is none, say what counts as done.',
    },
    thresholds: {
      words: {
        kind: 'words',
        default: [],
        description: {
          zh: '另外的占位词，加在内置的词之外；「…」代表任意文字，如 按需…、…实际补助。',
          en: 'Further placeholders beside the built-in ones; … is any text: 按需…, …实际补助.',
        },
      },
      except: {
        kind: 'words',
        default: [],
        description: {
          zh: '可以作指标值的写法，写法同上。',
          en: 'Values that are fine, written in the same way.',
        },
      },
    },
  },
  checks: {
    indicatorAlone(node, { thresholds, report }) {
      const finder = finderFor(thresholds);
      const found = valuesOf(node).different.flatMap(entry => {
        const span = finder(entry.reading);
        return span ? [{ entry, span }] : [];
      });
      const [first, second] = found;
      if (!first) return;
      const textOf = ({ reading }: ReadEntry, { from, to }: Span) => clipped(reading.text.slice(from, to));
      const { entry, span } = first;
      report({
        target: { node, field: entry.field, ...span },
        message:
          PROVISIONAL.includes(textOf(entry, span)) && !entry.reading.qualitative
            ? say(GS413.provisional, { value: clipped(entry.reading.text), word: textOf(entry, span) })
            : say(GS413.placeholder, { value: textOf(entry, span) }),
        related: second
          ? [
              {
                target: { node, field: second.entry.field, ...second.span },
                text: say(labels.related.writes, {
                  key: KEY[second.entry.field],
                  value: textOf(second.entry, second.span),
                }),
              },
            ]
          : [],
      });
    },
  },
});

interface Words {
  readonly words: readonly string[];
  readonly except: readonly string[];
}

const finders = new WeakMap<Words, (reading: Reading) => Span | undefined>();

/** {@link placeholderIn} under the thresholds of a profile, asked once of each reading. */
function finderFor(thresholds: Words): (reading: Reading) => Span | undefined {
  let finder = finders.get(thresholds);
  if (!finder) {
    const { words, except } = thresholds;
    finders.set(thresholds, (finder = keptByReading(reading => placeholderIn(reading, words, except))));
  }
  return finder;
}

/** Where the placeholder stands: the whole value, or 参考值 beside its number. */
function placeholderIn(reading: Reading, words: readonly string[], except: readonly string[]): Span | undefined {
  const { text, qualitative, bounds } = reading;
  const { from, to } = coreOf(text);
  if (to - from > LONGEST) return undefined;
  const core = text.slice(from, to);
  if (except.some(each => fits(patternOf(each), core))) return undefined;
  if (!qualitative) {
    for (const word of PROVISIONAL) {
      if (core.startsWith(word)) return { from, to: from + word.length };
      if (core.endsWith(word)) return { from: to - word.length, to };
    }
  }
  if (MARK.test(core)) return undefined;
  const own = words.some(each => fits(patternOf(each), core));
  const builtIn = qualitative && bounds.length === 0 && !ACHIEVED.some(word => core.includes(word));
  return own || (builtIn && BUILT_IN.some(each => fits(each, core))) ? { from, to } : undefined;
}

/** The value without blanks, brackets and full stops around it. */
function coreOf(text: string): Span {
  let from = 0;
  let to = text.length;
  while (from < to && AROUND.test(text[from]!)) from++;
  while (to > from && AROUND.test(text[to - 1]!)) to--;
  return { from, to };
}

/** `按需…` begins so, `…实际补助` ends so, `…实际…` holds it; anything else is the whole value. */
interface Pattern {
  readonly word: string;
  readonly open: boolean;
  readonly more: boolean;
}

function patternOf(text: string): Pattern {
  const open = text.startsWith('…');
  const more = text.endsWith('…');
  return { word: text.slice(open ? 1 : 0, more ? -1 : undefined), open, more };
}

function fits({ word, open, more }: Pattern, text: string): boolean {
  if (word === '') return false;
  if (open) return more ? text.includes(word) : text.endsWith(word);
  return more ? text.startsWith(word) : text === word;
}
