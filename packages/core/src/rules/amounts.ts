import { type Amount, COLUMNS, type Project, type Table, type Target, type Unit } from '../model/index.ts';
import { COLUMN_KEY, KEY } from './keys.ts';

/** An amount of a node as it stands there. */
export interface WrittenAmount {
  readonly amount: Amount;
  readonly key: string;
  readonly target: Target;
}

/** Every amount that a node states itself and that is flawed in some way: its columns, its ceiling, its parts. */
export function flawedAmounts(node: Table | Unit | Project): WrittenAmount[] {
  const found: WrittenAmount[] = [];
  const amounts = node.kind === 'project' ? node.amounts : node.stated;
  for (const column of COLUMNS) {
    const amount = amounts[column];
    if (amount?.flaw) found.push({ amount, key: COLUMN_KEY[column], target: { node, field: column } });
  }
  if (node.ceiling?.flaw) found.push({ amount: node.ceiling, key: KEY.ceiling, target: { node, field: 'ceiling' } });
  if (node.kind === 'project')
    for (const { amount, span } of node.parts) {
      if (!amount.flaw) continue;
      // The value is the part's name, white space, and the amount at its end.
      const length = span ? span.valueEnd - span.valueStart : 0;
      const target: Target = span
        ? { node, span, from: Math.max(0, length - amount.text.length), to: length }
        : { node, field: 'name' };
      found.push({ amount, key: KEY.part, target });
    }
  return found;
}
