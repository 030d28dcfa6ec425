import { Failure } from '../errors.ts';
import { nearest } from '../near.ts';
import type { ProjectHistory, TableHistory } from './follow.ts';

/**
 * The tables with those projects alone that had this name at some time; where none had, those whose name holds it.
 * @throws {Failure} if there is none, with the names that are near
 */
export function withProject(tables: readonly TableHistory[], name: string): TableHistory[] {
  const had = (project: ProjectHistory, is: (each: string) => boolean) => project.states.some(state => is(state.name));
  const only = (is: (each: string) => boolean) =>
    tables.flatMap(table => {
      const projects = table.projects.filter(project => had(project, is));
      return projects.length > 0 ? [{ ...table, projects, narrowed: true as const }] : [];
    });
  const exact = only(each => each === name);
  const found = exact.length > 0 ? exact : only(each => each.includes(name));
  if (found.length > 0) return found;
  const names = new Set(
    tables.flatMap(({ projects }) => projects.flatMap(({ states }) => states.map(each => each.name))),
  );
  const near = nearest(name, [...names]).map(each => `“${each}”`);
  throw new Failure({
    zh: `这些表里从来没有项目“${name}”。${near.length > 0 ? `是不是${near.join('、')}？` : '请检查名称和路径。'}`,
    en: `These tables never had a project “${name}”. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Check the name and the paths.'}`,
  });
}
