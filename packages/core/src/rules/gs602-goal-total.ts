import { type Money, moneyText, type Project, projectTotal, SOURCES } from '../model/index.ts';
import {
  agrees,
  compareNumbers,
  firstWordIn,
  hasWord,
  isPlainAmount,
  type Measure,
  mayStateTotal,
  namesYearRange,
  type Sentence,
  sentencesWithNumbers,
  spansYears,
  totalBefore,
  wordSet,
} from '../reading/index.ts';
import { isProjectDamaged } from './damage.ts';
import { COLUMN_KEY } from './keys.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { goalsOf } from './texts.ts';
import { AVERAGES, OTHER_TOTALS } from './words/goal-totals.ts';

const { GS602 } = messages;

/**
 * A total that the goal states (behind 共, 合计, 总计, 总金额, 总预算; in 元 or 万元) and that is not the project's amount.
 *
 * Silent where the total may be of something else: 其中, 总投资, income, a contract, another level's share, a year that is not the budget year (or any
 * year, where the table states none), a project of several years, an amount that is approximate, limited or per something; where several
 * totals are stated, or 其余 follows; behind a price, where it is less than the project's amount (每套3500元，共105万元 is one thing of several);
 * where the goal names the project's amount, one of its sources or parts, to the rounding it is written in; and where the total is twenty times the
 * amount or more, or as much less, unless only noughts are between them.
 */
export default defineRule({
  meta: {
    code: 'GS602',
    slug: 'goal-total',
    title: { zh: '绩效目标的合计与项目金额不符', en: "The goal's total is not the project's amount" },
    severity: 'warning',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '绩效目标里写的合计金额（共、合计、总计、总金额、总预算 之后）与项目的金额不同；其中、总投资、收入和其他年度的金额不在此列。',
      en: "A total in the goal (behind 共, 合计, 总计, 总金额, 总预算) that differs from the project's amount; not 其中, 总投资, income or other years.",
    },
    why: {
      zh: '目标按一个数写，预算按另一个数安排，两处总有一处要改。',
      en: 'The goal was written for one sum, the budget made for another: one of them is to be changed.',
    },
    action: {
      zh: '核对并改成一致；有别的资金来源的，在文中写明。',
      en: 'Make them agree, or say where the rest comes from.',
    },
  },
  checks: { project: check },
});

const otherTotals = wordSet(OTHER_TOTALS);
const averages = wordSet(AVERAGES);

/** 单价45万元, 每蒸吨补助10万元: a price, though what it is per is no measure word. */
const PRICE = /每|单价|均价|标准/;
const ADDED_UP = /合计|总计/;
const REACH = 8;
/** A bracket right behind an amount: （失业保险基金列支）. */
const ASIDE = /^[（(]([^（()）]*)[）)]/;
const LONGEST_ASIDE = 40;

/** A total where it stands in a goal. */
interface GoalTotal {
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly measure: Measure;
  readonly kind: 'total' | 'sum';
  /** A price stands before it: 每套3500元，共105万元. */
  readonly priced: boolean;
}

function check(project: Project, { moneyUnit, year, report }: Context): void {
  const totals: GoalTotal[] = [];
  for (const { field, text } of goalsOf(project))
    if (field !== 'cycleGoal')
      for (const sentence of sentencesWithNumbers(text))
        if (mayStateTotal(sentence.text)) totals.push(...totalsIn(sentence, field, year));
  const total = theOne(totals);
  const amount = projectTotal(project);
  if (!total || amount === undefined || amount <= 0n || isProjectDamaged(project)) return;
  if (namesYearRange(project.name) || (project.period && spansYears(project.period) !== false)) return;
  if (namesOneOf(project, amountsOf(project, amount))) return;
  const stated = roundedTo(total.measure);
  // What is bought at one price may be a part of it; more than there is cannot be.
  if (total.kind === 'sum' && total.priced && stated < amount) return;
  if (isFarOff(stated, amount)) return;
  const difference = stated > amount ? stated - amount : amount - stated;
  const column = SOURCES.find(source => project.amounts[source]) ?? 'total';
  report({
    target: { node: project, field: total.field, from: total.from, to: total.to },
    message: say(GS602.total, {
      stated: total.text,
      amount: moneyText(amount, moneyUnit),
      difference: moneyText(difference, moneyUnit),
      unit: moneyUnit,
    }),
    related: [
      {
        target: { node: project, field: column },
        text: say(labels.related.source, {
          key: COLUMN_KEY[column],
          amount: moneyText(project.amounts[column]?.value ?? amount, moneyUnit),
        }),
      },
    ],
  });
}

const FAR = 20n;

/** So far from the amount that it is of something else: 1.6亿元 of all subsidies beside a budget of 42万元. Not where a nought or the unit slipped. */
function isFarOff(stated: Money, amount: Money): boolean {
  const [less, more] = stated < amount ? [stated, amount] : [amount, stated];
  return more >= less * FAR && digitsOf(less) !== digitsOf(more);
}

/** Without the noughts at the end. */
function digitsOf(money: Money): string {
  const text = String(money);
  let end = text.length;
  while (end > 0 && text[end - 1] === '0') end--;
  return text.slice(0, end);
}

/** The goal names one of the amounts somewhere: what it adds up to is then more, or less, than this budget (合计90万元，区级承担54万元). */
function namesOneOf(project: Project, amounts: readonly Money[]): boolean {
  return goalsOf(project).some(
    ({ field, text }) =>
      field !== 'cycleGoal' &&
      sentencesWithNumbers(text).some(({ reading }) =>
        reading.measures.some(
          measure =>
            isPlainAmount(measure, measure.per) && amounts.some(each => agrees(measure, inYuan(each)) !== false),
        ),
      ),
  );
}

/** The totals of a sentence that may be the project's. */
function totalsIn(sentence: Sentence, field: string, year: number | undefined): GoalTotal[] {
  const { text, reading } = sentence;
  const plain = reading.measures.filter(each => isPlainAmount(each, '年'));
  if (plain.length === 0 || !isOfYear(sentence, year)) return [];
  const part = partOfYear(sentence);
  const other = firstWordIn(otherTotals, text);
  const rest = text.lastIndexOf('其余');
  const price = reading.measures.find(
    ({ unit, per, subject }) =>
      unit === '元' && ((per !== '' && per !== '年') || PRICE.test(subject) || hasWord(averages, subject)),
  );
  return plain.flatMap(measure => {
    const { at, after, subject } = measure;
    if (hasWord(averages, subject) || measure.from > other || hasWord(otherTotals, after) || rest > measure.to)
      return [];
    if (hasWord(otherTotals, ASIDE.exec(text.slice(measure.to, measure.to + LONGEST_ASIDE))?.[1] ?? '')) return [];
    if (part !== undefined && (part < measure.to || !MARK.test(text.slice(measure.to, part)))) return [];
    const kind = totalBefore(text, measure.from);
    const place = { from: sentence.from + at.from, to: sentence.from + at.to, text: text.slice(at.from, at.to) };
    const priced = price !== undefined && price.to <= measure.from;
    // 合计 behind prices adds them up; 总预算 is of the whole project.
    const isSum =
      kind === 'sum' || (priced && ADDED_UP.test(text.slice(Math.max(0, measure.from - REACH), measure.from)));
    return kind ? [{ field, ...place, measure, kind: isSum ? 'sum' : kind, priced }] : [];
  });
}

/** Where a month or a quarter is named first, if one is: what is said of it in one breath is of a part of the year (1-6月共6万元). */
function partOfYear({ text, reading }: Sentence): number | undefined {
  return reading.dates.find(({ from, to }) => /\d月|季度/.test(text.slice(from, to).normalize('NFKC')))?.from;
}

const MARK = /[，,；;]/;

/** No date in the sentence is of another year, no length of it more than one year. */
function isOfYear({ text, reading }: Sentence, year: number | undefined): boolean {
  for (const { from, to } of reading.dates) {
    const words = text.slice(from, to).normalize('NFKC');
    for (const [stated] of words.matchAll(/(?:19|20)\d\d/g)) if (Number(stated) !== year) return false;
  }
  return !reading.measures.some(({ unit, number: { digits } }) =>
    unit === '年' ? digits !== 1n : unit === '个月' && digits > 12n,
  );
}

/** The goal's own total: the only one that 合计, 总预算 and the like say it of, unless it is less than a part; else the only one behind 共. */
function theOne(totals: readonly GoalTotal[]): GoalTotal | undefined {
  const whole = totals.filter(({ kind }) => kind === 'total');
  const candidates = whole.length > 0 ? whole : totals;
  const [first] = candidates;
  if (first && totals.some(({ measure }) => compareNumbers(measure.number, first.measure.number) > 0)) return undefined;
  return first && candidates.every(({ measure }) => agreesWith(measure, first.measure)) ? first : undefined;
}

function agreesWith(a: Measure, b: Measure): boolean {
  return agrees(a, b.number) !== false || agrees(b, a.number) !== false;
}

/** What a total may rightly be: the project's amount, one of its sources, one of its parts. */
function amountsOf({ amounts, parts }: Project, total: Money): Money[] {
  const sources = SOURCES.map(source => amounts[source]?.value);
  const stated = [amounts.total?.value, ...sources, ...parts.map(({ amount }) => amount.value)];
  return [total, ...stated.filter(each => each !== undefined)];
}

function inYuan(money: Money) {
  return { digits: money, scale: 2 };
}

/** In 分; what is finer is dropped. */
function roundedTo({ number: { digits, scale } }: Measure): Money {
  return scale <= 2 ? digits * 10n ** BigInt(2 - scale) : digits / 10n ** BigInt(scale - 2);
}
