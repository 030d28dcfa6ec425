import type { Project } from '../model/index.ts';
import { messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { endBeforeStops } from './stray-ends.ts';
import { BEFORE_DIGITS, KNOWN_NUMBERS } from './words/name-digits.ts';

const { GS502 } = messages;

const NUMBERS = new Set(KNOWN_NUMBERS);
const HAN = /\p{Script=Han}/u;
/** A year, or a year with a month or day. */
const YEAR = /^(?:19|20)\d\d(?:\d\d){0,2}$/;
/** More digits are a number of something: a code, a telephone. */
const MOST = 7;

/**
 * Digits left at the end of an indicator's name, right behind a Chinese character: 综合网格员工作补贴经费投入314.
 *
 * Silent for years, hotlines known by their number (12345), versions, numbers that say which one (第3, 标段2), and indicators of one project
 * that are numbered (培训1, 培训2).
 */
export default defineRule({
  meta: {
    code: 'GS502',
    slug: 'name-digits',
    title: { zh: '名称末尾留有数字', en: 'Digits left at the end of a name' },
    severity: 'warning',
    category: 'wording',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '指标名称末尾紧跟在汉字后面的数字（如 经费投入314）；年份、热线号码、编号不在此列。',
      en: 'Digits right behind a Chinese character at the end of an indicator’s name; years, hotlines and numbering are left out.',
    },
    why: {
      zh: '看不出数字说的是什么，多半是没写完的值或粘贴带来的编号。',
      en: 'Nothing says what the number is: an unfinished value, or something pasted along.',
    },
    action: { zh: '移到指标值里并写上单位，或删去。', en: 'Move it to the value with its unit, or delete it.' },
  },
  checks: {
    mayConcern: ({ name }) => digitsAtEnd(name) !== undefined,
    indicator(indicator, project, { report }) {
      const { name } = indicator;
      const digits = digitsAtEnd(name)!;
      if (isNumbered(project, name.slice(0, digits.from))) return;
      report({
        target: { node: indicator, field: 'name', from: digits.from, to: digits.to },
        message: say(GS502.digits, { digits: name.slice(digits.from, digits.to) }),
      });
    },
  },
});

function digitsAtEnd(name: string): { readonly from: number; readonly to: number } | undefined {
  const to = endBeforeStops(name);
  let from = to;
  while (from > 0 && /[0-9０-９]/.test(name[from - 1]!)) from--;
  if (from === to || to - from > MOST) return undefined;
  const before = name.slice(Math.max(0, from - 4), from).trimEnd();
  if (!HAN.test(before.at(-1) ?? '') || BEFORE_DIGITS.some(word => before.endsWith(word))) return undefined;
  const digits = name.slice(from, to).normalize('NFKC');
  return YEAR.test(digits) || NUMBERS.has(digits) ? undefined : { from, to };
}

const stemsOfProject = new WeakMap<Project, ReadonlyMap<string, number>>();

/** Another indicator of the project differs in the digits alone. */
function isNumbered(project: Project, stem: string): boolean {
  let stems = stemsOfProject.get(project);
  if (!stems) {
    const counts = new Map<string, number>();
    for (const { name } of project.indicators) {
      const digits = digitsAtEnd(name);
      if (digits) counts.set(name.slice(0, digits.from), (counts.get(name.slice(0, digits.from)) ?? 0) + 1);
    }
    stemsOfProject.set(project, (stems = counts));
  }
  return (stems.get(stem) ?? 0) > 1;
}
