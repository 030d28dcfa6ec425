import { goalParagraphs, type Project, projectMeaning } from '../model/index.ts';
import { alike, type Candidate, clausesOf, sharedFeatures } from './alike.ts';
import type { MatchReason } from './change.ts';
import { compareTexts } from './sequence.ts';

/** A project and its unit, by a number that both sides of a matched unit have. */
export interface Housed {
  readonly node: Project;
  readonly home: number;
}

/** All that a project says, whatever the order of its indicators. */
export function projectText(project: Project): string {
  const { indicators, ...rest } = projectMeaning(project) as { indicators: readonly object[] };
  return JSON.stringify([rest, indicators.map(each => JSON.stringify(each)).sort(compareTexts)]);
}

/** So much of the clauses of both goals must be the same (by number and by length) … */
const GOAL_ENOUGH = 1 / 2;
/** … or so much of the indicators. */
const INDICATORS_ENOUGH = 3 / 5;
/** One of several makes no project: 按期验收 and 设备验收合格率 stand everywhere. */
const FEWEST = 2;

/** Projects under other names whose goal or indicators agree enough. */
export function alikeProjects(before: readonly Housed[], after: readonly Housed[]): Candidate<Housed>[] {
  const left = before.map(described);
  const right = after.map(described);
  const candidates: Candidate<Housed>[] = [];
  for (const [old, others] of sharedFeatures(left, right, featuresOf))
    for (const now of others.keys()) {
      const goal = agreement(old.clauses, now.clauses);
      const indicators = agreement(old.indicators, now.indicators);
      const byGoal = saysEnough(goal) && Math.min(ratioOf(goal), sameLength(old.clauses, now.clauses)) >= GOAL_ENOUGH;
      const byIndicators = indicators.same >= FEWEST && ratioOf(indicators) >= INDICATORS_ENOUGH;
      if (!byGoal && !byIndicators) continue;
      const reason: MatchReason =
        byGoal && (!byIndicators || ratioOf(goal) >= ratioOf(indicators))
          ? { by: 'goal', ...goal }
          : { by: 'indicators', ...indicators };
      const sameHome = Number(old.housed.home === now.housed.home);
      const name = alike(old.housed.node.name, now.housed.node.name);
      const scores = [ratioOf(goal) + ratioOf(indicators), sameHome, name];
      candidates.push({ left: old.housed, right: now.housed, scores, reason });
    }
  return candidates;
}

interface Described {
  readonly housed: Housed;
  readonly clauses: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

function described(housed: Housed): Described {
  const { node } = housed;
  const indicators = node.indicators.map(({ type, label, name }) => `${type?.second.name ?? label} ${name}`);
  return { housed, clauses: clausesOf(goalParagraphs(node).join('\n')), indicators: new Set(indicators) };
}

function featuresOf({ clauses, indicators }: Described): string[] {
  return [...[...clauses].map(clause => `绩效目标 ${clause}`), ...indicators];
}

interface Agreement {
  readonly same: number;
  readonly of: number;
}

function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): Agreement {
  let same = 0;
  for (const each of a) if (b.has(each)) same++;
  return { same, of: Math.max(a.size, b.size) };
}

function saysEnough({ same, of }: Agreement): boolean {
  return same >= FEWEST || (same > 0 && same === of);
}

/** What part of the longer goal stands in both. */
function sameLength(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const length = (clauses: Iterable<string>) => [...clauses].reduce((sum, clause) => sum + clause.length, 0);
  return length([...a].filter(clause => b.has(clause))) / Math.max(1, length(a), length(b));
}

function ratioOf({ same, of }: Agreement): number {
  return of === 0 ? 0 : same / of;
}
