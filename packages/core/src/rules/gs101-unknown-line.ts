import type { GoalNode, Problem, Standard } from '../model/index.ts';
import type { Fix } from './finding.ts';
import { furtherLines, lineOf, setKey } from './fixes.ts';
import { clipped, labels, listed, messages, NOTHING, say } from './messages/index.ts';
import { linesOfCells, readCells } from './pasted-cell.ts';
import { defineRule } from './rule.ts';
import { followersOf } from './runs.ts';

const { GS101 } = messages;

/**
 * Reads what the reader of the file noted: a line without a key, a key that nothing is like, a key that was guessed
 * (one slip away, white space inside, no colon behind it, an indicator type with its code), an indicator type the
 * standard does not know, and an official cell that was pasted as it is.
 *
 * Lines in a row that are no entries are one finding, at the first: usually the key of a long text is missing or
 * misspelt above them.
 *
 * A key that was guessed is a safe fix: the line is read as that already. Where several keys are equally near, each is
 * offered. A pasted cell is one finding, whose fix writes the entries that the cell stands for.
 */
export default defineRule({
  meta: {
    code: 'GS101',
    slug: 'unknown-line',
    title: { zh: '读不懂的行', en: 'Line that cannot be read' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'both',
    finds: {
      zh: '不是“键：值”的行、不认识的键、写错一个字的键、带空白或编码的键、指标体系里没有的指标类型，以及直接粘贴的指标单元格。',
      en: 'A line that is no entry, an unknown or misspelt key, a key with blanks or a code inside, an indicator type that the standard does not know, a pasted indicator cell.',
    },
    why: {
      zh: '读不懂的行不会进入表中，打印和导出时就丢了；猜出来的键也可能猜错。',
      en: 'A line that cannot be read is not in the table and is lost in print and export; a guessed key may be guessed wrong.',
    },
    action: {
      zh: '改成表上的用语；属于长文本的行缩进得比键更深；备注在行首加 #。',
      en: "Use the form's own terms; indent lines of a long text deeper than its key; begin a remark with #.",
    },
  },
  checks: {
    problem(problem, node, { standard, report }) {
      const target = lineOf(node, problem);
      const ofKey = { node, span: problem.span, part: 'key' } as const;
      const { key = '', suggestion = '' } = problem;
      const followers = 'problems' in node ? followersOf(problem, node.problems) : [];
      if (!followers) return;
      const lines = followers.length > 0 ? say(labels.lines, { count: followers.length }) : NOTHING;
      const related = furtherLines(node, followers);
      switch (problem.kind) {
        case 'badLine':
          return report({ target, message: say(GS101.badLine, { line: clipped(problem.text), lines }), related });
        case 'unknownKey':
          return report({
            target: ofKey,
            message: say(GS101.unknownKey, { key: clipped(key), lines, near: nearOf(problem) }),
            related,
            fixes: offered(node, problem),
          });
        case 'missingColon': {
          const whole = `${suggestion}：${problem.value ?? ''}`;
          const edit = { kind: 'replaceLines', target, count: 1, lines: [whole] } as const;
          return report({
            target: ofKey,
            message: say(GS101.missingColon, { key: suggestion }),
            fixes: [{ title: say(labels.fix.colon, { key: suggestion }), safe: true, edits: [edit] }],
          });
        }
        case 'nearKey':
        case 'blankInKey':
        case 'codeInKey':
          return report({
            target: ofKey,
            message: say(GS101[problem.kind], { key, suggestion }),
            fixes: [setKey(ofKey, suggestion, true)],
            // What is meant is certain, and the form comes out right.
            atMost: 'warning',
          });
        case 'unknownType': {
          const name = standard ? say(labels.inStandard, { name: standard.name }) : NOTHING;
          const seconds = secondsBelow(key, standard);
          const message = seconds
            ? say(GS101.firstLevel, { key, seconds: listed(seconds) })
            : COSTS_APART.test(key)
              ? say(GS101.costApart, { key, standard: name })
              : say(GS101.unknownType, { key, standard: name, near: nearOf(problem) });
          const fixes = seconds ? seconds.map(second => setKey(ofKey, second, false)) : offered(node, problem);
          return report({ target: ofKey, message, fixes });
        }
        case 'pastedCell':
          return report({ target, message: say(GS101.pastedCell), fixes: entriesOf(node, problem) });
      }
    },
  },
});

/** Second levels of the built-in standard in which costs stand apart. */
const COSTS_APART = /^(?:经济|社会|生态环境)成本(?:指标)?$/;

/** The second levels below a first level of this name; undefined if the standard has none. */
function secondsBelow(key: string, standard: Standard | undefined): readonly string[] | undefined {
  const first = standard?.firstLevels.find(({ name }) => name === key || name === `${key}指标`);
  return first?.secondLevels.map(({ name }) => name);
}

function keysNear({ suggestion, candidates = [] }: Problem): readonly string[] {
  return suggestion === undefined ? candidates : [suggestion, ...candidates.filter(each => each !== suggestion)];
}

function nearOf(problem: Problem) {
  const near = keysNear(problem);
  return near.length > 0 ? say(labels.near, { keys: listed(near) }) : NOTHING;
}

function offered(node: GoalNode, problem: Problem): Fix[] {
  return keysNear(problem).map(key => setKey({ node, span: problem.span, part: 'key' }, key, false));
}

function entriesOf(node: GoalNode, problem: Problem): Fix[] {
  const cells = readCells(problem.text);
  if (!cells) return [];
  const target = lineOf(node, problem);
  const { span } = problem;
  const count = (span.more?.at(-1)?.line ?? span.line) - span.line + 1;
  const edit = { kind: 'replaceLines', target, count, lines: linesOfCells(cells) } as const;
  return [{ title: say(labels.fix.entries, { count: cells.length }), safe: false, edits: [edit] }];
}
