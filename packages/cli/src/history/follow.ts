import {
  type Money,
  type MoneyUnit,
  type Project,
  projectTotal,
  type Table,
  type TableNode,
  tableTotals,
  type Unit,
} from '@goalsheet/core/model';
import { type Matching, type MatchReason, matchTables } from '@goalsheet/core/review';
import type { GoalCommit } from '../git/commits.ts';

/** A table as one commit left it. */
export interface Version {
  /** Absent for what was there before the first commit that is looked at. */
  readonly commit?: GoalCommit;
  /** False where the file went. */
  readonly present: boolean;
  /** In 分; undefined where no project states an amount. */
  readonly total: Money | undefined;
  readonly projects: number;
  readonly indicators: number;
}

/**
 * What happened to a project beside its amount and its indicators: it was there from the first version, it is new, gone,
 * back again, renamed, or in another unit.
 */
export type ProjectEvent = 'first' | 'added' | 'gone' | 'back' | 'renamed' | 'moved';

/** A project as it was from one version on. */
export interface ProjectState {
  /** The number of the version, from 0. */
  readonly version: number;
  readonly events: readonly ProjectEvent[];
  /** Nothing is to be told of it: its unit has another name, and that is all. */
  readonly silent?: true;
  /** Why it is taken for the one before, where its name or its unit is another. */
  readonly reason?: MatchReason;
  readonly unit: string;
  readonly name: string;
  readonly total: Money | undefined;
  readonly indicators: number;
}

/** One project through the versions, whatever it was called. */
export interface ProjectHistory {
  /** Where something changed, the newest last; never empty. */
  readonly states: readonly ProjectState[];
}

/** One table through the commits. */
export interface TableHistory {
  /** From the root of the repository: what it is called now, or was called last. */
  readonly path: string;
  readonly department: string;
  /** 单位 as it is now: amounts of all versions are shown in it. */
  readonly moneyUnit: MoneyUnit;
  /** The newest last; never empty. */
  readonly versions: readonly Version[];
  /** In the order of the newest version, those that are gone behind. */
  readonly projects: readonly ProjectHistory[];
  /** Only some of its projects are asked for. */
  readonly narrowed?: true;
}

interface Line {
  readonly states: ProjectState[];
}

/** Takes the versions of one table, the newest last, and follows each project through them. */
export class Follower {
  private readonly versions: Version[] = [];
  private table: Table | undefined;
  /** The projects of the newest version that had any: what became of each, and the unit that it is in. */
  private places = new Map<Project, { readonly line: Line; readonly unit: Unit }>();
  private readonly gone = new Set<Line>();
  /** The last that went, by the name that it had in its unit. */
  private readonly goneByName = new Map<string, Line>();

  /** @param table undefined where the file went */
  add(commit: GoalCommit | undefined, table: Table | undefined): void {
    const number = this.versions.length;
    this.versions.push({ ...(commit && { commit }), present: table !== undefined, ...figures(table) });
    if (table) this.follow(table, number);
  }

  /** All that was taken; undefined if there never was a table. */
  history(path: string): TableHistory | undefined {
    if (!this.table) return undefined;
    const lines = [...this.places.values()].map(({ line }) => line);
    // A file that went took its projects with it; one that came back brought them back, and nothing happened to them.
    const last = this.versions.findLastIndex(({ present }) => present);
    if (last + 1 < this.versions.length) for (const line of lines) leave(line, last + 1);
    const { department = '', moneyUnit } = this.table;
    return { path, department, moneyUnit, versions: this.versions, projects: [...lines, ...this.gone] };
  }

  private follow(table: Table, number: number): void {
    const before = this.table;
    const kinship = before && kinshipOf(before, table);
    const places: typeof this.places = new Map();
    const kept = new Set<Line>();
    for (const unit of table.units)
      for (const project of unit.projects) {
        const partner = kinship?.beforeOf(project);
        const was = partner && this.places.get(partner.node);
        const line = was?.line ?? this.returning(unit, project) ?? { states: [] };
        const moved = was !== undefined && kinship!.afterOf(was.unit)?.node !== unit;
        const state = stateOf(unit, project, number, line.states.at(-1), moved, before ? 'added' : 'first');
        const reason = state.events.some(each => each === 'renamed' || each === 'moved') && partner?.reason;
        if (isWorthKeeping(state, line.states.at(-1))) line.states.push({ ...state, ...(reason && { reason }) });
        places.set(project, { line, unit });
        kept.add(line);
      }
    for (const { line } of this.places.values())
      if (!kept.has(line)) {
        leave(line, number);
        this.gone.add(line);
        this.goneByName.set(keyOf(line.states.at(-1)!), line);
      }
    this.places = places;
    this.table = table;
  }

  /** A project that went and has its name in its unit again. */
  private returning(unit: Unit, project: Project): Line | undefined {
    const key = keyOf({ unit: unit.name, name: project.name });
    const line = this.goneByName.get(key);
    this.goneByName.delete(key);
    if (line) this.gone.delete(line);
    return line;
  }
}

/**
 * What is what in two versions. Where the units are the same ones, a project that is the same value in its unit (its lines did
 * not change) is itself, and only the others are looked at.
 */
function kinshipOf(before: Table, after: Table): Matching {
  const sameUnits =
    before.units.length === after.units.length &&
    before.units.every(({ name, code }, at) => name === after.units[at]!.name && code === after.units[at]!.code) &&
    new Set(before.units.map(({ name }) => name)).size === before.units.length;
  if (!sameUnits) return matchTables(before, after);
  const same = new Set<Project>();
  for (const [at, unit] of before.units.entries()) {
    const now = new Set(after.units[at]!.projects);
    for (const project of unit.projects) if (now.has(project)) same.add(project);
  }
  // The units stand for themselves in what is left: the answers are given for the whole ones.
  const rest = (table: Table) => {
    const units = table.units.map(unit => ({ ...unit, projects: unit.projects.filter(each => !same.has(each)) }));
    return { ...table, units };
  };
  const [left, right] = [rest(before), rest(after)];
  const matching = matchTables(left, right);
  const unitNow = new Map<TableNode, Unit>(before.units.map((unit, at) => [unit, after.units[at]!]));
  const itself = <Node extends TableNode>(node: Node) => ({ node, reason: { by: 'name' } as const });
  return {
    afterOf: <Node extends TableNode>(node: Node) => {
      const unit = unitNow.get(node) as Node | undefined;
      return unit ? itself(unit) : same.has(node as never) ? itself(node) : matching.afterOf(node);
    },
    beforeOf: node => (same.has(node as never) ? itself(node) : matching.beforeOf(node)),
  };
}

function keyOf({ unit, name }: Pick<ProjectState, 'unit' | 'name'>): string {
  return `${unit}\n${name}`;
}

function stateOf(
  { name: unit }: Unit,
  project: Project,
  version: number,
  last: ProjectState | undefined,
  moved: boolean,
  beginning: 'first' | 'added',
): ProjectState {
  const { name, indicators } = project;
  const events: ProjectEvent[] = [];
  if (!last) events.push(beginning);
  else if (last.events.includes('gone')) events.push('back');
  if (last && last.name !== name) events.push('renamed');
  if (moved) events.push('moved');
  const state = { version, events, unit, name, total: projectTotal(project), indicators: indicators.length };
  const told = !last || last.total !== state.total || last.indicators !== state.indicators || events.length > 0;
  return told ? state : { ...state, silent: true };
}

function isWorthKeeping(state: ProjectState, last: ProjectState | undefined): boolean {
  return !state.silent || last?.unit !== state.unit;
}

function leave({ states }: Line, version: number): void {
  const { unit, name } = states.at(-1)!;
  states.push({ version, events: ['gone'], unit, name, total: undefined, indicators: 0 });
}

function figures(table: Table | undefined): Pick<Version, 'total' | 'projects' | 'indicators'> {
  const projects = table?.units.flatMap(unit => unit.projects) ?? [];
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  return { total: table && tableTotals(table).total, projects: projects.length, indicators };
}
