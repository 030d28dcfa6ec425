import { format } from '@goalsheet/language';

/** As many lines as git shows before and behind a change. */
const CONTEXT = 3;

/** A line that the heading of a hunk repeats, as it stands in text that was laid out. */
const HEADING = /^(?:资金使用单位| {2}项目名称)：/;

/**
 * A goal file as git is to show it: laid out by the built-in standards alone, since git keeps it by the content of the file
 * and it may depend on nothing else.
 *
 * Git names the nearest heading above the lines that it shows. Without more, a change of the first entry of a project (its
 * amount) would be shown with the name of the project above, because its own is among the lines shown. Blank lines behind
 * the heading keep it out of them.
 */
export function shownText(text: string): string {
  const out: string[] = [];
  for (const line of format(text).split('\n')) {
    out.push(line);
    if (HEADING.test(line)) for (let blank = 0; blank < CONTEXT; blank++) out.push('');
  }
  return out.join('\n');
}
