import type { Severity } from '@goalsheet/core/rules';
import { say } from '../io.ts';
import { pathsOf } from '../paths.ts';
import { safeLines } from '../terminal-text.ts';
import { countsText } from './counts.ts';
import type { Run } from './formats.ts';
import { belowRoot } from './report-root.ts';
import type { Reported } from './result.ts';
import { workflowCommand } from './workflow-command.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Annotations for GitHub Actions, one line each, and a last line that counts. The service shows ten of each kind for a step: errors,
 * warnings and notices do not take the place of each other.
 */
export function report({ results, config, summary, io }: Run): string {
  const paths = pathsOf(io.platform);
  const fileOf = (path: string) => belowRoot(io, path) ?? path;
  const out: string[] = [];
  for (const { record } of config)
    out.push(annotation(fileOf(paths.absolute(io.cwd, record.file)), { record, place: '', safeFix: false }));
  for (const { path, error, findings } of results) {
    const file = fileOf(path);
    if (error) {
      const title = say(io, { zh: '文件没有读成', en: 'The file could not be read' });
      out.push(workflowCommand('error', { file, title }, safeLines(say(io, error))));
    }
    for (const finding of findings) out.push(annotation(file, finding));
  }
  out.push(`${countsText(io, summary)}\n`);
  return out.join('');
}

/** Columns are given within one line only: the service refuses them for a range of lines. Its end column is the last one marked. */
function annotation(file: string, { record, place }: Reported): string {
  const { line, column, endLine, endColumn, code, title, message, related } = record;
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const lines = [place, message, ...related.map(each => `→ ${each.message} (${file}:${each.line})`)].filter(Boolean);
  return workflowCommand(
    COMMANDS[record.severity],
    { file, line, ...columns, endLine, title: `${code} ${title}` },
    safeLines(lines.join('\n')),
  );
}
