import { initialOf } from '@goalsheet/language/syntax';
import { phraseAt, syllableOf } from './pinyin/syllables.ts';

/** What a Han character is typed as: its syllable where that is known, else its first letter; the character itself for others. */
function readingsOf(text: string): { readonly char: string; readonly reading: string }[] {
  const readings: { char: string; reading: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const phrase = phraseAt(text, at);
    if (phrase) {
      for (const reading of phrase) readings.push({ char: text[at++]!, reading });
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at)!);
    readings.push({ char, reading: syllableOf(char) ?? knownInitial(char) ?? char });
    at += char.length;
  }
  return readings;
}

const initials = new Map<string, string | undefined>();

/** Comparing by a collation is slow, and names are made of few characters. */
function knownInitial(char: string): string | undefined {
  if (!initials.has(char)) initials.set(char, initialOf(char));
  return initials.get(char);
}

/** `数量指标` → `shuliangzhibiao`. Where a syllable is not known, its first letter. */
export function pinyinOf(text: string): string {
  return readingsOf(text)
    .map(({ reading }) => reading)
    .join('');
}

/** `数量指标` → `slzb`. */
export function initialsOf(text: string): string {
  return readingsOf(text)
    .map(({ reading }) => reading[0]!)
    .join('');
}

/** More of a text no editor looks at. */
const LONGEST = 128;
/** A character that nobody types to find something. */
const UNSOUGHT = /[\s，。；：、（）()《》“”]/;

/**
 * What an editor filters a proposal by. Editors ask that what is typed is a subsequence of it, and that its first character
 * begins a word; of two that match, the one that matches in one run from the beginning is better. So it begins with the text
 * itself and its initials (that first which was begun to be typed), and behind them stands every character beside its
 * syllable as words of their own: `slzb 数量指标 数 shu 量 liang 指 zhi 标 biao` is found by 数量, 指标, shuliang, liangzhi,
 * slzb, 数lzb, shul指标.
 *
 * @param typed what stands before the cursor
 * @param further other words that find it
 */
export function filterTextOf(text: string, typed: string, further: readonly string[] = []): string {
  const readings = readingsOf(text.slice(0, LONGEST));
  const sought = readings.filter(({ char }) => !UNSOUGHT.test(char));
  const initial = sought.map(({ reading }) => reading[0]).join('');
  // A number stands in it once, or 11 would be found in 1次 and 1: what is typed would become another number.
  const heads = /\d/.test(text) ? [] : /^[\u0100-\uffff]/.test(typed) ? [text, initial] : [initial, text];
  if (initial === text) heads.pop();
  const words: string[] = [];
  let run = '';
  for (const { char, reading } of [...readings, { char: ' ', reading: ' ' }]) {
    // What is written as it is typed stays together.
    if (reading === char && !UNSOUGHT.test(char)) run += char;
    else {
      if (run) words.push(run);
      run = '';
      if (reading !== char) words.push(char, reading);
    }
  }
  // Where nothing is typed otherwise it stands alone: an editor prefers what is typed whole, if nothing stands behind it.
  if (initial === text && heads.length > 0) words.length = 0;
  const others = further.flatMap(each => [each, initialsOf(each)]);
  const all = [...heads, ...words, ...others].join(' ');
  if (all.length <= LONGEST) return all;
  // The words say it all; the heads are there for the order among those that are found.
  return [...heads.slice(0, 1), ...words, ...others].join(' ').slice(0, LONGEST);
}

/**
 * Whether what is typed finds a text: its characters stand in the filter text in their order, white space aside. Coarser than
 * an editor's own matching, never finer.
 */
export function finds(typed: string, filterText: string): boolean {
  let at = 0;
  for (const char of typed.toLowerCase()) {
    if (char === ' ' || char === '\t' || char === '\u3000') continue;
    at = filterText.toLowerCase().indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
