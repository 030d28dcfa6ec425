import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../cli/helpers/folder.ts';
import { BAIYUN, edited, PROGRAM, TestRepository } from './helpers/repository.ts';

// What the gate's files say is done: each script runs as its service would run it, with the command on the PATH.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GATE = join(ROOT, 'packages/cli/gate');
const WRONG = edited(BAIYUN, ['总计：8.00', '总计：8.01']);

const yaml = <T>(path: string) =>
  parse(readFileSync(join(ROOT, path), 'utf8'), { strict: true, uniqueKeys: true }) as T;

/** The environment of a run that has the command `goalsheet`. */
function withCommand(repository: TestRepository, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const words = PROGRAM.map(word => `'${word}'`).join(' ');
  return { ...repository.shadow('goalsheet', `#!/bin/sh\nexec ${words} "$@"\n`), ...more };
}

function shell(command: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** With further programs on the PATH before all others. */
function withPrograms(env: Readonly<Record<string, string>>, programs: Readonly<Record<string, string>>) {
  const bin = folderWith(programs);
  for (const name of Object.keys(programs)) chmodSync(join(bin, name), 0o755);
  return { ...env, PATH: `${bin}:${env.PATH}` };
}

const POSIX = process.platform !== 'win32';

describe.runIf(POSIX)('the git hook', () => {
  function hooked(files: Readonly<Record<string, string | Uint8Array>>) {
    const repository = new TestRepository();
    cpSync(join(GATE, 'pre-commit'), join(repository.folder, '.git/hooks/pre-commit'));
    chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755);
    const env = withCommand(repository);
    const commit = (more: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) => {
      repository.write(more);
      repository.git('add', '--all');
      return shell(['git', 'commit', '-q', '-m', 'x', ...args], repository.folder, env);
    };
    return { repository, env, commit, first: commit(files) };
  }

  test('lets a table pass that is in order, and stops one that is not', () => {
    const { repository, commit, first } = hooked({ '表 一.goal': BAIYUN });
    // Git shows on standard error what a hook prints.
    expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/^表 一\.goal +18 /m)]);
    const stopped = commit({ '表 一.goal': WRONG });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('GS203');
    // What does not stop it is counted.
    expect(stopped.stderr).not.toMatch(/^(?:警告|提示) GS/m);
    expect(stopped.stderr).toMatch(/警告 \d+ 条/);
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(commit({}, '--no-verify').code).toBe(0);
  });

  test('checks what is committed, not what lies in the folder', () => {
    const { repository, env } = hooked({ '表.goal': BAIYUN, '别的.goal': BAIYUN });
    const commit = () => shell(['git', 'commit', '-q', '-m', 'x'], repository.folder, env);
    repository.write({ '表.goal': WRONG });
    repository.git('add', '表.goal');
    repository.write({ '表.goal': BAIYUN });
    expect(commit().code).toBe(1);
    repository.write({ '表.goal': edited(BAIYUN, ['全年', '每年']) });
    repository.git('add', '表.goal');
    repository.write({ '表.goal': WRONG, '别的.goal': WRONG });
    expect(commit().code).toBe(0);
  });

  test('takes the standards and the settings that are committed with it', () => {
    const standard = '指标体系：某体系\n一级指标：产出\n二级指标：数量\n一级指标：效益\n二级指标：效果\n';
    const table = `项目支出绩效目标表\n部门名称：甲\n单位：万元\n指标体系：某体系\n资金使用单位：甲\n  项目名称：乙\n    财政拨款：1.00\n    绩效目标：办好。\n    数量：次数\n      指标值：≥3次\n    效果：知晓率\n      指标值：≥90%\n`;
    const files = {
      '体系/某.goal': standard,
      '表/表.goal': table,
      'goalsheet.config.json': '{"rules":{"GS301":"off"}}',
    };
    const { first, commit } = hooked(files);
    expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/^表\/表\.goal +1 +2 /m)]);
    expect(commit({ 'goalsheet.config.json': '{"rules":1}', '表/表.goal': `${table}# x\n` }).code).toBe(1);
    expect(commit({ 'goalsheet.config.json': '{}', '体系/某.goal': '指标体系：别的\n' }).stderr).toContain('某体系');
  });

  test('names of files are no part of a command, and other files cost nothing', () => {
    const { commit, repository, env } = hooked({ '--fix.goal': BAIYUN, '换\n行 $(touch hacked).goal': BAIYUN });
    expect(repository.git('status', '--short')).toBe('');
    expect(commit({ '--fix.goal': WRONG }).code).toBe(1);
    repository.git('reset', '-q', '--hard');
    repository.write({ 'x.txt': 'x' });
    repository.git('add', 'x.txt');
    const without = repository.env.PATH!.split(':').filter(folder => !existsSync(join(folder, 'goalsheet')));
    const nothing = { ...env, PATH: without.join(':') };
    expect(shell(['git', 'commit', '-q', '-m', 'x'], repository.folder, nothing).code).toBe(0);
    repository.write({ '--fix.goal': BAIYUN.replace('447.00', '447.0') });
    repository.git('add', '--all');
    const stopped = shell(['git', 'commit', '-q', '-m', 'x'], repository.folder, nothing);
    expect([stopped.code, stopped.stderr]).toEqual([
      1,
      expect.stringMatching(/找不到命令 goalsheet[\s\S]*--no-verify/),
    ]);
  });
});

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

describe.runIf(POSIX)('pre-commit', () => {
  const hooks = yaml<Hook[]>('.pre-commit-hooks.yaml');

  test('has its hooks, for goal files', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ['goalsheet-check', 'system'],
      ['goalsheet-format', 'system'],
    ]);
    for (const { files } of hooks) {
      expect('2025/表 一.goal').toMatch(new RegExp(files));
      expect('x.goal.txt').not.toMatch(new RegExp(files));
    }
  });

  test.each(hooks.map(({ id, entry }) => [id, entry] as const))('%s runs: %s', (id, entry) => {
    const repository = new TestRepository({ '-a.goal': BAIYUN, 'b c.goal': BAIYUN });
    const run = () => shell([...entry.split(' '), '-a.goal', 'b c.goal'], repository.folder, withCommand(repository));
    expect(run().code).toBe(0);
    repository.write({ '-a.goal': WRONG.replaceAll('  ', '\t') });
    expect(run().code).toBe(id === 'goalsheet-check' ? 1 : 0);
    const text = readFileSync(join(repository.folder, '-a.goal'), 'utf8');
    expect(text === WRONG).toBe(id === 'goalsheet-format');
  });

  test('the page about it shows the same', () => {
    const page = readFileSync(join(GATE, 'README.md'), 'utf8');
    const [shown] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text!));
    const { description, ...hook } = hooks[0]!;
    expect(shown.repos[0].hooks).toEqual([hook]);
  });
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly name?: string;
      readonly uses?: string;
      readonly if?: string;
      readonly shell?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

describe.runIf(POSIX)('the GitHub action', () => {
  const action = yaml<Action>('packages/cli/gate/action.yml');
  const step = (name: string) => action.runs.steps.find(each => each.name === name)!;

  test('is a composite action; nothing that others write stands in a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, uses, shell } of action.runs.steps) {
      expect([run, uses].filter(Boolean)).toHaveLength(1);
      if (run === undefined) continue;
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
    const text = JSON.stringify(action.runs);
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  function check(repository: TestRepository, env: Readonly<Record<string, string>>) {
    const inputs = { GOALSHEET: 'goalsheet', PATHS: '.', MAX_WARNINGS: '', SARIF: '' };
    expect(Object.keys(inputs)).toEqual(Object.keys(step('check').env!));
    const script = join(folderWith({ 'run.sh': step('check').run! }), 'run.sh');
    const command = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', script];
    return shell(command, repository.folder, withCommand(repository, { ...inputs, ...env }));
  }

  test('check: annotations, and the job fails for errors', () => {
    const repository = new TestRepository({ '一 表/a.goal': BAIYUN, '二/b.goal': WRONG, '三/c.goal': WRONG });
    const passed = check(repository, { PATHS: '一 表\n' });
    expect([passed.code, passed.stdout]).toEqual([0, expect.stringContaining('::warning file=一 表/a.goal,line=')]);
    const failed = check(repository, { PATHS: '一 表\n二' });
    expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('::error file=二/b.goal,line=')]);
    expect(failed.stdout).not.toContain('c.goal');
    expect(check(repository, { PATHS: '一 表', MAX_WARNINGS: '0' }).code).toBe(1);
    expect(check(repository, { PATHS: '$(touch hacked)\n`touch hacked`' }).code).toBe(2);
    expect(repository.git('status', '--short')).toBe('');
  });

  test('check: a SARIF report beside them, also where there are errors', () => {
    const repository = new TestRepository({ 'b.goal': WRONG });
    expect(check(repository, { SARIF: 'out.sarif' }).code).toBe(1);
    const report = JSON.parse(readFileSync(join(repository.folder, 'out.sarif'), 'utf8'));
    expect(report.runs[0].results.some((each: { level: string }) => each.level === 'error')).toBe(true);
  });

  describe('diff', () => {
    /** `gh` that says which comments there are, and keeps what it was called with; FAIL makes it fail. */
    const GH = `#!/bin/bash
case "$*" in *--paginate*) echo "$EXISTING"; exit 0;; esac
[ -n "$FAIL" ] && exit 1
printf '%s\\n' "$@" >"$CALLED"
for each in "$@"; do case "$each" in body=@*) cat "\${each#body=@}" >"$CALLED.body";; esac; done
`;

    function diff(repository: TestRepository, more: Readonly<Record<string, string>> = {}) {
      const temp = folderWith({ summary: '' });
      const inputs = {
        GOALSHEET: 'goalsheet',
        BASE: repository.git('rev-parse', 'HEAD~1').trim(),
        COMMENT: 'true',
        PULL_REQUEST: '7',
        GH_TOKEN: 'x',
      };
      expect(Object.keys(inputs)).toEqual(Object.keys(step('diff').env!));
      const env = withPrograms(withCommand(repository, inputs), { gh: GH });
      const world = {
        GITHUB_STEP_SUMMARY: join(temp, 'summary'),
        GITHUB_ACTION_PATH: GATE,
        RUNNER_TEMP: temp,
        GITHUB_REPOSITORY: 'o/r',
        CALLED: join(temp, 'called'),
        EXISTING: '',
        FAIL: '',
        ...more,
      };
      const ran = shell(
        ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', step('diff').run!],
        repository.folder,
        { ...env, ...world },
      );
      const read = (name: string) => (existsSync(join(temp, name)) ? readFileSync(join(temp, name), 'utf8') : '');
      return { ...ran, summary: read('summary'), called: read('called'), body: read('called.body') };
    }

    function changed(): TestRepository {
      const repository = new TestRepository({ '一 表/a.goal': BAIYUN });
      repository.commit('改', { '一 表/a.goal': edited(BAIYUN, ['财政拨款：447.00', '财政拨款：450.00']) });
      return repository;
    }

    test('comments once, and then in the place of that comment', () => {
      const repository = changed();
      const first = diff(repository);
      expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('goalsheet-diff.md')]);
      expect(first.called).toMatch(/--method\nPOST\nrepos\/o\/r\/issues\/7\/comments\n/);
      expect(first.body).toMatch(/^<!-- goalsheet diff -->\n## 绩效目标表的变化\n[\s\S]*447\.00 \| 450\.00/);
      expect(first.summary).toBe(first.body.replace(/^.*\n/, ''));
      expect(diff(repository, { EXISTING: '42' }).called).toMatch(
        /--method\nPATCH\nrepos\/o\/r\/issues\/comments\/42\n/,
      );
    });

    test('without the right to comment, or the wish, the summary has it', () => {
      const repository = changed();
      const refused = diff(repository, { FAIL: '1' });
      expect([refused.code, refused.stdout]).toEqual([0, expect.stringContaining('::warning title=goalsheet::')]);
      const quiet = diff(repository, { COMMENT: 'false' });
      expect([quiet.code, quiet.called, quiet.summary]).toEqual([0, '', expect.stringContaining('450.00')]);
    });

    test('compares with the base that is merged into, where the event names an older one', () => {
      const repository = changed();
      const older = repository.git('rev-parse', 'HEAD~1').trim();
      repository.git('checkout', '-q', '-b', '支线');
      repository.commit('支线', { '一 表/a.goal': edited(BAIYUN, ['447.00', '450.00'], ['143.36', '143.37']) });
      repository.git('checkout', '-q', 'main');
      repository.git('merge', '-q', '--no-ff', '-m', '合并', '支线');
      const merge = repository.git('rev-parse', 'HEAD').trim();
      expect(diff(repository, { BASE: older }).body).toMatch(/447\.00[\s\S]*143\.37/);
      const body = diff(repository, { BASE: older, GITHUB_SHA: merge }).body;
      expect([body.includes('447.00'), body.includes('143.37')]).toEqual([false, true]);
    });

    test('says nothing where no table changed, and fails where it could not compare', () => {
      const repository = new TestRepository({ 'a.goal': BAIYUN });
      repository.commit('别的', { 'x.txt': 'x' });
      const none = diff(repository);
      expect([none.code, none.stdout, none.called, none.summary]).toEqual([0, 'no .goal file changed\n', '', '']);
      // A comment that told of a change which was taken back does so no longer.
      const undone = diff(repository, { EXISTING: '42' });
      expect(undone.called).toMatch(/--method\nPATCH\n/);
      expect(undone.body).toMatch(/没有变化/);
      repository.commit('坏', { 'a.goal': 'a\0b' });
      expect(diff(repository)).toMatchObject({ code: 2, called: '', summary: '' });
    });
  });

  test('build: the command that it makes is this one', () => {
    // Without the installation, which the test has had.
    const script = step('build').run!.replace(/^npm .*$/gm, 'true');
    const temp = folderWith();
    const env = { ...process.env, GITHUB_ACTION_PATH: GATE, RUNNER_TEMP: temp, GITHUB_PATH: join(temp, 'path') };
    expect(shell(['bash', '-eo', 'pipefail', '-c', script], temp, env as Record<string, string>).code).toBe(0);
    const folder = readFileSync(join(temp, 'path'), 'utf8').trim();
    const command = readFileSync(join(folder, 'goalsheet'), 'utf8');
    expect(command).toBe(`#!/bin/sh\nexec node "${ROOT}packages/cli/dist/goalsheet.js" "$@"\n`);
  });
});

interface Job {
  readonly extends?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly artifacts?: { readonly reports?: { readonly junit: string }; readonly paths?: readonly string[] };
}

describe.runIf(POSIX)('the GitLab template', () => {
  const jobs = yaml<Readonly<Record<string, Job>>>('packages/cli/gate/gitlab.yml');

  test('installs what it is told, and nothing without', () => {
    const repository = new TestRepository({ 'a.goal': BAIYUN });
    const [install] = jobs['.goalsheet']!.before_script!;
    const env = repository.shadow('npm', '#!/bin/sh\nprintf "%s|" "$@"\n');
    expect(shell(['sh', '-ec', install!], repository.folder, env).code).not.toBe(0);
    const told = shell(['sh', '-ec', install!], repository.folder, { ...env, GOALSHEET_PACKAGE: './a b.tgz' });
    expect([told.code, told.stdout]).toEqual([0, 'install|--global|./a b.tgz|']);
  });

  test('checks, and leaves the report that it names', () => {
    const { script, artifacts, extends: base } = jobs['goalsheet-check']!;
    expect(jobs[base!]).toBeDefined();
    const repository = new TestRepository({ '二/b.goal': WRONG });
    const run = () => shell(['bash', '-ec', script!.join('\n')], repository.folder, withCommand(repository));
    expect(run().code).toBe(1);
    expect(readFileSync(join(repository.folder, artifacts!.reports!.junit), 'utf8')).toContain('<failure');
    repository.write({ '二/b.goal': BAIYUN });
    expect(run().code).toBe(0);
  });

  test('notes what a merge request changes, once, and keeps it among the artifacts', () => {
    const { script, artifacts } = jobs['goalsheet-diff']!;
    const repository = new TestRepository({ 'a.goal': BAIYUN });
    repository.commit('改', { 'a.goal': edited(BAIYUN, ['财政拨款：447.00', '财政拨款：450.00']) });
    const temp = folderWith();
    // As GitLab answers the list of notes; what is sent is kept.
    const curl = `#!/bin/bash
case "$*" in *--request*) printf '%s\\n' "$@" >"$CALLED";; *) echo "$NOTES";; esac
`;
    const run = (more: Readonly<Record<string, string>>) => {
      const env = withPrograms(withCommand(repository), { curl });
      const world = {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.git('rev-parse', 'HEAD~1').trim(),
        CI_API_V4_URL: 'https://gitlab.example/api/v4',
        CI_PROJECT_ID: '3',
        CI_MERGE_REQUEST_IID: '5',
        CALLED: join(temp, 'called'),
        NOTES: '[]',
      };
      const { code, stderr } = shell(['bash', '-ec', script!.join('\n')], repository.folder, {
        ...env,
        ...world,
        ...more,
      });
      const called = existsSync(world.CALLED) ? readFileSync(world.CALLED, 'utf8') : '';
      return { code, stderr, called };
    };
    expect(run({})).toMatchObject({ code: 0, called: '' });
    expect(readFileSync(join(repository.folder, artifacts!.paths![0]!), 'utf8')).toContain('450.00');
    const notes = '/projects/3/merge_requests/5/notes';
    expect(run({ GOALSHEET_TOKEN: 'x' }).called).toMatch(new RegExp(`POST\n[\\s\\S]*${notes}\n$`));
    const existing = JSON.stringify([
      { id: 8, body: 'x' },
      { id: 9, body: '<!-- goalsheet diff -->\n…' },
    ]);
    expect(run({ GOALSHEET_TOKEN: 'x', NOTES: existing }).called).toMatch(new RegExp(`PUT\n[\\s\\S]*${notes}/9\n$`));
  });
});
