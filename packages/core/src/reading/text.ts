/** A text without blanks and in one width, and where each of its characters came from. */
export interface Narrowed {
  readonly text: string;
  /** Offsets in the original, one more than there are characters; absent where each stands where it stood. */
  readonly offsets?: readonly number[];
}

const SAME: Readonly<Record<string, string>> = {
  '≧': '≥',
  '≮': '≥',
  '≯': '≤',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '﹪': '%',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '〜': '~',
  '∼': '~',
  '∶': ':',
  '：': ':',
  '＊': '*',
  '✕': '×',
  萬: '万',
  億: '亿',
  〇: '零',
  '○': '零',
};

/** Numerals as cheques have them. Alone they are words like any other (队伍, 大陆): two must stand together. */
const CHEQUE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
  }),
);

const BLANK = /[\s\u3000\u200b\ufeff]/;
const BLANKS =
  ' \t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff';
const DIGIT = /[0-9０-９]/;
const WIDE_COMMA = 0xff0c;
/** Full-width ASCII, and how far it is from its half-width form. */
const WIDE = { first: 0xff01, last: 0xff5e, shift: 0xfee0 };
const KEPT_WIDE = '，；！？';
/** By UTF-16 unit: what is written instead, where that is not the half-width form. */
const NARROW: ReadonlyMap<number, string> = new Map(
  Object.entries({ ...SAME, '，': ',' }).map(([char, narrow]) => [char.charCodeAt(0), narrow]),
);

/** By UTF-16 unit: 1 for what may not stay as it is. Most texts have nothing of that. */
const changes = new Uint8Array(0x10000);
for (const char of [...Object.keys(SAME), ...CHEQUE.keys(), ...BLANKS]) changes[char.charCodeAt(0)] = 1;
for (let code = WIDE.first; code <= WIDE.last; code++)
  if (!KEPT_WIDE.includes(String.fromCharCode(code))) changes[code] = 1;

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** Where the first character from `start` is that may not stay as it is. */
function unchangedEnd(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (changes[code] === 1) return index;
    if (code === WIDE_COMMA && isWideDigit(text.charCodeAt(index - 1)) && isWideDigit(text.charCodeAt(index + 1)))
      return index;
  }
  return text.length;
}

/**
 * `text` with full-width ASCII as half-width (but not ，；！？, which stay marks that end a clause), the spellings of one sign as
 * one, and without blanks. A blank stays, as one space, between two digits, and a line break stays.
 */
export function narrowed(text: string): Narrowed {
  let index = unchangedEnd(text, 0);
  if (index === text.length) return { text };
  let out = text.slice(0, index);
  /** The last character of `out`, which is costly to ask of a text in the making. */
  let last = text[index - 1] ?? '';
  /** Only where something was left out, so that the rest stands elsewhere. */
  let offsets: number[] | undefined;
  const add = (narrow: string, from: number) => {
    out += narrow;
    last = narrow.at(-1)!;
    if (offsets) for (let each = 0; each < narrow.length; each++) offsets.push(from + each);
  };
  while (index < text.length) {
    const char = text[index]!;
    if (char !== '\r' && BLANK.test(char) && char !== '\n') {
      let next = index + 1;
      while (next < text.length && text[next] !== '\n' && BLANK.test(text[next]!)) next++;
      const between = /[0-9]/.test(last) && DIGIT.test(text[next] ?? '');
      offsets ??= Array.from({ length: index }, (_, each) => each);
      if (between) add(' ', index);
      index = next;
    } else add(narrowAt(text, index), index++);
    const end = unchangedEnd(text, index);
    if (end > index) add(text.slice(index, end), index);
    index = end;
  }
  offsets?.push(text.length);
  return offsets ? { text: out, offsets } : { text: out };
}

/** The character at a place in its one width and spelling. */
function narrowAt(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code >= WIDE.first && code <= WIDE.last) return NARROW.get(code) ?? String.fromCharCode(code - WIDE.shift);
  const char = text[index]!;
  if (char === '\r') return '\n';
  const digit = CHEQUE.get(char);
  if (digit === undefined) return NARROW.get(code) ?? char;
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
  return CHEQUE.has(before) || CHEQUE.has(after) || after === '万' || after === '亿' ? digit : char;
}
