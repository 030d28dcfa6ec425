import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Preview, startPreview } from '../../packages/cli/src/preview/server.ts';
import { sheetOf, toText } from '../../packages/core/src/sheet/index.ts';
import { parse } from '../../packages/language/src/index.ts';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const TIANHE = readFileSync('examples/tianhe.goal', 'utf8');
const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

interface Stage {
  readonly page: Page;
  readonly preview: Preview;
  readonly folder: string;
  /** What was said on the console, and asked of anybody else. */
  readonly said: string[];
  /** Runs a script in the page. */
  run<T>(script: string): Promise<T>;
}

/** A preview of these files in a page. After the test nothing may have been said on its console. */
async function staged(
  files: Readonly<Record<string, string>>,
  { hash = '', language = 'zh', ...options }: BrowserContextOptions & { hash?: string; language?: 'zh' | 'en' } = {},
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'goalsheet-page-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const preview = await startPreview({ folder, language });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const said: string[] = [];
  page.on('console', message => said.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', error => said.push(String(error)));
  page.on('request', request => {
    if (!request.url().startsWith(preview.url) && !request.url().startsWith('data:'))
      said.push(`asked ${request.url()}`);
  });
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', event => console.error('policy', event.violatedDirective, event.blockedURI))`,
  );
  onTestFinished(async () => {
    await page.close();
    await preview.close();
    rmSync(folder, { recursive: true, force: true });
    expect(said).toEqual([]);
  });
  await page.goto(preview.url + hash);
  return { page, preview, folder, said, run: script => page.evaluate(script) };
}

/** Pages follow after a moment, on a busy machine after a longer one. */
const eventually = <T>(found: () => T) => expect.poll(found, { timeout: 15_000 });
const textOfSheet = (page: Page) => page.locator('#paper table').innerText();
const bare = (text: string) => text.replace(/\s/g, '');
const official = (text: string) => {
  const file = parse(text);
  if (file.kind !== 'table') throw new Error('no table');
  return bare(toText(sheetOf(file)));
};
/** Whether what is highlighted can be seen whole, below the headings. */
const CHOSEN_IN_VIEW = `(() => {
  const box = document.querySelector('#paper .chosen')?.getBoundingClientRect();
  const top = document.querySelector('#paper thead').getBoundingClientRect().bottom;
  const desk = document.getElementById('desk').getBoundingClientRect();
  return !!box && box.top >= top - 3 && (box.bottom <= desk.bottom + 1 || box.height > desk.bottom - top - 30);
})()`;
const CHOSEN = `document.querySelector('#paper .chosen')?.dataset.id`;

test('lists the tables, shows the first, and another when it is chosen', async () => {
  const { page } = await staged({ 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE });
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(BAIYUN));
  expect(await page.locator('#table-list a').count()).toBe(2);
  expect(await page.locator('#table-list a').first().innerText()).toMatch(
    /白云区委政法委员会[\s\S]*18 个项目 · 合计 1,997.76 万元/,
  );
  await page.getByRole('link', { name: '天河区' }).click();
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(TIANHE));
  expect(page.url()).toContain('#file=tianhe.goal');
  expect(await page.title()).toContain('天河区');
  await page.goBack();
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(BAIYUN));
});

test('an address names a file and a finding', async () => {
  const { page, preview, run } = await staged(
    { 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE },
    { hash: '#file=tianhe.goal' },
  );
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(TIANHE));
  await page.locator('.finding').nth(3).click();
  const address = page.url();
  expect(address).toContain('&finding=GS');
  const chosen = await run<string>(CHOSEN);
  const other = await browser.newPage();
  await other.goto(preview.url);
  await other.goto(address);
  await eventually(() => other.evaluate(CHOSEN)).toBe(chosen);
  await other.close();
});

test('a finding points at its row, and a marked row at its finding', async () => {
  const { page, run } = await staged({ 'tianhe.goal': TIANHE });
  const findings = page.locator('.finding');
  await findings.first().waitFor();
  const count = await findings.count();
  expect(count).toBeGreaterThan(3);
  for (const index of [count - 1, 0, 2]) {
    await findings.nth(index).click();
    expect(await run(CHOSEN_IN_VIEW)).toBe(true);
    expect(await findings.nth(index).getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.finding[aria-current]').count()).toBe(1);
    const key = await findings.nth(index).getAttribute('data-key');
    expect(key).toContain(await run<string>(CHOSEN));
  }
  const marked = page.locator('#paper p.warning').first();
  await marked.click();
  expect(await page.locator('.finding[aria-current]').getAttribute('data-key')).toContain(
    await marked.getAttribute('data-id'),
  );
  expect(await marked.getAttribute('class')).toContain('chosen');
  await page.locator('#paper tr.warning > th').last().click();
  expect(await run(CHOSEN)).toBe(await page.locator('#paper tr.warning').last().getAttribute('data-id'));
});

test('follows the file without a reload, and keeps place, selection and focus', async () => {
  const { page, folder, run } = await staged({ 'baiyun.goal': BAIYUN });
  await page.locator('.finding').nth(2).click();
  await run(`window.kept = true; document.querySelector('#paper tbody:last-child tr:last-child').kept = true`);
  const before = await run<{ top: number; scroll: number }>(PLACE);
  const chosen = await run<string>(CHOSEN);
  expect(before.scroll).toBeGreaterThan(500);

  // Ten more lines in the first project push everything down.
  const longer = BAIYUN.replace('绩效目标：通过提高', `绩效目标：${'很长的绩效目标。'.repeat(60)}通过提高`);
  const path = join(folder, 'baiyun.goal');
  writeFileSync(`${path}.part`, longer);
  renameSync(`${path}.part`, path);
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(longer));
  const after = await run<{ top: number; scroll: number }>(PLACE);
  expect(after.scroll).toBeGreaterThan(before.scroll + 50);
  expect(Math.abs(after.top - before.top)).toBeLessThan(2);
  expect(await run(CHOSEN)).toBe(chosen);
  expect(await run(`[window.kept, document.querySelector('#paper tbody:last-child tr:last-child').kept]`)).toEqual([
    true,
    true,
  ]);
  expect(await run(`document.activeElement.dataset.key`)).toContain(chosen);
  expect(await page.locator('#said').innerText()).toMatch(/^表已更新：警告 \d/);
  await eventually(() => page.locator('#live').innerText()).toMatch(/^已更新 \d/);

  writeFileSync(join(folder, 'tianhe.goal'), TIANHE);
  await eventually(() => page.locator('#table-list a').count()).toBe(2);
  rmSync(path);
  await eventually(() => page.locator('#message').innerText()).toContain('这个文件不在了');
  expect(await page.locator('#table-list a').count()).toBe(1);
  expect(await page.locator('.finding').count()).toBe(0);
  writeFileSync(path, BAIYUN);
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(BAIYUN));
  expect(await run('window.kept')).toBe(true);
});

/** How far the selection is from the top of the window, and how far the desk is scrolled. */
const PLACE = `({
  top: document.querySelector('#paper .chosen').getBoundingClientRect().top,
  scroll: document.getElementById('desk').scrollTop,
})`;

test('a file that is empty for a moment does not flicker', async () => {
  const { page, folder, run } = await staged({ 'baiyun.goal': BAIYUN });
  await page.locator('#paper table').waitFor();
  await run(`window.seen = [];
    new MutationObserver(() => window.seen.push(document.querySelectorAll('#paper tr').length))
      .observe(document.body, { childList: true, subtree: true, attributes: true })`);
  writeFileSync(join(folder, 'baiyun.goal'), '');
  await page.waitForTimeout(350);
  writeFileSync(join(folder, 'baiyun.goal'), BAIYUN.replace('财政拨款：7.00', '财政拨款：8.00'));
  await eventually(() => textOfSheet(page)).toContain('1,998.76');
  const rows = await run<number[]>('window.seen');
  expect(new Set(rows)).toEqual(new Set([await page.locator('#paper tr').count()]));
});

test('the keyboard is enough', async () => {
  const { page, run } = await staged({ 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE });
  await page.locator('.finding').first().waitFor();
  const focused = () =>
    run<string>(
      `document.activeElement.dataset.key ?? document.activeElement.getAttribute('href') ?? document.activeElement.id`,
    );
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('language');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('#file=baiyun.goal');
  expect(await run(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('#file=tianhe.goal');
  await page.keyboard.press('Enter');
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(TIANHE));
  expect(await focused()).toBe('#file=tianhe.goal');

  const keys = await run<string[]>(`[...document.querySelectorAll('.finding')].map(each => each.dataset.key)`);
  await page.keyboard.press('j');
  expect(await focused()).toBe(keys[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(keys[2]);
  expect(await run(CHOSEN_IN_VIEW)).toBe(true);
  await page.keyboard.press('k');
  expect(await focused()).toBe(keys[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(keys[0]);
  await page.keyboard.press('Enter');
  expect(keys[0]).toContain(await run<string>(CHOSEN));
});

test('severities are filtered, groups folded, findings grouped by project', async () => {
  const text = `部门名称：示例局
单位：万元
资金使用单位：甲单位
  项目名称：乙项目
    财政拨款：１0.00
    绩效目标：保障运行。
    数量指标：次数
      指标值：3次
`;
  const { page, run } = await staged({ 'a.goal': text });
  await page.locator('.finding').first().waitFor();
  const shown = () => run<string[]>(`[...document.querySelectorAll('.finding .code')].map(each => each.textContent)`);
  // Hints are folded while there is anything graver.
  expect(await shown()).toEqual(['GS103', 'GS301']);
  await page.getByRole('button', { name: '提示 1', exact: true }).last().click();
  expect(await shown()).toEqual(['GS103', 'GS301', 'GS205']);
  await page.locator('#filters button').first().click();
  expect(await shown()).toEqual(['GS301', 'GS205']);
  await page.locator('#by-place').click();
  expect(await run(`[...document.querySelectorAll('.group-name')].map(each => each.textContent)`)).toEqual(['乙项目']);
  // The row shows a hint that is out of sight: a click brings it back.
  await page.locator('#by-severity').click();
  await page.locator('#filters button').nth(2).click();
  await page.locator('#filters button').nth(1).click();
  expect(await shown()).toEqual([]);
  await page.locator('#paper caption').click();
  expect(await shown()).toEqual(['GS103']);
  expect(await page.locator('#paper caption').getAttribute('class')).toBe('marked error chosen');
});

test('hostile names are inert', async () => {
  const text = BAIYUN.replace('公费医疗超支及自付经费', EVIL).replace('部门名称：', `部门名称：${EVIL}`);
  const { page, run } = await staged({ 'a.goal': text });
  await eventually(async () => bare(await textOfSheet(page))).toBe(official(text));
  await page.waitForTimeout(200);
  expect(await run('window.hacked')).toBeUndefined();
  expect(await page.locator('#paper img, #paper script, nav img').count()).toBe(0);
  expect(await page.locator('#table-list .name').innerText()).toContain(EVIL);
});

test('the chrome follows the colour scheme, the sheet does not', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, run } = await staged({ 'a.goal': BAIYUN }, { colorScheme });
    await page.locator('#paper table').waitFor();
    const colours = await run<string[]>(
      `['.top', '#paper', '.goalsheet td'].map(each => getComputedStyle(document.querySelector(each)).backgroundColor)`,
    );
    expect(colours).toEqual([
      colorScheme === 'dark' ? 'rgb(25, 28, 32)' : 'rgb(251, 251, 252)',
      'rgb(255, 255, 255)',
      'rgb(255, 255, 255)',
    ]);
  }
});

test('text can be read: the contrast of every colour on its ground', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, run } = await staged({ 'a.goal': BAIYUN }, { colorScheme });
    await page.locator('.finding').first().click();
    const low = await run<string[]>(LOW_CONTRAST);
    expect(low).toEqual([]);
  }
});

/** The texts of the chrome whose contrast is below 4.5. */
const LOW_CONTRAST = `(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parts(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
  };
  const low = [];
  for (const element of document.querySelectorAll('.top *, nav *, .findings *, .bar *')) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    if (element.closest('.unseen, .sign, :disabled, [hidden]') || !element.checkVisibility()) continue;
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) low.push(element.className + ' ' + element.textContent.slice(0, 20));
  }
  return low;
})()`;

test.each([1920, 1280, 1000, 800])('nothing sticks out at a width of %i', async width => {
  const { page, run } = await staged(
    { 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE },
    { viewport: { width, height: 900 } },
  );
  await page.locator('.finding').first().click();
  const odd = await run(`(() => {
    const out = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) out.push('page');
    const desk = document.getElementById('desk');
    if (desk.scrollWidth > desk.clientWidth) out.push('desk ' + desk.scrollWidth + ' > ' + desk.clientWidth);
    for (const each of document.querySelectorAll('#paper th, #paper td, #paper p, .finding, .filters, .bar, .top'))
      if (each.scrollWidth > each.clientWidth + 1) out.push(each.className + ' ' + each.textContent.slice(0, 20));
    return out;
  })()`);
  expect(odd).toEqual([]);
});

test('100% keeps the proportions of the paper, and the place that is read', async () => {
  const { page, run } = await staged({ 'baiyun.goal': BAIYUN });
  await page.locator('.finding').nth(4).click();
  await page.getByRole('button', { name: '100%', exact: true }).click();
  expect(await run(`document.getElementById('paper').getBoundingClientRect().width`)).toBe(1280);
  expect(await run(`document.getElementById('desk').scrollWidth > document.getElementById('desk').clientWidth`)).toBe(
    true,
  );
  await page.getByRole('button', { name: '适合宽度' }).click();
  expect(await run(`document.getElementById('desk').scrollWidth > document.getElementById('desk').clientWidth`)).toBe(
    false,
  );
});

test('prints the sheet and nothing else, on A4 landscape', async () => {
  const { page, run } = await staged({ 'baiyun.goal': BAIYUN });
  await page.locator('.finding').first().click();
  await run('window.print = () => { window.printed = true }');
  await page.getByRole('button', { name: '打印' }).click();
  expect(await run('window.printed')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(bare(await page.locator('body').innerText())).toBe(official(BAIYUN));
  expect(await run(`getComputedStyle(document.querySelector('#paper tr.warning > th')).backgroundColor`)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await run(`getComputedStyle(document.querySelector('#paper .chosen')).outlineStyle`)).toBe('none');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, w, h]) => `${Math.round(+w!)} x ${Math.round(+h!)}`,
  );
  expect(boxes.length).toBeGreaterThan(1);
  expect(new Set(boxes)).toEqual(new Set(['842 x 595']));
});

test('the plain page is the sheet on its own, styled, and runs nothing', async () => {
  const { page } = await staged({ 'baiyun.goal': BAIYUN });
  await page.locator('#paper table').waitFor();
  const [plain] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '网页版' }).click(),
  ]);
  await plain.waitForLoadState();
  expect(bare(await plain.locator('table').innerText())).toBe(official(BAIYUN));
  expect(await plain.evaluate(`getComputedStyle(document.querySelector('.goalsheet td')).borderTopWidth`)).toBe('1px');
});

test('says everything in English when asked', async () => {
  const { page, run } = await staged({ 'baiyun.goal': BAIYUN }, { language: 'en' });
  await page.locator('.finding').first().waitFor();
  expect(await run('document.documentElement.lang')).toBe('en');
  expect(await page.locator('#findings h2').innerText()).toMatch(/^Findings \d/);
  expect(await page.locator('.finding .title').first().innerText()).toMatch(/^[\x20-\x7e]+$/);
  await page.getByRole('button', { name: '中文' }).click();
  await eventually(() => page.locator('.finding .title').first().innerText()).toMatch(/\p{Script=Han}/u);
  expect(await run('document.documentElement.lang')).toBe('zh-CN');
  await page.reload();
  await eventually(() => page.locator('#findings h2').innerText()).toMatch(/^检查结果/);
});

test('an empty folder says how to begin, and what it proposes has no fault', async () => {
  const { page, folder } = await staged({});
  await eventually(() => page.locator('#message').innerText()).toContain('还没有目标表');
  writeFileSync(join(folder, 'new.goal'), await page.locator('#message pre').innerText());
  await page.locator('#paper table').waitFor();
  expect(await page.locator('#groups').innerText()).toContain('没有发现问题');
  expect(page.url()).toContain('#file=new.goal');
});

test('a preview that ends is told, and one that begins again at its port is followed', async () => {
  const { page, preview, folder, said } = await staged({ 'a.goal': BAIYUN });
  await page.locator('#paper table').waitFor();
  await preview.close();
  await eventually(() => page.locator('#live').innerText()).toContain('连接断开');
  writeFileSync(join(folder, 'a.goal'), BAIYUN.replace('7.00', '9.00'));
  const next = await startPreview({ folder, language: 'zh', port: preview.port });
  expect(next.port).toBe(preview.port);
  await eventually(() => textOfSheet(page)).toContain('1,999.76');
  await eventually(() => page.locator('#live').innerText()).toMatch(/^已更新/);
  await page.close();
  await next.close();
  // The browser itself speaks of connections that failed, and nobody else does.
  expect(said.filter(each => !each.includes('net::ERR_'))).toEqual([]);
  said.length = 0;
});

test('the landmarks are named', async () => {
  const { page } = await staged({ 'a.goal': BAIYUN });
  await page.locator('.finding').first().waitFor();
  expect(await page.getByRole('navigation', { name: '目标表' }).count()).toBe(1);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('region', { name: '检查结果' }).count()).toBe(1);
  expect(await page.getByRole('status').count()).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('目标表预览');
});

test.each(['light', 'dark'] as const)('nothing hinders people: %s', async colorScheme => {
  for (const language of ['zh', 'en'] as const) {
    const { page } = await staged({ 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE }, { colorScheme, language });
    await page.locator('#paper table').waitFor();
    expect(await violations(page.locator('html'))).toEqual([]);
    await page.locator('.finding').first().click();
    await page.locator('#by-place').click();
    expect(await violations(page.locator('html'))).toEqual([]);
  }
  const { page, preview } = await staged({}, { colorScheme });
  await eventually(() => page.locator('#message').innerText()).toContain('还没有目标表');
  expect(await violations(page.locator('html'))).toEqual([]);
  await preview.close();
});
