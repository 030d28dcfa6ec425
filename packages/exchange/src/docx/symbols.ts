/** Characters of the font Symbol that tables use, by their code; Word keeps them at U+F000 and above. */
const SYMBOL: Readonly<Record<number, string>> = {
  37: '%',
  43: '+',
  45: '−',
  60: '<',
  61: '=',
  62: '>',
  163: '≤',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  176: '°',
};

/** What `<w:sym>` shows; a character that is not known stays at its private place, where it is seen to be odd. */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number)) return '';
  const known = font === 'Symbol' ? SYMBOL[number & 0xff] : undefined;
  return known ?? String.fromCodePoint(number);
}
