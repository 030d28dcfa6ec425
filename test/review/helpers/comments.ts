import fc from 'fast-check';

/** A comment and the line above which it stands, by number. */
export interface Placed {
  readonly at: number;
  readonly text: string;
}

/** Comments for a text; `name` tells whose they are. */
export const commentsOf = (name: string): fc.Arbitrary<readonly Placed[]> =>
  fc
    .array(fc.record({ at: fc.nat({ max: 60 }) }), { maxLength: 3 })
    .map(places => places.map(({ at }, index) => ({ at, text: `# ${name}${index}` })));

/** The text with comments above its lines. */
export function withComments(text: string, comments: readonly Placed[]): string {
  const lines = text.split('\n');
  return [...comments]
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, text: comment }) => all.toSpliced(at % all.length, 0, comment), lines)
    .join('\n');
}

/** The comments of `commented`, put above the same lines of `text` where it has them. */
export function carriedOver(commented: string, text: string): string {
  const comments = new Map<string, string[]>();
  let waiting: string[] = [];
  for (const line of commented.split('\n')) {
    if (line.startsWith('# ')) waiting.push(line);
    else {
      if (waiting.length > 0 && !comments.has(line)) comments.set(line, waiting);
      waiting = [];
    }
  }
  const out: string[] = [];
  for (const line of text.split('\n')) {
    out.push(...(comments.get(line) ?? []), line);
    comments.delete(line);
  }
  return out.join('\n');
}

export function commentsIn(text: string): string[] {
  return text.split('\n').filter(line => line.startsWith('# '));
}

/** The text with each conflict settled for one side. */
export function settled(text: string, side: 'ours' | 'theirs'): string {
  const out: string[] = [];
  let within: 'ours' | 'theirs' | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('<<<<<<< ')) within = 'ours';
    else if (line === '=======' && within) within = 'theirs';
    else if (line.startsWith('>>>>>>> ')) within = undefined;
    else if (!within || within === side) out.push(line);
  }
  return out.join('\n');
}
