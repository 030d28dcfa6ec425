/** White space of any kind inside a key. */
const SPACES = /\s+/gu;

/** A key without the white space in it: `单　位` → `单位`. */
export function squeezed(key: string): string {
  return key.replace(SPACES, '');
}

/**
 * Whether `typed` is one slip from `key`: one character wrong, missing, too many, or two neighbours exchanged; or, in a key
 * of four characters and more, two wrong characters that an input method gives for the same initials.
 */
export function isNear(typed: string, key: string): boolean {
  const a = charsOf(typed);
  const b = charsOf(key);
  if (Math.min(a.length, b.length) < 2 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return true;
  return a.length === b.length && a.length >= 4 && soundsNear(left, right);
}

/** The characters of a text, to be counted and indexed: itself if each of its units is one. */
function charsOf(text: string): string | readonly string[] {
  return /[\ud800-\udfff]/.test(text) ? [...text] : text;
}

function soundsNear(left: string | readonly string[], right: string | readonly string[]): boolean {
  const wrong: number[] = [];
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) wrong.push(index);
  if (wrong.length !== 2) return false;
  return wrong.every(index => {
    const initial = initialOf(left[index]!);
    return initial !== undefined && initial === initialOf(right[index]!);
  });
}

/** The first character of each pinyin initial, in the order of the pinyin collation. */
const INITIALS: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

let collator: Intl.Collator | undefined;

/** The pinyin initial of a Han character; undefined for anything else. */
export function initialOf(char: string): string | undefined {
  if (!/^\p{Script=Han}$/u.test(char)) return undefined;
  collator ??= new Intl.Collator('zh-u-co-pinyin');
  let found: string | undefined;
  for (const [initial, first] of INITIALS) {
    if (collator.compare(char, first) < 0) break;
    found = initial;
  }
  return found;
}
