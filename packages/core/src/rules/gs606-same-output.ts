import type { Indicator, Project, Table } from '../model/index.ts';
import {
  compareNumbers,
  decimal,
  isCountUnit,
  keptByReading,
  type Measure,
  nameCore,
  numberKey,
  type Reading,
} from '../reading/index.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { valuesOf } from './values.ts';
import { RECIPIENTS } from './words/goal-quantities.ts';

const { GS606 } = messages;

/**
 * Two projects whose indicators of one name state the same count of three digits or more, 万 multiplied out: 累计登记出租屋81万套 in both. The later one is
 * marked, at each of its indicators once.
 *
 * Not for percent, money or measures, nor for people and households who get something (受益人数, 发放人数) or what is covered (覆盖村数):
 * the same ones may be so by several projects.
 * Two projects may well have the same round target (培训100人次). Between units only a number with more than one digit that is not 0 counts; within one,
 * a round number is a hint only, unless its name is long enough to be of one thing alone or the two projects share another number beside it.
 */
export default defineRule({
  meta: {
    code: 'GS606',
    slug: 'same-output',
    title: { zh: '两个项目计同一产出', en: 'Two projects claim the same output' },
    severity: 'warning',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '两个项目的同名指标写着同一个三位数以上的数量；比率和金额不在此列。',
      en: 'Indicators of one name in two projects that state the same count of three digits or more; no percent, no money.',
    },
    why: {
      zh: '同一批产出在两个项目里各算一次，等于一份成果申请两笔钱；也可能是复制后没有修改。',
      en: 'One result is paid for twice, or one project was copied from the other and not adapted.',
    },
    action: {
      zh: '分清各自完成多少，或只保留在一个项目里。',
      en: 'State what each achieves, or leave it to one of them.',
    },
  },
  checks: { table: check },
});

/** A count of an indicator that is great enough to tell projects apart. */
interface Count {
  readonly key: string;
  readonly field: string;
  readonly measure: Measure;
  /** One digit and zeros: 100, 2000. */
  readonly round: boolean;
}

interface Claim {
  readonly project: Project;
  readonly indicator: Indicator;
  readonly count: Count;
}

function check(table: Table, { report }: Context): void {
  const named = new Map<string, Map<string, Claim>>();
  for (const [index, unit] of table.units.entries())
    for (const project of unit.projects)
      for (const { indicator, name, counts } of project.name === '' ? [] : countsOf(project)) {
        let first = named.get(name);
        if (!first) named.set(name, (first = new Map()));
        let earlier: (readonly [Count, Claim])[] | undefined;
        for (const count of counts) {
          const key = count.round ? `${index} ${count.key}` : count.key;
          const claim = first.get(key);
          if (!claim) first.set(key, { project, indicator, count });
          else if (claim.project !== project) (earlier ??= []).push([count, claim]);
        }
        if (!earlier) continue;
        const telling = earlier.filter(([count, claim]) => tells(count, claim, project, name));
        sayTwice(indicator, telling.length > 0 ? telling : earlier, telling.length > 0, report);
      }
}

/** So long a name says what is counted: 出租屋与来穗人员登记数. */
const SPECIFIC = 10;

function tells({ round }: Count, claim: Claim, project: Project, name: string): boolean {
  return !round || name.length >= SPECIFIC || shareMore(claim, project, name);
}

/**
 * Another indicator of both projects has the same name and the same numbers, which are no percents: those stand everywhere. Of two projects
 * the smaller one is walked through.
 */
function shareMore({ project: earlier }: Claim, project: Project, name: string): boolean {
  const [some, others] = [numbersOf(earlier), numbersOf(project)].sort((a, b) => a.size - b.size) as [Numbers, Numbers];
  for (const [key, own] of some) if (own !== name && others.has(key)) return true;
  return false;
}

/** The names and numbers of a project's indicators as keys, with the name of each. */
type Numbers = ReadonlyMap<string, string>;

const numbersOfProject = new WeakMap<Project, Numbers>();

function numbersOf(project: Project): Numbers {
  const known = numbersOfProject.get(project);
  if (known) return known;
  const numbers = new Map<string, string>();
  for (const indicator of project.indicators) {
    const name = nameCore(indicator.name);
    for (const { reading } of valuesOf(indicator).different)
      for (const each of reading.measures)
        if (each.unit !== '%' && each.unit !== '分') numbers.set(`${name} ${numberKey(each)}`, name);
  }
  numbersOfProject.set(project, numbers);
  return numbers;
}

/** How many counts are named. */
const LISTED = 10;

function sayTwice(
  indicator: Indicator,
  earlier: readonly (readonly [Count, Claim])[],
  sure: boolean,
  report: Context['report'],
): void {
  const [[count, claim]] = earlier as [readonly [Count, Claim]];
  const textOf = ({ measure, field }: Count, node: Indicator) => {
    const { from, to } = measure.at;
    return (node[field as 'cycle'] ?? '').slice(from, to);
  };
  const place = (node: Indicator, { field, measure: { at } }: Count) => ({ node, field, from: at.from, to: at.to });
  const project = clipped(claim.project.name, 60);
  const values = [...new Set(earlier.slice(0, LISTED).map(([each]) => textOf(each, indicator)))];
  report({
    target: place(indicator, count),
    message: say(sure ? GS606.output : GS606.round, { project, value: values.join('、') }),
    related: earlier.slice(0, LISTED).map(([, each]) => ({
      target: place(each.indicator, each.count),
      text: say(labels.related.text, { text: clipped(each.project.name, 60) }),
    })),
    ...(!sure && { atMost: 'hint' }),
  });
}

/** The great counts of an indicator, and the name under which they are compared. */
interface Counts {
  readonly indicator: Indicator;
  readonly name: string;
  readonly counts: readonly Count[];
}

const countsOfProject = new WeakMap<Project, readonly Counts[]>();
const NONE: readonly Counts[] = [];
const LEAST = decimal('100');

/** The indicators of a project that have such counts. Kept: all of a table's are held against each other whenever one is edited. */
function countsOf(project: Project): readonly Counts[] {
  const known = countsOfProject.get(project);
  if (known) return known;
  let all: Counts[] | undefined;
  for (const indicator of project.indicators) {
    const counts = readCounts(indicator);
    if (counts) (all ??= []).push(counts);
  }
  countsOfProject.set(project, all ?? NONE);
  return all ?? NONE;
}

/** Who gets something, and what is covered: the same ones may be so by several projects. */
function isReach({ name }: Indicator, unit: string): boolean {
  return name.includes('覆盖') || (PEOPLE.test(unit) && RECIPIENTS.some(word => name.includes(word)));
}

const PEOPLE = /^(?:人|户|名|位|生|家庭)$/;

const greatCounts = keptByReading(({ measures }: Reading): readonly Measure[] =>
  measures.filter(({ unit, ordinal, number }) => !ordinal && isCountUnit(unit) && compareNumbers(number, LEAST) >= 0),
);

function readCounts(indicator: Indicator): Counts | undefined {
  let found: Map<string, Count> | undefined;
  for (const { field, reading } of valuesOf(indicator).different)
    for (const measure of greatCounts(reading)) {
      if (isReach(indicator, measure.unit)) continue;
      const key = `${numberKey(measure)} ${measure.per}`;
      const round = /^\d0*$/.test(measure.number.digits.toString());
      if (!found?.has(key)) (found ??= new Map()).set(key, { key, field, measure, round });
    }
  const name = found ? nameCore(indicator.name) : '';
  return found && name !== '' ? { indicator, name, counts: [...found.values()] } : undefined;
}
