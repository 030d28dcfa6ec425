import { idsOf, type Table } from '@goalsheet/core/model';
import { compareTables, FACT_TEXT, type Identity, type Spot, type TextPiece } from '@goalsheet/core/review';
import { digestOf, type Figures, type Item } from '@goalsheet/core/review/show';
import type { Workspace } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { ChangeMark, ChangesResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** The longest text of a change; the comparison shows all of it. */
const LONGEST = 80;

/** The older text of a file is the same from key to key: it is read once. */
let last: { readonly path: string; readonly text: string; readonly table: Promise<Table | undefined> } | undefined;

/** What changed in a table since an older text of it; nothing if either is no table. */
export async function changesSince(
  { path, version, file }: Snapshot,
  before: string,
  workspace: Workspace,
  { language }: Context,
): Promise<ChangesResult | undefined> {
  if (last?.path !== path || last.text !== before)
    last = { path, text: before, table: tableOf(workspace, path, before) };
  const old = await last.table;
  if (!old || file.kind !== 'table') return undefined;
  const set = compareTables(old, file);
  const marks = new Marks();
  const holders = new Map<string, string>();
  for (const { kind, at } of set.changes) {
    const { before: gone, after: now } = innermost(at) ?? {};
    if (kind === 'added' && now) marks.at(now.id).kind = 'added';
    if (kind === 'removed' && gone) holders.set(gone.id, holderOf(at));
  }
  const { money, broken, sections } = digestOf({ before: old, after: file, set }, language);
  // Of what is new its own line says what it comes to.
  for (const { id, figures } of money)
    if (id.after !== undefined && figures && marks.at(id.after).kind !== 'added')
      marks.change(id.after, figuresText(figures, language));
  for (const item of [...broken, ...sections.flatMap(({ items }) => items)]) {
    const { before: gone, after: now } = item.id;
    if (now !== undefined) marks.change(now, itemText(item));
    else if (gone !== undefined) marks.at(holders.get(gone) ?? '').lines.push(goneText(item));
  }
  const all = marks.inOrderOf(file);
  const count = (kind: ChangeMark['kind']) => all.filter(mark => mark.kind === kind).length;
  return { version, marks: all, added: count('added'), changed: count('changed'), removed: holders.size };
}

async function tableOf(workspace: Workspace, path: string, text: string): Promise<Table | undefined> {
  const { file } = await workspace.documentOf(path, text);
  return file.kind === 'table' ? file : undefined;
}

function innermost({ unit, project, indicator }: Spot): Identity | undefined {
  return indicator ?? project ?? unit;
}

/** What is still there of where something was: the table, if not even the unit is. */
function holderOf({ unit, project }: Spot): string {
  return project?.after?.id ?? unit?.after?.id ?? '';
}

class Marks {
  readonly #marks = new Map<string, { kind: ChangeMark['kind']; lines: string[] }>();

  /** The mark of a node; one that is made here says that something below the node is gone. */
  at(id: string): { kind: ChangeMark['kind']; lines: string[] } {
    let mark = this.#marks.get(id);
    if (!mark) this.#marks.set(id, (mark = { kind: 'held', lines: [] }));
    return mark;
  }

  /** Something in the node itself is not what it was. */
  change(id: string, line: string): void {
    const mark = this.at(id);
    if (mark.kind === 'held') mark.kind = 'changed';
    mark.lines.push(line);
  }

  inOrderOf(table: Table): ChangeMark[] {
    return [...idsOf(table).node.keys()].flatMap(id => {
      const mark = this.#marks.get(id);
      return mark ? [{ id, ...mark }] : [];
    });
  }
}

/** `财政拨款 5.00 → 8.00 (+3.00, +60.0%)`. */
function figuresText(
  { columnText, before, after, difference, percent }: Figures,
  language: Context['language'],
): string {
  const remark = [difference, percent].filter(Boolean).join(', ');
  return `${columnText ?? FACT_TEXT.total[language]} ${before || NOTHING} → ${after || NOTHING} (${remark})`;
}

/** `放宽 年度指标值 ≥95% → ≥90%`. */
function itemText({ label, entry, before, after, pieces, remark }: Item): string {
  const side = (kind: TextPiece['kind']) =>
    pieces
      ?.filter(piece => piece.kind === kind)
      .map(({ text }) => text)
      .join(' … ');
  const [old, now] = [side('removed') ?? before, side('added') ?? after];
  const values = old === undefined && now === undefined ? '' : ` ${cut(old)} → ${cut(now)}`;
  return `${label}${entry ? ` ${entry}` : ''}${values}${remark ? ` (${remark})` : ''}`;
}

function goneText({ label, place, entry }: Item): string {
  return `${label} ${entry ? `${entry} ` : ''}${cut(place.at(-1))}`;
}

const NOTHING = '∅';

function cut(text: string | undefined): string {
  if (!text) return NOTHING;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
