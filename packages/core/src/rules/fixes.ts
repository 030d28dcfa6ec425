import type { EntrySpan, GoalNode, Problem, Target } from '../model/index.ts';
import type { Fix, Related } from './finding.ts';
import { clipped, labels, say } from './messages/index.ts';

/** The line a problem is about. */
export function lineOf(node: GoalNode, { span }: Pick<Problem, 'span'>): Target {
  return { node, span, part: 'entry' };
}

/** How many further lines of a run are listed with the first. */
const LISTED = 50;

/** The further lines of a run, of which the first is reported. */
export function furtherLines(node: GoalNode, followers: readonly Problem[]): Related[] {
  const related = followers
    .slice(0, LISTED)
    .map(each => ({ target: lineOf(node, each), text: say(labels.related.further, { line: clipped(each.text) }) }));
  const more = followers.length - LISTED;
  if (more <= 0) return related;
  const target = lineOf(node, followers[LISTED]!);
  return [...related, { target, text: say(labels.related.more, { count: more }) }];
}

/** The key becomes `key`. */
export function setKey(target: Target, key: string, safe: boolean): Fix {
  return { title: say(labels.fix.setKey, { key }), safe, edits: [{ kind: 'setKey', target, text: key }] };
}

/** The value becomes `text`. */
export function setValue(target: Target, text: string, safe: boolean): Fix {
  return { title: say(labels.fix.setText, { text }), safe, edits: [{ kind: 'setValue', target, text }] };
}

/** A new entry of `node` with an empty value, for the author to fill in. */
export function addEntry(node: GoalNode, key: string): Fix {
  return {
    title: say(labels.fix.insert, { key }),
    safe: false,
    edits: [{ kind: 'insertEntry', target: { node }, key, text: '' }],
  };
}

/** The problem's line goes away. */
export function removeLine(node: GoalNode, { span }: Problem): Fix[] {
  return removeSpan(node, span);
}

/** An entry's line goes away; not offered for an entry of several lines, of which the first alone would go. */
export function removeSpan(node: GoalNode, span: EntrySpan | undefined): Fix[] {
  if (!span || span.more?.length) return [];
  const target = lineOf(node, { span });
  return [
    { title: say(labels.fix.remove), safe: false, edits: [{ kind: 'replaceLines', target, count: 1, lines: [] }] },
  ];
}
