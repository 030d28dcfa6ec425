/** What makes git use the settings for goal files: shown and merged by meaning. */
const DRIVERS = 'diff=goalsheet merge=goalsheet';

/**
 * The line for `.gitattributes`. Line ends are LF in the repository and the working tree, so that who commits from where
 * changes no line; `auto` leaves alone what is no text, and files that were committed with CRLF.
 *
 * There is no `working-tree-encoding`: git would refuse every file in another encoding than the one that it names, while
 * the tool recognises GB18030 by itself and writes UTF-8.
 * @param lineEnds whether the line says something of line ends: not where the repository does so already
 */
export function attributesLine(lineEnds: boolean): string {
  return `*.goal ${lineEnds ? 'text=auto eol=lf ' : ''}${DRIVERS}`;
}

/** A line that gives goal files both drivers, whoever wrote it. */
function isGiven(line: string): boolean {
  const [pattern, ...attributes] = line.trim().split(/[ \t]+/);
  return pattern === '*.goal' && DRIVERS.split(' ').every(each => attributes.includes(each));
}

/** `.gitattributes` with the line at its end; unchanged where there is one that does the same. */
export function withLine(text: string, line: string): string {
  if (text.split(/\r?\n/).some(isGiven)) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  // A file that does not end its last line stays one that does not: then taking the line out restores it.
  return text === '' || text.endsWith('\n') ? `${text}${line}${end}` : `${text}${end}${line}`;
}

/** The line that {@link withLine} put there, if it is still as it was; one that somebody wrote otherwise is theirs. */
export function ownLine(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  return [attributesLine(true), attributesLine(false)].find(line => lines.includes(line));
}

/** `.gitattributes` as it was before {@link withLine}. */
export function withoutLine(text: string, line: string): string {
  const lines = text.split(/(?<=\n)/);
  const at = lines.findIndex(each => each.replace(/\r?\n$/, '') === line);
  const unended = !lines[at]!.endsWith('\n');
  lines.splice(at, 1);
  const rest = lines.join('');
  return unended ? rest.replace(/\r?\n$/, '') : rest;
}
