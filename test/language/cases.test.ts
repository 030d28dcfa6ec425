import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../helpers/cases.ts';
import { outline } from '../helpers/outline.ts';

/*
 * What a file means, case by case. A case is a name, a text, and what is read from it:
 *
 *   ==== 名称
 *   text
 *   ----
 *   outline of the model, and `!` lines for what was found
 *
 * In a text `→` is a tab, `□` a full-width blank, `␣` a blank at the end of a line. UPDATE=1 writes the outlines anew:
 * read them before you commit them.
 */
const FOLDER = 'test/language/cases';

const real = (text: string) => text.replaceAll('→', '\t').replaceAll('□', '　').replaceAll('␣', ' ');

describe.each(readdirSync(FOLDER))('%s', name => {
  const path = `${FOLDER}/${name}`;
  const content = readFileSync(path, 'utf8');
  const cases = casesIn(content);
  if (process.env.UPDATE) {
    const head = content.slice(0, content.search(/^==== /m));
    const blocks = cases.map(each => `==== ${each.name}\n${each.given}\n----\n${outline(parse(real(each.given)))}\n`);
    writeFileSync(path, head + blocks.join('\n'));
  }
  test.each(casesIn(readFileSync(path, 'utf8')))('$name', ({ given, expected }) => {
    expect(expected).not.toBe('');
    expect(outline(parse(real(given)))).toBe(expected);
    // Laid out, it says the same. A problem may stand on another line and with a full-width colon.
    const placeless = (said: string) =>
      said
        .replace(/第 \d+ 行/g, '')
        .replaceAll(':', '：')
        .replace(/(\S)\s+：/g, '$1：');
    expect(placeless(outline(parse(format(real(given)))))).toBe(placeless(expected));
  });
});
