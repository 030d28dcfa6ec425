import { escapeHtml } from '../../sheet/index.ts';
import type { TextPiece } from '../change.ts';
import { textPieces } from '../words.ts';

/** Two texts that are together at most this long are shown one after the other, whole: a reader compares them at a glance. */
const SHORT = 24;

/** What stands in both texts and in one only: word by word, or whole where that is easier to read. */
export function redlined(before: string, after: string): readonly TextPiece[] {
  if (before === after) return [{ kind: 'same', text: after }];
  const whole = [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(
    ({ text }) => text !== '',
  );
  if (whole.length < 2 || before.length + after.length <= SHORT) return whole;
  const pieces = textPieces(before, after);
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return 2 * same < Math.min(before.length, after.length) ? whole : pieces;
}

/** Pieces as markup; lines go on by `br`. */
export function piecesHtml(pieces: readonly TextPiece[]): string {
  return pieces.map(({ kind, text }) => wrapped(kind, lines(text))).join('');
}

/** Pieces as paragraphs: those of the new text. What went keeps to the paragraph that it stood in. */
export function paragraphsHtml(pieces: readonly TextPiece[]): string {
  const paragraphs: string[] = [''];
  for (const { kind, text } of pieces) {
    const parts = kind === 'removed' ? [lines(text)] : text.split('\n').map(escapeHtml);
    for (const [index, part] of parts.entries()) {
      if (index > 0) paragraphs.push('');
      if (part !== '') paragraphs[paragraphs.length - 1] += wrapped(kind, part);
    }
  }
  return paragraphs
    .filter(Boolean)
    .map(each => `<p>${each}</p>`)
    .join('');
}

export function removedHtml(text: string): string {
  return text === '' ? '' : wrapped('removed', lines(text));
}

export function addedHtml(text: string): string {
  return text === '' ? '' : wrapped('added', lines(text));
}

function wrapped(kind: TextPiece['kind'], markup: string): string {
  return kind === 'same' ? markup : kind === 'removed' ? `<del>${markup}</del>` : `<ins>${markup}</ins>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
