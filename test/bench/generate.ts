import {
  type Indicator,
  type Money,
  moneyFromDecimal,
  moneyText,
  type Project,
  projectTotals,
  readAmount,
  sumOf,
  type Table,
  tableTotals,
  type Unit,
} from '../../packages/core/src/model/index.ts';
import { makeAmounts, makeIndicator, makeProject, makeTable, makeUnit } from '../helpers/model-from-json.ts';
import { Random } from './random.ts';
import { BODIES, DISTRICTS, type Vocabulary, vocabulary } from './vocabulary.ts';

/** How the two published tables are on average, and so the generated ones. */
const PROJECTS_A_UNIT = 18;
/** Goals have so many characters; most are short (the mean is about 95). */
const LONGEST_GOAL = 250;

/**
 * A table of `count` projects like the published ones: their words, text lengths and numbers of indicators, sums asserted and
 * right, no error in it. The same for the same arguments, on every machine.
 */
export function generateTable(count: number, seed = 1): Table {
  const random = new Random(seed);
  const words = vocabulary();
  const units: Unit[] = [];
  for (let made = 0; made < count; ) {
    const size = Math.min(count - made, random.whole(PROJECTS_A_UNIT - 8, PROJECTS_A_UNIT + 8));
    units.push(generateUnit(size, units.length, random, words));
    made += size;
  }
  const { title, department } = words;
  const bare = makeTable({ title, department, moneyUnit: '万元', moneyUnitText: '万元', units });
  const { total, fiscalAppropriation } = tableTotals(bare);
  return { ...bare, stated: stated(total, fiscalAppropriation) };
}

function generateUnit(size: number, index: number, random: Random, words: Vocabulary): Unit {
  const taken = new Map<string, number>();
  const projects = Array.from({ length: size }, () => {
    const name = random.pick(words.projectNames);
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return generateProject(before === 0 ? name : `${name}（第${before + 1}期）`, random, words);
  });
  const rows = projects.map(projectTotals);
  return makeUnit(`广州市${DISTRICTS[index % 11]}区第${index + 1}${random.pick(BODIES)}`, projects, {
    stated: stated(sumOf(rows.map(row => row.total)), sumOf(rows.map(row => row.fiscalAppropriation))),
  });
}

function generateProject(name: string, random: Random, words: Vocabulary): Project {
  return makeProject(name, {
    amounts: makeAmounts({
      fiscalAppropriation: generateAmount(random),
      ...(random.chance(0.05) ? { specialAccount: generateAmount(random) } : {}),
      ...(random.chance(0.05) ? { otherFunds: generateAmount(random) } : {}),
    }),
    goal: generateGoal(random, words),
    indicators: generateIndicators(random, words),
  });
}

/** 1.00 to about 1,000.00, small ones more often, half of them round. */
function generateAmount(random: Random): string {
  const size = 10 ** (random.next() * 3);
  const decimal = random.chance(0.5) ? `${Math.ceil(size)}.00` : size.toFixed(2);
  return moneyText(moneyFromDecimal(decimal, '万元') as Money, '万元');
}

function generateGoal(random: Random, words: Vocabulary): string {
  const length = 20 + random.next() ** 2 * (LONGEST_GOAL - 20);
  let goal = '';
  while (goal.length < length) goal += random.pick(words.clauses);
  return goal.replace(/.$/u, '。');
}

/** One to six indicators (3.6 on average), in the order of their types, none twice. */
function generateIndicators(random: Random, words: Vocabulary): Indicator[] {
  const count = Math.min(random.whole(1, 7), 6);
  const chosen = new Set(Array.from({ length: count }, () => random.pick(words.indicators)));
  const unique = new Map([...chosen].map(each => [`${each.type}\n${each.name}`, each]));
  const made = [...unique.values()].map(({ type, name, cycle, annual }) =>
    makeIndicator(type, name, cycle === annual ? { value: cycle } : { cycle, annual }),
  );
  const code = ({ type }: Indicator) => Number(type?.second.code ?? 0);
  return made.sort((a, b) => code(a) - code(b));
}

function stated(total: Money | undefined, fiscal: Money | undefined): Table['stated'] {
  const amount = (money: Money | undefined) => readAmount(moneyText(money ?? 0n, '万元'), '万元');
  return { total: amount(total), fiscalAppropriation: amount(fiscal) };
}
