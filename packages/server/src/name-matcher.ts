import { initialsOf } from './pinyin.ts';

/** How a name holds a query: as it is written, or by the pinyin initials of characters in it. */
export type Match = 'text' | 'sound';

/** No query is longer: the rest of one is not looked at. */
const LONGEST = 64;

/** Tests names for a query, wherever in the name it stands; white space and case do not count. Everything holds an empty one. */
export function nameMatcher(query: string): (name: string) => Match | undefined {
  const sought = [...plain(query)].slice(0, LONGEST);
  const text = sought.join('');
  const soundable = /[a-z]/.test(text);
  return name => {
    const own = plain(name);
    if (own.includes(text)) return 'text';
    return soundable && soundsLike(own, sought) ? 'sound' : undefined;
  };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

/** Whether a run of the name's characters is what is sought, each as itself or by its initial. */
function soundsLike(name: string, sought: readonly string[]): boolean {
  const chars = [...name];
  const initials = initialsOf(name);
  for (let from = 0; from + sought.length <= chars.length; from++)
    if (sought.every((char, index) => char === chars[from + index] || char === initials[from + index])) return true;
  return false;
}
