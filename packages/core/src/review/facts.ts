import {
  type Amount,
  annualValueOf,
  COLUMNS,
  cycleValueOf,
  type Indicator,
  type Part,
  type Project,
  type Table,
  type TableNode,
  type Unit,
  type Waiver,
} from '../model/index.ts';
import { statedBy } from './amounts.ts';
import { childrenOf, nameOf } from './nodes.ts';
import { compareTexts } from './sequence.ts';

/**
 * The facts that a node states once, by the names that their entries have in `Origin.fields`; beside them `label`, the type
 * that opens an indicator. 指标值 is both `cycle` and `annual`.
 */
export const FACTS = {
  table: ['name', 'department', 'moneyUnit', 'year', 'standard', ...COLUMNS, 'ceiling', 'note'],
  unit: ['name', 'code', ...COLUMNS, 'ceiling', 'note'],
  project: ['name', 'code', 'period', ...COLUMNS, 'ceiling', 'goal', 'cycleGoal', 'annualGoal', 'note'],
  indicator: ['label', 'name', 'cycle', 'annual', 'weight', 'note'],
} as const;

export type Fact = (typeof FACTS)[keyof typeof FACTS][number];

/** What a node states of a fact; undefined if nothing. */
export function factOf(node: TableNode, fact: Fact): string | Amount | undefined {
  switch (node.kind) {
    case 'table':
      return tableFact(node, fact);
    case 'unit':
      return commonFact(node, fact);
    case 'project':
      return fact === 'period' || fact === 'goal' || fact === 'cycleGoal' || fact === 'annualGoal'
        ? node[fact]
        : commonFact(node, fact);
    case 'indicator':
      return indicatorFact(node, fact);
  }
}

function tableFact(table: Table, fact: Fact): string | Amount | undefined {
  switch (fact) {
    case 'name':
      return table.title;
    case 'moneyUnit':
      return table.moneyUnitText;
    case 'standard':
      return table.standardName;
    case 'department':
    case 'year':
      return table[fact];
    default:
      return commonFact(table, fact);
  }
}

function commonFact(node: Table | Unit | Project, fact: Fact): string | Amount | undefined {
  switch (fact) {
    case 'name':
      return node.kind === 'table' ? undefined : nameOf(node);
    case 'code':
      return node.kind === 'table' ? undefined : node.code;
    case 'ceiling':
    case 'note':
      return node[fact];
    case 'total':
    case 'fiscalAppropriation':
    case 'specialAccount':
    case 'otherFunds':
      return statedBy(node)[fact];
    default:
      return undefined;
  }
}

function indicatorFact(indicator: Indicator, fact: Fact): string | undefined {
  switch (fact) {
    case 'cycle':
      return cycleValueOf(indicator);
    case 'annual':
      return annualValueOf(indicator);
    case 'label':
    case 'name':
    case 'weight':
    case 'note':
      return indicator[fact];
    default:
      return undefined;
  }
}

/** What a fact says, for comparing: equal for equal meanings. */
export function said(value: string | Amount | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  return value.value === undefined ? value.text : `${value.value}分`;
}

/** The facts that a node may state several times. */
export type ListFact = 'waiver' | 'part' | 'category';

/** One of several facts of a kind: what it is about, and what it says. */
export type ListValue = Waiver | Part | { readonly name: string };

export const LISTS: Readonly<Record<TableNode['kind'], readonly ListFact[]>> = {
  table: ['waiver'],
  unit: ['waiver'],
  project: ['category', 'part', 'waiver'],
  indicator: ['waiver'],
};

export function listOf(node: TableNode | undefined, fact: ListFact): readonly ListValue[] {
  if (!node) return [];
  if (fact === 'waiver') return node.waivers;
  if (node.kind !== 'project') return [];
  return fact === 'part' ? node.parts : node.categories;
}

/** What an element is about: elements with the same subject are the same fact. */
export function subjectOf(value: ListValue): string {
  if ('rule' in value) return value.rule;
  return 'source' in value ? `${value.source}\n${value.name}` : value.name;
}

/** All that an element says. */
export function wholeOf(value: ListValue): string {
  if ('rule' in value) return `${value.rule}\n${value.reason}`;
  return 'source' in value ? `${subjectOf(value)}\n${said(value.amount)}` : value.name;
}

/** All that a node says, whatever the order; with what is below it, unless `deep` is false. For comparing. */
export function everything(node: TableNode, deep = true): string {
  const facts = FACTS[node.kind].map(fact => said(factOf(node, fact)) ?? null);
  const lists = LISTS[node.kind].map(list => listOf(node, list).map(wholeOf).sort(compareTexts));
  const below = deep
    ? childrenOf(node)
        .map(child => everything(child))
        .sort(compareTexts)
    : [];
  return JSON.stringify([facts, lists, below]);
}
