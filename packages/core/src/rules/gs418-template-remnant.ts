import type { Span } from '../reading/index.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { goalsOf } from './texts.ts';
import { BLANKS } from './words/values.ts';

const { GS418 } = messages;

/**
 * What a template left open and nobody filled in: runs of `X`, `*`, `×`, `□`, `_` and their like in an indicator's name or values (培训XX次,
 * ××街道, ****项目) or in a project's goal, and a single X where a number is due (`≥X%`).
 *
 * The signs are data; a profile adds `words` of its own and takes texts away by `except`. Runs within Latin words, codes and numbers (XXL,
 * 4xx, 138****1234) are none; 20XX年 is one. In the name of a project they are left alone: it is often masked on purpose. 5×3 and 7×24 have a single sign.
 */
export default defineRule({
  meta: {
    code: 'GS418',
    slug: 'template-remnant',
    title: { zh: '模板残留', en: 'Left over from a template' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '指标名称、指标值或绩效目标里留着模板的空位：**、XX、××、□□、____，或 ≥X% 一类。',
      en: "A template's blank left in an indicator's name or values or in a goal: **, XX, ××, □□, ____, or ≥X%.",
    },
    why: {
      zh: '空位没有填，目标就没有定；公开之后一眼就能看出是套用的模板。',
      en: 'An unfilled blank sets no target, and shows every reader that a template was copied.',
    },
    action: {
      zh: '填上实际的内容；不便公开的，用文字概括。',
      en: 'Fill it in; what must not be published is put in general words.',
    },
    thresholds: {
      words: {
        kind: 'words',
        default: [],
        description: {
          zh: '另外的模板残留，如 某某。',
          en: 'Further texts that are left over from templates, such as 某某.',
        },
      },
      except: {
        kind: 'words',
        default: [],
        description: {
          zh: '不算残留的写法，如 XX计划。',
          en: 'Texts that are no remnant though they hold one, such as XX计划.',
        },
      },
    },
  },
  checks: {
    project(node, { thresholds: { words, except }, report }) {
      for (const { field, text } of goalsOf(node)) {
        const span = remnantIn(text, words, except);
        if (!span) continue;
        report({
          target: { node, field, ...span },
          message: say(GS418.blank, { text: clipped(text.slice(span.from, span.to), 12) }),
        });
        return;
      }
    },
    indicatorAlone(node, { thresholds: { words, except }, report }) {
      for (const field of ['name', 'cycle', 'annual', 'value'] as const) {
        const text = node[field];
        const span = text && remnantIn(text, words, except);
        if (!span) continue;
        report({
          target: { node, field, ...span },
          message: say(field === 'name' ? GS418.inName : GS418.blank, {
            text: clipped(text.slice(span.from, span.to), 12),
          }),
        });
        return;
      }
    },
  },
});

/** A sign that may be one, so that other texts cost nothing. */
const ANY = new RegExp(`[NＮ${BLANKS.join('')}]`);

/** The first remnant in a text; linear. What is excepted counts as blank. */
function remnantIn(written: string, words: readonly string[], except: readonly string[]): Span | undefined {
  if (words.length === 0 && !ANY.test(written)) return undefined;
  const text = except.reduce((rest, word) => rest.replaceAll(word, ' '.repeat(word.length)), written);
  const single = singleIn(text);
  if (single) return single;
  let first: Span | undefined;
  for (const word of words) {
    const from = text.indexOf(word);
    if (from >= 0 && (!first || from < first.from)) first = { from, to: from + word.length };
  }
  for (let from = 0; from < (first?.from ?? text.length); ) {
    const signs = BLANKS.find(each => each.includes(text[from]!));
    let to = from + 1;
    while (signs && to < text.length && signs.includes(text[to]!)) to++;
    const span = { from, to };
    if (to - from > 1 && !isPartOfWord(text, span)) return span;
    from = to;
  }
  return first;
}

const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/;
const DIGIT = /[0-9０-９]/;

/** XXL, 4xx, GB-XX-01; 138****1234, 2**3. Not 20XX年. */
function isPartOfWord(text: string, { from, to }: Span): boolean {
  const [before, after] = [text[from - 1] ?? '', text[to] ?? ''];
  const isLatin = LATIN.test(text[from]!);
  const joins = (char: string) => LATIN.test(char) || (isLatin && /[-/.@]/.test(char));
  if (DIGIT.test(before) && DIGIT.test(after)) return true;
  if (isLatin && DIGIT.test(before)) return after !== '年';
  return (isLatin && DIGIT.test(after)) || joins(before) || joins(after);
}

/** ≥X%, X次, 不少于N场: a letter where the number is due, as the whole value. */
function singleIn(text: string): Span | undefined {
  const match =
    /^([≥≤＞＜＝=><]{0,2}|不少于|不低于|不高于|不超过|大于|小于|达到?)([XxＸｘNＮ*＊×])(?:[%％]|人次|场次|批次|家次|个月|个工作日|[次人个份篇条件项家户套台辆场期批万元天月日分名位所处座支本册间株亩米吨年门部节例起宗])(?:以上|以下|以内)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const from = match[1]!.length;
  return { from, to: from + 1 };
}
