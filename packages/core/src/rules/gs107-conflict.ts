import { lineOf, removeLine } from './fixes.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS107 } = messages;

/** A merge conflict that is still in the file: one finding for all of it, with a fix for each side; or a mark left of one. */
export default defineRule({
  meta: {
    code: 'GS107',
    slug: 'conflict',
    title: { zh: '合并冲突未解决', en: 'Unresolved merge conflict' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '<<<<<<< 到 >>>>>>> 之间没有解决的合并冲突，或留下的一行冲突标记。',
      en: 'A merge conflict from <<<<<<< to >>>>>>>, or a mark left of one.',
    },
    why: {
      zh: '表只按上半（本方）读入，下半没有进入表中。',
      en: 'The table is read with the upper half (ours) alone; the lower half is not in it.',
    },
    action: {
      zh: '选定一个版本，或把两者合成一个，并删去冲突标记。',
      en: 'Choose one version or combine the two, and delete the marks.',
    },
  },
  checks: {
    problem(problem, node, { report }) {
      if (problem.kind !== 'conflict') return;
      const target = lineOf(node, problem);
      const { lines } = problem;
      if (!lines) {
        const message = say(GS107.mark, { line: clipped(problem.text.split('\n')[0]!) });
        return report({ target, message, fixes: removeLine(node, problem) });
      }
      const { ours, theirs, count } = lines;
      const keep = (side: readonly string[]) => [{ kind: 'replaceLines', target, count, lines: side }] as const;
      report({
        target,
        message: say(GS107.conflict, { ours: ours.length, theirs: theirs.length }),
        fixes: [
          { title: say(labels.fix.ours), safe: false, edits: keep(ours) },
          { title: say(labels.fix.theirs), safe: false, edits: keep(theirs) },
        ],
      });
    },
  },
});
