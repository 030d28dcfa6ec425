import { isDamaged } from '../model/index.ts';
import {
  isCountName,
  isRateName,
  type Measure,
  normalised,
  numberKey,
  type Reading,
  readValue,
} from '../reading/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { areParts, differentDemands, entryTarget, keyOf, readAs, textOf } from './two-values.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { DOING } from './words/targets.ts';

const { GS419 } = messages;

/**
 * A target stands in the name, and the value names another one: 达标率100% with the value ≥98%. The target in the name is marked.
 *
 * A number of a name is a target where it ends the name (合格率达到95%以上, 满意度（≥90%）) or where something is done so often
 * (举办3场培训), or a time by which something is (10分钟内发布). In other names it says what is counted: 3人以上家庭户数, 10千伏线路. Numbers of different units are not held against each other,
 * and the name may agree with either value.
 */
export default defineRule({
  meta: {
    code: 'GS419',
    slug: 'name-target',
    title: { zh: '指标名称里的目标与指标值不同', en: 'The name states another target than the value' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '指标名称里带着目标（达标率100%），指标值却是另一个数（≥98%）。',
      en: 'A name that states a target (达标率100%) beside a value with another one (≥98%).',
    },
    why: {
      zh: '名称和值各说一个目标，按哪个考核说不清。',
      en: 'Name and value state a target each: nobody can say which one counts.',
    },
    action: {
      zh: '目标只写在指标值里，名称只写考核什么。',
      en: 'State the target in the value alone; the name says what is measured.',
    },
  },
  checks: {
    indicatorAlone(node, { report }) {
      const { different } = valuesOf(node);
      if (!/[0-9０-９%％一二三四五六七八九十百]/.test(node.name) || isDamaged(node)) return;
      if (different.every(({ reading }) => reading.qualitative)) return;
      const named = readValue(node.name);
      const counts = isCountName(node.name) || isRateName(node.name);
      const targets = named.measures.filter(each => isTarget(each, named, counts));
      const [target] = targets;
      if (!target || targets.length > 1) return;
      const other = otherTarget(named, target, different);
      if (!other) return;
      const [entry, measure] = other;
      // 网站1个、公众号1个 are 2个.
      if (named.measures.length > 1 && areParts(named.measures, measure)) return;
      report({
        target: { node, field: 'name', from: target.from, to: target.to },
        message: say(GS419.differ, {
          name: textOf(named, target),
          nameReading: readAs(target),
          key: keyOf(entry),
          reading: readAs(measure),
        }),
        related: [
          {
            target: entryTarget(node, entry, measure),
            text: say(labels.related.value, { key: keyOf(entry), reading: readAs(measure) }),
          },
        ],
      });
    },
  },
});

const A_TIME = /^(?:分钟|小时|天|工作日|个月)$/;
/** Behind 10分钟内, at the end of the name: what is to be done by then. */
const DONE_BY =
  /^(?:内)?(?:发布|响应|到达|到场|到位|办结|办理|办毕|处置|处理|处置完毕|恢复|修复|排除|送达|反馈|答复|回复|报送|上报|报告|出具|拨付|发放|支付|兑付|完成|出动|出警|整改|清除|审核|审批)(?:完毕|完成|到位|现场)?$/;

/** A number that ends the name, or (where the name does not ask for a count or a rate: `counts`) one of things to be done. */
function isTarget(measure: Measure, { text }: Reading, counts: boolean): boolean {
  const { unit, upper, approximate, ordinal, at, to, comparator } = measure;
  if (unit === '' || upper || approximate || ordinal) return false;
  if (/^[)）\]】\s。.，,；;]*$/.test(text.slice(to))) return true;
  if (counts) return false;
  if (comparator === '≤' && A_TIME.test(unit) && DONE_BY.test(text.slice(to))) return true;
  const lead = text.slice(Math.max(0, at.from - 6), at.from);
  return DOING.some(verb => lead.endsWith(verb));
}

/** The value's number in the unit of the name's target, if it is another one and the target stands in neither value. */
function otherTarget(
  named: Reading,
  target: Measure,
  values: readonly ReadEntry[],
): readonly [ReadEntry, Measure] | undefined {
  const kind = (measure: Measure) => `${normalised(measure).unit} ${measure.per}`;
  const alone: Reading = { ...named, measures: [target] };
  let found: readonly [ReadEntry, Measure] | undefined;
  for (const entry of values) {
    const pair = differentDemands(alone, entry.reading);
    if (pair) found ??= [entry, pair[1]];
    else if (entry.reading.measures.some(each => numberKey(each) === numberKey(target))) return undefined;
    else {
      const same = entry.reading.measures.filter(each => kind(each) === kind(target));
      if (same.length === 1 && !same[0]!.upper) found ??= [entry, same[0]!];
    }
  }
  return found;
}
