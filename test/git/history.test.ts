import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { stepChart } from '../../packages/cli/src/history/chart.ts';
import { displayWidth } from '../../packages/cli/src/terminal-text.ts';
import { projectTotal, type Table } from '../../packages/core/src/model/index.ts';
import { parse } from '../../packages/language/src/index.ts';
import { hurried } from '../cli/helpers/io.ts';
import { BAIYUN, edited, TestRepository } from './helpers/repository.ts';
import { played } from './helpers/script.ts';

// Scripted histories in real repositories: what the commands print stands beside each.

const CASES = fileURLToPath(new URL('history/', import.meta.url));

/** Ids of commits as their numbers, and days that are not the test's own as `…`. */
function numbered(repository: TestRepository, text: string): string {
  const commits = repository.git('log', '--reverse', '--format=%H', '--all').trim().split('\n');
  return commits.reduce(
    (now, commit, index) =>
      now.replaceAll(commit, `commit${index + 1}`).replaceAll(commit.slice(0, 8), `commit${index + 1}`.padEnd(8)),
    text,
  );
}

test.each(readdirSync(CASES).filter(name => name.endsWith('.history')))('%s', async name => {
  const { repository, commands } = played(readFileSync(join(CASES, name), 'utf8'));
  const told: string[] = [];
  for (const command of commands) {
    const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2]!);
    const { code, stdout, stderr } = await repository.run(args);
    told.push(`$ goalsheet ${command}`, `exit ${code}`);
    if (stdout) told.push('--- stdout', stdout.replaceAll('\r\n', '\n').trimEnd());
    if (stderr) told.push('--- stderr', stderr.trimEnd().replaceAll(repository.folder, '…'));
    told.push('');
  }
  await expect(numbered(repository, told.join('\n'))).toMatchFileSnapshot(
    join(CASES, name.replace(/\.history$/, '.out')),
  );
});

test('every state that is told is what the table of its commit says', async () => {
  const { repository } = played(readFileSync(join(CASES, 'projects.history'), 'utf8'));
  const { stdout } = await repository.run(['history', '--format', 'csv']);
  const [, ...records] = stdout.slice(1).trimEnd().split('\r\n');
  const told = new Map<string, string[]>();
  for (const record of records) {
    const [path, , commit, , , name, unit, total, , indicators] = record.split(',');
    told.set(commit!, [...(told.get(commit!) ?? []), [unit, name, Number(total) * 1_000_000, indicators].join(' ')]);
    expect(path).toBe('2025年/政法委 预算.goal');
  }
  const commits = repository.git('log', '--reverse', '--format=%H').trim().split('\n');
  for (const commit of commits) {
    const path = repository.git('-c', 'core.quotePath=off', 'ls-tree', '-r', '--name-only', commit).trim();
    if (path === '') {
      expect(told.has(commit)).toBe(false);
      continue;
    }
    const table = parse(repository.git('show', `${commit}:${path}`)) as Table;
    const real = table.units.flatMap(unit =>
      unit.projects.map(each => [unit.name, each.name, Number(projectTotal(each)), each.indicators.length].join(' ')),
    );
    expect(
      told
        .get(commit)!
        .map(each => each)
        .sort(),
      commit,
    ).toEqual(real.sort());
  }
});

describe('the page', () => {
  const HOSTILE = `<img src=x onerror="alert('1')">&</td></table><script>alert(2)</script>`;
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  });

  test.each(['zh', 'en'] as const)('is valid and inert, whatever names and messages hold (%s)', async language => {
    const repository = new TestRepository({
      '表<b>.goal': edited(BAIYUN, ['信创工作经费', HOSTILE], ['网格化服务管理中心', HOSTILE]),
    });
    repository.commit(HOSTILE, { '表<b>.goal': edited(BAIYUN, ['信创工作经费', `${HOSTILE}二`], ['7.00', '8.00']) });
    repository.commit('=1+1', { '表<b>.goal': edited(BAIYUN, ['3.00', '']) });
    const { stdout: html } = await repository.run(['history', '--format', 'html'], { language });
    const { results } = validator.validateStringSync(html);
    expect(
      results.flatMap(({ messages }) => messages.map(each => `${each.line} ${each.ruleId} ${each.message}`)),
    ).toEqual([]);
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'`);
    const body = html.slice(html.indexOf('</style>'));
    expect(body).not.toMatch(/<(?:script|img|link|iframe|object|form)\b|\son\w+\s*=\s*"|\sstyle=|NaN|undefined/i);
    expect(body).toContain('&lt;script&gt;');
    const { stdout: csv } = await repository.run(['history', '--format', 'csv']);
    expect(csv).toContain(",'=1+1,");
  });

  test('is written to a file whose name says so', async () => {
    const repository = new TestRepository({ '表.goal': BAIYUN });
    expect((await repository.run(['history', '-o', '变化.html'])).stderr).toBe('已写入 变化.html\n');
    expect(readFileSync(join(repository.folder, '变化.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect((await repository.run(['history', '-o', '变化.html'])).stderr).toContain('--force');
  });
});

test('messages and names do not steer the terminal, and a narrow one cuts them', async () => {
  const repository = new TestRepository({ '表.goal': BAIYUN });
  repository.commit('\x1b[2J清屏\u202e倒过来', {
    '表.goal': edited(BAIYUN, ['7.00', '8.00'], ['公费医疗', '公\x1b[1m费医疗']),
  });
  const { stdout } = await repository.run(['history'], { columns: 70 });
  expect(stdout).not.toMatch(/[\x1b\u202e]/);
  expect(stdout).toContain('␛[2J清屏');
  const rows = stdout.split('\n').filter(line => line.startsWith('  2025'));
  expect(rows.some(line => line.endsWith('…'))).toBe(true);
  for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(70);
});

test('a long history: a line counts the commits on a terminal, and goes away', async () => {
  const repository = new TestRepository({ '表.goal': BAIYUN });
  const amounts = Array.from({ length: 50 }, (_, index) => `财政拨款：${index}.50`);
  repository.versions(
    '表.goal',
    amounts.map(amount => edited(BAIYUN, ['财政拨款：7.00', amount])),
  );
  hurried();
  const { code, stdout, stderr } = await repository.run(['history', '表.goal'], { columns: 80 });
  expect([code, stdout]).toEqual([0, expect.stringContaining('49.50')]);
  expect(stderr).toMatch(/^(?:\r\x1b\[K正在读提交 \d+\/51 …)+\r\x1b\[K$/);
  expect(stderr).toContain('正在读提交 51/51 …');
  expect((await repository.run(['history', '表.goal'])).stderr).toBe('');
});

test('a shallow clone says that there was more', async () => {
  const repository = new TestRepository({ '表.goal': BAIYUN });
  repository.commit('改', { '表.goal': edited(BAIYUN, ['7.00', '8.00']) });
  repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, '浅');
  const { stdout, stderr } = await repository.run(['history', '表.goal'], { cwd: join(repository.folder, '浅') });
  expect(stdout).toContain('1,998.76');
  expect(stdout).not.toContain('1,997.76');
  expect(stderr).toContain('浅克隆');
  expect((await repository.run(['history', '表.goal'])).stderr).toBe('');
});

describe('the chart', () => {
  const path = (...points: (readonly [time: number, value: bigint | undefined])[]) =>
    /class="line" d="([^"]*)"/.exec(
      stepChart(
        points.map(([time, value]) => ({ time, value })),
        { width: 104, height: 26, title: 'x' },
      ),
    )![1];

  test.each([
    ['holds an amount until the next', path([0, 1n], [50, 3n], [100, 2n]), 'M2 23H52V3H102V13'],
    ['never goes back in time', path([0, 1n], [100, 3n], [50, 2n]), 'M2 23H102V3H102V13'],
    ['gives each its step where all came at once', path([7, 1n], [7, 2n], [7, 3n]), 'M2 23H52V13H102V3'],
    ['draws nothing where there was nothing', path([0, 1n], [50, undefined], [100, 3n]), 'M2 23H52M102 3'],
    ['is a line in the middle where nothing changed', path([0, 5n], [100, 5n]), 'M2 13H102V13'],
    ['is one point for one version', path([0, 5n]), 'M2 13'],
    ['is exact for amounts that no number holds', path([0, 10n ** 30n], [100, 10n ** 30n + 1n]), 'M2 23H102V3'],
    ['is empty for nothing', path([0, undefined]), ''],
  ])('%s', (_, drawn, expected) => expect(drawn).toBe(expected));
});
