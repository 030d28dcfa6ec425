/** Words by the code of their first character, longest first: the longest word at a place is found without looking at all of them. */
export type WordTable<T> = ReadonlyMap<number, readonly (readonly [word: string, value: T])[]>;

export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const table = new Map<number, (readonly [string, T])[]>();
  for (const entry of entries) {
    const first = entry[0].charCodeAt(0);
    const same = table.get(first);
    if (same) same.push(entry);
    else table.set(first, [entry]);
  }
  for (const same of table.values()) same.sort((a, b) => b[0].length - a[0].length);
  return table;
}

/** A table of words that have no value of their own: each stands for itself. */
export function wordSet(words: Iterable<string>): WordTable<string> {
  return wordTable([...words].map(word => [word, word] as const));
}

/** The longest word of `table` at `index`. */
export function wordAt<T>(
  table: WordTable<T>,
  text: string,
  index: number,
): readonly [word: string, value: T] | undefined {
  // Past the end the code is NaN, which begins nothing.
  const same = table.get(text.charCodeAt(index));
  if (same)
    for (let each = 0; each < same.length; each++) if (text.startsWith(same[each]![0], index)) return same[each];
  return undefined;
}

/** Where the first of the words stands in a text; its length if there is none. One pass, however many words. */
export function firstWordIn<T>(table: WordTable<T>, text: string): number {
  for (let index = 0; index < text.length; index++) if (wordAt(table, text, index)) return index;
  return text.length;
}

/** One of the words stands in the text. */
export function hasWord<T>(table: WordTable<T>, text: string): boolean {
  return firstWordIn(table, text) < text.length;
}
