import type { Indicator, Problem, Project, Unit } from '../model/index.ts';

/** Lines in which anything may have stood, as far as can be told. */
const UNREAD: ReadonlySet<Problem['kind']> = new Set(['badLine', 'unknownKey', 'pastedCell', 'conflict']);

interface Runs {
  /** What follows a problem in its run; undefined for one that is itself such a follower. */
  readonly followers: ReadonlyMap<Problem, readonly Problem[]>;
  /** The lines that could not be read, ascending. */
  readonly unread: readonly number[];
}
const runsOfProblems = new WeakMap<readonly Problem[], Runs>();

/** What may continue a run that a problem begins: lines that one mistake above them made wrong together. */
function continues(before: Problem, after: Problem): boolean {
  const values = (kind: Problem['kind']) => kind === 'duplicate' || kind === 'bothForms';
  if (after.kind === 'badLine') return before.kind === 'badLine' || before.kind === 'unknownKey';
  if (after.kind === 'misplaced') return before.kind === 'misplaced';
  return values(before.kind) && values(after.kind) && before.key !== after.key;
}

function lastLine({ span }: Problem): number {
  return Math.max(span.line, span.more?.at(-1)?.line ?? 0);
}

function runsOf(problems: readonly Problem[]): Runs {
  let runs = runsOfProblems.get(problems);
  if (!runs) {
    const lost = problems.filter(problem => problem.lost).sort((a, b) => a.span.line - b.span.line);
    const followers = new Map<Problem, Problem[]>();
    let run: Problem[] = [];
    for (const [index, problem] of lost.entries()) {
      const before = lost[index - 1];
      if (before && lastLine(before) + 1 === problem.span.line && continues(before, problem)) run.push(problem);
      else followers.set(problem, (run = []));
    }
    const unread = lost.filter(({ kind }) => UNREAD.has(kind)).map(({ span }) => span.line);
    runsOfProblems.set(problems, (runs = { followers, unread }));
  }
  return runs;
}

/**
 * The problems on the lines right behind this one that have the same cause: further lines of a text whose key is missing, the
 * second value of an indicator whose name line is missing. Undefined if the problem is itself such a follower, and so is said already.
 */
export function followersOf(problem: Problem, problems: readonly Problem[]): readonly Problem[] | undefined {
  return problem.lost ? runsOf(problems).followers.get(problem) : [];
}

/** True if a line between the two (of one block) could not be read. */
export function isUnreadBetween(problems: readonly Problem[], from: number, to: number): boolean {
  const { unread } = runsOf(problems);
  let low = 0;
  let high = unread.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (unread[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low < unread.length && unread[low]! < to;
}

/**
 * True if the last thing that stands in a project is a line that could not be read; for a unit, if any line above its projects
 * could not be: amounts of a project whose name line is unread count as the unit's own.
 */
export function endsUnread(node: Unit | Project): boolean {
  if (node.kind === 'unit') return runsOf(node.problems).unread.length > 0;
  const parts: readonly (Project | Indicator)[] = [node, ...node.indicators];
  let unread = -1;
  let read = -1;
  for (const { problems, origin } of parts) {
    unread = Math.max(unread, runsOf(problems).unread.at(-1) ?? -1);
    for (const span of Object.values(origin?.fields ?? {}))
      read = Math.max(read, span.line, span.more?.at(-1)?.line ?? 0);
  }
  return unread > read;
}
