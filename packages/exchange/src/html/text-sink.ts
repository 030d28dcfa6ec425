import { jointOf } from '@goalsheet/core/model';

/** Parts the lines of a sink; tabs of this kind in a page are blanks. */
const BREAK = '\v';

/**
 * Collects the text of a cell or of running text. Line ends of the markup are layout and join as wrapped lines do; lines end
 * where the page ends them: `<br>`, paragraphs, list items.
 */
export class TextSink {
  private readonly parts: string[] = [];

  text(chars: string): void {
    this.parts.push(chars.includes(BREAK) ? chars.replaceAll(BREAK, ' ') : chars);
  }

  break(): void {
    if (this.parts.at(-1) !== BREAK) this.parts.push(BREAK);
  }

  /** The lines that say something; blanks other than the markup's own (U+3000, no-break space) stay where they are. */
  lines(): string[] {
    if (this.parts.length === 0) return [];
    return this.parts
      .join('')
      .split(BREAK)
      .map(unwrapped)
      .filter(line => line.trim() !== '');
  }
}

function unwrapped(line: string): string {
  const out: string[] = [];
  let before = '';
  for (const piece of line.split(/[\r\n\f]/)) {
    const text = stripped(piece);
    if (text === '') continue;
    out.push(jointOf(before, text), text);
    before = text;
  }
  return out.join('');
}

function stripped(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--;
  return text.slice(from, to);
}
