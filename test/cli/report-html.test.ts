import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

const BAIYUN = repoFile('examples/baiyun.goal');
const HOSTILE = `<img src=x onerror="alert('1')">&</td></table><script>alert(2)</script>`;
const FILES = {
  'baiyun.goal': BAIYUN.replace('总计：8.00', '总计：8.01'),
  'tianhe.goal': repoFile('examples/tianhe.goal'),
  '恶.goal': `项目支出绩效目标表\n部门名称：${HOSTILE}\n单位：万元\n资金使用单位：${HOSTILE}\n  项目名称：${HOSTILE}\n    财政拨款：${HOSTILE}\n    绩效目标：${HOSTILE}\n    不采纳：GS301 ${HOSTILE}\n    数量指标：${HOSTILE}\n      指标值：≥1次\n    ${HOSTILE}：1\n`,
  'bin.goal': 'a\0b',
  '体系.goal': '指标体系：某体系\n一级指标：产出\n二级指标：数量\n乱写\n',
  'goalsheet.config.json': '{"rules": 1}',
};

async function htmlOf(files: Readonly<Record<string, string>>, language: 'zh' | 'en', ...more: string[]) {
  const world = { cwd: folderWith(files), language };
  return (await goalsheet(['check', '--format', 'html', ...more], world)).stdout;
}

/** The official text of a sheet: the page without its margin and without white space. */
function tablesOf(html: string): string[] {
  return [...html.matchAll(/<table class="goalsheet">[\s\S]*?<\/table>/g)].map(([table]) =>
    table.replace(/<(t[hd]) [^>]*class="margin">[\s\S]*?<\/\1>|<td class="margin">[\s\S]*?<\/td>/g, ''),
  );
}

test.each(['zh', 'en'] as const)('is valid, whatever the files hold (%s)', async language => {
  for (const files of [FILES, { 'x.goal': BAIYUN }]) {
    const html = await htmlOf(files, language, '--show-waived', '--rules-url', 'https://example.org/rules?a=1&b=2');
    const { results } = validator.validateStringSync(html);
    expect(
      results.flatMap(({ messages }) => messages.map(each => `${each.line} ${each.ruleId} ${each.message}`)),
    ).toEqual([]);
  }
});

test('nothing of a file is active, and nothing comes from elsewhere', async () => {
  const html = await htmlOf(FILES, 'zh', '--show-waived');
  const body = html.slice(html.indexOf('</style>'));
  expect(body).not.toMatch(/<(?:script|img|link|iframe|object|form)\b|\son\w+\s*=\s*"|\sstyle=|javascript:|src=(?!x)/i);
  expect(body).toContain('&lt;script&gt;');
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
  const hash = createHash('sha256').update(style!).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(style).not.toMatch(/url\(|@import/);
});

test('without its margin, a sheet is the form', async () => {
  const plain = (text: string) => text.replace(/ (?:error|warning|hint)(?=")| title="[^"]*"|<col class="margin">/g, '');
  const [baiyun, tianhe] = tablesOf(await htmlOf({ 'a.goal': BAIYUN, 'b.goal': FILES['tianhe.goal'] }, 'zh'));
  for (const [table, name] of [
    [baiyun, 'baiyun'],
    [tianhe, 'tianhe'],
  ]) {
    const [form] = tablesOf(repoFile(`examples/expected/${name}.html`));
    expect(plain(table!)).toBe(form);
  }
});

test('every finding stands once, beside the row it concerns', async () => {
  const html = await htmlOf({ 'x.goal': FILES['baiyun.goal'] }, 'zh');
  const cwd = folderWith({ 'x.goal': FILES['baiyun.goal'] });
  const { findings } = JSON.parse((await goalsheet(['check', '--format', 'json'], { cwd })).stdout);
  expect(html.match(/<li class="finding /g)).toHaveLength(findings.length);
  const row = /<tr class="unit error" data-id="广州市白云区网格化服务管理中心"[\s\S]*?<\/tr>/.exec(html)![0];
  expect(row).toContain('GS203');
  expect(row).not.toContain('GS301');
});

test('the same run gives the same bytes', async () => {
  expect(await htmlOf(FILES, 'zh')).toBe(await htmlOf(FILES, 'zh'));
});
