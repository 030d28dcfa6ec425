import { type Conflict, FACT_TEXT } from '@goalsheet/core/review';
import { Workspace } from '@goalsheet/language';
import { mergeTexts } from '@goalsheet/language/merge';
import { expectCount, parseArguments, wholeNumber } from '../args.ts';
import { Failure } from '../errors.ts';
import { CLEAN, FINDINGS } from '../exit-codes.ts';
import { mergeLines, type Sides } from '../git/merge-lines.ts';
import { type Io, note, say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { pathsOf } from '../paths.ts';
import { readInput } from '../read-input.ts';
import { CONVERTED, type SourceText, sourceText } from '../source-file.ts';
import { cut, safe, safeLines } from '../terminal-text.ts';
import { writeFileSafely } from '../write-file.ts';

export const help = {
  zh: `goalsheet merge-driver —— 按事实合并三份 .goal 文件（由 git 调用）

用法：goalsheet merge-driver 祖先 我方 对方 [标记长度] [文件名] [我方名称] [对方名称]

goalsheet git install 把它设为 .goal 文件的合并程序；git merge、rebase、cherry-pick、stash pop 都会用到。
结果写回“我方”文件。改的不是同一件事就都采用；同一件事改成了两样，只在这一项上标出冲突（<<<<<<< … >>>>>>>）。
有一份读不成绩效目标表时，用 git 自己的按行合并，并说明原因；不是文本的，保留我方并算作冲突。

  -h, --help   显示本说明

退出码：0 合并好了；1 有冲突；2 没有合并，文件没有改动。
`,
  en: `goalsheet merge-driver – merge three .goal files by fact (called by git)

Usage: goalsheet merge-driver BASE OURS THEIRS [MARKER-SIZE] [NAME] [OUR-LABEL] [THEIR-LABEL]

goalsheet git install makes it the merge program of .goal files; git merge, rebase, cherry-pick and stash pop use it.
The result is written to OURS. Changes of different facts are all taken; one fact that was changed in two ways is marked
as a conflict on that entry alone (<<<<<<< … >>>>>>>). Where a side is no goal table, git's own merge by lines is used,
and why is said; where one is no text, ours is kept and counts as a conflict.

  -h, --help   this text

Exit codes: 0 merged, 1 conflicts, 2 not merged; then no file was changed.
`,
};

/** So many columns of an entry are said of a conflict. */
const SHOWN = 60;
/** Marks of a conflict, also those of other lengths that git writes when it merges the ancestors of a merge. */
const MARKS = /^(?:<{7,}|>{7,})(?: |\r?$)/m;
/** The length of the marks that a goal file is read with. */
const MARKER_SIZE = 7;

/** `goalsheet merge-driver`: 0 merged; 1 with conflicts; 2 if nothing was done, so that the caller may merge otherwise. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(args, {});
  expectCount(positionals, 3, 7, { zh: '祖先、我方、对方三个文件', en: 'the files BASE, OURS and THEIRS' });
  const [base, ours, theirs] = positionals as [string, string, string, ...string[]];
  const [size = `${MARKER_SIZE}`, name = ours, ourLabel, theirLabel] = positionals.slice(3);
  const inputs = await Promise.all([base, ours, theirs].map(path => readInput(io, path)));
  const merge: MergeRequest = {
    io,
    path: pathsOf(io.platform).absolute(io.cwd, ours),
    name,
    markerSize: wholeNumber('MARKER-SIZE', size, 1, 1000),
    labels: { ours: labelOf(ourLabel) ?? 'ours', theirs: labelOf(theirLabel) ?? 'theirs' },
  };
  try {
    const [b, o, t] = inputs.map(input => sourceText({ bytes: input.bytes, shown: name })) as [
      SourceText,
      SourceText,
      SourceText,
    ];
    return await merged({ base: b, ours: o, theirs: t }, merge);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.stderr.write(`${safeLines(say(io, error.text))}\n`);
    note(io, {
      zh: `${safe(name)}：没有合并，保留了我方的文件。对方的用 git checkout --theirs 取出。`,
      en: `${safe(name)}: not merged, ours was kept. git checkout --theirs brings the other side's.`,
    });
    return FINDINGS;
  }
}

interface MergeRequest {
  readonly io: Io;
  /** The file that takes the result: absolute. */
  readonly path: string;
  /** What the file is called in the repository. */
  readonly name: string;
  readonly markerSize: number;
  readonly labels: { readonly ours: string; readonly theirs: string };
}

async function merged(sides: Sides<SourceText>, request: MergeRequest): Promise<number> {
  const { io, name, labels, markerSize } = request;
  const texts = { base: sides.base.text, ours: sides.ours.text, theirs: sides.theirs.text };
  if (sides.ours.note) io.stderr.write(`${safe(name)}: ${say(io, CONVERTED)}\n`);
  const standards = await new Workspace(nodeFileSystem()).standardsFor(pathsOf(io.platform).absolute(io.cwd, name));
  // A base without anything is one that is not there: both sides made the file.
  const base = texts.base === '' ? undefined : texts.base;
  const marked = Object.values(texts).some(text => MARKS.test(text));
  const result = marked ? undefined : mergeTexts({ ...texts, base, labels, standards });
  // Marks of another length are for git alone, which merges the ancestors of a merge with them.
  if (result?.kind !== 'merged' || (result.conflicts.length > 0 && markerSize !== MARKER_SIZE)) {
    note(io, byLines(safe(name), result?.kind === 'unmergeable' ? result.reason : 'marks'));
    const { text, clean } = await mergeLines(io, texts, { markerSize, labels });
    await write(text, sides.ours, request);
    return clean ? CLEAN : FINDINGS;
  }
  await write(result.text, sides.ours, request);
  for (const conflict of result.conflicts) note(io, conflictText(safe(name), conflict));
  return result.conflicts.length > 0 ? FINDINGS : CLEAN;
}

async function write(text: string, ours: SourceText, { path }: MergeRequest): Promise<void> {
  await writeFileSafely(path, text.startsWith(ours.mark) ? text : ours.mark + text, { overwrite: true });
}

/** Git before 2.44 knows no names of the sides, and leaves `%X` as it is. */
function labelOf(label: string | undefined): string | undefined {
  return label === undefined || label === '' || /^%[XY]$/.test(label) ? undefined : label;
}

type Reason = 'marks' | 'notTable' | 'moneyUnit' | 'unsure';

const REASONS: Readonly<Record<Reason, { readonly zh: string; readonly en: string }>> = {
  marks: { zh: '其中已有没解决的冲突', en: 'there are unresolved conflicts in it already' },
  notTable: {
    zh: '有一方不是绩效目标表，或其中有没解决的冲突',
    en: 'a side is no goal table, or has unresolved conflicts',
  },
  moneyUnit: { zh: '双方把金额单位改成了不同的', en: 'both sides changed 单位, to different ones' },
  unsure: { zh: '按事实合并的结果不能确定', en: 'merging by fact gave no certain result' },
};

function byLines(name: string, reason: Reason) {
  const { zh, en } = REASONS[reason];
  return { zh: `${name}：按行合并，因为${zh}。`, en: `${name}: merged by lines, because ${en}.` };
}

/** Which entry of what the two sides changed in two ways. */
function conflictText(name: string, conflict: Conflict) {
  const { at, fact, subject } = conflict;
  const place = [at.unit, at.project, at.indicator].flatMap(each => (each ? [safe(each)] : []));
  const about = subject ? ` ${safe(subject)}` : '';
  const what = (language: 'zh' | 'en') =>
    (fact === 'itself' ? place : [...place, FACT_TEXT[fact][language] + about]).join(' › ');
  const [ours, theirs] = [sideText(conflict, 'ours'), sideText(conflict, 'theirs')];
  return {
    zh: `${name}：冲突：${what('zh')}：我方${ours.zh}，对方${theirs.zh}`,
    en: `${name}: conflict: ${what('en')}: ours ${ours.en}, theirs ${theirs.en}`,
  };
}

function sideText({ fact, changed = [], ...sides }: Conflict, side: 'ours' | 'theirs') {
  const text = sides[side];
  if (text === undefined) return { zh: '删去', en: 'removed it' };
  const shown = (each: string) => cut(safe(each), SHOWN);
  if (fact !== 'itself') return { zh: `“${shown(text)}”`, en: `“${shown(text)}”` };
  const names = (language: 'zh' | 'en') =>
    changed.map(each => shown(isFact(each) ? FACT_TEXT[each][language] : each)).join(language === 'zh' ? '、' : ', ');
  return { zh: `改了${names('zh')}`, en: `changed ${names('en')}` };
}

function isFact(name: string): name is Conflict['fact'] {
  return Object.hasOwn(FACT_TEXT, name);
}
