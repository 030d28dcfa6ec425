import type { Placed } from './sequence.ts';

/** One thing in the common ancestor and on both sides; absent where it is not there. */
export interface Three<T> {
  readonly base?: T;
  readonly ours?: T;
  readonly theirs?: T;
}

export type Side = keyof Three<unknown>;

/** Whose word holds: `both` say the same; `conflict`: each changed it in another way. */
export type Take = 'both' | 'ours' | 'theirs' | 'conflict';

/** Merges one value that may be absent. `said` of equal values is equal. */
export function take<T>({ base, ours, theirs }: Three<T>, said: (value: T | undefined) => unknown): Take {
  const [b, o, t] = [said(base), said(ours), said(theirs)];
  if (o === t) return 'both';
  if (o === b) return 'theirs';
  return t === b ? 'ours' : 'conflict';
}

/** Brings together what is one thing on three sides: ancestors with what they became, then what both sides added alike. */
export function threes<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  partners: {
    readonly ours: (base: T) => T | undefined;
    readonly theirs: (base: T) => T | undefined;
    /** Pairs what each side added. */
    readonly added: (ours: readonly T[], theirs: readonly T[], pair: (ours: T, theirs: T) => void) => void;
  },
): Three<T>[] {
  const all: Three<T>[] = [];
  const old = { ours: new Set<T>(), theirs: new Set<T>() };
  const three = (parts: { readonly [side in Side]?: T | undefined }): void => {
    all.push(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));
  };
  for (const element of base) {
    const [x, y] = [partners.ours(element), partners.theirs(element)];
    if (x !== undefined) old.ours.add(x);
    if (y !== undefined) old.theirs.add(y);
    three({ base: element, ours: x, theirs: y });
  }
  const newOurs = ours.filter(each => !old.ours.has(each));
  const newTheirs = theirs.filter(each => !old.theirs.has(each));
  const paired = { ours: new Set<T>(), theirs: new Set<T>() };
  partners.added(newOurs, newTheirs, (x, y) => {
    paired.ours.add(x);
    paired.theirs.add(y);
    three({ ours: x, theirs: y });
  });
  for (const element of newOurs) if (!paired.ours.has(element)) three({ ours: element });
  for (const element of newTheirs) if (!paired.theirs.has(element)) three({ theirs: element });
  return all;
}

/** Something with its places in the lists of the three sides. */
export interface InOrder<T> {
  readonly value: T;
  readonly places: { readonly [side in Side]?: number | undefined };
}

/**
 * The order of a merged list: ours, with what only theirs has behind what it stands behind there. If theirs alone changed
 * the order, the other way round.
 */
export function mergedOrder<T>(elements: readonly InOrder<T>[]): T[] {
  const common = elements.filter(({ places }) =>
    ['base', 'ours', 'theirs'].every(side => places[side as Side] !== undefined),
  );
  const asBefore = (side: Side) => {
    const sorted = common.toSorted((a, b) => a.places[side]! - b.places[side]!);
    return sorted.every(({ places }, index) => index === 0 || sorted[index - 1]!.places.base! < places.base!);
  };
  const first: Side = asBefore('ours') && !asBefore('theirs') ? 'theirs' : 'ours';
  const second: Side = first === 'ours' ? 'theirs' : 'ours';
  const inOrder = (side: Side) =>
    elements.filter(({ places }) => places[side] !== undefined).toSorted((a, b) => a.places[side]! - b.places[side]!);
  const behind = new Map<InOrder<T> | undefined, InOrder<T>[]>();
  let anchor: InOrder<T> | undefined;
  for (const element of inOrder(second)) {
    if (element.places[first] !== undefined) anchor = element;
    else if (behind.has(anchor)) behind.get(anchor)!.push(element);
    else behind.set(anchor, [element]);
  }
  const out: InOrder<T>[] = [];
  let waiting = behind.get(undefined) ?? [];
  for (const element of inOrder(first)) {
    // What the first side added stays next to what it stands behind.
    if (element.places[second] === undefined) {
      out.push(element);
      continue;
    }
    for (const each of waiting) out.push(each);
    out.push(element);
    waiting = behind.get(element) ?? [];
  }
  for (const each of waiting) out.push(each);
  return out.map(each => each.value);
}

/** {@link threes} for the elements of lists, by subject; each with its place. In merged order. */
export function listThrees<T>(
  lists: Three<readonly T[]>,
  pairs: (
    before: readonly Placed<T>[],
    after: readonly Placed<T>[],
    pair: (x: Placed<T>, y: Placed<T>) => void,
  ) => void,
): Three<Placed<T>>[] {
  const placed = (values: readonly T[] = []) => values.map((value, index) => ({ index, value }));
  const [base, ours, theirs] = [placed(lists.base), placed(lists.ours), placed(lists.theirs)];
  const partner = (after: readonly Placed<T>[]) => {
    const found = new Map<Placed<T>, Placed<T>>();
    pairs(base, after, (x, y) => found.set(x, y));
    return (element: Placed<T>) => found.get(element);
  };
  return threes(base, ours, theirs, { ours: partner(ours), theirs: partner(theirs), added: pairs });
}
