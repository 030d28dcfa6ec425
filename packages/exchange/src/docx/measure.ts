/** The height of a line of the table, and what a cell's borders and margins take, in twips. */
export const LINE = 260;
const PADDING = { side: 80, above: 30 };

/** At 9 pt a Han character is as wide as it is high; a Latin one is half of that in 宋体, and wider in fonts that stand in for it. */
const HAN = 180;
const LATIN = 115;
const BOLD_LATIN = 130;

/** How wide a text is on one line, in twips: an estimate, rather too wide. */
function widthOf(text: string, latin: number): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? latin : HAN;
  return width;
}

/** How wide a column must be for the text to stand on one line, bold too. */
export function columnFor(text: string): number {
  return widthOf(text, BOLD_LATIN) + 2 * PADDING.side + 20;
}

/** How high a cell of the table is: an estimate, rather too high. */
export function heightOf(paragraphs: readonly string[], width: number): number {
  // A line ends before a character that no longer fits, or earlier where a mark may not begin the next one.
  const room = Math.max(HAN, width - 2 * PADDING.side - HAN);
  let lines = 0;
  for (const paragraph of paragraphs)
    for (const line of paragraph.split('\n')) lines += Math.max(1, Math.ceil(widthOf(line, LATIN) / room));
  return Math.max(1, lines) * LINE + 2 * PADDING.above + 10;
}
