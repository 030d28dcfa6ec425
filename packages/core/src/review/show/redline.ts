import { COLUMNS, type Money, type MoneyUnit, moneyText } from '../../model/index.ts';
import {
  departmentLabel,
  escapeHtml,
  indicatorParts,
  indicatorText,
  type MoneyCell,
  moneyUnitLabel,
  type Sheet,
  type SheetIndicator,
  type SheetRow,
  sheetOf,
  tableHead,
} from '../../sheet/index.ts';
import type { Change, Direction, Spot } from '../change.ts';
import { interleaved } from '../sequence.ts';
import { DIRECTION_TEXT, reasonText } from '../wording.ts';
import { signedText, type Tone } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import { addedHtml, paragraphsHtml, piecesHtml, redlined, removedHtml } from './redline-text.ts';
import type { TablePair } from './review.ts';
import { TONES } from './tones.ts';

/** Where rows and indicators are linked to: the `id` of the element by the node's id, told apart by side. */
export interface Anchors {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/**
 * The official table as a redline, `<table class="goalsheet">`: what went is in `del`, what came in `ins`, amounts have
 * their difference below, and marks (`.mark`) say in words what happened. It is made from the sheets of the two tables:
 * without `del`, marks and differences its text is the official text of the new one. Linear.
 */
export function redlineHtml(pair: TablePair, anchors: Anchors, language: Language): string {
  return new Redline(pair, anchors, language).html();
}

type Pair<T> = { readonly before?: T; readonly after?: T };

interface Group {
  readonly head: SheetRow;
  readonly projects: readonly SheetRow[];
}

class Redline {
  readonly #before: Sheet | undefined;
  readonly #after: Sheet | undefined;
  readonly #anchors: Anchors;
  readonly #language: Language;
  readonly #moneyUnits: { readonly before: MoneyUnit; readonly after: MoneyUnit };
  /** What a node of one side is on the other, by ids; nodes of all levels have ids of their own. */
  readonly #newId = new Map<string, string>();
  readonly #oldId = new Map<string, string>();
  /** What happened to a node, by its new id. */
  readonly #changes = new Map<string, Change[]>();
  /** What asserted totals that hold no longer come to, by the new id and the column. */
  readonly #broken = new Map<string, Money>();

  constructor({ before, after, set }: TablePair, anchors: Anchors, language: Language) {
    this.#before = before && sheetOf(before);
    this.#after = after && sheetOf(after);
    this.#anchors = anchors;
    this.#language = language;
    this.#moneyUnits = set.moneyUnit;
    for (const match of set.matches) {
      this.#newId.set(match.before, match.after);
      this.#oldId.set(match.after, match.before);
    }
    for (const { at, column, computed } of set.effects.broken) {
      const id = (at.project ?? at.unit)?.after?.id ?? '';
      this.#broken.set(`${column} ${id}`, computed);
    }
    for (const change of set.changes) {
      const { unit, project, indicator }: Spot = change.at;
      const id = (indicator ?? project ?? unit)?.after?.id;
      if (id === undefined) continue;
      const there = this.#changes.get(id);
      if (there) there.push(change);
      else this.#changes.set(id, [change]);
    }
  }

  html(): string {
    const [old, now] = [groupsOf(this.#before), groupsOf(this.#after)];
    const out = ['<table class="goalsheet redline">\n', this.#caption(), tableHead()];
    out.push(
      '<tbody>\n',
      this.#row({ ...(old.total && { before: old.total }), ...(now.total && { after: now.total }) }),
    );
    const byId = new Map(now.units.map(group => [group.head.id, group]));
    const partner = ({ head }: Group) => byId.get(this.#newId.get(head.id) ?? '');
    for (const { before, after } of interleaved(old.units, now.units, partner)) {
      out.push('</tbody>\n<tbody>\n');
      out.push(this.#row({ ...(before && { before: before.head }), ...(after && { after: after.head }) }));
      for (const row of this.#projects(before, after)) out.push(row);
    }
    out.push('</tbody>\n</table>\n');
    return out.join('');
  }

  *#projects(before: Group | undefined, after: Group | undefined): Generator<string> {
    const own = new Map((after?.projects ?? []).map(row => [row.id, row]));
    const partner = (row: SheetRow) => own.get(this.#newId.get(row.id) ?? '');
    for (const pair of interleaved(before?.projects ?? [], after?.projects ?? [], partner)) {
      const { before: old, after: now } = pair;
      if (old && !now && this.#newId.has(old.id)) yield this.#leftRow(old);
      // One that came from another unit is compared with what it was there.
      else if (now && !old) yield this.#row({ ...this.#elsewhere(now), after: now });
      else yield this.#row(pair);
    }
  }

  #elsewhere(row: SheetRow): Pair<SheetRow> {
    const id = this.#oldId.get(row.id);
    const before = id === undefined ? undefined : this.#oldRows().get(id);
    return before ? { before } : {};
  }

  #rows: ReadonlyMap<string, SheetRow> | undefined;
  #oldRows(): ReadonlyMap<string, SheetRow> {
    this.#rows ??= new Map(this.#before?.rows.map(row => [row.id, row]));
    return this.#rows;
  }

  #caption(): string {
    const part = (of: (sheet: Sheet) => string) =>
      piecesHtml(redlined(this.#before ? of(this.#before) : '', this.#after ? of(this.#after) : ''));
    const title = part(sheet => sheet.title);
    const department = part(sheet => departmentLabel(sheet.department));
    const moneyUnit = part(sheet => moneyUnitLabel(sheet.moneyUnit));
    const heading = title && `<span class="title">${title}</span>\n`;
    return `<caption>${heading}<span class="head"><span>${department}</span> <span>${moneyUnit}</span></span></caption>\n`;
  }

  #row({ before, after }: Pair<SheetRow>): string {
    const row = (after ?? before)!;
    const state = after ? (before ? '' : ' added') : ' removed';
    const out = [`<tr class="${row.kind}${state}"${this.#idOf(before, after)}>`];
    const name = piecesHtml(redlined(before?.name ?? '', after?.name ?? ''));
    const marks = row.kind === 'total' ? '' : this.#rowMarks(row.kind, before, after);
    out.push(name || marks ? `<th scope="row">${name}${marks}</th>` : '<td></td>');
    for (const column of COLUMNS) {
      const computed = after && this.#broken.get(`${column} ${after.id}`);
      const mark = computed === undefined ? '' : this.#brokenMark(computed);
      out.push(this.#money(before?.amounts[column], after?.amounts[column], mark));
    }
    const goal = redlined(before?.goal.join('\n') ?? '', after?.goal.join('\n') ?? '');
    out.push(`<td>${paragraphsHtml(goal)}</td><td>${this.#indicators(before, after)}</td></tr>\n`);
    return out.join('');
  }

  /** In the unit that it left, a project that moved is named, and where it is now. */
  #leftRow(row: SheetRow): string {
    const change = this.#changes.get(this.#newId.get(row.id)!)?.find(({ kind }) => kind === 'moved');
    const unit = change?.at.unit?.after?.name || LABELS[this.#language].unnamed;
    const mark = markHtml(LABELS[this.#language].movedTo(unit), 'changed');
    return `<tr class="project left"><th scope="row">${removedHtml(row.name)}${mark}</th>${'<td></td>'.repeat(6)}</tr>\n`;
  }

  #idOf(before: { readonly id: string } | undefined, after: { readonly id: string } | undefined): string {
    const anchor = (after && this.#anchors.after.get(after.id)) ?? (before && this.#anchors.before.get(before.id));
    return anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  }

  #rowMarks(level: 'unit' | 'project', before: SheetRow | undefined, after: SheetRow | undefined): string {
    const labels = LABELS[this.#language];
    if (!before) return markHtml(labels.added(level), 'added');
    if (!after) return markHtml(labels.removed(level), 'removed');
    const marks = (this.#changes.get(after.id) ?? []).flatMap(change => {
      if (change.kind !== 'renamed' && change.kind !== 'moved') return [];
      const why = reasonText(change.reason, level)[this.#language];
      const from = change.kind === 'moved' ? [labels.movedFrom(change.at.unit!.before?.name || labels.unnamed)] : [];
      const label = change.kind === 'moved' ? labels.moved : labels.renamed(level);
      return [markHtml(`${label}${labels.remark([...from, why].join(labels.list))}`, 'changed')];
    });
    return marks.join('');
  }

  #brokenMark(computed: Money): string {
    const amount = moneyText(computed, this.#moneyUnits.after);
    return markHtml(LABELS[this.#language].addsUpTo(amount), 'less');
  }

  #money(before: MoneyCell | undefined, after: MoneyCell | undefined, mark: string): string {
    const [old, now] = [before?.text ?? '', after?.text ?? ''];
    const { before: oldUnit, after: newUnit } = this.#moneyUnits;
    const [from, to] = [before?.value, after?.value];
    const same = from === undefined || to === undefined ? old === now : from === to && oldUnit === newUnit;
    const kind = (now ? to : from) === undefined ? 'raw' : 'money';
    if (same) return now ? `<td class="${kind}">${escapeHtml(now)}${mark}</td>` : '<td></td>';
    const known = (from !== undefined || old === '') && (to !== undefined || now === '');
    const by = known && (to ?? 0n) !== (from ?? 0n) ? signedText((to ?? 0n) - (from ?? 0n), newUnit) : '';
    // A row that is new or gone says that once.
    const difference = by && before && after ? `<span class="difference">${escapeHtml(by)}</span>` : '';
    return `<td class="${kind}">${removedHtml(old)} ${addedHtml(now)}${difference}${mark}</td>`;
  }

  #indicators(before: SheetRow | undefined, after: SheetRow | undefined): string {
    const own = new Map((after?.indicators ?? []).map(indicator => [indicator.id, indicator]));
    const partner = ({ id }: SheetIndicator) => own.get(this.#newId.get(id) ?? '');
    const pairs = interleaved(before?.indicators ?? [], after?.indicators ?? [], partner);
    const alone = before && after;
    return pairs.map(pair => this.#indicator(pair, alone !== undefined)).join('');
  }

  /** @param marked whether one that is new or gone is marked: not in a project that is itself */
  #indicator({ before, after }: Pair<SheetIndicator>, marked: boolean): string {
    const labels = LABELS[this.#language];
    const open = `<p class="indicator"${this.#idOf(before, after)}>`;
    if (!after) {
      const mark = marked ? markHtml(labels.removed('indicator'), 'removed') : '';
      return `${open}${removedHtml(indicatorText(before!))}${mark}</p>`;
    }
    if (!before) {
      const mark = marked ? markHtml(labels.added('indicator'), 'added') : '';
      return `${open}${addedHtml(indicatorText(after))}${mark}</p>`;
    }
    const was = new Map(indicatorParts(before).map(({ of, text }) => [of, text]));
    const changes = this.#changes.get(after.id) ?? [];
    const parts = indicatorParts(after).map(({ of, text }) => {
      // The number counts, and the form's words stay.
      if (of === 'no' || of === 'form') return escapeHtml(text);
      return piecesHtml(redlined(was.get(of)!, text)) + this.#partMark(of, changes);
    });
    return `${open}${parts.join('')}</p>`;
  }

  #partMark(of: 'type' | 'name' | 'cycle' | 'annual', changes: readonly Change[]): string {
    const labels = LABELS[this.#language];
    return changes
      .map(change => {
        if (change.kind === 'retyped') return of === 'type' ? markHtml(labels.retyped, 'changed') : '';
        if (change.kind === 'renamed') return of === 'name' ? markHtml(labels.renamed('indicator'), 'changed') : '';
        if (change.kind !== 'target' || (change.which !== of && change.which !== 'both')) return '';
        // Of two values that are one, the second is marked.
        return change.which === 'both' && of === 'cycle' ? '' : this.#directionMark(change.direction, of);
      })
      .join('');
  }

  #directionMark(direction: Direction, of: string): string {
    return of === 'cycle' || of === 'annual'
      ? markHtml(DIRECTION_TEXT[direction][this.#language], TONES[direction])
      : '';
  }
}

function markHtml(text: string, tone: Tone): string {
  return ` <span class="mark ${tone}">${escapeHtml(text)}</span>`;
}

/** 合计, and each unit with its projects. */
function groupsOf(sheet: Sheet | undefined): { readonly total?: SheetRow; readonly units: readonly Group[] } {
  const units: { head: SheetRow; projects: SheetRow[] }[] = [];
  let total: SheetRow | undefined;
  for (const row of sheet?.rows ?? []) {
    if (row.kind === 'total') total = row;
    else if (row.kind === 'unit') units.push({ head: row, projects: [] });
    else units.at(-1)!.projects.push(row);
  }
  return { ...(total && { total }), units };
}
