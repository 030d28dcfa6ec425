import type { Standard, Table } from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import type { KeySpec } from '@goalsheet/language/syntax';
import { docOfKey, oftenOf, valueKindOf } from '../hover/keys.ts';
import { blocksFor } from './blocks.ts';
import { entryIndent, openerIndent } from './layout.ts';
import type { Open } from './open.ts';
import { CompletionItemKind, type Proposal } from './proposal.ts';
import { typeProposals } from './types.ts';

/**
 * How urgent a key is: values of the open indicator, what else is missing, what comes next, what opens
 * another, and what may be there too.
 */
type Urgency = 'values' | 'missing' | 'next' | 'openers' | 'rest';

export interface KeyContext {
  readonly open: Open;
  readonly language: keyof Localised;
  readonly standard: Standard | undefined;
  /** The file, where it is a table. */
  readonly table: Table | undefined;
  /** Fields of the table's head that are stated elsewhere. */
  readonly stated: (field: string) => boolean;
  /** True where a colon stands behind the key already. */
  readonly colon: boolean;
  /** True where something here is reported: an answer may be due. */
  readonly reported: boolean;
}

/** The keys that may stand at a line, the most urgent first, in the form's order among equals. */
export function keyProposals(context: KeyContext): Proposal[] {
  const { open } = context;
  const groups: Record<Urgency, Proposal[]> = { values: [], missing: [], next: [], openers: [], rest: [] };
  const types = typeProposals(context);
  const blocks = blocksFor(context, types.order);
  for (const spec of open.structure.vocabulary.specs) {
    const level = levelFor(spec, context);
    if (level === undefined) continue;
    const own = [keyProposal(spec, level, context)];
    // A block stands behind the key that it begins with.
    for (const { behind, proposal } of blocks) if (behind === spec.key) own.push(proposal);
    const urgency = urgencyOf(spec, level, context);
    // The next project comes before the next unit.
    if (urgency === 'openers') groups.openers.unshift(...own);
    else groups[urgency].push(...own);
  }
  const indicators = blocks.filter(({ behind }) => behind === '').map(({ proposal }) => proposal);
  const { values, missing, next, openers, rest } = groups;
  // In the head of a table or unit its own entries come first, in a project what comes behind it.
  const further = open.nodes.length > 2 ? [...openers, ...next] : [...next, ...openers];
  return [...values, ...missing, ...types.lacking, ...indicators, ...types.others, ...further, ...rest];
}

/** The level of the node that would hold a key at this line; undefined if it cannot stand there. */
function levelFor(spec: KeySpec, { open, stated }: KeyContext): number | undefined {
  const { nodes, structure, line } = open;
  const innermost = nodes.length - 1;
  if (spec.opens !== undefined) return spec.opens <= nodes.length ? spec.opens : undefined;
  const level = spec.levels.findLast(each => each < nodes.length);
  if (level === undefined) return undefined;
  const inIndicator = structure.vocabulary.kind === 'table' && innermost === 3 && level === 2;
  if (level !== innermost && !inIndicator) return undefined;
  const { fields } = nodes[level]!;
  if (!spec.many && (fields[spec.field] || (level === 0 && stated(spec.field)))) return undefined;
  const other = OTHER_FORM[spec.field];
  if (other?.some(field => fields[field])) return undefined;
  if (spec.field === 'part' && !SOURCES.some(source => (fields[source]?.raw.number ?? line) < line)) return undefined;
  return level;
}

const SOURCES = ['fiscalAppropriation', 'specialAccount', 'otherFunds'];
const OTHER_FORM: Readonly<Record<string, readonly string[]>> = {
  value: ['cycle', 'annual'],
  cycle: ['value'],
  annual: ['value'],
  goal: ['cycleGoal', 'annualGoal'],
  cycleGoal: ['goal'],
  annualGoal: ['goal'],
};

function urgencyOf(spec: KeySpec, level: number, { open, reported }: KeyContext): Urgency {
  const { nodes, structure } = open;
  const { kind } = structure.vocabulary;
  if (spec.opens !== undefined) {
    const parent = nodes[spec.opens - 1]!;
    return spec.opens === nodes.length && parent.children.length === 0 ? 'missing' : 'openers';
  }
  const { fields } = nodes[level]!;
  const { field } = spec;
  if (field === 'waiver') return reported ? 'next' : 'rest';
  if (kind === 'library' && level === 1) return 'values';
  if (kind !== 'table') return field === 'note' ? 'next' : 'rest';
  if (field === 'department' || field === 'moneyUnit') return 'missing';
  if (VALUES.has(field)) return 'values';
  if (field === 'fiscalAppropriation' && level === 2) return AMOUNTS.some(each => fields[each]) ? 'next' : 'missing';
  if (field === 'goal') return 'missing';
  if (field === 'cycleGoal' || field === 'annualGoal')
    return fields.cycleGoal || fields.annualGoal ? 'missing' : 'rest';
  if (field === 'part') return followsSource(open) ? 'next' : 'rest';
  if (field === 'total' && level < 2) return 'next';
  return 'rest';
}

const VALUES = new Set(['cycle', 'annual', 'value']);
const AMOUNTS = ['total', 'fiscalAppropriation', 'specialAccount', 'otherFunds'];

/** Whether the last line above that says something is a source or a part of one. */
function followsSource({ structure, line }: Open): boolean {
  for (let above = line - 1; above >= 0; above--) {
    const entry = structure.entries[above];
    if (entry) return SOURCES.includes(entry.spec?.field ?? '') || entry.spec?.field === 'part';
  }
  return false;
}

function keyProposal(spec: KeySpec, level: number, context: KeyContext): Proposal {
  const { open, language, colon } = context;
  const { kind } = open.structure.vocabulary;
  const doc = docOfKey(kind, spec, level)[language];
  const often = oftenOf(kind, spec)[language];
  return {
    label: spec.key,
    snippet: spec.key + (colon ? '' : '：'),
    kind: spec.opens === undefined ? CompletionItemKind.Property : CompletionItemKind.Struct,
    description: valueKindOf(spec)[language],
    detail: often,
    documentation: doc,
    further: spec.aliases,
    indent: spec.opens === undefined ? entryIndent(open, level) : openerIndent(open, level),
    goesOn: spec.value !== 'text' || VALUES.has(spec.field),
  };
}
