import { furtherLines, lineOf } from './fixes.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { followersOf } from './runs.ts';

const { GS104 } = messages;

/**
 * An entry that nothing open above it may hold; several on lines in a row are one finding, at the first. An entry of the table's head below the first unit is read all the same,
 * so it is never more than a hint.
 */
export default defineRule({
  meta: {
    code: 'GS104',
    slug: 'misplaced',
    title: { zh: '填写位置不对', en: 'Entry in the wrong place' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '写在不能填它的地方的项，例如第一个项目之前的指标；写在单位或项目下面的表头内容只作提示。',
      en: 'An entry that cannot stand where it stands, such as an indicator above the first project; an entry of the head below a unit is a hint only.',
    },
    why: {
      zh: '放错地方的项没有进入表中，多半是上面漏了一行名称。',
      en: 'A misplaced entry is not in the table; often the line that names its project or unit is missing.',
    },
    action: {
      zh: '移到所属的单位、项目或指标下面，或补上漏掉的名称行。',
      en: 'Move it below what it belongs to, or add the missing name.',
    },
  },
  checks: {
    problem(problem, node, { report }) {
      const { key = '' } = problem;
      if (problem.kind === 'misplaced') {
        const followers = 'problems' in node ? followersOf(problem, node.problems) : [];
        if (!followers) return;
        const lines = followers.length > 0 ? say(labels.lines, { count: followers.length }) : NOTHING;
        const related = furtherLines(node, followers);
        report({ target: lineOf(node, problem), message: say(GS104.misplaced, { key, lines }), related });
      } else if (problem.kind === 'headerBelow')
        report({ target: lineOf(node, problem), message: say(GS104.headerBelow, { key }), atMost: 'hint' });
    },
  },
});
