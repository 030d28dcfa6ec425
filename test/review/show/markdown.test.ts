import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf, type Language, toMarkdown } from '@goalsheet/core/review/show';
import { print } from '@goalsheet/language';
import { expect, test } from 'vitest';
import { generateTable } from '../../bench/generate.ts';
import { pairOf, reviewOf, stepsIn } from './helpers/steps.ts';

const EXPECTED = fileURLToPath(new URL('expected/', import.meta.url));
const steps = stepsIn('test/review/history/baiyun.txt');
const whole = steps.at(-1)!.pair;
const THREE = readFileSync('test/review/tables/three-units.goal', 'utf8');

test.each(['zh', 'en'] as const)('a whole history in one comment (%s)', async (language: Language) => {
  const pair = pairOf(THREE, THREE.replace('桥梁检测', '桥梁检查').replace(/财政拨款：(\d)/, '财政拨款：1$1'));
  const review = reviewOf({ '白云.goal': whole, '三单位.goal': pair, '新.goal': pairOf(undefined, THREE) });
  await expect(toMarkdown(review, language)).toMatchFileSnapshot(`${EXPECTED}comment.${language}.md`);
});

test('every change of every step stands in its comment', () => {
  for (const { name, pair } of steps) {
    const text = toMarkdown(reviewOf({ 'x.goal': pair }), 'zh');
    const { money, broken, sections } = digestOf(pair, 'zh');
    const items = sections.flatMap(section => section.items);
    expect(text.match(/^- \*\*/gm) ?? [], name).toHaveLength(items.length + broken.length);
    expect(text.match(/^\| (?:\*\*|&emsp;)/gm) ?? [], name).toHaveLength(money.length);
  }
});

test('no change', () => {
  expect(toMarkdown({ before: 'a', after: 'b', files: [] }, 'zh')).toBe('## 绩效目标表的变化\n\na → b\n\n没有变化。\n');
});

test('what authors wrote formats nothing, calls nobody and points at nothing', () => {
  const hostile = [
    '|x|',
    '<img src=x onerror=alert(1)>',
    '</details>',
    '<!--',
    '@octocat',
    '@组/x',
    '#12',
    'a/b#3',
    '!4',
    '&5',
    'GH-6',
    'https://example.org/a',
    'www.example.org',
    'a@example.org',
    '[x](javascript:alert(1))',
    '![x](http://example.org/a.png)',
    '`code`',
    '**b**',
    '~~s~~',
    '$x$',
    ':smile:',
    '0123456789abcdef0123456789abcdef01234567',
    '\u202e反',
    '\\',
  ];
  for (const text of hostile) {
    const table = (value: string, amount: string) =>
      `部门名称：${value}\n单位：万元\n资金使用单位：${text}\n  项目名称：${text}\n    财政拨款：${amount}\n    绩效目标：${value}。\n    数量指标：${text}\n      指标值：${amount}${value}\n    不采纳：GS301 ${value}\n    说明：${value}${amount}\n`;
    const pair = pairOf(table(text, '1.00'), table(`${text}二`, '2.00'));
    const review = reviewOf({ [`${text}.goal`]: pair }, { notes: [{ zh: text, en: text }] });
    const all = toMarkdown({ ...review, before: text, after: text }, 'zh');
    // The line to unfold is an element, in which nothing is Markdown.
    const SUMMARY = /<summary>(.*)<\/summary>/g;
    for (const [, summary] of all.matchAll(SUMMARY))
      expect(summary!.replaceAll('<!-- -->', '\0'), text).not.toMatch(
        /[<\u202e]|(?<=[@#!~$])\w|https?:\/\/|www\.|:smile:/,
      );
    const markdown = all.replace(SUMMARY, '');
    // What is left when escapes, the comment that breaks words, and the page's own marks are taken away.
    const bare = markdown
      .replace(/\\[\\`*_{}[\]~|$#]/g, '\0')
      .replaceAll('<!-- -->', '\0')
      .replace(/<\/?(?:details|summary|br|del|ins)>|&(?:amp|lt|gt|emsp);|\*\*/g, '')
      .replace(/^(?:## |[-|>] |\| ?:?-+:?).*$/gm, line => line.replace(/^(?:## |[->] )|\|/g, ''));
    expect([
      text,
      /[<`~\u202e]|(?<=[@#!&~$])\w|https?:\/\/|www\.|GH-\d|:smile:|[0-9a-f]{40}|\]\(/.exec(bare)?.[0],
    ]).toEqual([text, undefined]);
    // As many cells in every row as its table has.
    for (const table of markdown.split('\n\n').filter(block => /^\|/.test(block)))
      expect(
        new Set(
          table
            .trim()
            .split('\n')
            .map(row => row.replace(/\\./g, '').split('|').length),
        ).size,
        text,
      ).toBe(1);
  }
});

test.each([2000, 9000, 65_000])('a comment of at most %i characters says how much was left out', limit => {
  const [before, after] = [
    print(generateTable(400)),
    print(generateTable(400))
      .replace(/拨款：(\d)/g, '拨款：1$1')
      .replaceAll('≥', '＞'),
  ];
  const pair = pairOf(before, after);
  const text = toMarkdown(reviewOf({ 'x.goal': pair, 'y.goal': pair }), 'zh', { limit });
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  const { money, broken, sections } = digestOf(pair, 'zh');
  const all = 2 * (money.length + broken.length + sections.reduce((sum, { items }) => sum + items.length, 0));
  const listed = (text.match(/^- \*\*/gm) ?? []).length + (text.match(/^\| (?:\*\*|&emsp;)/gm) ?? []).length;
  expect(listed).toBeGreaterThan(0);
  expect(text).toContain(`另有 ${all - listed} 处变化没有列在这里`);
});

test('very many files, and texts that are very long', () => {
  const long = 'x'.repeat(100_000);
  const pair = pairOf('部门名称：甲\n', `部门名称：${long}\n`);
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`表${index}.goal`, pair]));
  const text = toMarkdown(reviewOf(files), 'zh');
  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text).toMatch(/\| 另有 \d+ 个文件 \|/);
  expect(text).toMatch(/有 \d+ 段文字太长，只列了开头。/);
});
