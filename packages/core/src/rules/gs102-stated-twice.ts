import type { GoalNode, Problem } from '../model/index.ts';
import type { Fix } from './finding.ts';
import { lineOf, removeLine } from './fixes.ts';
import { KEY } from './keys.ts';
import { labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS102 } = messages;

/**
 * An entry that its node has already, 指标值 beside one of the two values it stands for, and a project's amount or goal
 * stated again, which asks whether a 项目名称 line is missing above.
 *
 * Where goal or indicators show that another project has begun, it is read as a project without a name; this rule says
 * so, and GS103 and GS301 leave that project alone. Otherwise the first entry counts. Deleting the later one is offered, never run
 * unasked: it may be the right one. Silent where a line between the two could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS102',
    slug: 'stated-twice',
    title: { zh: '重复填写', en: 'Stated twice' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '只能填一次的项填了两次；「指标值」与「实施周期指标值」或「年度指标值」同时出现；项目里再次出现金额或绩效目标。',
      en: 'An entry that is there twice where the form has one cell; 指标值 beside one of the two values; an amount or goal stated again in a project.',
    },
    why: {
      zh: '只取先填的一个，后面的没有进入表中；多半是漏了一行名称。',
      en: 'The first one counts and the other is not in the table; often a line that names a project is missing.',
    },
    action: {
      zh: '删去多余的一行，或补上漏掉的「项目名称：」。',
      en: 'Delete the one that is not meant, or add the missing 项目名称 line.',
    },
  },
  checks: {
    problem(problem, node, { report }) {
      const { kind, key = '', first, lost } = problem;
      if (kind !== 'duplicate' && kind !== 'bothForms' && kind !== 'missingProject') return;
      if (kind !== 'missingProject' && isNearUnread(problem, node)) return;
      report({
        target: lineOf(node, problem),
        message: say(GS102[messageOf(problem, kind)], { key }),
        related: first ? [{ target: { node, span: first, part: 'entry' }, text: say(labels.related.first) }] : [],
        fixes: [...fixesOf(node, problem), ...(lost ? removeLine(node, problem) : [])],
      });
    },
  },
});

/** True if a line between the entry and the one it repeats could not be read: it may have begun another indicator or project. */
function isNearUnread({ first, span }: Problem, node: GoalNode): boolean {
  if (!first || !('problems' in node)) return false;
  return node.problems.some(
    other => other.lost && UNREAD.has(other.kind) && first.line < other.span.line && other.span.line < span.line,
  );
}

const UNREAD: ReadonlySet<Problem['kind']> = new Set(['badLine', 'unknownKey', 'pastedCell', 'conflict']);

function messageOf({ lost, key = '' }: Problem, kind: 'duplicate' | 'bothForms' | 'missingProject') {
  if (kind === 'missingProject' && !lost) return 'impliedProject';
  return kind === 'bothForms' && key.endsWith(KEY.goal) ? 'bothGoals' : kind;
}

function fixesOf(node: GoalNode, problem: Problem): Fix[] {
  if (problem.kind === 'missingProject') {
    const edit = { kind: 'insertLine', target: lineOf(node, problem), text: `${KEY.project}：` } as const;
    return [{ title: say(labels.fix.insert, { key: KEY.project }), safe: false, edits: [edit] }];
  }
  if (problem.kind !== 'bothForms' || !('kind' in node) || node.kind !== 'indicator') return [];
  // 指标值 beside one of the two values: it is probably the other one. And the other way round.
  const own = problem.key === KEY.value;
  const key = own
    ? node.cycle !== undefined && node.annual === undefined
      ? KEY.annual
      : node.annual !== undefined && node.cycle === undefined
        ? KEY.cycle
        : undefined
    : problem.key === KEY.annual
      ? KEY.cycle
      : problem.key === KEY.cycle
        ? KEY.annual
        : undefined;
  if (!key || (!own && node.value === undefined)) return [];
  const target = own ? ({ node, span: problem.span } as const) : ({ node, field: 'value' } as const);
  const edit = { kind: 'setKey', target: { ...target, part: 'key' }, text: key } as const;
  return [{ title: say(labels.fix.bothValues, { key }), safe: false, edits: [edit] }];
}
