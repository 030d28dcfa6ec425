import type { GoalNode, Indicator, Project, Table, TableNode, Unit } from '../model/index.ts';
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

const parentsOfTable = new WeakMap<Table, ReadonlyMap<TableNode, Unit | Project>>();

/** The unit of each project and the project of each indicator. Linear; computed when first asked for. */
function parentsOf(table: Table): ReadonlyMap<TableNode, Unit | Project> {
  let parents = parentsOfTable.get(table);
  if (!parents) {
    const found = new Map<TableNode, Unit | Project>();
    for (const unit of table.units)
      for (const project of unit.projects) {
        found.set(project, unit);
        for (const indicator of project.indicators) found.set(indicator, project);
      }
    parentsOfTable.set(table, (parents = found));
  }
  return parents;
}

/** The unit, project and indicator that `node` is or stands in; empty for the table itself and for nodes of other files. */
export function placeOf(table: Table, node: GoalNode): Place {
  if (!('kind' in node)) return {};
  if (node.kind === 'unit') return { unit: node };
  if (node.kind === 'project') {
    const unit = parentsOf(table).get(node) as Unit | undefined;
    return unit ? { unit, project: node } : { project: node };
  }
  if (node.kind === 'indicator') {
    const project = parentsOf(table).get(node) as Project | undefined;
    if (!project) return {};
    const no = project.indicators.indexOf(node) + 1;
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
  return { zh: words('zh'), en: words('en') };
}
