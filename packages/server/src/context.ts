import type { Library, Standard } from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import type { Snapshot } from './snapshot.ts';

/** What the user set; see the extension's settings. */
export interface Settings {
  readonly inlayHints: { readonly totals: boolean; readonly counts: boolean; readonly differences: boolean };
  readonly codeLens: boolean;
  /** Whether files that are not open are checked too. */
  readonly checkWorkspace: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  inlayHints: { totals: true, counts: true, differences: true },
  codeLens: true,
  checkWorkspace: true,
};

/** A `goalsheet.config.json`. */
export interface ProfileFile {
  readonly uri: string;
  readonly exists: boolean;
  /** As it is on disk; empty if it does not exist, undefined if it is no text. */
  readonly text?: string;
}

/** What a feature may know beside the snapshot that it is asked about. */
export interface Context {
  readonly language: keyof Localised;
  readonly settings: Settings;
  /** The folder of the rules' pages (`GS203.md` …), as a URL that ends in `/`; undefined where there are none to link to. */
  readonly ruleDocs?: string | undefined;
  /** The latest snapshot of a file, open or on disk; undefined if it cannot be read. */
  snapshot(uri: string): Promise<Snapshot | undefined>;
  /** The address of every goal file of the workspace, open ones first. */
  files(): Promise<readonly string[]>;
  standardsFor(uri: string): Promise<readonly Standard[]>;
  librariesFor(uri: string): Promise<readonly Library[]>;
  /** The `goalsheet.config.json` of a file, or where there would be one; undefined for a file that is in no folder. */
  profileFile(uri: string): Promise<ProfileFile | undefined>;
}
