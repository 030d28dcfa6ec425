import { isDamaged, type Table, type TableNode } from '../model/index.ts';
import { isProjectDamaged, isUnitDamaged } from './damage.ts';
import { lineOf, removeSpan } from './fixes.ts';
import { labels, messages, say } from './messages/index.ts';
import { placeOf } from './place.ts';
import { defineRule, type Rule, type UnusedWaiver } from './rule.ts';

const { GS903 } = messages;

/**
 * A 不采纳 that answers nothing: its rule finds nothing on the node it stands on or below, or all that it finds there is answered by
 * another 不采纳, nearer or earlier. It is asked when everything else was found.
 *
 * Silent where nothing can be said of it. A rule that is off in the profile does not look, so nothing is known of what it would find: one file is
 * checked under its author's profile and under others', and an answer that one of them does not need is not to be deleted for it. The same holds for a rule that
 * threw. Near a line that could not be read many rules say nothing, so the finding may only be hidden: rules that look at units or
 * the whole table are judged only where all of it was read. A finding that a more specific one spoke for still counts: it comes back with the
 * next correction. Without a standard (指标体系 names none that is known) nothing is said at all.
 *
 * Answers without a reason (GS901) or to no rule (GS902) are left to those. Answers to GS903 itself are never judged: whether they answer something depends on the
 * judgement.
 */
export default defineRule({
  meta: {
    code: 'GS903',
    slug: 'answers-nothing',
    title: { zh: '不采纳没有对应的问题', en: 'Answer to nothing' },
    severity: 'warning',
    category: 'waivers',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '「不采纳」写在没有该问题的地方，或同一个问题已由别处的不采纳答复。配置中关闭的规则、读不懂的行附近不检查。',
      en: 'A 不采纳 where its rule finds nothing, or whose findings another one answers. Silent for rules that are off, and near lines that cannot be read.',
    },
    why: {
      zh: '问题改好以后留下的不采纳，会把以后真正的问题也压下去。',
      en: 'An answer left behind after the correction would silence a real finding later on.',
    },
    action: { zh: '删去它，或移到要答复的地方。', en: 'Delete it, or move it to what it is meant to answer.' },
  },
  checks: {
    unusedWaiver(unused, table, { report }) {
      const { waiver, node, rule, instead } = unused;
      if (!instead && !isJudged(unused, table)) return;
      const { code, title } = rule.meta;
      const values = { code, title: title.zh, node: say(labels.here[node.kind]) };
      report({
        target: waiver.span ? lineOf(node, { span: waiver.span }) : { node },
        message: say(instead ? GS903.repeated : GS903.nothing, values),
        related: instead?.waiver.span
          ? [{ target: lineOf(instead.node, { span: instead.waiver.span }), text: say(labels.related.answer) }]
          : [],
        fixes: removeSpan(node, waiver.span),
      });
    },
  },
});

/** True if all that the rule looks at for this node was read. */
function isJudged({ node, rule }: UnusedWaiver, table: Table): boolean {
  if (!table.standard) return false;
  if (node.kind === 'table' || looksAround(rule)) return isRead(table);
  if (node.kind === 'unit') return isRead(node);
  const { project } = placeOf(table, node);
  return project !== undefined && !project.implied && !isProjectDamaged(project);
}

/** The rule sees more than one project at a time. */
function looksAround({ checks }: Rule): boolean {
  return checks.table !== undefined || checks.unit !== undefined;
}

const read = new WeakMap<TableNode, boolean>();

/** True if every line of the table or unit, and of what is below, was read. Kept: it is asked for each 不采纳. */
function isRead(node: Extract<TableNode, { kind: 'table' | 'unit' }>): boolean {
  let known = read.get(node);
  if (known === undefined) {
    const units = node.kind === 'table' ? node.units : [node];
    const implied = units.some(unit => unit.implied || unit.projects.some(project => project.implied));
    read.set(node, (known = !implied && !isDamaged(node) && !units.some(isUnitDamaged)));
  }
  return known;
}
