/** Where one width would do: a mark, what it should be, and what kind of flaw it is. Offsets in the text. */
export interface WidthFlaw {
  readonly kind: 'percent' | 'mark' | 'bracket' | 'blank';
  /** What is shown; for a blank, which nobody sees, the characters beside it too. */
  readonly from: number;
  readonly to: number;
  /** What `by` takes the place of: a mark with the blanks behind it, a blank alone. */
  readonly replaced: { readonly from: number; readonly to: number };
  readonly by: string;
}

/** Nothing of interest is in a text without one of these, but for ％ where `%` stands too. */
const SUSPECT = /[,;()\s\u3000\u200b]/;

/** @param percent whether `%` stands in the text or beside it */
export function mayBeMixed(text: string, percent: boolean): boolean {
  return SUSPECT.test(text) || (percent && text.includes('％'));
}

/** All that the search below stops at. */
const STOP = /[《》％,;()（） \t\u3000\u00a0\u2000-\u200b\u202f\ufeff]/g;

/** Where the next of them stands from `from` on; the text's length if there is none. */
function nextStop(text: string, from: number): number {
  STOP.lastIndex = from;
  return STOP.test(text) ? STOP.lastIndex - 1 : text.length;
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };
const HAN = /\p{Script=Han}/u;
const CHINESE_MARK = /[，。；：、！？“”‘’（）《》【】「」『』〔〕…—％]/;
const BLANK = /[ \t\u3000\u00a0\u2000-\u200b\u202f\ufeff]/;
const DIGIT = /[0-9０-９]/;

function isChinese(char: string | undefined): boolean {
  return char !== undefined && (HAN.test(char) || CHINESE_MARK.test(char));
}

/** Between the issuers in a document's title a blank is how they are written: 《财政部 教育部关于…》. */
const ISSUER = /[部委厅局办署会院行社府室央联团心司]$/;

/** A Han character of two UTF-16 units too: its second half stands before `at`, its first half at `at`. */
function before(text: string, at: number): string | undefined {
  return /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') ? text.slice(Math.max(0, at - 2), at) : text[at - 1];
}
function after(text: string, at: number): string | undefined {
  return /[\uD800-\uDBFF]/.test(text[at] ?? '') ? text.slice(at, at + 2) : text[at];
}

/**
 * Mixed widths in one text: `,` and `;` beside a Chinese character, a pair of brackets of two widths, blanks between Chinese characters (not between the
 * issuers in a document's title); ％ where
 * `%` stands too (`percent`, which may be in another text of the same node). Linear.
 */
export function widthFlaws(text: string, percent: boolean): WidthFlaw[] {
  if (!mayBeMixed(text, percent)) return [];
  const flaws: WidthFlaw[] = [];
  const open: number[] = [];
  let inTitle = false;
  for (let at = nextStop(text, 0); at < text.length; at = nextStop(text, at + 1)) {
    const char = text[at]!;
    if (char === '《' || char === '》') inTitle = char === '《';
    else if (char === '％') {
      if (percent) flaws.push(flaw('percent', at, at + 1, '%'));
    } else if (char === ',' || char === ';') {
      const [left, right] = [before(text, at), after(text, blanksEnd(text, at + 1))];
      if (!isChinese(left) && !isChinese(right)) continue;
      if (DIGIT.test(left ?? '') && DIGIT.test(right ?? '')) continue;
      const to = blanksEnd(text, at + 1);
      flaws.push({ ...flaw('mark', at, at + 1, WIDE[char]!), replaced: { from: at, to } });
      at = to - 1;
    } else if (char === '(' || char === '（') open.push(at);
    else if (char === ')' || char === '）') {
      const start = open.pop();
      if (start === undefined || (text[start] === '(') === (char === ')')) continue;
      const from = char === ')' ? at : start;
      flaws.push(flaw('bracket', from, from + 1, WIDE[text[from]!]!));
    } else {
      const to = blanksEnd(text, at);
      const [left, right] = [before(text, at), after(text, to)];
      const betweenIssuers = inTitle && ISSUER.test(left ?? '');
      if (isChinese(left) && isChinese(right) && !betweenIssuers)
        flaws.push({ ...flaw('blank', at, to, ''), from: at - left!.length, to: to + right!.length });
      at = to - 1;
    }
  }
  return flaws.sort((a, b) => a.from - b.from);
}

function flaw(kind: WidthFlaw['kind'], from: number, to: number, by: string): WidthFlaw {
  return { kind, from, to, replaced: { from, to }, by };
}

function blanksEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && BLANK.test(text[to]!)) to++;
  return to;
}
