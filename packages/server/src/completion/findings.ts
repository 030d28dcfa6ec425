import type { GoalNode } from '@goalsheet/core/model';
import type { Finding } from '@goalsheet/core/rules';
import type { Snapshot } from '../snapshot.ts';
import { type Here, hereAt } from './here.ts';

/** What is reported, and not yet answered, of the innermost node at a line and of what is in it: what an answer there silences. */
export function findingsAt(snapshot: Snapshot, line: number): Finding[] {
  const here = hereAt(snapshot, line);
  if (!here) return [];
  const inside = nodesIn(here);
  return snapshot.findings.filter(
    ({ target, waivedBy }) => waivedBy === undefined && (!inside || inside.has(target.node)),
  );
}

/** The innermost node and all in it; undefined for the whole table. */
function nodesIn({ unit, project, indicator }: Here): Set<GoalNode> | undefined {
  if (indicator) return new Set([indicator]);
  if (project) return new Set([project, ...project.indicators]);
  if (!unit) return undefined;
  return new Set([unit, ...unit.projects, ...unit.projects.flatMap(each => each.indicators)]);
}
