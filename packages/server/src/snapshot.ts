import type { GoalFile } from '@goalsheet/core/model';
import type { Finding } from '@goalsheet/core/rules';
import type { ProfileInForce } from '@goalsheet/language';
import type { Structure } from '@goalsheet/language/syntax';

/** One version of one goal file with everything that was made of it. A value: features are functions of it. */
export interface Snapshot {
  readonly uri: string;
  /** As the workspace's file system names it. */
  readonly path: string;
  readonly version: number;
  readonly text: string;
  readonly structure: Structure;
  readonly file: GoalFile;
  readonly findings: readonly Finding[];
  readonly profile: ProfileInForce;
}
