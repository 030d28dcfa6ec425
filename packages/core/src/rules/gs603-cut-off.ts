import type { Project } from '../model/index.ts';
import { readValue } from '../reading/index.ts';
import { isProjectDamaged } from './damage.ts';
import { KEY } from './keys.ts';
import { clipped, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { goalsOf } from './texts.ts';
import { GOAL_ENDS } from './words/goal-ends.ts';

const { GS603 } = messages;

/** Marks that end a text, and 等 and %, behind which none is missed. */
const CLOSING = /[。．.！!？?；;…”’"）)】\]》」』〉%％‰等]$/;
const CLAUSE = /[。；;，,、！!？?：:\n]/;
/** So much of the end is marked. */
const MARKED = 12;

/**
 * A long goal (200 characters or more) that ends without a closing mark, as if it were cut off: …的有效视频覆. Systems that pass a goal on drop what is
 * beyond their limit.
 *
 * Silent where the text is a list of paragraphs none of which has a mark, where it ends with a word that closes a goal (…高质量发展, where only
 * the full stop was left out), with a number and its unit (2座), with 等, a quotation, a bracket or a percent, and where a line of the project could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS603',
    slug: 'cut-off',
    title: { zh: '绩效目标像是被截断', en: 'A goal that seems cut off' },
    severity: 'warning',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '较长的绩效目标（默认 200 字及以上）末尾没有句末标点。',
      en: 'A long goal (200 characters or more) without a closing mark at its end.',
    },
    why: {
      zh: '系统之间传递时超过字数的部分会丢失，公开出去的就是半句话。',
      en: 'What is beyond the limit of a system gets lost on the way, and half a sentence is published.',
    },
    action: {
      zh: '与原文核对，补上丢失的部分或句号。',
      en: 'Compare it with the original; add what was lost, or a full stop.',
    },
    thresholds: {
      length: {
        kind: 'number',
        default: 200,
        minimum: 1,
        description: { zh: '多少字及以上的目标才判断。', en: 'How many characters a goal must have.' },
      },
    },
  },
  checks: { project: check },
});

const KEYS: Readonly<Record<string, string>> = {
  goal: KEY.goal,
  cycleGoal: `实施周期${KEY.goal}`,
  annualGoal: `年度${KEY.goal}`,
};

function check(project: Project, { thresholds, report }: Context): void {
  for (const { field, text } of goalsOf(project)) {
    if (text.length < Number(thresholds.length) || !isCut(text) || isProjectDamaged(project)) continue;
    let from = text.length;
    while (from > 0 && CLAUSE.test(text[from - 1]!)) from--;
    while (from > 0 && text.length - from < MARKED && !CLAUSE.test(text[from - 1]!)) from--;
    // Never from the middle of a character.
    if (/[\uDC00-\uDFFF]/.test(text[from] ?? '')) from++;
    report({
      target: { node: project, field, from, to: text.length },
      message: say(GS603.cut, { key: KEYS[field]!, length: [...text].length, end: clipped(text.slice(from)) }),
    });
    return;
  }
}

/** 现代化, 积极性, 应救尽救, 老有所乐, 有据可依, 不受侵害 */
const WHOLE_FORM = /(?:[化性]|应.{1,2}尽.{1,2}|有所.|有.可.|不受..|[零无]..)$/;
/** A number has to be so near the end. */
const LAST = 30;

/** The last words are whole: one of the common forms, or a number with its unit, its noun or comparator (新建桥梁2座, 90分以上). */
function endsWhole(text: string): boolean {
  if (WHOLE_FORM.test(text.slice(-6))) return true;
  const end = text.slice(-LAST);
  if (!/[0-9０-９]/.test(end)) return false;
  const last = readValue(end).measures.at(-1);
  return last !== undefined && last.unit !== '' && last.to === end.length;
}

function isCut(text: string): boolean {
  if (CLOSING.test(text.slice(-1)) || GOAL_ENDS.some(word => text.endsWith(word)) || endsWhole(text)) return false;
  const paragraphs = text.split('\n');
  const others = paragraphs.slice(0, -1);
  return others.length === 0 || others.some(each => CLOSING.test(each.slice(-1)));
}
