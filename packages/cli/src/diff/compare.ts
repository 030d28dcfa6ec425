import { idsOf, type Table } from '@goalsheet/core/model';
import { compareTables } from '@goalsheet/core/review';
import { digestOf, type FileReview, isEmpty } from '@goalsheet/core/review/show';
import type { Finding, Localised } from '@goalsheet/core/rules';
import { Workspace } from '@goalsheet/language';
import { Failure } from '../errors.ts';
import type { Io } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import type { FilePair, Source } from './sides.ts';

/** A side that was read. */
type Read =
  | { readonly kind: 'table'; readonly table: Table; readonly findings: readonly Finding[] }
  | { readonly kind: Other };

export interface Compared {
  /** Undefined where the file did not change at all. */
  readonly file: FileReview | undefined;
  /** Whether a side could not be read. */
  readonly failed: boolean;
}

/** Compares the files of two sides, one after the other. Standards and configurations are those on disk, for both sides. */
export class Comparer {
  readonly #workspace: Workspace;

  constructor(io: Io) {
    const log = (error: unknown) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    this.#workspace = new Workspace(nodeFileSystem(), { log });
  }

  /** A side that cannot be read costs its own file, not the others: a note says so. */
  async compare({ before, after, moved }: FilePair): Promise<Compared> {
    const path = { ...(before && { before: before.name }), ...(after && { after: after.name }) };
    const notes: Localised[] = [];
    const [old, now] = [await textOf(before, notes), await textOf(after, notes)];
    if (old instanceof Failure || now instanceof Failure) return { file: { path, notes, changed: true }, failed: true };
    if (old === now) return { file: moved ? { path, notes: [SAME], changed: false } : undefined, failed: false };
    const [x, y] = [await this.#read(before, old), await this.#read(after, now)];
    const [was, is] = [x?.kind === 'table' ? x : undefined, y?.kind === 'table' ? y : undefined];
    if (!was && !is)
      return { file: { path, notes: [NO_TABLE[(y ?? x)!.kind as Other]], changed: true }, failed: false };
    if (x && x.kind !== 'table') notes.push(otherKind('before', x.kind));
    if (y && y.kind !== 'table') notes.push(otherKind('after', y.kind));
    notes.push(...lostNotes(was?.table, 'before'), ...lostNotes(is?.table, 'after'));
    const findings = { before: was?.findings ?? [], after: is?.findings ?? [] };
    const set = compareTables(was?.table, is?.table, { findings });
    const table = { before: was?.table, after: is?.table, set };
    const changed =
      set.changes.length > 0 || set.whole !== undefined || (x !== undefined && y !== undefined && !(was && is));
    if (!changed && isEmpty(digestOf(table, 'zh'))) notes.push(LAYOUT);
    return { file: { path, table, notes, changed }, failed: false };
  }

  async #read(source: Source | undefined, text: string | undefined): Promise<Read | undefined> {
    if (!source || text === undefined) return undefined;
    const document = await this.#workspace.documentOf(source.path, text);
    if (document.file.kind !== 'table') return { kind: document.file.kind };
    const { findings } = await this.#workspace.checkDocument(document);
    return { kind: 'table', table: document.file, findings };
  }
}

/** Undefined for a side where the file is not. What is wrong with it is noted. */
async function textOf(source: Source | undefined, notes: Localised[]): Promise<string | Failure | undefined> {
  if (!source) return undefined;
  try {
    return (await source.text()).text;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    notes.push(error.text);
    return error;
  }
}

/** Lines that say something which is not in the model are not compared: that is said. */
function lostNotes(table: Table | undefined, side: keyof typeof SIDES): Localised[] {
  if (!table) return [];
  const lost = (node: { readonly problems: readonly { readonly lost: boolean }[] }) =>
    node.problems.filter(problem => problem.lost).length;
  const count = [...idsOf(table).of.keys()].reduce((sum, node) => sum + lost(node), 0);
  if (count === 0) return [];
  const { zh, en } = SIDES[side];
  return [
    {
      zh: `${zh}有 ${count} 处读不出来，那里的内容没有比较（goalsheet check 会指出是哪些行）。`,
      en: `${count} line${count === 1 ? '' : 's'} of the ${en} version could not be read and ${count === 1 ? 'was' : 'were'} not compared (goalsheet check names ${count === 1 ? 'it' : 'them'}).`,
    },
  ];
}

const SIDES = { before: { zh: '旧版', en: 'old' }, after: { zh: '新版', en: 'new' } };

const SAME: Localised = {
  zh: '文件改了名或换了位置，内容没有变。',
  en: 'The file was renamed or moved; what it says is the same.',
};
const LAYOUT: Localised = {
  zh: '只有排版、注释或写法不同，表的内容没有变。',
  en: 'Only layout, comments or spelling differ; what the table says is the same.',
};
type Other = 'standard' | 'library';

const KINDS: Readonly<Record<Other, Localised>> = {
  standard: { zh: '指标体系', en: 'an indicator standard' },
  library: { zh: '指标库', en: 'an indicator library' },
};

const noTable = ({ zh, en }: Localised): Localised => ({
  zh: `${zh}有变化。它不是绩效目标表，没有按表比较；请用 git diff 查看。`,
  en: `The file is ${en}, which changed. It is no goal table and was not compared: see git diff.`,
});
const NO_TABLE: Readonly<Record<Other, Localised>> = {
  standard: noTable(KINDS.standard),
  library: noTable(KINDS.library),
};

/** A file that was a table, or became one. */
function otherKind(side: keyof typeof SIDES, kind: Other): Localised {
  return {
    zh: `${SIDES[side].zh}是${KINDS[kind].zh}，不是绩效目标表。`,
    en: `The ${SIDES[side].en} version is ${KINDS[kind].en}, no goal table.`,
  };
}
