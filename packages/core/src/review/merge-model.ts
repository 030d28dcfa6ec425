import {
  type Amount,
  type Amounts,
  COLUMNS,
  type Indicator,
  type Part,
  type Project,
  type Table,
  type TableNode,
  type Unit,
  type Waiver,
} from '../model/index.ts';
import { type Fact, factOf, type ListFact } from './facts.ts';
import type { MergedNode } from './merge-plan.ts';
import { bare, barePart, bareWaiver, underStandard, withBothValues } from './nodes.ts';

/** The table that a plan makes, with ours in each conflict. */
export function mergedModel(plan: MergedNode<Table>): Table {
  const side = sideOf(plan, 'standard');
  const unitSide = sideOf(plan, 'moneyUnit');
  const { origin: _, standard: __, file: ___, ...ours } = plan.ours!;
  const standard = plan[side]?.standard;
  const table = {
    ...ours,
    ...texts(plan, { title: 'name', department: 'department', year: 'year', standardName: 'standard', note: 'note' }),
    ...texts(plan, { moneyUnitText: 'moneyUnit' }),
    moneyUnit: plan[unitSide]!.moneyUnit,
    ...(standard ? { standard } : {}),
    stated: amountsOf(plan),
    ceiling: amountOf(plan, 'ceiling'),
    waivers: listOf<Waiver>(plan, 'waiver').map(bareWaiver),
    units: plan.children.flatMap(child => unitOf(child as MergedNode<Unit>, standard)),
    problems: [],
    blocks: new Map(),
  };
  return defined(table) as unknown as Table;
}

type StandardInForce = Table['standard'];

function unitOf(node: MergedNode<Unit>, standard: StandardInForce): Unit[] {
  if (!isOurs(node)) return [];
  const projects = node.children.flatMap(child => projectOf(child as MergedNode<Project>, standard));
  if (node.from !== 'both') return [{ ...bare(node[node.from]!), projects }];
  const unit = {
    kind: 'unit',
    ...nameOf(node),
    ...texts(node, { code: 'code', note: 'note' }),
    stated: amountsOf(node),
    ceiling: amountOf(node, 'ceiling'),
    waivers: listOf<Waiver>(node, 'waiver').map(bareWaiver),
    problems: [],
    projects,
  };
  return [defined(unit) as unknown as Unit];
}

function projectOf(node: MergedNode<Project>, standard: StandardInForce): Project[] {
  if (!isOurs(node)) return [];
  if (node.from !== 'both') {
    const project = bare(node[node.from]!);
    return [{ ...project, indicators: project.indicators.map(each => underStandard(each, standard)) }];
  }
  const project = {
    kind: 'project',
    ...nameOf(node),
    ...texts(node, { code: 'code', period: 'period', note: 'note' }),
    ...texts(node, { goal: 'goal', cycleGoal: 'cycleGoal', annualGoal: 'annualGoal' }),
    categories: listOf<{ name: string }>(node, 'category').map(({ name }) => ({ name })),
    amounts: amountsOf(node),
    parts: listOf<Part>(node, 'part').map(barePart),
    ceiling: amountOf(node, 'ceiling'),
    waivers: listOf<Waiver>(node, 'waiver').map(bareWaiver),
    problems: [],
    indicators: node.children.flatMap(child => indicatorOf(child as MergedNode<Indicator>, standard)),
  };
  return [defined(project) as unknown as Project];
}

function indicatorOf(node: MergedNode<Indicator>, standard: StandardInForce): Indicator[] {
  if (!isOurs(node)) return [];
  if (node.from !== 'both') return [underStandard(withBothValues(bare(node[node.from]!)), standard)];
  const indicator = {
    kind: 'indicator',
    name: '',
    label: '',
    ...texts(node, { label: 'label', name: 'name', cycle: 'cycle', annual: 'annual', weight: 'weight', note: 'note' }),
    waivers: listOf<Waiver>(node, 'waiver').map(bareWaiver),
    problems: [],
  };
  return [underStandard(indicator as unknown as Indicator, standard)];
}

/** Whether the file is read with it: not what ours removed, nor the place to which only theirs moved it. */
function isOurs(node: MergedNode): boolean {
  return !(node.conflict && node.from === 'theirs') && node.moved !== 'theirs';
}

/** Whose word holds for a fact, where ours does in conflicts. */
export function sideOf(node: MergedNode, fact: Fact): 'ours' | 'theirs' {
  if (node.from !== 'both') return node.from;
  const found = node.facts.find(({ facts }) => facts.includes(fact));
  if (found) return found.take === 'theirs' ? 'theirs' : 'ours';
  // Neither states it. What only follows from it (the standard's contents) is theirs where only theirs changed.
  return 'ours';
}

/** What the merged node states of a fact. */
export function mergedFact(node: MergedNode, fact: Fact): string | Amount | undefined {
  const side: TableNode | undefined = node[sideOf(node, fact)];
  return side && factOf(side, fact);
}

/** The elements of a list that the merged node has, with ours in conflicts. */
function listOf<Value>(node: MergedNode, list: ListFact): Value[] {
  return node.items.flatMap(item => {
    if (item.list !== list) return [];
    const placed = item.take === 'theirs' ? item.theirs : item.ours;
    return placed ? [placed.value as Value] : [];
  });
}

function texts(node: MergedNode, fields: Readonly<Record<string, Fact>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, fact]) => [field, mergedFact(node, fact) as string | undefined]),
  );
}

function nameOf(node: MergedNode): { name: string; implied?: true } {
  const name = mergedFact(node, 'name') as string | undefined;
  return name === undefined ? { name: '', implied: true } : { name };
}

function amountOf(node: MergedNode, fact: Fact): Amount | undefined {
  return mergedFact(node, fact) as Amount | undefined;
}

function amountsOf(node: MergedNode): Amounts {
  return defined(Object.fromEntries(COLUMNS.map(column => [column, amountOf(node, column)]))) as Amounts;
}

function defined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}
