import type { Localised } from '@goalsheet/core/rules';
import type { FindingRecord, ProfileInForce } from '@goalsheet/language';
import { systemText } from '../errors.ts';
import type { Io } from '../io.ts';
import { pathsOf } from '../paths.ts';

/**
 * What is wrong with a `goalsheet.config.json`. It counts as an error with the code `config`: a severity that was
 * misspelt means that other rules ran than were asked for, so a clean run would prove nothing.
 */
export interface ConfigProblem {
  readonly record: FindingRecord;
}

const TITLE: Localised = { zh: '配置文件有问题', en: 'Problem in the configuration' };

/** Collects the problems of all profiles that a run meets, each once. */
export class ConfigProblems {
  readonly found: ConfigProblem[] = [];
  private readonly seen = new Set<string>();
  private taken = 0;
  private readonly io: Io;

  constructor(io: Io) {
    this.io = io;
  }

  /** The problems of a profile, if it was not met before. */
  add({ path, problems }: ProfileInForce): void {
    if (path === undefined || problems.length === 0 || this.seen.has(path)) return;
    this.seen.add(path);
    for (const { message, range } of problems) {
      const { start, end } = range;
      this.found.push(
        this.problem(path, message, start.line + 1, start.character + 1, end.line + 1, end.character + 1),
      );
    }
  }

  /** The problems that were not taken before: each is printed once. */
  take(): readonly ConfigProblem[] {
    const fresh = this.found.slice(this.taken);
    this.taken = this.found.length;
    return fresh;
  }

  /** A profile that is there but cannot be read. */
  unreadable(path: string, error: unknown): void {
    if (this.seen.has(path)) return;
    this.seen.add(path);
    const text = systemText(error, this.shown(path)) ?? { zh: String(error), en: String(error) };
    this.found.push(this.problem(path, text, 1, 1, 1, 1));
  }

  private problem(
    path: string,
    message: Localised,
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
  ): ConfigProblem {
    const { language } = this.io;
    return {
      record: {
        code: 'config',
        severity: 'error',
        title: TITLE[language],
        message: message[language],
        file: this.shown(path),
        line,
        column,
        endLine,
        endColumn,
        unit: null,
        project: null,
        indicator: null,
        related: [],
        fixable: false,
      },
    };
  }

  private shown(path: string): string {
    return pathsOf(this.io.platform).shown(this.io.cwd, path);
  }
}
