import type { GoalNode, Problem } from '../model/index.ts';
import type { Fix } from './finding.ts';
import { furtherLines, lineOf, removeLine } from './fixes.ts';
import { KEY } from './keys.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { endsUnread, followersOf, isUnreadBetween } from './runs.ts';

const { GS102 } = messages;

/**
 * An entry that its node has already, 指标值 beside one of the two values it stands for, and a project's amount or goal
 * stated again, which asks whether a 项目名称 line is missing above. The first entry counts. Deleting the later one is
 * offered, never run unasked: it may be the right one.
 *
 * Where goal or indicators show that another project has begun, it is read as a project without a name; this rule says
 * so, and GS103 and GS301 leave that project alone. Both values of an indicator repeated on two lines are one finding:
 * the line that names their indicator is missing.
 *
 * Silent where a line between the two (or, for a project without its name line, the line above) could not be read: that
 * one may have begun another indicator or project.
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
      const { kind, key = '', first } = problem;
      if (kind !== 'duplicate' && kind !== 'bothForms' && kind !== 'missingProject') return;
      if (!problem.lost || !('problems' in node)) return;
      const followers = followersOf(problem, node.problems);
      if (!followers) return;
      if (kind !== 'missingProject' && first && isUnreadBetween(node.problems, first.line, problem.span.line)) return;
      const lines = followers.length > 0 ? say(labels.lines, { count: followers.length }) : NOTHING;
      const values = { key, lines };
      const goals = kind === 'bothForms' && key.endsWith(KEY.goal);
      report({
        target: lineOf(node, problem),
        message: goals ? say(GS102.bothGoals, values) : say(GS102[kind], values),
        related: [
          ...(first
            ? [{ target: { node, span: first, part: 'entry' } as const, text: say(labels.related.first) }]
            : []),
          ...furtherLines(node, followers),
        ],
        fixes: [...fixesOf(node, problem), ...(followers.length > 0 ? [] : removeLine(node, problem))],
      });
    },
    unit(unit, { report }) {
      for (const [index, node] of unit.projects.entries()) {
        if (!node.implied) continue;
        const problem = node.problems.find(({ kind, lost }) => kind === 'missingProject' && !lost);
        // If the line above could not be read, that was the name line: GS101 asks for it.
        if (!problem || endsUnread(unit.projects[index - 1] ?? unit)) continue;
        const message = say(GS102.impliedProject, { key: problem.key ?? '' });
        report({ target: lineOf(node, problem), message, fixes: fixesOf(node, problem) });
      }
    },
  },
});

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
