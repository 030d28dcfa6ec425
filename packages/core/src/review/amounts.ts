import {
  type Amount,
  type Amounts,
  COLUMNS,
  type Column,
  type Part,
  type Project,
  SOURCES,
  type Table,
  type Unit,
} from '../model/index.ts';
import type { AmountChange, AmountRole, Reordered, Spot } from './change.ts';
import { pairLists } from './sequence.ts';

/** Whether two amounts mean the same, however they are written. */
export function sameAmount(a: Amount | undefined, b: Amount | undefined): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && (a.value !== undefined || a.text === b.text);
}

/** What happened to the amounts of a node, in the form's order. */
export function* amountChanges(
  at: Spot,
  before: Table | Unit | Project,
  after: Table | Unit | Project,
): Generator<AmountChange> {
  const [old, now] = [statedBy(before), statedBy(after)];
  for (const entry of COLUMNS) {
    if (sameAmount(old[entry], now[entry])) continue;
    yield changeOf(at, entry, roleOf(entry, Object.keys(now).length > 0 ? after : before), old[entry], now[entry]);
  }
  if (!sameAmount(before.ceiling, after.ceiling))
    yield changeOf(at, 'ceiling', 'ceiling', before.ceiling, after.ceiling);
}

/** The columns that a node states. */
export function statedBy(node: Table | Unit | Project): Amounts {
  return node.kind === 'project' ? node.amounts : node.stated;
}

/** What a column of a node is: a project's own amounts are data, everything else is a sum that someone asserted. */
export function roleOf(column: Column, node: Table | Unit | Project): AmountRole {
  if (node.kind !== 'project') return 'assertion';
  return column === 'total' && SOURCES.some(source => node.amounts[source]) ? 'assertion' : 'datum';
}

/** What happened to 其中. */
export function partChanges(
  at: Spot,
  before: readonly Part[],
  after: readonly Part[],
): { readonly changes: readonly AmountChange[]; readonly reordered: readonly Reordered[] } {
  const { pairs, removed, added, order } = pairLists(before, after, partKey, partText);
  const changes: AmountChange[] = [];
  const say = (part: Part, old: number, now: number) => {
    const [x, y] = [before[old]?.amount, after[now]?.amount];
    const place = { source: part.source, name: part.name, beforeIndex: old, afterIndex: now };
    changes.push({ ...changeOf(at, 'part', 'part', x, y), part: place });
  };
  for (const { index, value } of removed) say(value, index, -1);
  for (const [old, now] of pairs)
    if (!sameAmount(old.value.amount, now.value.amount)) say(now.value, old.index, now.index);
  for (const { index, value } of added) say(value, -1, index);
  return { changes, reordered: order ? [{ at, of: 'part', order }] : [] };
}

export function partKey({ source, name }: Part): string {
  return `${source}\n${name}`;
}

export function partText(part: Part): string {
  return `${partKey(part)}\n${part.amount.value ?? part.amount.text}`;
}

function changeOf(
  at: Spot,
  entry: AmountChange['entry'],
  role: AmountRole,
  before: Amount | undefined,
  after: Amount | undefined,
): AmountChange {
  const unreadable = (amount: Amount | undefined) => amount !== undefined && amount.value === undefined;
  const difference = unreadable(before) || unreadable(after) ? undefined : (after?.value ?? 0n) - (before?.value ?? 0n);
  return { kind: 'amount', at, entry, role, before, after, difference };
}
