import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repoFile } from '../../cli/helpers/folder.ts';
import { edited, TestRepository } from './repository.ts';

/**
 * Does to a new repository what a script says, and returns the commands at its end. Its lines:
 * - `# …` a remark
 * - `== SUBJECT` the lines below, up to the next such line, are one commit
 * - `copy EXAMPLE => FILE`, `write FILE: TEXT`, `edit FILE: FROM => TO` (`↵` is a line end), `delete FILE: 项目名称：NAME` (with all its
 *   lines), `move FILE => FILE`, `remove FILE`, `binary FILE`, `restore FILE: REVISION`
 * - `revert` takes the last commit back; `branch NAME` begins one; `merge NAME` goes back to main and merges it
 * - `$ ARGS` a command; `'…'` keeps blanks together
 */
export function played(script: string): { readonly repository: TestRepository; readonly commands: readonly string[] } {
  const repository = new TestRepository();
  const commands: string[] = [];
  let subject: string | undefined;
  const close = () => {
    if (subject !== undefined) repository.commit(subject);
    subject = undefined;
  };
  for (const line of script.split(/\r?\n/)) {
    const [, word, rest] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    if (word === undefined || word === '#') continue;
    if (['==', '$', 'revert', 'branch', 'merge'].includes(word)) close();
    if (word === '==') subject = rest!;
    else if (word === '$') commands.push(rest!);
    else act(repository, word, rest!);
  }
  close();
  return { repository, commands };
}

function act(repository: TestRepository, word: string, rest: string): void {
  const [file, text = ''] = rest.split(/: (.*)/s) as [string, string?];
  const [from, to] = (text || rest).replaceAll('↵', '\n').split(' => ') as [string, string];
  const path = join(repository.folder, file);
  const read = () => readFileSync(path, 'utf8');
  switch (word) {
    case 'copy':
      return repository.write({ [to]: repoFile(from) });
    case 'write':
      return repository.write({ [file]: from });
    case 'edit':
      return repository.write({ [file]: edited(read(), [from, to]) });
    case 'delete': {
      const blocks = read().split(/\n(?=\n {2}项目名称：|\n资金使用单位：)/);
      const rest = blocks.filter(block => !block.startsWith(`\n  ${from}\n`));
      if (rest.length !== blocks.length - 1) throw new Error(`not there once: ${from}`);
      return repository.write({ [file]: rest.join('\n') });
    }
    case 'move':
      mkdirSync(dirname(join(repository.folder, to)), { recursive: true });
      return renameSync(join(repository.folder, from), join(repository.folder, to));
    case 'remove':
      return repository.remove(file);
    case 'binary':
      return repository.write({ [file]: 'a\0b' });
    case 'restore':
      return void repository.git('checkout', '-q', from, '--', file);
    case 'revert':
      return void repository.git('revert', '--no-edit', 'HEAD');
    case 'branch':
      return void repository.git('checkout', '-q', '-b', file);
    case 'merge':
      repository.git('checkout', '-q', 'main');
      return void repository.git('merge', '-q', '--no-ff', '-m', `合并 ${file}`, file);
    default:
      throw new Error(`unknown: ${word}`);
  }
}
