import type { TextPiece } from '../change.ts';

/** So much of what stayed is shown on either side of a change (characters). */
const CONTEXT = 24;

/** The pieces of a text that changed, with what stayed only as far as it is near to a change; `…` stands for the rest. */
export function nearChanges(pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const before = index > 0;
    const after = index < pieces.length - 1;
    return { kind: 'same', text: middleLeftOut(piece.text, before, after) };
  });
}

function middleLeftOut(text: string, before: boolean, after: boolean): string {
  // Cut by code units first: a text may be very long.
  if (text.length <= (before && after ? 2 : 1) * CONTEXT) return text;
  const head = before
    ? Array.from(text.slice(0, 2 * CONTEXT))
        .slice(0, CONTEXT)
        .join('')
    : '';
  const tail = after
    ? Array.from(text.slice(-2 * CONTEXT))
        .slice(-CONTEXT)
        .join('')
    : '';
  return `${head}…${tail}`;
}

/** A text, or its beginning with `…` where it is longer than `longest` (UTF-16 units). */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\uD800-\uDBFF]/.test(text[longest - 1]!) ? longest - 1 : longest;
  return `${text.slice(0, end)}…`;
}
