import { COLUMNS, type Unit } from '../model/index.ts';
import { type Candidate, sharedFeatures } from './alike.ts';
import { projectText } from './match-projects.ts';
import { compareTexts } from './sequence.ts';

/** At least so much of what two units hold must be the same for them to be one. */
const ENOUGH = 1 / 2;

/** All that a unit says, whatever the order of its projects. */
export function unitText({ name, code, note, stated, projects }: Unit): string {
  const totals = COLUMNS.map(column => String(stated[column]?.value));
  return JSON.stringify([name, code, note, totals, projects.map(projectText).sort(compareTexts)]);
}

/** Units under other names that hold the same projects: by name, or by goal. */
export function alikeUnits(before: readonly Unit[], after: readonly Unit[]): Candidate<Unit>[] {
  const candidates: Candidate<Unit>[] = [];
  for (const [left, others] of sharedFeatures(before, after, featuresOf))
    for (const right of others.keys()) {
      const of = Math.max(left.projects.length, right.projects.length);
      const same = Math.max(
        sharedBy(left, right, project => project.name),
        sharedBy(left, right, goalOf),
      );
      if (same / of < ENOUGH) continue;
      candidates.push({ left, right, scores: [same / of, same], reason: { by: 'projects', same, of } });
    }
  return candidates;
}

type ProjectOf = Unit['projects'][number];

function goalOf(project: ProjectOf): string | undefined {
  return project.goal ?? project.annualGoal ?? project.cycleGoal;
}

function featuresOf({ projects }: Unit): Set<string> {
  return new Set(projects.flatMap(project => [`名称 ${project.name}`, `绩效目标 ${goalOf(project) ?? ''}`]));
}

/** How many projects of two units have the same, each counted once. */
function sharedBy(left: Unit, right: Unit, of: (project: ProjectOf) => string | undefined): number {
  const waiting = new Map<string, number>();
  for (const project of left.projects) {
    const its = of(project);
    if (its) waiting.set(its, (waiting.get(its) ?? 0) + 1);
  }
  let same = 0;
  for (const project of right.projects) {
    const its = of(project) ?? '';
    const left = waiting.get(its) ?? 0;
    if (left === 0) continue;
    same++;
    waiting.set(its, left - 1);
  }
  return same;
}
