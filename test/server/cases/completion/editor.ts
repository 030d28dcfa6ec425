import type { CompletionItem } from 'vscode-languageserver';

/*
 * What an editor does with a list of proposals. The rules are VS Code's (documented behaviour of its fuzzy scorer, written
 * anew): what stands in the range before the cursor must be a subsequence of `filterText`, of which only the first 128
 * characters are looked at; the first character must begin the text or stand behind a blank or a mark; matches in one run
 * and at the beginning score higher, so does what is typed whole; equal scores go by `sortText`.
 */

const LONGEST = 128;
const SEPARATOR = /[\s_\-./\\'":$<>()[\]{}]/;

/** How well a filter text matches; undefined if it does not. */
export function scoreOf(typed: string, filterText: string): number | undefined {
  const pattern = typed.trimStart().toLowerCase().slice(0, LONGEST);
  const word = filterText.toLowerCase().slice(0, LONGEST);
  if (pattern === '') return 0;
  // The last place of the first character behind which the others still stand.
  let last = word.length;
  for (let index = pattern.length - 1; index >= 0 && last >= 0; index--)
    last = last === 0 ? -1 : word.lastIndexOf(pattern[index]!, last - 1);
  let strong = false;
  for (let at = 0; at <= last; at++)
    if (word[at] === pattern[0] && (at === 0 || SEPARATOR.test(word[at - 1]!))) strong = true;
  if (!strong) return undefined;
  // best[at]: the most points with which the characters so far match, the last of them at `at`.
  let best = [...word].map((_, at) => pointsAt(pattern, 0, word, at, false));
  for (let index = 1; index < pattern.length; index++) {
    const next: number[] = new Array(word.length).fill(NEVER);
    let beforeGap = NEVER;
    for (let at = index; at < word.length; at++) {
      if (at >= 2) beforeGap = Math.max(beforeGap, best[at - 2]! - GAP);
      const inRun = best[at - 1]! + pointsAt(pattern, index, word, at, true);
      next[at] = Math.max(inRun, beforeGap + pointsAt(pattern, index, word, at, false));
    }
    best = next;
  }
  // What stands behind the match is a gap too. Of two ends that are worth the same the earlier counts; skipped characters cost.
  const ends = best.map((points, at) => points - (at === word.length - 1 ? 0 : GAP));
  const end = ends.indexOf(Math.max(...ends));
  const score = ends[end]! - (end + 1 - pattern.length);
  return ends[end]! > NEVER / 2 ? score + (pattern.length === word.length ? WHOLE : 0) : undefined;
}

const NEVER = -1e9;
const GAP = 5;
const WHOLE = 2;

function pointsAt(pattern: string, index: number, word: string, at: number, inRun: boolean): number {
  if (pattern[index] !== word[at]) return NEVER;
  const afterBreak = at > 0 && SEPARATOR.test(word[at - 1]!);
  const last = at === word.length - 1 ? (afterBreak ? 3 : 5) : 0;
  const points = (at === index ? 7 : afterBreak ? 5 : 1) - last;
  if (index === 0) return at === 0 ? points : points - (afterBreak ? 3 : 5);
  if (inRun) return points + (afterBreak ? 0 : 1);
  return points + (afterBreak ? 2 : 0);
}

/** What stands in an item's range before the cursor. */
export function wordOf(line: string, item: CompletionItem, character: number): string {
  const edit = item.textEdit;
  if (!edit || !('range' in edit)) throw new Error('an edit with a range is due');
  return line.slice(edit.range.start.character, character);
}

/** The items that an editor shows, in its order. */
export function shown(items: readonly CompletionItem[], line: string, character: number): CompletionItem[] {
  return items
    .map(item => ({ item, score: scoreOf(wordOf(line, item, character), item.filterText ?? item.label) }))
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => b.score! - a.score! || (a.item.sortText! < b.item.sortText! ? -1 : 1))
    .map(({ item }) => item);
}

/** The text after an item was taken, without its tab stops; `|` stands where the first of them is. */
export function taken(text: string, item: CompletionItem): string {
  const lines = text.split('\n');
  const edit = item.textEdit;
  if (!edit || !('range' in edit)) throw new Error('an edit with a range is due');
  const edits = [edit, ...(item.additionalTextEdits ?? [])].sort(
    (a, b) => b.range.start.character - a.range.start.character,
  );
  for (const { range, newText } of edits) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}
