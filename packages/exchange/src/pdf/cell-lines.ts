import { jointOf } from '@goalsheet/core/model';
import type { TextLine } from './lines.ts';

/** Where the lines of a cell end at the latest, seen over all cells of its column. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/**
 * The text of lines that were wrapped: put together where the next word had no room left, with a line break where it had, and
 * something was finished there. Where in doubt they are put together.
 */
export function wrappedText(lines: readonly TextLine[], { left, right }: Margins): string {
  const isPadded = lines.length > 3 && lines.slice(0, -1).every(({ after }) => after !== '');
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) {
      const room = right - before.right - line.first;
      const isSetIn = widthOf(line.blank) >= 1.5;
      const drawn = (isPadded ? '' : before.after) + line.blank;
      const hasRoom = room > 0.5 * line.em && isFlush(before, left);
      if (endsParagraph(before.text) && (isSetIn || hasRoom)) text += '\n';
      else if (drawn !== '' && !isSetIn) text += drawn;
      else if (!isCutWord(before, room + line.first)) text += jointOf(text, line.text);
    }
    text += line.text;
  });
  return text;
}

/** Of blanks, in em. */
function widthOf(blanks: string): number {
  return [...blanks].reduce((sum, blank) => sum + (blank === '\u3000' ? 1 : 0.5), 0);
}

function endsParagraph(text: string): boolean {
  return /[。；！？：.;!?:…”）)]$/.test(text);
}

/** Centred lines, and balanced ones, end where they like; a first line may be set in by two characters. */
function isFlush(line: TextLine, left: number): boolean {
  return line.left - left < 2.6 * line.em;
}

/** A word that is longer than its line is cut anywhere. */
function isCutWord({ text, em }: TextLine, room: number): boolean {
  return /^[A-Za-z0-9]+$/.test(text) && room < 0.7 * em;
}
