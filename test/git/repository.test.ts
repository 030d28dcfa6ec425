import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../packages/cli/src/errors.ts';
import { BlobReader } from '../../packages/cli/src/git/blobs.ts';
import { goalCommits } from '../../packages/cli/src/git/commits.ts';
import { fileAt, goalChanges, goalFilesAt } from '../../packages/cli/src/git/goal-files.ts';
import { gitEnvironment, gitProgram } from '../../packages/cli/src/git/program.ts';
import { findRepository, pathInRepository, pathOnDisk } from '../../packages/cli/src/git/repository.ts';
import { resolveRange, resolveRevision } from '../../packages/cli/src/git/revisions.ts';
import { EVERYWHERE, selectionOf } from '../../packages/cli/src/git/selection.ts';
import { folderWith } from '../cli/helpers/folder.ts';
import { ioOf } from '../cli/helpers/io.ts';
import { BAIYUN, TestRepository } from './helpers/repository.ts';

// The machine's own git, in repositories that are made for the test.

/** What a promise fails with, in Chinese. */
async function failure(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('did not fail'),
    (caught: unknown) => caught,
  );
  if (!(error instanceof Failure)) throw error;
  return error.text.zh;
}

const TINY = '项目支出绩效目标表\n部门名称：甲\n单位：万元\n';
const WINDOWS = process.platform === 'win32';
/** Names that could be taken for something else. Windows has no files of most of them. */
const HOSTILE = [
  '--output=x.goal',
  '-x.goal',
  '表 一.goal',
  '$(touch hacked).goal',
  '[a].goal',
  ...(WINDOWS ? [] : ['换\n行.goal', '引\'号".goal', ':(top)x.goal', '子/深/*.goal']),
];

describe('the repository', () => {
  test.skipIf(WINDOWS)('is found from a folder in it, by whatever link', async () => {
    const repository = new TestRepository({ '子/表.goal': TINY });
    const here = await findRepository(repository.io({ cwd: join(repository.folder, '子') }));
    expect([here.root, here.prefix]).toEqual([repository.folder, '子/']);
    expect(pathInRepository(here, '表.goal')).toBe('子/表.goal');
    expect(pathInRepository(here, '..')).toBe('');
    expect(pathInRepository(here, join(repository.folder, 'x.goal'))).toBe('x.goal');
    expect(pathOnDisk(here, '子/表.goal')).toBe(join(repository.folder, '子/表.goal'));
    expect(pathOnDisk(here, 'x.goal')).toBe(join(repository.folder, 'x.goal'));

    const link = join(folderWith(), 'link');
    symlinkSync(join(repository.folder, '子'), link);
    const linked = await findRepository(repository.io({ cwd: link }));
    expect(pathInRepository(linked, '表.goal')).toBe('子/表.goal');
    expect(pathInRepository(linked, join(repository.folder, '子/没有/x.goal'))).toBe('子/没有/x.goal');
    expect(pathOnDisk(linked, '子/表.goal')).toBe(join(link, '表.goal'));
  });

  test('what is outside says so', async () => {
    const repository = new TestRepository({ 'a.goal': TINY });
    const found = await findRepository(repository.io());
    expect(() => pathInRepository(found, '../x.goal')).toThrow(/is not in this git repository/);
  });

  test.skipIf(WINDOWS)('no repository, a bare one, no git', async () => {
    const { env, folder } = new TestRepository({ 'a.goal': TINY });
    const io = (cwd: string, more = {}) => ioOf({ cwd, env: { ...env, ...more } }, [], []).io;
    const outside = folderWith();
    expect(await failure(findRepository(io(outside)))).toContain(`不在 git 仓库里：${outside}`);
    const bare = new TestRepository();
    bare.git('clone', '-q', '--bare', folder, 'bare.git');
    expect(await failure(findRepository(io(join(bare.folder, 'bare.git'))))).toContain('没有工作目录');
    expect(await failure(findRepository(io(folder, { PATH: outside })))).toContain('找不到 git');
  });

  test.skipIf(WINDOWS)('the one that GIT_DIR names counts, and settings that change the output do not', async () => {
    const repository = new TestRepository({ '表.goal': TINY });
    const cwd = folderWith();
    const env = {
      ...repository.env,
      GIT_DIR: join(repository.folder, '.git'),
      GIT_WORK_TREE: cwd,
      GIT_LITERAL_PATHSPECS: '1',
      GIT_EXTERNAL_DIFF: 'false',
    };
    const found = await findRepository(ioOf({ cwd, env }, [], []).io);
    expect(found.root).toBe(cwd);
    expect(await goalFilesAt(found, await resolveRevision(found, 'HEAD'), EVERYWHERE)).toHaveLength(1);
    expect(gitEnvironment({ GIT_DIR: 'x', GIT_PAGER: 'y', GIT_TRACE_SETUP: '1', LC_ALL: 'zh_CN.UTF-8' })).toEqual({
      GIT_DIR: 'x',
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    });
  });

  test('on Windows git is started from the PATH, never from the current folder', () => {
    const env = { Path: '.;rel;C:\\Tools;D:\\Git\\cmd' };
    expect(gitProgram({ platform: 'win32', env }, path => path.includes('Git'))).toBe('D:\\Git\\cmd\\git.exe');
    expect(() => gitProgram({ platform: 'win32', env }, path => /^(?:\.|rel)/.test(path))).toThrow(/not found/);
  });
});

describe('revisions', () => {
  test('are the commits that git means by them', async () => {
    const repository = new TestRepository({ 'a.goal': TINY });
    const first = repository.git('rev-parse', 'HEAD').trim();
    const second = repository.commit('改a..b', { 'a.goal': `${TINY}年度：2025\n` });
    repository.git('tag', '-a', 'v1', '-m', '版本', first);
    repository.git('branch', '分支', first);
    const found = await findRepository(repository.io());
    const commit = async (name: string) => (await resolveRevision(found, name)).commit;
    for (const name of ['HEAD', 'main', second.slice(0, 10), '@', 'HEAD^{/改}'])
      expect(await commit(name)).toBe(second);
    for (const name of ['HEAD~1', 'v1', '分支', 'main^', 'refs/tags/v1']) expect(await commit(name)).toBe(first);
    const range = async (text: string) => {
      const { before, after } = await resolveRange(found, text);
      return [before.commit, after?.commit];
    };
    expect(await range('v1')).toEqual([first, undefined]);
    expect(await range('v1..main')).toEqual([first, second]);
    expect(await range('分支..')).toEqual([first, second]);
    expect(await range('..分支')).toEqual([second, first]);
    expect(await range('HEAD^{/a..b}')).toEqual([second, undefined]);
  });

  test('three dots: from where the two parted', async () => {
    const repository = new TestRepository({ 'a.goal': TINY });
    const base = repository.git('rev-parse', 'HEAD').trim();
    repository.git('checkout', '-q', '-b', 'side');
    const side = repository.commit('side', { 'b.goal': TINY });
    repository.git('checkout', '-q', 'main');
    repository.commit('main', { 'c.goal': TINY });
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit('other', { 'd.goal': TINY });
    const found = await findRepository(repository.io());
    const { before, after } = await resolveRange(found, 'main...side');
    expect([before.commit, after?.commit]).toEqual([base, side]);
    expect(await failure(resolveRange(found, 'main...other'))).toContain('没有共同的祖先');
  });

  test.each([
    '没有',
    '--output=x',
    '-x',
    'HEAD~9',
    '',
    ' ',
    'a\nHEAD',
    'a\0b',
    'HEAD:a.goal',
    '--end-of-options',
    '$(x)',
  ])('none is named by %j', async name => {
    const repository = new TestRepository({ 'a.goal': TINY });
    const found = await findRepository(repository.io());
    expect(await failure(resolveRevision(found, name))).toContain('没有“');
    expect(existsSync(join(repository.folder, 'x'))).toBe(false);
  });

  test('several are named by one name, or by too few digits', async () => {
    const repository = new TestRepository({ 'a.goal': TINY });
    repository.git('branch', 'x');
    repository.commit('2', { 'a.goal': BAIYUN });
    repository.git('tag', 'x');
    const found = await findRepository(repository.io());
    expect(await failure(resolveRevision(found, 'x'))).toContain('refs/tags/x');
    expect((await resolveRevision(found, 'refs/heads/x')).commit).toMatch(/^[0-9a-f]{40}$/);
    const twice = repository.twinCommits();
    expect(await failure(resolveRevision(found, twice))).toContain('不止一个版本');
  });

  test('a repository without a commit', async () => {
    const found = await findRepository(new TestRepository().io());
    expect(await failure(resolveRevision(found, 'HEAD'))).toContain('还没有提交');
  });
});

describe('files', () => {
  test('with any name are listed and read', async () => {
    const contents = Object.fromEntries(HOSTILE.map((name, index) => [name, `${TINY}年度：${2000 + index}\n`]));
    const repository = new TestRepository({ ...contents, 'other.txt': 'x' });
    const found = await findRepository(repository.io());
    const head = await resolveRevision(found, 'HEAD');
    const files = await goalFilesAt(found, head, EVERYWHERE);
    expect(files.map(({ path }) => path)).toEqual([...HOSTILE].sort());
    const blobs = new BlobReader(found.io);
    const texts = await Promise.all(files.map(({ blob, path }) => blobs.text(blob, path)));
    blobs.close();
    expect(texts).toEqual([...HOSTILE].sort().map(name => contents[name]));
    for (const name of HOSTILE) expect((await fileAt(found, head, `./${name}`)).path).toBe(name);
    expect(existsSync(join(repository.folder, 'hacked'))).toBe(false);
  });

  test('are chosen by file, folder and pattern, counted from the current folder', async () => {
    const repository = new TestRepository({
      'a.goal': TINY,
      '子/b.goal': TINY,
      '子/深/c.goal': TINY,
      '子/.hidden/d.goal': TINY,
      'node_modules/e.goal': TINY,
      '子/说明.txt': TINY,
    });
    const chosen = async (cwd: string, ...args: string[]) => {
      const found = await findRepository(repository.io({ cwd: join(repository.folder, cwd) }));
      const files = await goalFilesAt(found, await resolveRevision(found, 'HEAD'), selectionOf(found, args));
      return files.map(({ path }) => path);
    };
    expect(await chosen('.')).toEqual(['a.goal', '子/b.goal', '子/深/c.goal']);
    expect(await chosen('子')).toEqual(['子/b.goal', '子/深/c.goal']);
    expect(await chosen('子', '..', '深/c.goal')).toEqual(['a.goal', '子/b.goal', '子/深/c.goal']);
    expect(await chosen('.', '子/.hidden')).toEqual(['子/.hidden/d.goal']);
    expect(await chosen('.', '子/说明.txt')).toEqual(['子/说明.txt']);
    expect(await chosen('.', '*.goal')).toEqual(['a.goal']);
    expect(await chosen('.', '子/**/*.goal')).toEqual(['子/.hidden/d.goal', '子/b.goal', '子/深/c.goal']);
  });

  test.skipIf(WINDOWS)('that changed: new, gone, changed, moved; links and submodules are none', async () => {
    const repository = new TestRepository({
      'gone.goal': TINY,
      'same.goal': `${TINY}年度：2024\n`,
      'old.goal': BAIYUN,
      'x.txt': 'x',
    });
    symlinkSync('same.goal', join(repository.folder, 'link.goal'));
    repository.commit('link');
    mkdirSync(join(repository.folder, '子'));
    repository.git('mv', 'old.goal', '子/新.goal');
    repository.remove('gone.goal');
    repository.commit('改', {
      'new.goal': `部门名称：乙\n`,
      'same.goal': `${TINY}年度：2025\n`,
      '子/新.goal': BAIYUN.replace('7.00', '8.00'),
    });
    const found = await findRepository(repository.io());
    const [before, after] = [await resolveRevision(found, 'HEAD~2'), await resolveRevision(found, 'HEAD')];
    const changes = await goalChanges(found, before, after, EVERYWHERE);
    expect(changes.map(change => [change.before?.path, change.after?.path])).toEqual([
      ['gone.goal', undefined],
      [undefined, 'new.goal'],
      ['same.goal', 'same.goal'],
      ['old.goal', '子/新.goal'],
    ]);
  });

  test('that are not there in a revision say so', async () => {
    const repository = new TestRepository({ 'a.goal': TINY });
    repository.commit('2', { 'b.goal': TINY });
    const found = await findRepository(repository.io());
    expect((await fileAt(found, await resolveRevision(found, 'HEAD'), 'b.goal')).path).toBe('b.goal');
    const before = await resolveRevision(found, 'HEAD~1');
    expect(await failure(fileAt(found, before, 'b.goal'))).toMatch(/版本“HEAD~1”里没有文件 b\.goal/);
  });
});

describe('contents', () => {
  test('many at once, large ones, in any encoding', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.goal`, `${TINY}# ${'长'.repeat(index * 50)}\n`]),
    );
    const gb = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]);
    const repository = new TestRepository({ ...many, 'gb.goal': gb, '空.goal': '', 'bin.goal': 'a\0b' });
    const found = await findRepository(repository.io());
    const files = await goalFilesAt(found, await resolveRevision(found, 'HEAD'), EVERYWHERE);
    const id = (name: string) => files.find(({ path }) => path === name)!.blob;
    const blobs = new BlobReader(found.io);
    const names = Object.keys(many);
    const texts = await Promise.all(names.map(name => blobs.text(id(name), name)));
    expect(texts).toEqual(names.map(name => many[name]));
    expect(await blobs.text(id('gb.goal'), 'gb')).toBe('中文\n');
    expect(await blobs.text(id('空.goal'), '空')).toBe('');
    expect(await failure(blobs.text(id('bin.goal'), 'HEAD:bin.goal'))).toContain('HEAD:bin.goal');
    expect(await failure(blobs.text('0'.repeat(40), 'x'))).toContain('缺少 x');
    // What follows a content that was too large is read all the same.
    repository.write({ 'large.goal': Buffer.alloc(33 * 1024 * 1024, 'x') });
    const large = repository.git('hash-object', '-w', 'large.goal').trim();
    const both = [failure(blobs.text(large, 'large.goal')), blobs.text(id('0.goal'), '0')] as const;
    expect(await both[0]).toContain('超过 32 MB');
    expect(await both[1]).toBe(many['0.goal']);
    blobs.close();
  });
});

describe('commits', () => {
  test('of the main line that touched goal files, the newest last', async () => {
    const repository = new TestRepository({ '表.goal': BAIYUN });
    repository.commit('别的', { 'x.txt': 'x' });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('支线', { '表.goal': BAIYUN.replace('7.00', '8.00') });
    repository.commit('支线二', { '表.goal': BAIYUN.replace('7.00', '9.00') });
    repository.git('checkout', '-q', 'main');
    repository.commit('改名', {});
    repository.git('mv', '表.goal', '新 表.goal');
    repository.commit('改名');
    repository.git('merge', '-q', '--no-ff', '-m', '合并 --format=%H', 'side');
    const found = await findRepository(repository.io());
    const commits = await goalCommits(found, 'HEAD', undefined);
    expect(
      commits.map(({ subject, changes }) => [subject, changes.map(each => [each.before?.path, each.after?.path])]),
    ).toEqual([
      ['建表', [[undefined, '表.goal']]],
      ['改名', [['表.goal', '新 表.goal']]],
      ['合并 --format=%H', [['新 表.goal', '新 表.goal']]],
    ]);
    expect(commits[0]!.date).toBe('2025-01-01T08:00:00+00:00');
    const since = await goalCommits(found, 'HEAD', '2025-01-03');
    expect(since.map(({ subject }) => subject)).toEqual(['改名', '合并 --format=%H']);
  });
});
