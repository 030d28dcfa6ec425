import { diffArrays } from 'diff';
import type { TextPiece } from './change.ts';

/** Texts that differ in more words than that are compared clause by clause, and in more clauses, as wholes. */
const MOST_EDITS = 600;

/** What changed in a text, word by word; by larger pieces where very much changed. Near-linear. */
export function textPieces(before: string, after: string): readonly TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const words = compared(wordsOf(before), wordsOf(after)) ?? compared(clausesOf(before), clausesOf(after));
  return joined(words ?? change(before, after));
}

let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), each => each.segment);
}

/** With the marks behind them. */
function clausesOf(text: string): string[] {
  return text.match(/[^。；;，,\n]*[。；;，,\n]|[^。；;，,\n]+$/g) ?? [];
}

/** Undefined if too much differs. */
function compared(before: readonly string[], after: readonly string[]): TextPiece[] | undefined {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const middle = diffArrays(before.slice(start, before.length - end), after.slice(start, after.length - end), {
    maxEditLength: MOST_EDITS,
  });
  if (!middle) return undefined;
  const pieces: TextPiece[] = [{ kind: 'same', text: before.slice(0, start).join('') }];
  for (const { value, added, removed } of middle)
    pieces.push({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') });
  pieces.push({ kind: 'same', text: before.slice(before.length - end).join('') });
  return pieces;
}

function change(before: string, after: string): TextPiece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/**
 * Without empty pieces, neighbours of one kind as one, what is removed before what is added; and a single character that
 * is the same between two changes is part of them: no one reads 的 as what stayed.
 */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const out: TextPiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = added = '';
  };
  const said = pieces.filter(piece => piece.text !== '');
  for (const [index, { kind, text }] of said.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if ((removed || added) && index + 1 < said.length && text.length === 1 && text !== '\n') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text };
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}
