/**
 * Those of `known` that `typed` was probably meant to be, the nearest first: at most a third of the characters differ, or
 * one is the beginning of the other.
 */
export function nearest(typed: string, known: readonly string[], limit = 3): string[] {
  const wanted = typed.toLowerCase();
  return known
    .map(name => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => {
      const shorter = Math.min(name.length, wanted.length);
      const prefix = shorter >= 2 && (name.startsWith(wanted) || wanted.startsWith(name));
      return prefix || distance <= Math.max(1, Math.floor(Math.max(name.length, wanted.length) / 3));
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

/** How many characters must be changed, put in, left out or exchanged with their neighbour (Damerau, restricted). */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
