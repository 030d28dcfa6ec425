import { JOINTS } from './words/targets.ts';

const longestFirst = [...JOINTS].sort((a, b) => b.length - a.length);

/** `words` without what only joins them to what stands before: 且, 同时, 但. */
export function withoutJoints(words: string): string {
  let rest = words;
  for (;;) {
    const joint = longestFirst.find(each => rest.startsWith(each));
    if (joint === undefined) return rest;
    rest = rest.slice(joint.length);
  }
}

/** What is demanded, and of what: a measure, or a bound with the words before it. */
export interface Said {
  readonly subject: string;
  /** The words behind it. */
  readonly after: string;
}

/** The second statement of a value speaks of what the first one speaks of: it names nothing of its own, before or behind its number. */
export function isOfSameThing(first: Said, second: Said): boolean {
  const subject = withoutJoints(second.subject);
  const named = subject !== '' && subject !== first.subject;
  return !named && (first.after === '' || second.after === '' || first.after === second.after);
}
