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

/** Among so many indicators one is looked for. */
const FEW = 64;

/** The nodes above each node of a table. Linear; computed when first asked for, and kept with the table. */
class Above {
  readonly #table: Table;
  readonly #units = new Map<Project, Unit>();
  /** What was read from a file: the lines of a project and of its indicators are one block. */
  readonly #projects = new Map<object, Project>();
  /** Only for what is not of such a block, or one of many there. */
  #homes: Map<Indicator, Home> | undefined;

  constructor(table: Table) {
    this.#table = table;
    for (const unit of table.units)
      for (const project of unit.projects) {
        this.#units.set(project, unit);
        if (project.origin) this.#projects.set(project.origin.block, project);
      }
  }

  unitOf(project: Project): Unit | undefined {
    return this.#units.get(project);
  }

  homeOf(indicator: Indicator): Home | undefined {
    const project = indicator.origin && this.#projects.get(indicator.origin.block);
    const index = project && project.indicators.length <= FEW ? project.indicators.indexOf(indicator) : -1;
    if (project && index >= 0) return { project, no: index + 1 };
    if (!this.#homes) {
      this.#homes = new Map();
      for (const { projects } of this.#table.units)
        for (const each of projects)
          for (const [place, node] of each.indicators.entries())
            this.#homes.set(node, { project: each, no: place + 1 });
    }
    return this.#homes.get(indicator);
  }
}

/** The project of an indicator, and its number there. */
interface Home {
  readonly project: Project;
  readonly no: number;
}

const aboveIn = new WeakMap<Table, Above>();

function aboveOf(table: Table): Above {
  let above = aboveIn.get(table);
  if (!above) aboveIn.set(table, (above = new Above(table)));
  return above;
}

/** The unit, project and indicator that `node` is or stands in; empty for the table itself and for nodes of other files. */
export function placeOf(table: Table, node: GoalNode): Place {
  if (!('kind' in node)) return {};
  if (node.kind === 'unit') return { unit: node };
  if (node.kind === 'project') {
    const unit = aboveOf(table).unitOf(node);
    return unit ? { unit, project: node } : { project: node };
  }
  if (node.kind === 'indicator') {
    const home = aboveOf(table).homeOf(node);
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
