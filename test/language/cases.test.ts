import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
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

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

function casesOf(content: string): Case[] {
  return content
    .split(/^==== /m)
    .slice(1)
    .map(block => {
      const [name, ...rest] = block.split('\n');
      const [text, expected = ''] = rest.join('\n').split(/^----\n/m);
      return { name: name!, text: text!.replace(/\n$/, ''), expected: expected.trim() };
    });
}

const real = (text: string) => text.replaceAll('→', '\t').replaceAll('□', '　').replaceAll('␣', ' ');

describe.each(readdirSync(FOLDER))('%s', name => {
  const path = `${FOLDER}/${name}`;
  const content = readFileSync(path, 'utf8');
  const cases = casesOf(content);
  if (process.env.UPDATE) {
    const head = content.slice(0, content.search(/^==== /m));
    const blocks = cases.map(each => `==== ${each.name}\n${each.text}\n----\n${outline(parse(real(each.text)))}\n`);
    writeFileSync(path, head + blocks.join('\n'));
  }
  test.each(casesOf(readFileSync(path, 'utf8')))('$name', ({ text, expected }) => {
    expect(expected).not.toBe('');
    expect(outline(parse(real(text)))).toBe(expected);
    // Laid out, it says the same. A problem may stand on another line and with a full-width colon.
    const placeless = (said: string) =>
      said
        .replace(/第 \d+ 行/g, '')
        .replaceAll(':', '：')
        .replace(/(\S)\s+：/g, '$1：');
    expect(placeless(outline(parse(format(real(text)))))).toBe(placeless(expected));
  });
});
