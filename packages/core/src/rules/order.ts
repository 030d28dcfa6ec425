import type { Target } from '../model/index.ts';
import type { Finding } from './finding.ts';

/** More columns than any line has. */
const COLUMNS = 2 ** 26;
/** Before all lines. */
const NOWHERE = -1;

/**
 * The place at which a target starts, counted in its block: greater for what comes later. Of its node's opening line if it has none of its own;
 * {@link NOWHERE} in a model that was not read from a file.
 */
function startOf({ node, field, span, part, from }: Target): number {
  const own = span ?? (field === undefined ? undefined : node.origin?.fields[field]);
  const entry = own ?? node.origin?.fields.name;
  if (!entry) return NOWHERE;
  if (!own || part === 'key' || part === 'entry') return entry.line * COLUMNS + entry.keyStart;
  const piece = from === undefined ? undefined : entry.more?.findLast(each => each.at <= from);
  return piece ? piece.line * COLUMNS + piece.start : entry.line * COLUMNS + entry.valueStart + (from ?? 0);
}

/** Where fewer are out of order than this, putting each in its place is the quickest. */
const FEW = 16;

/**
 * Sorts findings of one run of lines (the head of a table, the head of a unit, a project) as they stand in it: by line, then
 * column; those without a line (in a model that was not read from a file) keep their order. In place.
 */
export function inDocumentOrder<F extends Pick<Finding, 'target'>>(findings: F[]): F[] {
  if (findings.length < 2) return findings;
  const starts = findings.map(({ target }) => startOf(target));
  if (findings.length <= FEW) insertionSort(findings, starts);
  else {
    const order = starts.map((_, index) => index).sort((a, b) => starts[a]! - starts[b]!);
    const sorted = order.map(index => findings[index]!);
    for (const [index, finding] of sorted.entries()) findings[index] = finding;
  }
  return findings;
}

/** Sorts both lists by the second one. */
function insertionSort<F>(items: F[], keys: number[]): void {
  for (let next = 1; next < items.length; next++) {
    const item = items[next]!;
    const key = keys[next]!;
    let at = next;
    for (; at > 0 && keys[at - 1]! > key; at--) {
      items[at] = items[at - 1]!;
      keys[at] = keys[at - 1]!;
    }
    items[at] = item;
    keys[at] = key;
  }
}
