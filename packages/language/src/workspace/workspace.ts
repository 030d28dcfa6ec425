import { type DecodeFailure, decodeText, type GoalFile, type Library, type Standard } from '@goalsheet/core/model';
import {
  check,
  DEFAULT_PROFILE,
  type Finding,
  type Localised,
  type Profile,
  type ProfileProblem,
} from '@goalsheet/core/rules';
import { ProjectReuse } from '../map/reuse.ts';
import { parse } from '../parse.ts';
import { scan } from '../syntax/scan.ts';
import { kindOf } from '../syntax/structure.ts';
import { type FileSystem, folderOf, foldersUpwards, joined } from './file-system.ts';
import { readProfile } from './profile-file.ts';

/** The name of the file that holds a profile. */
export const PROFILE_NAME = 'goalsheet.config.json';
/** How the names of goal files end. */
export const GOAL_ENDING = '.goal';

/** A goal file as it was read. */
export interface GoalDocument {
  readonly path: string;
  readonly text: string;
  readonly file: GoalFile;
  /** Says in which encoding the file was read, if it was not UTF-8. */
  readonly note?: Localised;
}

/** A goal file with what there is to say of it. */
export interface CheckedDocument extends GoalDocument {
  readonly findings: readonly Finding[];
  readonly profile: ProfileInForce;
}

/** The profile that is in force for a file: the nearest `goalsheet.config.json` at or above its folder. */
export interface ProfileInForce {
  readonly profile: Profile;
  /** Its path; absent for the defaults. */
  readonly path?: string;
  readonly problems: readonly ProfileProblem[];
}

/** A file that is no text. */
export class NotTextError extends Error {
  readonly failure: DecodeFailure;

  constructor(failure: DecodeFailure) {
    super(failure.message.en);
    this.failure = failure;
  }
}

export interface WorkspaceOptions {
  /** Told of each error that a rule threw. */
  readonly log?: (error: unknown) => void;
}

/** Standards and libraries are told from tables by their first lines: so much of a file is read for that. */
const HEAD_BYTES = 4096;
/** Folders that hold no goal files of the workspace. */
const PASSED_OVER = /^(?:\.|node_modules$)/;

/**
 * The façade over language and rules that command line, server and tests use: files in, model and findings out. It reads
 * through an injected file system; the texts of open files (unsaved ones too) go before those on disk.
 *
 * The workspace of a file is the nearest folder at or above it that holds a `goalsheet.config.json` or a `.git`; without
 * one, the file's own folder alone. Standards and libraries of the workspace are known to all its files.
 */
export class Workspace {
  private readonly fileSystem: FileSystem;
  private readonly log: ((error: unknown) => void) | undefined;
  private readonly open = new Map<string, string>();
  /** What is kept of the open files from version to version. */
  private readonly reuse = new Map<string, ProjectReuse>();
  /** By folder; emptied by {@link changed}. */
  private readonly profiles = new Map<string, Promise<ProfileInForce>>();
  private readonly roots = new Map<string, Promise<{ folder: string; deep: boolean }>>();
  private readonly shared = new Map<string, Promise<readonly (Standard | Library)[]>>();

  constructor(fileSystem: FileSystem, options: WorkspaceOptions = {}) {
    this.fileSystem = fileSystem;
    this.log = options.log;
  }

  /** The text of a file from now on, whatever is on disk. */
  setText(path: string, text: string): void {
    const before = this.open.get(path);
    this.open.set(path, text);
    if (!this.reuse.has(path)) this.reuse.set(path, new ProjectReuse());
    if (isShared(text) || (before !== undefined && isShared(before))) this.shared.clear();
  }

  /** The file counts as it is on disk again. */
  forgetText(path: string): void {
    const before = this.open.get(path);
    this.open.delete(path);
    this.reuse.delete(path);
    if (before !== undefined && isShared(before)) this.shared.clear();
  }

  /** Files or profiles on disk have changed: what was kept of them is read again. */
  changed(): void {
    this.profiles.clear();
    this.roots.clear();
    this.shared.clear();
  }

  /**
   * @throws {NotTextError} if the file is no text
   * @throws what the file system throws if it cannot be read
   */
  async read(path: string): Promise<GoalDocument> {
    const open = this.open.get(path);
    if (open !== undefined) return this.documentOf(path, open);
    const decoded = decodeText(await this.fileSystem.readFile(path));
    if ('error' in decoded) throw new NotTextError(decoded);
    return this.documentOf(path, decoded.text, decoded.note);
  }

  /** A text as the file at `path` would be read; nothing is written or kept. */
  async documentOf(path: string, text: string, note?: Localised): Promise<GoalDocument> {
    const standards = isShared(text) ? [] : await this.standardsFor(path);
    const reuse = this.reuse.get(path);
    const file = parse(text, { file: path, standards, ...(reuse ? { reuse } : {}) });
    return { path, text, file, ...(note ? { note } : {}) };
  }

  /** As {@link read}, with the findings. */
  async check(path: string): Promise<CheckedDocument> {
    return this.checkDocument(await this.read(path));
  }

  async checkDocument(document: GoalDocument): Promise<CheckedDocument> {
    const profile = await this.profileFor(document.path);
    return { ...document, findings: this.findingsIn(document.file, profile), profile };
  }

  /** What there is to say of a file under a profile. */
  findingsIn(file: GoalFile, { profile }: ProfileInForce): readonly Finding[] {
    return check(file, { profile, ...(this.log ? { log: this.log } : {}) });
  }

  /** The workspace's own standards; the built-in ones are always known. */
  async standardsFor(path: string): Promise<readonly Standard[]> {
    return (await this.sharedFor(path)).filter(file => file.kind === 'standard');
  }

  async librariesFor(path: string): Promise<readonly Library[]> {
    return (await this.sharedFor(path)).filter(file => file.kind === 'library');
  }

  profileFor(path: string): Promise<ProfileInForce> {
    const folder = folderOf(path);
    let profile = this.profiles.get(folder);
    if (!profile) this.profiles.set(folder, (profile = this.findProfile(path)));
    return profile;
  }

  /**
   * The file of the profile that is in force for a file, with its text as it is now (undefined if that cannot be read as text); without one, where it would
   * be: in the workspace's folder.
   */
  async profileFile(
    path: string,
  ): Promise<{ readonly path: string; readonly exists: boolean; readonly text?: string }> {
    for (const folder of foldersUpwards(path)) {
      const candidate = joined(folder, PROFILE_NAME);
      const bytes = await this.fileSystem.readFile(candidate).catch(() => undefined);
      if (!bytes) continue;
      const decoded = decodeText(bytes);
      return { path: candidate, exists: true, ...('error' in decoded ? {} : { text: decoded.text }) };
    }
    const { folder } = await this.rootOf(path);
    return { path: joined(folder, PROFILE_NAME), exists: false, text: '' };
  }

  /**
   * Every goal file in a folder and below, in the order of their paths. Folders that begin with a dot are passed over;
   * `unreadable` is told of those that cannot be listed, and why.
   */
  async goalFiles(folder: string, unreadable?: (folder: string, error: unknown) => void): Promise<string[]> {
    return (await this.filesIn(folder, true, unreadable)).sort();
  }

  private async findProfile(path: string): Promise<ProfileInForce> {
    for (const folder of foldersUpwards(path)) {
      const candidate = joined(folder, PROFILE_NAME);
      const bytes = await this.fileSystem.readFile(candidate).catch(() => undefined);
      if (!bytes) continue;
      return { ...(await readProfile(this.fileSystem, candidate, bytes)), path: candidate };
    }
    return { profile: DEFAULT_PROFILE, problems: [] };
  }

  private async sharedFor(path: string): Promise<readonly (Standard | Library)[]> {
    const { folder, deep } = await this.rootOf(path);
    let shared = this.shared.get(folder);
    if (!shared) this.shared.set(folder, (shared = this.readShared(folder, deep)));
    return shared;
  }

  private rootOf(path: string): Promise<{ folder: string; deep: boolean }> {
    const own = folderOf(path);
    let root = this.roots.get(own);
    if (!root) this.roots.set(own, (root = this.findRoot(path)));
    return root;
  }

  private async findRoot(path: string): Promise<{ folder: string; deep: boolean }> {
    for (const folder of foldersUpwards(path)) {
      const entries = await this.fileSystem.listFolder(folder).catch(() => []);
      if (entries.some(({ name }) => name === PROFILE_NAME || name === '.git')) return { folder, deep: true };
    }
    return { folder: folderOf(path), deep: false };
  }

  private async readShared(folder: string, deep: boolean): Promise<readonly (Standard | Library)[]> {
    const found: (Standard | Library)[] = [];
    for (const path of (await this.filesIn(folder, deep)).sort()) {
      const text = this.open.get(path) ?? (await this.textIfShared(path));
      if (text === undefined || !isShared(text)) continue;
      const file = parse(text, { file: path });
      if (file.kind !== 'table') found.push(file);
    }
    return found;
  }

  private async textIfShared(path: string): Promise<string | undefined> {
    try {
      const head = decodedHead(await this.fileSystem.readHead(path, HEAD_BYTES));
      if (!isShared(head)) return undefined;
      const decoded = decodeText(await this.fileSystem.readFile(path));
      return 'error' in decoded ? undefined : decoded.text;
    } catch {
      // A file that cannot be read says so when it is asked for itself.
      return undefined;
    }
  }

  private async filesIn(
    folder: string,
    deep: boolean,
    unreadable?: (folder: string, error: unknown) => void,
  ): Promise<string[]> {
    const entries = await this.fileSystem.listFolder(folder).catch(error => {
      unreadable?.(folder, error);
      return [];
    });
    const files: string[] = [];
    for (const { name, kind } of entries) {
      if (kind === 'file' && name.endsWith(GOAL_ENDING)) files.push(joined(folder, name));
      else if (deep && kind === 'folder' && !PASSED_OVER.test(name))
        for (const file of await this.filesIn(joined(folder, name), deep, unreadable)) files.push(file);
    }
    return files;
  }
}

/** Whether a text is a standard or a library. */
function isShared(text: string): boolean {
  const head = text.slice(0, HEAD_BYTES);
  return kindOf(head, scan(head)).kind !== 'table';
}

/** The beginning of a text, of which the last character may be cut. */
function decodedHead(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.slice(0, -4).includes('�') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}
