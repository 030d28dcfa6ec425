import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCase } from './helpers/case-file.ts';
import { filesIn, folderWith } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

// Each case is files and commands; what the commands print, and which files they change, stands beside it.

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

test.each(readdirSync(CASES).filter(name => name.endsWith('.case')))('%s', async name => {
  const { language, columns, files, commands } = readCase(readFileSync(`${CASES}${name}`, 'utf8'));
  const cwd = folderWith(files);
  let before = filesIn(cwd);
  const told: string[] = [];
  for (const { args, stdin, line } of commands) {
    const world = { cwd, language, ...(columns && { columns }), ...(stdin && { stdin: files[stdin]! }) };
    const { code, stdout, stderr } = await goalsheet(args, world);
    told.push(`$ goalsheet ${line}`, `exit ${code}`);
    if (stdout) told.push('--- stdout', stdout.trimEnd());
    if (stderr) told.push('--- stderr', stderr.trimEnd());
    const after = filesIn(cwd);
    for (const [path, content] of after)
      if (!before.get(path)?.equals(content)) told.push(`--- written: ${path}`, content.toString('utf8').trimEnd());
    before = after;
    told.push('');
  }
  const text = told.join('\n').replaceAll('\r\n', '\n');
  await expect(text).toMatchFileSnapshot(`${CASES}${name.replace(/\.case$/, '.out')}`);
});
