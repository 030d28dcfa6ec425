import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributesLine, ownLine, withLine, withoutLine } from '../../packages/cli/src/git/attributes.ts';
import { ownCommand } from '../../packages/cli/src/git/own-command.ts';
import { BAIYUN, edited, TestRepository } from './helpers/repository.ts';

describe('how git starts the tool', () => {
  const nowhere = () => false;

  test('by its name where the PATH has it, else by its whole path', () => {
    const program = ['/opt/node 24/bin/node', '/home/李/goalsheet.js'];
    const io = { env: { PATH: '/usr/bin:/opt/bin:/x/node_modules/.bin' }, platform: 'linux', program } as const;
    expect(ownCommand(io, path => path === '/opt/bin/goalsheet')).toBe('goalsheet');
    expect(ownCommand(io, path => path.includes('node_modules'))).toBe(
      "'/opt/node 24/bin/node' '/home/李/goalsheet.js'",
    );
    expect(ownCommand({ env: {}, platform: 'linux', program: ['/bin/node', "/o'x/%O.js"] }, nowhere)).toBe(
      "/bin/node '/o'\\''x/%O.js'",
    );
  });

  test('on Windows with `/`, since git brings a POSIX shell', () => {
    const program = ['C:\\Program Files\\nodejs\\node.exe', "D:\\用户\\O'Neil\\goalsheet.js"];
    const io = { env: { Path: 'C:\\npm' }, platform: 'win32', program } as const;
    expect(ownCommand(io, path => path === 'C:\\npm\\goalsheet.cmd')).toBe('goalsheet');
    expect(ownCommand(io, nowhere)).toBe("'C:/Program Files/nodejs/node.exe' 'D:/用户/O'\\''Neil/goalsheet.js'");
  });
});

describe('.gitattributes', () => {
  const LINE = attributesLine(true);

  test.each(['', '* text=auto\n', '# 无行尾', '*.txt text\r\n*.png binary\r\n', '\uFEFF* text\n\n\n', '*.txt\r\n# x'])(
    'gets one line, and is %j again without it',
    before => {
      const after = withLine(before, LINE);
      expect(after.split(/\r?\n/).filter(line => line === LINE)).toHaveLength(1);
      expect(after.startsWith(before)).toBe(true);
      expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
      expect(withLine(after, LINE)).toBe(after);
      expect(ownLine(after)).toBe(LINE);
      expect(withoutLine(after, LINE)).toBe(before);
    },
  );

  test('a line of somebody else that does the same is enough, and stays', () => {
    const theirs = '*.goal\ttext merge=goalsheet  linguist-language=YAML diff=goalsheet\n';
    expect(withLine(theirs, LINE)).toBe(theirs);
    expect(ownLine(theirs)).toBeUndefined();
    for (const other of ['*.goal diff=goalsheet\n', 'a.goal diff=goalsheet merge=goalsheet\n', `# ${LINE}\n`])
      expect(withLine(other, LINE)).toBe(other + LINE + '\n');
  });
});

describe('goalsheet git install', () => {
  const state = (repository: TestRepository) =>
    ['.gitattributes', '.git/config'].map(name => {
      const path = join(repository.folder, name);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    });

  test('asks, writes two places once, and takes them out again', async () => {
    const repository = new TestRepository({ '.gitattributes': '*.png binary', '表.goal': BAIYUN });
    repository.git('config', 'diff.goalsheet.wordRegex', '.');
    const before = state(repository);
    const no = await repository.run(['git', 'install'], { answers: ['n'] });
    expect([no.code, no.asked]).toEqual([2, ['现在写吗？(y/N) ']]);
    expect(no.stderr).toContain('git config --local --replace-all merge.goalsheet.driver ');
    expect(state(repository)).toEqual(before);

    const yes = await repository.run(['git', 'install'], { answers: ['是'] });
    expect([yes.code, yes.stderr.split('\n').at(-2)]).toEqual([0, expect.stringContaining('已设置')]);
    const installed = state(repository);
    expect(installed[0]).toBe('*.png binary\n*.goal text=auto eol=lf diff=goalsheet merge=goalsheet');
    const again = await repository.run(['git', 'install']);
    expect([again.code, again.stderr]).toEqual([0, '已经设置好了，没有要写的。\n']);
    expect(state(repository)).toEqual(installed);

    repository.commit('改', { '表.goal': edited(BAIYUN, ['7.00', '8.00']) });
    repository.git('log', '-p');
    expect(repository.git('for-each-ref', 'refs/notes')).toContain('refs/notes/textconv/goalsheet');
    const out = await repository.run(['git', 'install', '--uninstall'], { answers: ['y'] });
    expect(out.code).toBe(0);
    expect(out.stderr).toContain('git config --local --unset-all diff.goalsheet.textconv\n');
    expect(state(repository)).toEqual(before);
    expect(repository.git('for-each-ref', 'refs/notes')).toBe('');
    expect((await repository.run(['git', 'install', '--uninstall'])).stderr).toContain('没有设置过');
  });

  test('without anybody to ask it wants --yes; --print writes nothing, and what it prints can be typed', async () => {
    const repository = new TestRepository({ '表.goal': BAIYUN });
    const before = state(repository);
    const nobody = await repository.run(['git', 'install'], { language: 'en' });
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('add --yes')]);
    const { stdout, code } = await repository.run(['git', 'install', '--print']);
    expect(code).toBe(0);
    expect(state(repository)).toEqual(before);
    repository.write({ 'typed.sh': stdout.replace(/^\*\.goal/m, '# $&') });
    repository.git('-c', 'alias.typed=!sh typed.sh', 'typed');
    const typed = state(repository)[1];
    repository.git('config', '--local', '--remove-section', 'diff.goalsheet');
    repository.git('config', '--local', '--remove-section', 'merge.goalsheet');
    expect((await repository.run(['git', 'install', '--yes'])).code).toBe(0);
    expect(state(repository)[1]).toBe(typed);
  });

  test('leaves line ends to the repository where it has a rule, wherever it is called', async () => {
    const repository = new TestRepository({ '.gitattributes': '* text=auto eol=crlf\n', '子/表.goal': BAIYUN });
    await repository.run(['git', 'install', '--yes'], { cwd: join(repository.folder, '子') });
    expect(state(repository)[0]).toBe('* text=auto eol=crlf\n*.goal diff=goalsheet merge=goalsheet\n');
  });

  test('wrong use', async () => {
    const repository = new TestRepository();
    expect((await repository.run(['git'])).stderr).toContain('install, textconv');
    expect((await repository.run(['git', 'instal'])).stderr).toContain('是不是 install？');
    expect((await repository.run(['git', 'install', 'x'])).code).toBe(2);
  });
});
