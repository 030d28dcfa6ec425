import type { Drawing, DrawnGlyph, DrawnLine } from './drawing.ts';
import type { Glyph } from './glyph.ts';
import { IDENTITY, type Matrix, moved } from './matrix.ts';
import { withoutRadicals } from './radicals.ts';

/** A horizontal ruling at `at` (its y) or a vertical one (its x), from `from` to `to`. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page turned so that most of its text runs to the right. */
export interface UprightPage {
  readonly glyphs: readonly Glyph[];
  /** Text in any other direction: watermarks, stamps. In the order in which it was drawn. */
  readonly aslant: string;
  readonly hidden: string;
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  readonly pictures: number;
}

/** Quarter turns, clockwise as seen: what turns text of that direction to the right. */
const TURNS: readonly Matrix[] = [IDENTITY, [0, -1, 1, 0, 0, 0], [-1, 0, 0, -1, 0, 0], [0, 1, -1, 0, 0, 0]];

export function uprightPage({ glyphs, lines, pictures }: Drawing): UprightPage {
  const counts = [0, 0, 0, 0, 0];
  const directions = glyphs.map(directionOf);
  glyphs.forEach(({ hidden }, index) => {
    if (!hidden) counts[directions[index]!]!++;
  });
  const most = [0, 1, 2, 3].reduce((best, each) => (counts[each]! > counts[best]! ? each : best), 0);
  const turn = TURNS[most]!;
  const kept: Glyph[] = [];
  const aslant: string[] = [];
  const hidden: string[] = [];
  glyphs.forEach((glyph, index) => {
    if (glyph.hidden) hidden.push(glyph.text);
    else if (directions[index] === most) kept.push(turned(glyph, turn));
    else aslant.push(glyph.text);
  });
  return {
    glyphs: kept,
    aslant: withoutRadicals(aslant.join('')).trim(),
    hidden: withoutRadicals(hidden.join('')).trim(),
    ...rulings(lines, turn),
    pictures,
  };
}

/** Of the four directions, or 4 for any other. A glyph without width has that of most text. */
function directionOf({ from, to }: DrawnGlyph): number {
  const across = to.x - from.x;
  const down = to.y - from.y;
  if (Math.abs(down) <= Math.abs(across) / 8) return across >= 0 ? 0 : 2;
  if (Math.abs(across) <= Math.abs(down) / 8) return down > 0 ? 1 : 3;
  return 4;
}

function turned({ text, from, to, em }: DrawnGlyph, turn: Matrix): Glyph {
  const start = moved(turn, from.x, from.y);
  const end = moved(turn, to.x, to.y);
  return { text: withoutRadicals(text), left: start.x, right: end.x, y: start.y, em };
}

function rulings(lines: readonly DrawnLine[], turn: Matrix): Pick<UprightPage, 'horizontal' | 'vertical'> {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  for (const line of lines) {
    const a = moved(turn, line.from.x, line.from.y);
    const b = moved(turn, line.to.x, line.to.y);
    const isFlat = Math.abs(a.x - b.x) >= Math.abs(a.y - b.y);
    if (isFlat) horizontal.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
    else vertical.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    // A dot of a dotted line is of either kind.
    if (Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 3) {
      const dot = isFlat ? vertical : horizontal;
      const [at, from] = isFlat ? [(a.x + b.x) / 2, (a.y + b.y) / 2] : [(a.y + b.y) / 2, (a.x + b.x) / 2];
      dot.push({ at, from: from - 0.5, to: from + 0.5 });
    }
  }
  return { horizontal, vertical };
}
