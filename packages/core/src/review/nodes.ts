import {
  annualValueOf,
  cycleValueOf,
  type Indicator,
  type IndicatorType,
  indicatorTypes,
  type Part,
  type Project,
  type Standard,
  type TableNode,
  type Unit,
  type Waiver,
} from '../model/index.ts';

/** The name that a node's own line gives it; undefined where that line is missing. */
export function nameOf(node: Unit | Project | Indicator): string | undefined {
  return node.kind !== 'indicator' && node.implied ? undefined : node.name;
}

/** What stands directly below a node. */
export function childrenOf(node: TableNode): readonly (Unit | Project | Indicator)[] {
  if (node.kind === 'table') return node.units;
  if (node.kind === 'unit') return node.projects;
  return node.kind === 'project' ? node.indicators : [];
}

/** What a node says, without where it stands and what was found there; a unit without its projects. */
export function bare(node: Unit): Unit;
export function bare(node: Project): Project;
export function bare(node: Indicator): Indicator;
export function bare(node: Unit | Project | Indicator): Unit | Project | Indicator;
export function bare(node: Unit | Project | Indicator): Unit | Project | Indicator {
  const { origin: _, ...rest } = node;
  const common = { waivers: node.waivers.map(bareWaiver), problems: [] };
  if (rest.kind === 'unit') return { ...rest, ...common, projects: [] };
  if (rest.kind === 'indicator') return { ...rest, ...common };
  return {
    ...rest,
    ...common,
    categories: rest.categories.map(({ name }) => ({ name })),
    parts: rest.parts.map(barePart),
    indicators: rest.indicators.map(each => bare(each)),
  };
}

export function bareWaiver({ rule, reason }: Waiver): Waiver {
  return { rule, reason };
}

export function barePart({ source, name, amount }: Part): Part {
  return { source, name, amount };
}

/** What a label means under a standard. */
export function typeUnder(standard: Standard | undefined, label: string): IndicatorType | undefined {
  return standard && indicatorTypes(standard).get(label);
}

/** An indicator under a standard: its type is what its label means there. */
export function underStandard(indicator: Indicator, standard: Standard | undefined): Indicator {
  const { type: _, ...rest } = indicator;
  const type = typeUnder(standard, indicator.label);
  return type ? { ...rest, type } : rest;
}

/** An indicator with both values each in its own entry. */
export function withBothValues(indicator: Indicator): Indicator {
  const { value: _, cycle: __, annual: ___, ...rest } = indicator;
  const [cycle, annual] = [cycleValueOf(indicator), annualValueOf(indicator)];
  return { ...rest, ...(cycle === undefined ? {} : { cycle }), ...(annual === undefined ? {} : { annual }) };
}
