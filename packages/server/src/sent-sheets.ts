import type { Context } from './context.ts';
import type { SheetChange, SheetParams, SheetResult } from './protocol.ts';
import { recordsOf, type ShownFinding, type ShownSheet, shownSheet } from './sheet.ts';
import type { Snapshot } from './snapshot.ts';

/** A sheet that was sent, as far as the next one is compared with it. */
interface Sent {
  readonly serial: number;
  readonly snapshot: Snapshot;
  readonly shown: ShownSheet;
  /** The table, cut behind each row. */
  readonly parts: readonly string[];
}

/** So many sheets are remembered; each costs as much memory as its markup. */
const MOST = 4;
/** The end of a row. In texts there is no markup, and the row of the headings ends otherwise. */
const ROW_END = '</tr>\n';
/** Rows above the first of these. */
const HEADINGS = 1;

/**
 * The sheets that a client was sent: of the next one it gets what is different. While one types that is a row, of a table that may
 * have thousands.
 */
export class SentSheets {
  readonly #sent = new Map<string, Sent>();
  /** A server that is started anew has sent nothing of what the one before did: its numbers are others. */
  #serial = Date.now();

  /** The sheet of a snapshot; or what is different from the sheet `since`, if that is the last that was sent of its file. */
  answer(snapshot: Snapshot, { since }: Pick<SheetParams, 'since'>, context: Context): SheetResult {
    const last = this.#sent.get(snapshot.uri);
    const before = last?.serial === since ? last : undefined;
    // It is asked for again behind each check, when nothing may have changed.
    const sent = before?.snapshot === snapshot ? before : this.#remember(snapshot, shownSheet(snapshot, context));
    const { uri, version } = snapshot;
    const { serial, shown } = sent;
    const result = { uri, version, serial, title: shown.title };
    const rows = before && changedRows(before.parts, sent.parts);
    if (!rows) {
      const { table, findings } = shown;
      return { ...result, ...(table !== undefined && { table }), findings: recordsOf(snapshot, findings, context) };
    }
    const { from, gone, put } = changedFindings(before.shown.findings, shown.findings);
    return { ...result, change: { rows, from, gone }, findings: recordsOf(snapshot, put, context) };
  }

  #remember(snapshot: Snapshot, shown: ShownSheet): Sent {
    const sent = { serial: ++this.#serial, snapshot, shown, parts: shown.table?.split(ROW_END) ?? [] };
    this.#sent.delete(snapshot.uri);
    this.#sent.set(snapshot.uri, sent);
    for (const oldest of this.#sent.keys()) {
      if (this.#sent.size <= MOST) break;
      this.#sent.delete(oldest);
    }
    return sent;
  }
}

/** The rows that differ; undefined where more than rows does, or where there are more or fewer of them. */
function changedRows(before: readonly string[], after: readonly string[]): SheetChange['rows'] | undefined {
  if (before.length !== after.length) return undefined;
  const rows: { index: number; html: string }[] = [];
  for (const [index, part] of after.entries()) {
    const old = before[index]!;
    if (part === old) continue;
    const start = part.lastIndexOf('<tr ');
    // Before a row may stand the head of the table or the beginning of a unit; the last part has no row.
    if (start < 0 || part.slice(0, start) !== old.slice(0, old.lastIndexOf('<tr '))) return undefined;
    rows.push({ index: index + HEADINGS, html: `${part.slice(start)}</tr>` });
  }
  return rows;
}

/** What stands in the middle between findings that are the same. */
function changedFindings(before: readonly ShownFinding[], after: readonly ShownFinding[]) {
  const isSame = (one: ShownFinding, other: ShownFinding) =>
    one.finding === other.finding && one.line === other.line && one.id === other.id;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && isSame(before[from]!, after[from]!)) from++;
  let end = 0;
  while (end < shorter - from && isSame(before.at(-1 - end)!, after.at(-1 - end)!)) end++;
  return { from, gone: before.length - end - from, put: after.slice(from, after.length - end) };
}
