import type { Localised } from '@goalsheet/core/rules';
import {
  type CheckedDocument,
  foldersUpwards,
  joined,
  NotTextError,
  PROFILE_NAME,
  Workspace,
} from '@goalsheet/language';
import { Disk, OutsideError, stampOf, TooLargeError } from './disk.ts';
import { wording } from './wording.ts';

/** A goal file of the folder, as it was last read. */
export interface FolderFile {
  /** Within the folder, with `/` between names. */
  readonly file: string;
  /** Goes up whenever there is something else to show. */
  readonly version: number;
  /** Absent if the file could not be read, which `problem` explains. */
  readonly document?: CheckedDocument;
  readonly problem?: Localised;
  readonly stamp: string;
}

/** What a scan found. */
export interface Scan {
  /** True if there is something else to show than before. */
  readonly changed: boolean;
  /** True if a file looks half-written: what was known of it was kept, and it should be looked at again. */
  readonly unsettled: boolean;
}

/** For how long a file that vanished, or that became empty or unreadable, counts as being written. Milliseconds. */
export const GRACE = 700;

type Outcome = { readonly document: CheckedDocument } | { readonly problem: Localised };

/**
 * The goal files of a folder and below, checked. A scan costs a listing, and a reading of each file that changed; all are
 * read again when a standard, a library or a profile changed. Scans run one after the other.
 */
export class PreviewFolder {
  readonly root: string;
  /** Goes up with every change. It begins with the time, so that a page outliving a preview tells the next one from it. */
  version = Date.now();
  /** True while the folder is not there. */
  missing = false;
  /** By path within the folder, in the order of the paths. */
  files: ReadonlyMap<string, FolderFile> = new Map();
  /** The folders that were looked into: what there is to watch. */
  folders: readonly string[] = [];

  readonly #disk: Disk;
  readonly #workspace: Workspace;
  /** Profiles in force, by path and stamp. */
  #profiles = '';
  /** Since when a file looks half-written. */
  readonly #suspect = new Map<string, number>();
  #running: Promise<unknown> = Promise.resolve();
  #queued: Promise<Scan> | undefined;

  /** @param root a real path, with `/` between names */
  constructor(root: string, log?: (error: unknown) => void) {
    this.root = root;
    this.#disk = new Disk(root);
    this.#workspace = new Workspace(this.#disk, log ? { log } : {});
  }

  /** Looks at the folder as it is now. Calls that come while a scan is waiting to start share it. */
  scan(): Promise<Scan> {
    if (this.#queued) return this.#queued;
    const next = this.#running.then(() => {
      this.#queued = undefined;
      return this.#scan();
    });
    this.#queued = next;
    this.#running = next.catch(() => {});
    return next;
  }

  async #scan(): Promise<Scan> {
    const missing = (await stampOf(this.root)) === undefined;
    this.#disk.forget();
    const paths = missing ? [] : await this.#workspace.goalFiles(this.root);
    this.folders = [...this.#disk.listed.keys()];

    const stamps = new Map<string, string>();
    for (const path of paths) stamps.set(this.#nameOf(path), (await stampOf(path)) ?? '');
    const profiles = await this.#profileStamps();
    const changed = [...stamps].filter(([file, stamp]) => this.files.get(file)?.stamp !== stamp).map(([file]) => file);
    const gone = [...this.files.keys()].filter(file => !stamps.has(file));
    if (missing === this.missing && profiles === this.#profiles && changed.length + gone.length === 0)
      return this.#settled();

    let outcomes = await this.#read(changed, profiles !== this.#profiles);
    const touched = [...changed, ...gone].map(file => this.files.get(file)?.document);
    const isShared = (document: CheckedDocument | undefined) =>
      document !== undefined && document.file.kind !== 'table';
    const all =
      profiles !== this.#profiles ||
      touched.some(isShared) ||
      [...outcomes.values()].some(outcome => 'document' in outcome && isShared(outcome.document));
    if (all) outcomes = await this.#read([...stamps.keys()], true);

    this.#profiles = profiles;
    return this.#take(stamps, outcomes, missing);
  }

  /** Nothing on the disk differs from what was read; what looked half-written has become what it was. */
  #settled(): Scan {
    this.#suspect.clear();
    return { changed: false, unsettled: false };
  }

  #take(stamps: ReadonlyMap<string, string>, outcomes: ReadonlyMap<string, Outcome>, missing: boolean): Scan {
    const next = new Map<string, FolderFile>();
    let changed = missing !== this.missing;
    for (const file of [...new Set([...stamps.keys(), ...this.files.keys()])].sort()) {
      const before = this.files.get(file);
      const outcome = outcomes.get(file);
      const stamp = stamps.get(file);
      if (before && stamp !== undefined && !outcome) {
        this.#suspect.delete(file);
        next.set(file, before);
        continue;
      }
      if (before?.document?.text.trim() && isDoubtful(outcome) && this.#isYoung(file)) {
        next.set(file, before);
        continue;
      }
      this.#suspect.delete(file);
      if (outcome && stamp !== undefined) next.set(file, this.#entry(file, stamp, outcome, before));
      changed ||= next.get(file)?.version !== before?.version;
    }
    this.files = next;
    this.missing = missing;
    if (changed) this.version++;
    return { changed, unsettled: this.#suspect.size > 0 };
  }

  #entry(file: string, stamp: string, outcome: Outcome, before: FolderFile | undefined): FolderFile {
    if (before && isSame(before, outcome)) return { ...before, ...outcome, stamp };
    return { file, stamp, version: this.version + 1, ...outcome };
  }

  /** Whether a file has looked half-written for a short time only. */
  #isYoung(file: string): boolean {
    const since = this.#suspect.get(file) ?? Date.now();
    this.#suspect.set(file, since);
    return Date.now() - since < GRACE;
  }

  async #read(files: readonly string[], afresh: boolean): Promise<Map<string, Outcome>> {
    if (afresh) this.#workspace.changed();
    const outcomes = new Map<string, Outcome>();
    for (const file of files) outcomes.set(file, await this.#outcomeOf(joined(this.root, file)));
    return outcomes;
  }

  async #outcomeOf(path: string): Promise<Outcome> {
    try {
      return { document: await this.#workspace.check(path) };
    } catch (error) {
      return { problem: explained(error) };
    }
  }

  /** The profiles that can be in force in the folder, and their states. */
  async #profileStamps(): Promise<string> {
    const above = [...foldersUpwards(this.root)];
    const within = this.folders.filter(folder => this.#disk.listed.get(folder));
    const stamps: string[] = [];
    for (const folder of new Set([...above, ...within])) {
      const path = joined(folder, PROFILE_NAME);
      const stamp = await stampOf(path);
      if (stamp !== undefined) stamps.push(`${path} ${stamp}`);
    }
    return stamps.join('\n');
  }

  #nameOf(path: string): string {
    return path.slice(joined(this.root, '').length);
  }
}

/** Whether a file may be in the middle of being written: gone, unreadable, or empty. */
function isDoubtful(outcome: Outcome | undefined): boolean {
  return !outcome || 'problem' in outcome || outcome.document.text.trim() === '';
}

function isSame(before: FolderFile, outcome: Outcome): boolean {
  if ('problem' in outcome) return before.problem?.zh === outcome.problem.zh;
  const { document } = before;
  if (!document || document.text !== outcome.document.text || document.note?.zh !== outcome.document.note?.zh)
    return false;
  return summaryOf(document) === summaryOf(outcome.document);
}

/** What is shown of a document beside what its own text says: it depends on standards and profile. */
function summaryOf({ findings, profile, file }: CheckedDocument): string {
  const types =
    file.kind === 'table'
      ? file.units.flatMap(unit =>
          unit.projects.flatMap(project =>
            project.indicators.map(({ type }) => type && [type.first.code, type.first.name, type.second.code]),
          ),
        )
      : [];
  return JSON.stringify([
    findings.map(({ code, severity, message, waivedBy }) => [code, severity, message.zh, waivedBy]),
    profile.problems.map(({ message }) => message.zh),
    types,
  ]);
}

function explained(error: unknown): Localised {
  if (error instanceof NotTextError) return error.failure.message;
  if (error instanceof TooLargeError) return wording.tooLarge;
  if (error instanceof OutsideError) return wording.leadsOut;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') return wording.gone;
  if (code === 'EACCES' || code === 'EPERM') return wording.notAllowed;
  return wording.unreadable(error instanceof Error ? error.message : String(error));
}
