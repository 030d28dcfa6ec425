import type { GoalFile, Problem } from '@goalsheet/core/model';

/** Every problem of a file, in document order of its nodes. */
export function problemsOf(file: GoalFile): Problem[] {
  if (file.kind !== 'table') return [...file.problems];
  return [
    ...file.problems,
    ...file.units.flatMap(unit => [
      ...unit.problems,
      ...unit.projects.flatMap(project => [
        ...project.problems,
        ...project.indicators.flatMap(indicator => indicator.problems),
      ]),
    ]),
  ];
}
