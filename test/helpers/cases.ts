/** One case of a file of cases. */
export interface Case {
  readonly name: string;
  /** Without its last line end. */
  readonly given: string;
  /** Without blanks round it. */
  readonly expected: string;
}

/**
 * The cases of a file: `==== NAME`, the lines that are given, `----`, the lines that are expected of them. What stands before
 * the first is no case.
 */
export function casesIn(content: string): Case[] {
  return content
    .split(/^==== /m)
    .slice(1)
    .map(block => {
      const [name, ...rest] = block.split('\n');
      const [given, expected = ''] = rest.join('\n').split(/^----\n/m);
      return { name: name!, given: given!.replace(/\n$/, ''), expected: expected.trim() };
    });
}
