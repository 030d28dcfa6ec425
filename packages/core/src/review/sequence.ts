/*
 * Lists on two sides: which elements belong together, and how one list becomes the other. What belongs together never
 * depends on where it stands, and is the same whichever side is the first.
 */

/**
 * Pairs elements with the same key. Of several with one key those that are `exact`ly the same belong together, then the
 * others as `exact` sorts them. An element without a key stays alone. Linear but for that sorting.
 * @returns those that stayed alone, in their order
 */
export function pairByKey<T>(
  left: readonly T[],
  right: readonly T[],
  key: (element: T) => string | undefined,
  exact: (element: T) => string,
  pair: (left: T, right: T) => void,
): { readonly left: readonly T[]; readonly right: readonly T[] } {
  const groups = new Map<string, { readonly left: T[]; readonly right: T[] }>();
  for (const [side, elements] of [['left', left] as const, ['right', right] as const])
    for (const element of elements) {
      const its = key(element);
      if (its === undefined) continue;
      const group = groups.get(its);
      if (group) group[side].push(element);
      else groups.set(its, { left: [], right: [], [side]: [element] });
    }
  // Apart: one value may stand on both sides.
  const pairedLeft = new Set<T>();
  const pairedRight = new Set<T>();
  const found = (x: T, y: T) => {
    pairedLeft.add(x);
    pairedRight.add(y);
    pair(x, y);
  };
  for (const group of groups.values()) {
    if (group.left.length === 0 || group.right.length === 0) continue;
    if (group.left.length === 1 && group.right.length === 1) found(group.left[0]!, group.right[0]!);
    else pairGroup(group.left, group.right, exact, found);
  }
  return { left: left.filter(each => !pairedLeft.has(each)), right: right.filter(each => !pairedRight.has(each)) };
}

function pairGroup<T>(
  left: readonly T[],
  right: readonly T[],
  exact: (element: T) => string,
  pair: (left: T, right: T) => void,
): void {
  // The last first: the first of a list is taken from its end, or very many that are the same would take very long.
  const waiting = new Map<string, T[]>();
  for (const element of right.toReversed()) {
    const there = waiting.get(exact(element));
    if (there) there.push(element);
    else waiting.set(exact(element), [element]);
  }
  const rest: T[] = [];
  for (const element of left) {
    const same = waiting.get(exact(element))?.pop();
    if (same !== undefined) pair(element, same);
    else rest.push(element);
  }
  const sorted = (elements: readonly T[]) =>
    elements.map(each => [exact(each), each] as const).sort(([a], [b]) => compareTexts(a, b));
  const others = sorted([...waiting.values()].flatMap(each => each.reverse()));
  for (const [index, [, element]] of sorted(rest).slice(0, others.length).entries()) pair(element, others[index]![1]);
}

/** By code units: the same everywhere, whatever the locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of what is on both sides: for each place in the new order its place in the old.
 * @param places the old place of each element that is on both sides, in the new order
 * @returns undefined if the order is the same
 */
export function orderOf(places: readonly number[]): number[] | undefined {
  if (places.every((place, index) => index === 0 || places[index - 1]! < place)) return undefined;
  const rank = new Map([...places].sort((a, b) => a - b).map((place, index) => [place, index]));
  return places.map(place => rank.get(place)!);
}

/** Elements of a list with their places: two equal values in it are two elements. */
export interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

/** How the elements of two lists belong together. */
export interface ListPairs<T> {
  readonly pairs: readonly (readonly [before: Placed<T>, after: Placed<T>])[];
  readonly removed: readonly Placed<T>[];
  readonly added: readonly Placed<T>[];
  readonly order: readonly number[] | undefined;
}

/** {@link pairByKey} for values; the pairs are in the new order. */
export function pairLists<T>(
  before: readonly T[],
  after: readonly T[],
  key: (value: T) => string,
  exact: (value: T) => string,
): ListPairs<T> {
  if (before.length === 0 && after.length === 0) return NOTHING;
  const placed = (values: readonly T[]) => values.map((value, index) => ({ index, value }));
  const pairs: [Placed<T>, Placed<T>][] = [];
  const { left, right } = pairByKey(
    placed(before),
    placed(after),
    each => key(each.value),
    each => exact(each.value),
    (x, y) => pairs.push([x, y]),
  );
  pairs.sort(([, a], [, b]) => a.index - b.index);
  return { pairs, removed: left, added: right, order: orderOf(pairs.map(([x]) => x.index)) };
}

const NOTHING: ListPairs<never> = { pairs: [], removed: [], added: [], order: undefined };

/** The new list: what stayed, in its new order, and what came, each at its place in the new list. */
export function rebuilt<T>(
  stayed: readonly T[],
  order: readonly number[] | undefined,
  added: readonly Placed<T>[],
): T[] {
  const kept = order ? order.map(place => stayed[place]!) : stayed;
  if (added.length === 0) return [...kept];
  const out: T[] = [];
  let next = 0;
  for (const { index, value } of [...added].sort((a, b) => a.index - b.index)) {
    while (out.length < index && next < kept.length) out.push(kept[next++]!);
    out.push(value);
  }
  while (next < kept.length) out.push(kept[next++]!);
  return out;
}

/**
 * Both lists in one, as a reader wants them: the new one in its order, and what is gone behind what it stood behind.
 * @param partner of an old element in the new list, if it is there
 */
export function interleaved<T>(
  before: readonly T[],
  after: readonly T[],
  partner: (element: T) => T | undefined,
): { readonly before?: T; readonly after?: T }[] {
  const behind = new Map<T | undefined, T[]>();
  const old = new Map<T, T>();
  let anchor: T | undefined;
  for (const element of before) {
    const other = partner(element);
    if (other !== undefined) {
      old.set(other, element);
      anchor = other;
      continue;
    }
    const there = behind.get(anchor);
    if (there) there.push(element);
    else behind.set(anchor, [element]);
  }
  const out: { before?: T; after?: T }[] = [];
  const gone = (place: T | undefined) => {
    for (const element of behind.get(place) ?? []) out.push({ before: element });
  };
  gone(undefined);
  for (const element of after) {
    const was = old.get(element);
    out.push(was === undefined ? { after: element } : { before: was, after: element });
    gone(element);
  }
  return out;
}
