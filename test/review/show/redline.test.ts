import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compareTables } from '@goalsheet/core/review';
import { type Language, redlineHtml, reviewHtml, type TablePair } from '@goalsheet/core/review/show';
import { indicatorParts, indicatorText, sheetOf, tableHtml } from '@goalsheet/core/sheet';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { report } from '../../../packages/cli/src/diff/report-html.ts';
import { edited } from '../helpers/edits.ts';
import { pairOf, reviewOf, stepsIn } from './helpers/steps.ts';

const steps = stepsIn('test/review/history/baiyun.txt');
const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const NOWHERE = { before: new Map(), after: new Map() };

const redline = (pair: TablePair, language: Language = 'zh') => redlineHtml(pair, NOWHERE, language);

/** The other way round. */
function reversed({ before, after }: TablePair): TablePair {
  return { before: after, after: before, set: compareTables(after, before) };
}

/** The text of the cells, row by row, without white space. */
function rowsOf(html: string): string[] {
  return html
    .replace(/<col[^>]*>|<\/?wbr>/g, '')
    .split(/<\/tr>|<\/caption>/)
    .map(row => row.replace(/<[^>]*>/g, '').replace(/\s/g, ''));
}

const without = (html: string, tag: 'del' | 'ins') =>
  html
    .replace(/<span class="(?:mark|difference)[^>]*>[^<]*<\/span>/g, '')
    .replace(new RegExp(`<${tag}>.*?</${tag}>`, 'gs'), '');

/** Without what was struck it is the new form, row by row; what is gone leaves empty rows. */
function newRows(html: string): string[] {
  return rowsOf(without(html, 'del')).filter(Boolean);
}

/** Without what was put in it is the old form, but for the order of things, and for numbers of indicators. */
function oldRows(html: string): string[] {
  const stayed = html.replace(/<tr class="project left">.*?<\/tr>\n/gs, '');
  return unordered(without(stayed, 'ins'));
}

/** The rows as their cells and indicators, all in an order of their own. */
function unordered(html: string): string[] {
  return html
    .split('</tr>')
    .map(row => {
      const parts = row.split(/<\/(?:td|th|caption)>|(?=<p class="indicator)/).flatMap(part => rowsOf(part));
      return parts
        .map(part => part.replace(/^\d+(?=、)/, ''))
        .filter(Boolean)
        .sort()
        .join('\n');
    })
    .filter(Boolean)
    .sort();
}

function expectBoth(pair: TablePair, name = ''): void {
  const html = redline(pair);
  if (pair.after) expect(newRows(html), name).toEqual(rowsOf(tableHtml(sheetOf(pair.after))).filter(Boolean));
  if (pair.before) expect(oldRows(html), name).toEqual(unordered(tableHtml(sheetOf(pair.before))));
}

describe('a redline is the new form without what was struck, and the old one without what was put in', () => {
  test.each(steps)('$name', ({ name, pair }) => {
    expectBoth(pair, name);
    expectBoth(reversed(pair), name);
  });

  test('where a side is not there', () => {
    expectBoth(pairOf(undefined, BAIYUN));
    expectBoth(pairOf(BAIYUN, undefined));
  });

  test('whatever was edited', () => {
    const property = fc.property(edited(1), ([before, after]) => {
      const html = redline({ before: before!, after: after!, set: compareTables(before!, after!) });
      const now = rowsOf(tableHtml(sheetOf(after!)));
      expect(newRows(html)).toEqual(now.filter(Boolean));
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('the parts of an indicator are its text', () => {
    for (const { pair } of steps)
      for (const row of sheetOf(pair.after!).rows)
        for (const each of row.indicators)
          expect(
            indicatorParts(each)
              .map(({ text }) => text)
              .join(''),
          ).toBe(indicatorText(each));
  });
});

describe('what is marked', () => {
  const rowWith = (name: string, text: string) => {
    const { pair } = steps.find(step => step.name.startsWith(name))!;
    const row = redline(pair)
      .split('</tr>')
      .find(each => each.replace(/<[^>]*>/g, '').includes(text));
    return row ?? '';
  };

  test.each([
    ['金额上调', '政法工作经费', '<del>447.00</del> <ins>450.50</ins><span class="difference">+3.50</span>'],
    ['金额上调', '合计', '<td class="money">1,997.76 <span class="mark less">相加得 2,001.26</span></td>'],
    ['新增项目', '网格化服务中心设备购置', '<span class="mark added">新增项目</span>'],
    ['删除项目', '公务用车购置经费', '<span class="mark removed">删除项目</span>'],
    ['更名：绩效目标相同', '政府雇员', '<span class="mark changed">项目更名（绩效目标相同）</span>'],
    ['换单位', '换单位（原在', '管理系统和平安白云数据专用接口项目'],
    ['换单位', '移到', '<del>管理系统和平安白云数据专用接口项目</del>'],
    ['目标放宽', '放宽', '<span class="mark less">放宽</span>'],
    ['目标收紧', '收紧', '年度指标值:<del>＞1次</del><ins>≥4次</ins> <span class="mark more">收紧</span>'],
    ['计量单位变了', '改口径', '<span class="mark changed">改口径</span>'],
    ['单位由万元', '单位：', '<span>单位：<del>万元</del>'],
  ])('%s: %s', (step, text, markup) => {
    const html = rowWith(step, text);
    expect(html).toContain(markup.startsWith('<span>单位') ? '<ins>' : markup);
  });
});

describe('the page', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  });
  const HOSTILE = `<img src=x onerror="alert('1')">&</td></table></del><script>alert(2)</script>`;
  const table = (text: string, amount: string) =>
    `项目支出绩效目标表\n部门名称：${text}\n单位：万元\n资金使用单位：${HOSTILE}\n  项目名称：${HOSTILE}\n    财政拨款：${amount}\n    绩效目标：${text}\n    不采纳：GS301 ${text}\n    数量指标：${HOSTILE}\n      指标值：${amount}${text}\n`;
  const hostile = pairOf(table(HOSTILE, '1.00'), table(`二${HOSTILE}二`, HOSTILE));
  const review = {
    ...reviewOf({
      '白云.goal': steps.at(-1)!.pair,
      [`${HOSTILE}.goal`]: hostile,
      '新.goal': pairOf(undefined, BAIYUN),
      '删.goal': pairOf(BAIYUN, undefined),
    }),
    before: HOSTILE,
  };
  const noted = { path: { before: 'a.goal', after: 'b.goal' }, notes: [{ zh: HOSTILE, en: HOSTILE }], changed: true };
  const all = { ...review, files: [...review.files, noted] };

  test.each(['zh', 'en'] as const)('is valid, whatever the files hold (%s)', language => {
    const { results } = validator.validateStringSync(report(all, language));
    expect(
      results.flatMap(({ messages }) => messages.map(each => `${each.line} ${each.ruleId} ${each.message}`)),
    ).toEqual([]);
  });

  test('nothing of a file is active, and nothing comes from elsewhere', () => {
    const html = report(all, 'zh');
    const body = html.slice(html.indexOf('</style>'));
    expect(body).not.toMatch(
      /<(?:script|img|link|iframe|object|form)\b|\son\w+\s*=\s*"|\sstyle=|javascript:|src=(?!x)/i,
    );
    expect(body).toContain('&lt;script&gt;');
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('every link leads to what it names', () => {
    const html = reviewHtml(all, 'zh');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(id => !ids.includes(id))).toEqual([]);
  });

  test('no change', () => {
    expect(reviewHtml({ before: 'a', after: 'b', files: [] }, 'en')).toContain('<p>No change.</p>');
  });
});
