import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffLines } from 'diff';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../packages/core/src/model/index.ts';
import { BAIYUN, edited, TestRepository } from './helpers/repository.ts';

// Real merges by git, with the driver that `goalsheet git install` sets. What comes out stands beside each case: the lines that
// differ from what both sides began with.

const CASES = fileURLToPath(new URL('merges/', import.meta.url));
const NAME = '白云.goal';

/** Does to a text what lines of a case say. */
function changed(text: string, lines: readonly string[]): string | Uint8Array {
  let now: string | Uint8Array = text;
  for (const line of lines) {
    const [, word, rest = ''] = /^(\S+) ?(.*)$/.exec(line)!;
    const before: string = String(now);
    const [from, to = ''] = rest.replaceAll('↵', '\n').split(' => ') as [string, string?];
    if (word === 'edit') now = edited(before, [from, to]);
    else if (word === 'delete') now = withoutProject(before, rest);
    else if (word === 'crlf') now = before.replaceAll('\n', '\r\n');
    else if (word === 'binary') now = 'a\0b';
    else if (word === 'gb18030') now = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: before });
    else if (word === 'money')
      now = before.replace(
        /(?<=：)([\d,]+)\.(\d\d)$/gm,
        (_, yuan, cents) => `${yuan.replaceAll(',', '')}${cents}00.00`,
      );
    else throw new Error(`unknown: ${line}`);
  }
  return now;
}

function withoutProject(text: string, name: string): string {
  const blocks = text.split(/\n(?=\n {2}项目名称：|\n资金使用单位：)/);
  const rest = blocks.filter(block => !block.startsWith(`\n  ${name}\n`));
  if (rest.length !== blocks.length - 1) throw new Error(`not there once: ${name}`);
  return rest.join('\n');
}

interface Case {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

function readCase(text: string): Case {
  const [, ours, theirs] = text
    .split(/^(?:ours|theirs)$/m)
    .map(part => part.split('\n').filter(line => /^[^#]/.test(line)));
  return { ours: ours!, theirs: theirs! };
}

/** A repository whose main has ours, and whose branch 对方 has theirs. */
async function parted({ ours, theirs }: Case, install = true): Promise<TestRepository> {
  const repository = new TestRepository({ [NAME]: BAIYUN });
  if (install) expect((await repository.run(['git', 'install', '--yes'])).code).toBe(0);
  repository.commit('设置');
  repository.git('checkout', '-q', '-b', '对方');
  repository.commit('对方', { [NAME]: changed(BAIYUN, theirs) });
  repository.git('checkout', '-q', 'main');
  repository.commit('我方', { [NAME]: changed(BAIYUN, ours) });
  return repository;
}

function textOf(repository: TestRepository, name = NAME): string {
  const decoded = decodeText(readFileSync(join(repository.folder, name)));
  if ('error' in decoded) throw new Error(decoded.error);
  return decoded.text;
}

/** What differs, line by line; the names of the sides in marks left out, which only newer versions of git know. */
function difference(before: string, after: string): string[] {
  return diffLines(before, after.replace(/^(<{7}|>{7}) .*$/gm, '$1')).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map(line => `${added ? '+' : '-'}${line}`)
      : [],
  );
}

function outcomeOf(repository: TestRepository, { code, text }: { code: number | null; text: string }): string {
  const said = text.split('\n').filter(line => line.startsWith(`${NAME}：`) || line.startsWith('CONFLICT'));
  const after = textOf(repository);
  const crlf = after.includes('\r\n') ? ['(CRLF)'] : [];
  return [`exit ${code}`, ...said, ...crlf, ...difference(BAIYUN, after.replaceAll('\r\n', '\n')), ''].join('\n');
}

/** Without `iconv` there is nothing that writes GB18030. */
const LEFT_OUT = process.platform === 'win32' ? ['encoding.merge'] : [];

test.each(readdirSync(CASES).filter(name => name.endsWith('.merge') && !LEFT_OUT.includes(name)))('%s', async name => {
  const repository = await parted(readCase(readFileSync(join(CASES, name), 'utf8')));
  const outcome = outcomeOf(repository, repository.tries('merge', '对方'));
  await expect(outcome).toMatchFileSnapshot(join(CASES, name.replace(/\.merge$/, '.out')));
});

test('plain git finds a conflict where there is none', async () => {
  const repository = await parted(readCase(readFileSync(join(CASES, 'rename-and-amount.merge'), 'utf8')), false);
  expect(repository.tries('merge', '对方').code).toBe(1);
  expect(textOf(repository)).toContain('<<<<<<<');
});

const AMOUNT = ['财政拨款：447.00', '财政拨款：420.00'] as const;
const OTHER_AMOUNT = ['财政拨款：447.00', '财政拨款：430.00'] as const;
const NEXT_LINE = ['布置全年政法工作，', '布置好全年政法工作，'] as const;
const NEW_NAME = ['项目名称：政法工作经费', '项目名称：政法综合工作经费'] as const;

/** A repository with the driver; `commit` makes one commit of these edits, a merge that cannot be done fails. */
async function withDriver(files: Readonly<Record<string, string>> = { [NAME]: BAIYUN }) {
  const repository = new TestRepository(files);
  expect((await repository.run(['git', 'install', '--yes'])).code).toBe(0);
  repository.commit('设置');
  const commit = (subject: string, ...edits: (readonly [string, string])[]) =>
    repository.commit(subject, { [NAME]: edited(textOf(repository), ...edits) });
  return { repository, commit };
}

describe('merges of merges', () => {
  test('a rename and an amount, criss-cross: each is merged into the other side and changed again', async () => {
    const { repository, commit } = await withDriver();
    repository.git('checkout', '-q', '-b', '改名');
    commit('改名', NEW_NAME);
    repository.git('checkout', '-q', 'main');
    commit('改金额', AMOUNT);
    const amount = repository.git('rev-parse', 'HEAD').trim();
    repository.git('merge', '-q', '改名');
    repository.git('checkout', '-q', '改名');
    repository.git('merge', '-q', amount);
    expect(repository.git('merge-base', '--all', 'main', '改名').trim().split('\n')).toHaveLength(2);
    commit('再改名', ['项目名称：政法综合工作经费', '项目名称：政法综合经费']);
    repository.git('checkout', '-q', 'main');
    commit('再改金额', ['财政拨款：420.00', '财政拨款：400.00']);
    expect(repository.tries('merge', '改名').code).toBe(0);
    expect(difference(BAIYUN, textOf(repository))).toEqual([
      '-  项目名称：政法工作经费',
      '-    财政拨款：447.00',
      '+  项目名称：政法综合经费',
      '+    财政拨款：400.00',
    ]);
  });

  test('a conflict that the two sides solved in two ways is one again, though its ancestors conflict among themselves', async () => {
    const { repository, commit } = await withDriver();
    repository.git('checkout', '-q', '-b', '对方');
    commit('对方', OTHER_AMOUNT);
    const theirs = repository.git('rev-parse', 'HEAD').trim();
    repository.git('checkout', '-q', 'main');
    commit('我方', AMOUNT);
    const ours = repository.git('rev-parse', 'HEAD').trim();
    const solved = (other: string, mine: string) => {
      expect(repository.tries('merge', other).code).toBe(1);
      repository.commit('解决', { [NAME]: edited(BAIYUN, [AMOUNT[0], mine]) });
    };
    solved(theirs, AMOUNT[1]);
    repository.git('checkout', '-q', '对方');
    solved(ours, OTHER_AMOUNT[1]);
    repository.git('checkout', '-q', 'main');
    expect(repository.tries('merge', '对方').code).toBe(1);
    const text = textOf(repository);
    for (const each of [AMOUNT[1], OTHER_AMOUNT[1], '<<<<<<<', '>>>>>>>']) expect(text).toContain(each);
  });
});

test('rebase, cherry-pick and stash use it too', async () => {
  const { repository, commit } = await withDriver();
  repository.git('checkout', '-q', '-b', 'side');
  commit('支线', NEXT_LINE);
  repository.git('checkout', '-q', 'main');
  commit('主线', AMOUNT);
  const expected = edited(BAIYUN, AMOUNT, NEXT_LINE);
  repository.git('checkout', '-q', '-b', 'picked');
  repository.git('cherry-pick', 'side');
  expect(textOf(repository)).toBe(expected);
  repository.git('checkout', '-q', 'side');
  repository.git('rebase', '-q', 'main');
  expect(textOf(repository)).toBe(expected);
  repository.git('checkout', '-q', 'main~1');
  repository.write({ [NAME]: edited(BAIYUN, NEXT_LINE) });
  repository.git('stash', '-q');
  repository.git('checkout', '-q', 'main');
  repository.git('stash', 'pop', '-q');
  expect(textOf(repository)).toBe(expected);
});

test('a file that both made', async () => {
  const { repository } = await withDriver({ 'x.txt': 'x' });
  repository.git('checkout', '-q', '-b', '对方');
  repository.commit('对方', { [NAME]: edited(BAIYUN, ['财政拨款：7.00', '财政拨款：8.00']) });
  repository.git('checkout', '-q', 'main');
  repository.commit('我方', { [NAME]: BAIYUN });
  expect(repository.tries('merge', '对方').code).toBe(1);
  expect(difference(BAIYUN, textOf(repository))).toEqual(['+<<<<<<<', '+=======', '+    财政拨款：8.00', '+>>>>>>>']);
});

test('names of files are no part of a command', async () => {
  const names = ['$(touch hacked).goal', '-x.goal', "o'x `touch hacked`.goal", '子 目录/%O %P.goal'];
  const { repository } = await withDriver(Object.fromEntries(names.map(name => [name, BAIYUN])));
  const all = (...edits: (readonly [string, string])[]) =>
    Object.fromEntries(names.map(name => [name, edited(BAIYUN, ...edits)]));
  repository.git('checkout', '-q', '-b', '对方');
  repository.commit('对方', all(NEXT_LINE));
  repository.git('checkout', '-q', 'main');
  repository.commit('我方', all(AMOUNT));
  expect(repository.tries('merge', '对方').code).toBe(0);
  for (const name of names) expect(textOf(repository, name)).toBe(edited(BAIYUN, AMOUNT, NEXT_LINE));
  expect(repository.git('ls-files', '--others')).toBe('');
});

describe('where the tool is gone', () => {
  async function withoutTool(theirs: readonly [string, string]) {
    const { repository, commit } = await withDriver();
    repository.git('checkout', '-q', '-b', '对方');
    commit('对方', theirs);
    repository.git('checkout', '-q', 'main');
    commit('我方', AMOUNT);
    const driver = repository.git('config', 'merge.goalsheet.driver').trimEnd();
    repository.git('config', 'merge.goalsheet.driver', driver.replace(/\/\S*node\S* /, '/no/such/node '));
    return repository;
  }

  test('git merges by lines', async () => {
    const repository = await withoutTool(['年度指标值：＞1次', '年度指标值：＞2次']);
    expect(repository.tries('merge', '对方').code).toBe(0);
    expect(textOf(repository)).toBe(edited(BAIYUN, AMOUNT, ['年度指标值：＞1次', '年度指标值：＞2次']));
  });

  test('and marks conflicts by lines: nothing is lost', async () => {
    const repository = await withoutTool(OTHER_AMOUNT);
    expect(repository.tries('merge', '对方').code).toBe(1);
    expect(difference(BAIYUN, textOf(repository))).toEqual(
      expect.arrayContaining(['+    财政拨款：420.00', '+    财政拨款：430.00', '+<<<<<<<', '+>>>>>>>']),
    );
  });
});

describe('called by another program', () => {
  const sides = (ours: string, theirs: string) => new TestRepository({ o: BAIYUN, a: ours, b: theirs });

  test('it says which entries conflict, and names the sides in the marks', async () => {
    const repository = sides(edited(BAIYUN, AMOUNT), edited(BAIYUN, OTHER_AMOUNT));
    const { code, stderr } = await repository.run(['merge-driver', 'o', 'a', 'b', '7', NAME, 'HEAD', '对方'], {
      language: 'en',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('› 政法工作经费 › fiscal appropriation: ours “420.00”, theirs “430.00”');
    expect(textOf(repository, 'a')).toContain(
      '\n<<<<<<< HEAD\n    财政拨款：420.00\n=======\n    财政拨款：430.00\n>>>>>>> 对方\n',
    );
    const checked = await repository.run(['check', 'a']);
    expect(checked.stdout).toContain('GS107');
  });

  test('line ends and the byte order mark are as ours has them', async () => {
    const crlf = `\uFEFF${edited(BAIYUN, AMOUNT).replaceAll('\n', '\r\n')}`;
    const repository = sides(crlf, edited(BAIYUN, NEXT_LINE));
    expect((await repository.run(['merge-driver', 'o', 'a', 'b', '7', NAME])).code).toBe(0);
    const merged = readFileSync(join(repository.folder, 'a'), 'utf8');
    expect(merged).toBe(`\uFEFF${edited(BAIYUN, AMOUNT, NEXT_LINE).replaceAll('\n', '\r\n')}`);
  });

  test('marks are as long as git wants them', async () => {
    const repository = sides(edited(BAIYUN, AMOUNT), edited(BAIYUN, OTHER_AMOUNT));
    expect((await repository.run(['merge-driver', 'o', 'a', 'b', '9', NAME])).code).toBe(1);
    expect(textOf(repository, 'a')).toMatch(/^<{9} ours$/m);
  });

  test('a side that has conflicts already is merged by lines', async () => {
    const marked = edited(BAIYUN, [
      AMOUNT[0],
      '\n<<<<<<< a\n    财政拨款：1.00\n=======\n    财政拨款：2.00\n>>>>>>> b',
    ]);
    const repository = sides(marked, edited(BAIYUN, ['年度指标值：＞1次', '年度指标值：＞2次']));
    const { code, stderr } = await repository.run(['merge-driver', 'o', 'a', 'b', '7', NAME]);
    expect([code, stderr]).toEqual([0, `${NAME}：按行合并，因为其中已有没解决的冲突。\n`]);
    expect(textOf(repository, 'a')).toBe(edited(marked, ['年度指标值：＞1次', '年度指标值：＞2次']));
  });

  test('a file that is not there is a failure, and nothing is written', async () => {
    const repository = sides(edited(BAIYUN, AMOUNT), BAIYUN);
    for (const args of [
      ['o', 'a', 'none'],
      ['o', 'a'],
      ['o', 'a', 'b', 'x'],
    ])
      expect((await repository.run(['merge-driver', ...args])).code).toBe(2);
    expect(textOf(repository, 'a')).toBe(edited(BAIYUN, AMOUNT));
  });
});
