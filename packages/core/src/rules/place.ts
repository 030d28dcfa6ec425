import type { GoalNode, Indicator, Project, Table, Unit } from '../model/index.ts';
import type { Localised } from './finding.ts';

/** Where a node stands in its table. */
export interface Place {
  readonly unit?: Unit;
  readonly project?: Project;
  readonly indicator?: {
    /** From 1, as the form counts within the project. */
    readonly no: number;
    /** As printed: `数量指标`, `社会效益指标`. */
    readonly type: string;
    readonly name: string;
    readonly node: Indicator;
  };
}

const unitsInTable = new WeakMap<Table, ReadonlyMap<Project, Unit>>();
interface Home {
  readonly project: Project;
  readonly no: number;
}

/** An indicator is a part of its project's value, whatever table that stands in; models that were made may share it. */
const homes = new WeakMap<Indicator, Home>();
const known = new WeakSet<Project>();
const homesInTable = new WeakMap<Table, ReadonlyMap<Indicator, Home>>();

/** The unit of each project. Linear; computed when first asked for, and with it the project of each indicator. */
function unitsIn(table: Table): ReadonlyMap<Project, Unit> {
  let units = unitsInTable.get(table);
  if (!units) {
    const unitOf = new Map<Project, Unit>();
    for (const unit of table.units)
      for (const project of unit.projects) {
        unitOf.set(project, unit);
        if (known.has(project)) continue;
        known.add(project);
        for (const [index, indicator] of project.indicators.entries()) homes.set(indicator, { project, no: index + 1 });
      }
    unitsInTable.set(table, (units = unitOf));
  }
  return units;
}

/** The project of an indicator, and its number there. */
function homeIn(table: Table, indicator: Indicator): Home | undefined {
  const units = unitsIn(table);
  const home = homes.get(indicator);
  if (home && units.has(home.project)) return home;
  let inTable = homesInTable.get(table);
  if (!inTable) {
    const all = new Map<Indicator, Home>();
    for (const project of units.keys())
      for (const [index, each] of project.indicators.entries()) all.set(each, { project, no: index + 1 });
    homesInTable.set(table, (inTable = all));
  }
  return inTable.get(indicator);
}

/** The unit, project and indicator that `node` is or stands in; empty for the table itself and for nodes of other files. */
export function placeOf(table: Table, node: GoalNode): Place {
  if (!('kind' in node)) return {};
  if (node.kind === 'unit') return { unit: node };
  if (node.kind === 'project') {
    const unit = unitsIn(table).get(node);
    return unit ? { unit, project: node } : { project: node };
  }
  if (node.kind === 'indicator') {
    const home = homeIn(table, node);
    if (!home) return {};
    const { project, no } = home;
    return { ...placeOf(table, project), indicator: { no, type: node.label, name: node.name, node } };
  }
  return {};
}

/** A place in words: `广州市…中心 › 信创工作经费 › 指标 2「…」`; empty for the table itself. */
export function placeText(place: Place): Localised {
  const words = (language: 'zh' | 'en') => {
    const zh = language === 'zh';
    const steps: string[] = [];
    if (place.unit && !(place.unit.implied && place.unit.name === ''))
      steps.push(place.unit.name || (zh ? '（未写资金使用单位）' : '(unit without a name)'));
    if (place.project) steps.push(place.project.name || (zh ? '（未写项目名称）' : '(project without a name)'));
    if (place.indicator) {
      const { no, name } = place.indicator;
      steps.push(zh ? `指标 ${no}${name && `「${name}」`}` : `indicator ${no}${name && ` “${name}”`}`);
    }
    return steps.join(' › ');
  };
  // Mostly one language is asked for.
  return {
    get zh() {
      return words('zh');
    },
    get en() {
      return words('en');
    },
  };
}
