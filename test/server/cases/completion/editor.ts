import type { CompletionItem } from 'vscode-languageserver';

/*
 * What an editor does with a list of proposals. The rules are VS Code's (documented behaviour of its fuzzy scorer, written
 * anew): what stands in the range before the cursor must be a subsequence of `filterText`, of which only the first 128
 * characters are looked at; the first character must begin the text or stand behind a blank or a mark; matches in one run
 * and at the beginning score higher; equal scores go by `sortText`.
 */

const LONGEST = 128;
const SEPARATOR = /[\s_\-./\\'":$<>()[\]{}]/;

/** How well a filter text matches; undefined if it does not. */
export function scoreOf(typed: string, filterText: string): number | undefined {
  const pattern = typed.trimStart().toLowerCase().slice(0, LONGEST);
  const word = filterText.toLowerCase().slice(0, LONGEST);
  if (pattern === '') return 0;
  let strong = false;
  for (let at = 0; at < word.length; at++)
    if (word[at] === pattern[0] && (at === 0 || SEPARATOR.test(word[at - 1]!))) strong = true;
  if (!strong) return undefined;
  // best[at]: the best score of the pattern so far, its last character matched at `at`.
  let best: (number | undefined)[] = [...word].map((_, at) => pointsAt(pattern, 0, word, at, false));
  for (let index = 1; index < pattern.length; index++) {
    const next: (number | undefined)[] = new Array(word.length).fill(undefined);
    for (let at = index; at < word.length; at++) {
      if (word[at] !== pattern[index]) continue;
      const run = best[at - 1];
      if (run !== undefined) next[at] = run + pointsAt(pattern, index, word, at, true)!;
      for (let before = 0; before < at - 1; before++) {
        const gap = best[before];
        if (gap === undefined) continue;
        const score = gap - 5 - (at - before - 1) + pointsAt(pattern, index, word, at, false)!;
        if (next[at] === undefined || score > next[at]!) next[at] = score;
      }
    }
    best = next;
  }
  const scores = best.filter(score => score !== undefined);
  return scores.length > 0 ? Math.max(...scores) : undefined;
}

function pointsAt(pattern: string, index: number, word: string, at: number, inRun: boolean): number | undefined {
  if (pattern[index] !== word[at]) return undefined;
  const afterBreak = at > 0 && SEPARATOR.test(word[at - 1]!);
  let points = at === index ? 7 : afterBreak ? 5 : 1;
  if (index === 0) points -= at === 0 ? 0 : (afterBreak ? 3 : 5) + at;
  else if (inRun) points += afterBreak ? 0 : 1;
  else points += afterBreak ? 2 : 0;
  return points;
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
