import type { Anchor } from './anchors.ts';
import { addsUp } from './anchors.ts';
import { type Body, startOf } from './body.ts';
import type { Opening } from './openings.ts';

/**
 * Which of the lines that look like amounts are the amounts of a row: a goal or a value can hold a line like
 * `12.00 万元用于…` too. Two or more amounts are a row's. A single amount is, in a table whose 合计 has one amount only;
 * else only where no goal or value can stand, or nothing else gives the project its amounts.
 */
export function acceptedAnchors(
  body: Body,
  candidates: readonly Anchor[],
  openings: readonly Opening[],
  rowStarts: ReadonlySet<number>,
): { accepted: Anchor[]; rejected: Anchor[] } {
  const accepted: Anchor[] = [];
  const rejected: Anchor[] = [];
  const usual =
    candidates.find(anchor => isTotalName(body, anchor))?.amounts.length ?? candidates[0]?.amounts.length ?? 0;
  let passed = 0;
  let lastStart = -1;
  let seen = 0;
  let previousIndented = false;
  candidates.forEach((anchor, position) => {
    const offset = startOf(body, anchor.line);
    while (passed < openings.length && openings[passed]!.from < offset) passed++;
    while (seen <= anchor.line) {
      if (rowStarts.has(seen)) lastStart = seen;
      seen++;
    }
    const before = openings[passed - 1];
    const after = openings[passed];
    const previous = accepted.at(-1);
    const previousOffset = previous ? startOf(body, previous.line) : -1;
    const inProject = before !== undefined && before.from > previousOffset;
    const following = candidates[position + 1];
    const alone = !following || (after !== undefined && startOf(body, following.line) > after.from);
    const rest = body.text.slice(offset + anchor.restStart, startOf(body, anchor.line + 1)).trim();

    const fits = (): boolean => {
      const single = anchor.amounts.length === 1;
      const inCell = inProject && after?.number === before.number + 1 && after.number > 1;
      if (inCell && alone && !addsUp(anchor.amounts)) return false;
      if (!single) return true;
      if (/^[千万亿]?元/.test(rest)) return false;
      if (usual === 1 || !previous) return true;
      if (inProject) return rest === '' || alone;
      if (rowStarts.size > 0) return !previousIndented || lastStart > previous.line;
      return rest === '' && (isTotalName(body, previous) || anchor.line === previous.line + 1);
    };
    if (!fits()) {
      rejected.push(anchor);
      return;
    }
    previousIndented = lastStart > (previous?.line ?? -1);
    accepted.push(anchor);
  });
  return { accepted, rejected };
}

/** True if the anchor's line has the name 合计 before the amounts. */
function isTotalName(body: Body, anchor: Anchor): boolean {
  const text = body.lines[anchor.line]!.text.slice(0, anchor.nameEnd);
  return isTotal(text);
}

/** True for the name of the first row, however it is spaced. */
export function isTotal(name: string): boolean {
  return /^(?:合|总)\s*计$/.test(name);
}
