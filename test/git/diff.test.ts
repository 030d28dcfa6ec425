import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/helpers/folder.ts';
import { goalsheet } from '../cli/helpers/io.ts';
import { BAIYUN, edited, TestRepository } from './helpers/repository.ts';
import { played } from './helpers/script.ts';

// Revisions compared in real repositories: what the command prints stands beside each script.

const CASES = fileURLToPath(new URL('diff/', import.meta.url));
/** A step of this name is taken back: what it did is in the working tree only. */
const UNCOMMITTED = '未提交';

/** Ids of commits as the number of the commit. */
function numbered(repository: TestRepository, text: string): string {
  const commits = repository.git('log', '--reverse', '--format=%H', '--all').trim().split('\n');
  return commits.reduce(
    (now, commit, index) =>
      now.replaceAll(commit, `commit${index + 1}`).replaceAll(commit.slice(0, 8), `#${index + 1}`),
    text.replaceAll(repository.folder, '…'),
  );
}

test.each(readdirSync(CASES).filter(name => name.endsWith('.history')))('%s', async name => {
  const { repository, commands } = played(readFileSync(join(CASES, name), 'utf8'));
  if (repository.git('log', '-1', '--format=%s').trim() === UNCOMMITTED) repository.git('reset', '-q', 'HEAD~1');
  const told: string[] = [];
  for (const command of commands) {
    const { code, stdout, stderr } = await repository.run(command.split(' '));
    told.push(`$ goalsheet ${command}`, `exit ${code}`);
    if (stdout) told.push('--- stdout', stdout.trimEnd());
    if (stderr) told.push('--- stderr', stderr.trimEnd());
    told.push('');
  }
  const path = join(CASES, name.replace(/\.history$/, '.out'));
  await expect(numbered(repository, told.join('\n'))).toMatchFileSnapshot(path);
});

const CHANGED = edited(BAIYUN, ['财政拨款：447.00', '财政拨款：450.00']);

describe('what an argument means', () => {
  test('a path that is named like a revision stands behind “--”', async () => {
    const repository = new TestRepository({ 'main/表.goal': BAIYUN, 'v1/表.goal': CHANGED });
    repository.git('tag', 'v1');
    const two = await repository.run(['diff', 'main', 'v1']);
    expect([two.code, two.stdout]).toEqual([1, expect.stringContaining('450.00')]);
    const one = await repository.run(['diff', 'main', '--', 'v1']);
    expect([one.code, one.stdout]).toEqual([0, '没有变化。\n']);
    const none = await repository.run(['diff', '--', 'main']);
    expect([none.code, none.stdout]).toEqual([0, '没有变化。\n']);
  });

  test('paths count from the current folder', async () => {
    const repository = new TestRepository({ '甲/表.goal': BAIYUN, '乙/表.goal': BAIYUN });
    repository.write({ '甲/表.goal': CHANGED, '乙/表.goal': CHANGED });
    const { stdout } = await repository.run(['diff'], { cwd: join(repository.folder, '甲') });
    expect(stdout.match(/^\S*表\.goal/gm)).toEqual(['表.goal']);
    const other = await repository.run(['diff', 'HEAD', '../乙'], { cwd: join(repository.folder, '甲') });
    expect(other.stdout.match(/^\S*表\.goal/gm)).toEqual(['../乙/表.goal']);
  });

  test('two files need no repository, and revisions do', async () => {
    const cwd = folderWith({ 'a.goal': BAIYUN, 'b.goal': CHANGED });
    const env = { PATH: process.env.PATH ?? '', GIT_CEILING_DIRECTORIES: join(cwd, '..') };
    expect((await goalsheet(['diff', 'a.goal', 'b.goal'], { cwd, env })).code).toBe(1);
    const { code, stderr } = await goalsheet(['diff', 'HEAD'], { cwd, env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('不在 git 仓库里')]);
  });

  test('what a file says counts, not its date, and not whether git knows it', async () => {
    const repository = new TestRepository({ 'a.goal': BAIYUN, 'b.goal': BAIYUN });
    repository.write({ 'a.goal': BAIYUN });
    repository.git('rm', '-q', '--cached', 'b.goal');
    const { code, stdout } = await repository.run(['diff']);
    expect([code, stdout]).toEqual([0, '没有变化。\n']);
  });

  test.skipIf(process.platform === 'win32')('a version in another encoding', async () => {
    const old = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: BAIYUN });
    const repository = new TestRepository({ 'a.goal': old });
    repository.write({ 'a.goal': CHANGED });
    const { code, stdout } = await repository.run(['diff']);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/政法工作经费 +447\.00 {2}→ +450\.00/)]);
  });
});
