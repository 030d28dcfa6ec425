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

interface Homes {
  readonly unitOf: ReadonlyMap<Project, Unit>;
  readonly projectOf: ReadonlyMap<Indicator, { readonly project: Project; readonly no: number }>;
}

const homesInTable = new WeakMap<Table, Homes>();

/** The unit of each project; the project of each indicator, and its number there. Linear; computed when first asked for. */
function homesIn(table: Table): Homes {
  let homes = homesInTable.get(table);
  if (!homes) {
    const unitOf = new Map<Project, Unit>();
    const projectOf = new Map<Indicator, { project: Project; no: number }>();
    for (const unit of table.units)
      for (const project of unit.projects) {
        unitOf.set(project, unit);
        for (const [index, indicator] of project.indicators.entries())
          projectOf.set(indicator, { project, no: index + 1 });
      }
    homesInTable.set(table, (homes = { unitOf, projectOf }));
  }
  return homes;
}

/** The unit, project and indicator that `node` is or stands in; empty for the table itself and for nodes of other files. */
export function placeOf(table: Table, node: GoalNode): Place {
  if (!('kind' in node)) return {};
  if (node.kind === 'unit') return { unit: node };
  if (node.kind === 'project') {
    const unit = homesIn(table).unitOf.get(node);
    return unit ? { unit, project: node } : { project: node };
  }
  if (node.kind === 'indicator') {
    const home = homesIn(table).projectOf.get(node);
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
