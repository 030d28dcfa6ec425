import { runGit } from './program.ts';
import { gitOutput, type Repository } from './repository.ts';

/** A setting of git: its name and value. */
export type Setting = readonly [name: string, value: string];

/** Where git keeps what the text conversion gave, so that it is not asked twice. */
const CACHE = 'refs/notes/textconv/goalsheet';

/** The line that the heading of a hunk repeats: the project that it is in, or the unit above its first project. */
const HEADING_LINE = '^[ \t　]*((项目名称|项目|资金使用单位)[ \t　]*(：|:).*)$';

/**
 * What git is told of goal files.
 *
 * The text conversion shows every version laid out and as UTF-8, so that a change of layout or encoding is none, and the
 * rest stands where it did. Where the tool is gone or fails, the file is shown as it is, and git's own merge by lines
 * merges: neither `git diff` nor a merge may depend on a program that somebody removed.
 * @param own how git starts this tool
 */
export function settingsFor(own: string): readonly Setting[] {
  const show = `${own} git textconv -- "$1" || cat -- "$1"`;
  const byLines = 'git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"';
  // Above 1 the tool did not merge; above 127 it is not there, was ended, or (git merge-file) the file is no text.
  const merge = `${own.replaceAll('%', '%%')} merge-driver "$@"; s=$?; [ $s -le 1 ] && return $s; ${byLines}; s=$?; [ $s -le 127 ] || s=1; return $s`;
  return [
    ['diff.goalsheet.xfuncname', HEADING_LINE],
    ['diff.goalsheet.textconv', `f() { ${show}; }; f`],
    ['diff.goalsheet.cachetextconv', 'true'],
    ['merge.goalsheet.name', 'goalsheet: by meaning, one fact at a time'],
    ['merge.goalsheet.driver', `f() { ${merge}; }; f %O %A %B %L %P %X %Y`],
  ];
}

/** Those of the settings that this clone does not have, or has otherwise. */
export async function missingSettings({ io }: Repository, wanted: readonly Setting[]): Promise<Setting[]> {
  const there = await settingsThere(io);
  return wanted.filter(([name, value]) => there.get(name)?.join('\0') !== value);
}

/** The names of the settings that this clone has of us. */
export async function ownSettings({ io }: Repository): Promise<string[]> {
  const own = new Set(settingsFor('').map(([name]) => name));
  return [...(await settingsThere(io)).keys()].filter(name => own.has(name));
}

/** For this clone alone. */
export async function writeSettings({ io }: Repository, settings: readonly Setting[]): Promise<void> {
  for (const [name, value] of settings) await gitOutput(io, ['config', '--local', '--replace-all', name, value]);
}

/** Takes the settings out of this clone, and what git kept of the text conversion. */
export async function removeSettings({ io }: Repository, names: readonly string[]): Promise<void> {
  for (const name of names) await gitOutput(io, ['config', '--local', '--unset-all', name]);
  if ((await runGit(io, ['rev-parse', '--verify', '--quiet', CACHE])).code === 0)
    await gitOutput(io, ['update-ref', '-d', CACHE]);
}

async function settingsThere(io: Repository['io']): Promise<Map<string, string[]>> {
  // Exit code 1: there is none.
  const { stdout } = await runGit(io, ['config', '--local', '--null', '--get-regexp', '^(diff|merge)\\.goalsheet\\.']);
  const there = new Map<string, string[]>();
  for (const record of stdout.toString('utf8').split('\0').slice(0, -1)) {
    const at = record.indexOf('\n');
    const name = at < 0 ? record : record.slice(0, at);
    there.set(name, [...(there.get(name) ?? []), at < 0 ? '' : record.slice(at + 1)]);
  }
  return there;
}
