/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How long `run` takes, in milliseconds. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * The median time of each task in milliseconds. The tasks take turns (A B A B …), so that a machine that slows down or speeds up
 * does so for all of them; the first turns are for warming up and do not count.
 */
export function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warmUps = 2,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++)
    for (const name of names) {
      const time = timed(tasks[name]);
      if (round >= 0) times[name].push(time);
    }
  return Object.fromEntries(names.map(name => [name, median(times[name])])) as Record<Name, number>;
}
