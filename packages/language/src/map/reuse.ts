import type { MoneyUnit, Project, Standard } from '@goalsheet/core/model';
import { rescan, type Scanned } from '../syntax/rescan.ts';
import { type RawLine, scan } from '../syntax/scan.ts';

/** Marks of a merge conflict, which may begin above a project's lines and end below them. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/m;

/**
 * The projects of a table's last version by their source lines. A project's value depends on its own lines, the standard
 * and 单位 alone, and places in it count from its first line: where these are the same it is the same value, and what
 * was found in it (which is kept with the value) need not be looked for again.
 */
export class ProjectReuse {
  private before = new Map<string, Project[]>();
  private now = new Map<string, Project[]>();
  private standard: Standard | undefined;
  private moneyUnit: MoneyUnit | undefined;
  private scanned: Scanned | undefined;

  /** The lines of a text: those that were there before are not read again. */
  linesOf(text: string): readonly RawLine[] {
    const lines = this.scanned ? rescan(text, this.scanned) : scan(text);
    this.scanned = { text, lines };
    return lines;
  }

  /** Another version of the text is about to be read. */
  begin(standard: Standard | undefined, moneyUnit: MoneyUnit): void {
    const same = standard === this.standard && moneyUnit === this.moneyUnit;
    this.before = same ? this.now : new Map();
    this.now = new Map();
    this.standard = standard;
    this.moneyUnit = moneyUnit;
  }

  /** The project that these lines were, each at most once: two projects of the same lines are two values. */
  take(lines: string): Project | undefined {
    return this.before.get(lines)?.pop();
  }

  /** @param again it was taken: what stands in its lines is known */
  keep(lines: string, project: Project, again: boolean): void {
    if (!again && (project.implied || CONFLICT.test(lines))) return;
    const there = this.now.get(lines);
    if (there) there.push(project);
    else this.now.set(lines, [project]);
  }
}
