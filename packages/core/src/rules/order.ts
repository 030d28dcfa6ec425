import type { Target } from '../model/index.ts';
import type { Finding } from './finding.ts';

/** The line and column at which a target starts, counted in its block; of its node's opening line if it has none of its own. */
function startOf({ node, field, span, part, from }: Target): readonly [line: number, column: number] | undefined {
  const own = span ?? (field === undefined ? undefined : node.origin?.fields[field]);
  const entry = own ?? node.origin?.fields.name;
  if (!entry) return undefined;
  if (!own || part === 'key' || part === 'entry') return [entry.line, entry.keyStart];
  const piece = from === undefined ? undefined : entry.more?.findLast(each => each.at <= from);
  return piece ? [piece.line, piece.start] : [entry.line, entry.valueStart + (from ?? 0)];
}

/**
 * Sorts findings of one run of lines (the head of a table, the head of a unit, a project) as they stand in it: by line, then
 * column; those without a line (in a model that was not read from a file) keep their order.
 */
export function inDocumentOrder<F extends Pick<Finding, 'target'>>(findings: F[]): F[] {
  if (findings.length < 2) return findings;
  const placed = findings.map(finding => ({ finding, start: startOf(finding.target) }));
  placed.sort(({ start: a }, { start: b }) => (a && b ? a[0] - b[0] || a[1] - b[1] : a ? 1 : b ? -1 : 0));
  for (const [index, { finding }] of placed.entries()) findings[index] = finding;
  return findings;
}
