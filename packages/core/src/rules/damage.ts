import { isDamaged, type Project, type Unit } from '../model/index.ts';

/**
 * True if a line of the project could not be read. What such a line said is unknown: it may have been an amount, a value,
 * an indicator, or the 项目名称 of another project, so nothing that counts or adds up is judged there.
 */
export function isProjectDamaged(project: Project): boolean {
  return isDamaged(project);
}

/** True if a line of the unit or of any of its projects could not be read. */
export function isUnitDamaged(unit: Unit): boolean {
  return isDamaged(unit) || unit.projects.some(isProjectDamaged);
}
