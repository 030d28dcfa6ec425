/** A case: files, then commands that run in their folder. */
export interface CaseFile {
  readonly language: 'zh' | 'en';
  readonly columns: number | undefined;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly commands: readonly { readonly args: readonly string[]; readonly stdin: string; readonly line: string }[];
}

/**
 * Reads a case. Its lines:
 * - `# …` a remark (before the first file)
 * - `language en`, `columns 60` how the commands see the world
 * - `== NAME` the lines below, up to the next such line, are the file NAME; `== NAME base64` they are its bytes
 * - `$ ARGS` a command; `'…'` keeps blanks together; `< NAME` at its end is standard input
 */
export function readCase(text: string): CaseFile {
  let language: CaseFile['language'] = 'zh';
  let columns: number | undefined;
  const files: Record<string, Buffer> = {};
  const commands: { args: string[]; stdin: string; line: string }[] = [];
  let open: { name: string; base64: boolean; lines: string[] } | undefined;
  const close = () => {
    if (open)
      files[open.name] = Buffer.from(open.lines.map(line => `${line}\n`).join(''), open.base64 ? 'base64' : 'utf8');
    open = undefined;
  };
  for (const line of text.split(/\r?\n/)) {
    const file = /^== (\S+)( base64)?$/.exec(line);
    if (file) {
      close();
      open = { name: file[1]!, base64: file[2] !== undefined, lines: [] };
    } else if (line.startsWith('$ ')) {
      close();
      const [, command, stdin] = /^\$ (.*?)(?: < (\S+))?$/.exec(line)!;
      const args = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(match => match[1] ?? match[2]!);
      commands.push({ args, stdin: stdin ?? '', line: line.slice(2) });
    } else if (open) open.lines.push(line);
    else if (line.startsWith('language ')) language = line.slice(9) as CaseFile['language'];
    else if (line.startsWith('columns ')) columns = Number(line.slice(8));
  }
  close();
  return { language, columns, files, commands };
}
