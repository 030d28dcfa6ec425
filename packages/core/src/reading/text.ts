/** A text without blanks and in one width, and where each of its characters came from. */
export interface Narrowed {
  readonly text: string;
  /** Offsets in the original; one more than there are characters. */
  readonly offsets: readonly number[];
}

const SAME: Readonly<Record<string, string>> = {
  '≧': '≥',
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
const CHEQUE: Readonly<Record<string, string>> = {
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
};

const BLANK = /[\s\u3000\u200b\ufeff]/;
const DIGIT = /[0-9０-９]/;
const WIDE_DIGIT = /[０-９]/;

/**
 * `text` with full-width ASCII as half-width (but not ，；！？, which stay marks that end a clause), the spellings of one sign as
 * one, and without blanks. A blank stays, as one space, between two digits, and a line break stays.
 */
export function narrowed(text: string): Narrowed {
  let out = '';
  /** The last character of `out`, which is costly to ask of a text in the making. */
  let last = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    let narrow = SAME[char] ?? char;
    if (
      char in CHEQUE &&
      ((text[index + 1] ?? '') in CHEQUE || (text[index - 1] ?? '') in CHEQUE || /[万亿]/.test(text[index + 1] ?? ''))
    )
      narrow = CHEQUE[char]!;
    if (char === '\n' || char === '\r') narrow = '\n';
    else if (BLANK.test(char)) {
      let next = index + 1;
      while (next < text.length && text[next] !== '\n' && BLANK.test(text[next]!)) next++;
      const between = /[0-9]/.test(last) && DIGIT.test(text[next] ?? '');
      if (!between) {
        index = next - 1;
        continue;
      }
      narrow = ' ';
      last = narrow;
      out += narrow;
      offsets.push(index);
      index = next - 1;
      continue;
    } else if (char >= '！' && char <= '～' && !/[，；！？：]/.test(char)) {
      narrow = String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    } else if (char === '，' && WIDE_DIGIT.test(text[index - 1] ?? '') && WIDE_DIGIT.test(text[index + 1] ?? '')) {
      narrow = ',';
    }
    last = narrow;
    out += narrow;
    offsets.push(index);
  }
  offsets.push(text.length);
  return { text: out, offsets };
}
