import {
  COLUMNS,
  type Column,
  decimalOf,
  grouped,
  idsOf,
  type Money,
  type MoneyUnit,
  type Table,
  type Totals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import { type ChangeSet, compareTables, type Effect, type Identity } from '@goalsheet/core/review';
import { departmentLabel, MONEY_HEADINGS, moneyUnitLabel, TOTAL_NAME } from '@goalsheet/core/sheet';
import type { Paper, PaperCell, PaperRow } from './paper.ts';

const HEADINGS = ['单位', '项目', '调整前', '调整后', '增减', '理由'] as const;
const SHARES = [20, 26, 11, 11, 11, 21];

/**
 * 调整表: what became of the amounts from one table to another, in 单位 of the new one: 合计, each unit that changed, its projects
 * that did. Every column adds up: old and difference make the new one, projects make their unit, units make 合计. A project that
 * changed units leaves the one and comes to the other. 理由 says what kind of change it is; the reason itself is to be filled in.
 */
export function adjustmentsPaper(before: Table, after: Table): Paper {
  const set = compareTables(before, after);
  const { moneyUnit } = after;
  return {
    title: '项目支出预算调整表',
    head: [departmentLabel(after.department ?? before.department ?? ''), moneyUnitLabel(moneyUnit)],
    columns: HEADINGS.map((heading, index) => ({
      heading,
      share: SHARES[index]!,
      ...(index >= 2 && index <= 4 ? { align: 'right' as const } : {}),
    })),
    rows: new Rows(set, before, after).all(),
  };
}

/** What a row says of one node. */
interface Line {
  readonly unit: string;
  readonly project: string;
  readonly before: Money | undefined;
  readonly after: Money | undefined;
  readonly reason: string;
  readonly strong?: true;
}

class Rows {
  private readonly set: ChangeSet;
  private readonly unit: MoneyUnit;
  /** Units of both tables by their ids. */
  private readonly old: ReadonlyMap<string, Unit>;
  private readonly now: ReadonlyMap<string, Unit>;
  /** Units that are on both sides: the other side's id by their own. */
  private readonly afterOf = new Map<string, string>();
  private readonly beforeOf = new Map<string, string>();

  constructor(set: ChangeSet, before: Table, after: Table) {
    this.set = set;
    this.unit = after.moneyUnit;
    this.old = unitsById(before);
    this.now = unitsById(after);
    for (const match of set.matches) {
      if (match.level !== 'unit') continue;
      this.afterOf.set(match.before, match.after);
      this.beforeOf.set(match.after, match.before);
    }
  }

  all(): PaperRow[] {
    const { table } = this.set.effects;
    const lines: Line[] = [this.line(table, TOTAL_NAME, '')];
    const groups = new Map<string, { readonly identity: Identity; readonly projects: Line[] }>();
    const group = (identity: Identity) => {
      const key = identity.after ? `after ${identity.after.id}` : `before ${identity.before?.id}`;
      const known = groups.get(key) ?? { identity, projects: [] };
      groups.set(key, known);
      return known;
    };
    for (const { at } of this.set.effects.units) if (at.unit) group(at.unit);
    for (const effect of this.set.effects.projects) this.project(effect, group);
    for (const { identity, projects } of groups.values()) lines.push(this.unitLine(identity), ...projects);
    return lines.map(line => this.row(line));
  }

  private project(effect: Effect, group: (unit: Identity) => { readonly projects: Line[] }): void {
    const { unit = {}, project = {} } = effect.at;
    const name = project.after?.name ?? project.before?.name ?? '';
    const from = this.unitNamed(unit.before, 'before');
    const to = this.unitNamed(unit.after, 'after');
    if (!this.moved(unit)) {
      const renamed = project.before && project.after && project.before.name !== project.after.name;
      const kind = !project.before ? '新增' : !project.after ? '取消' : renamed ? `原名：${project.before.name}` : '';
      const line = this.line(effect, unit.after?.name ?? unit.before?.name ?? '', name, kind);
      group(to ?? from ?? unit).projects.push(line);
      return;
    }
    const { before, after } = effect;
    const left = { unit: unit.before?.name ?? '', project: project.before?.name ?? name, after: undefined };
    group(from ?? unit).projects.push({ ...left, before: before.total, reason: `划入${unit.after?.name ?? ''}` });
    const came = { unit: unit.after?.name ?? '', project: name, before: undefined };
    group(to ?? unit).projects.push({ ...came, after: after.total, reason: `由${unit.before?.name ?? ''}划入` });
  }

  /** Whether the project went from one unit to another; a unit that has both sides is one. */
  private moved({ before, after }: Identity): boolean {
    return before !== undefined && after !== undefined && this.afterOf.get(before.id) !== after.id;
  }

  /** A unit of one side with its other side, if it has one. */
  private unitNamed(node: Identity['before'], side: 'before' | 'after'): Identity | undefined {
    if (!node) return undefined;
    const other = (side === 'before' ? this.afterOf : this.beforeOf).get(node.id);
    if (other === undefined) return { [side]: node };
    const [before, after] = side === 'before' ? [node.id, other] : [other, node.id];
    return {
      before: { id: before, name: this.old.get(before)?.name ?? '' },
      after: { id: after, name: this.now.get(after)?.name ?? '' },
    };
  }

  private unitLine({ before, after }: Identity): Line {
    const totals = (node: Unit | undefined): Totals | undefined => node && unitTotals(node);
    const old = totals(before && this.old.get(before.id));
    const now = totals(after && this.now.get(after.id));
    const reason = !before ? '新增' : !after ? '取消' : before.name === after.name ? '' : `原名：${before.name}`;
    const name = after?.name ?? before?.name ?? '';
    return { unit: name, project: '小计', before: old?.total, after: now?.total, reason, strong: true };
  }

  private line({ at, before, after, difference }: Effect, unit: string, project: string, kind = ''): Line {
    const sources = COLUMNS.filter(column => column !== 'total' && difference[column] !== 0n);
    // That the sources moved need not be said where it is the total over again.
    const told =
      sources.length > 1 || difference.total === 0n ? sources.map(each => this.source(each, difference)) : [];
    const reason = [kind, told.join('，')].filter(text => text !== '').join('；');
    return { unit, project, before: before.total, after: after.total, reason, ...(at.project ? {} : { strong: true }) };
  }

  private source(column: Column, difference: Effect['difference']): string {
    return `${MONEY_HEADINGS[column]} ${signed(difference[column], this.unit)}`;
  }

  private row({ unit, project, before, after, reason, strong }: Line): PaperRow {
    const difference = (after ?? 0n) - (before ?? 0n);
    const cells: PaperCell[] = [
      { text: unit },
      { text: project },
      this.amount(before),
      this.amount(after),
      { text: signed(difference, this.unit), number: decimalOf(difference, this.unit) },
      { text: reason },
    ];
    return { cells, ...(strong ? { strong } : {}) };
  }

  private amount(money: Money | undefined): PaperCell {
    if (money === undefined) return { text: '' };
    const number = decimalOf(money, this.unit);
    return { text: grouped(number), number };
  }
}

function signed(money: Money, unit: MoneyUnit): string {
  return (money > 0n ? '+' : '') + grouped(decimalOf(money, unit));
}

function unitsById(table: Table): Map<string, Unit> {
  const ids = idsOf(table);
  return new Map(table.units.map(unit => [ids.of.get(unit)!, unit]));
}
