import {
  annualValueOf,
  COLUMNS,
  type Column,
  cycleValueOf,
  decimalOf,
  type Indicator,
  type Money,
  type MoneyUnit,
  type Project,
  projectTotals,
  type Table,
  type Totals,
  type Unit,
} from '../../model/index.ts';
import { type Finding, placeOf } from '../../rules/index.ts';
import type { AmountChange, Change, ChangeSet, Effect, Identity, Spot } from '../change.ts';
import { percentOf, percentOfEffect, percentText, type Ratio } from '../ratio.ts';
import type { Language } from './labels.ts';
import type { FileReview, Review, TablePair } from './review.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Fields = { readonly [name: string]: Json };

/**
 * A review as JSON text of the schema `diff.schema.json`, indented by one blank, ended by LF. Amounts are plain decimals, all
 * of a table in one unit; texts of findings are in `language`, all else is as written.
 */
export function toJson(review: Review, language: Language): string {
  const { before, after, files } = review;
  const json: Fields = {
    version: 1,
    before,
    after,
    changed: files.some(file => file.changed),
    files: files.map(file => fileJson(file, language)),
  };
  return `${JSON.stringify(json, undefined, 1)}\n`;
}

function fileJson({ path, table, notes, changed }: FileReview, language: Language): Fields {
  return {
    before: path.before ?? null,
    after: path.after ?? null,
    changed,
    notes: notes.map(note => note[language]),
    table: table ? tableJson(table, language) : null,
  };
}

function tableJson(pair: TablePair, language: Language): Fields {
  const { set } = pair;
  const teller = new Teller(set);
  const { table, units, projects, broken } = set.effects;
  return {
    whole: set.whole ?? null,
    moneyUnit: teller.moneyUnit,
    changes: set.changes.map(change => teller.change(change)),
    reordered: set.reordered.map(({ at, of }) => ({ at: teller.spot(at), of })),
    effects: {
      table: teller.effect(table),
      units: units.map(effect => teller.effect(effect)),
      projects: projects.map(effect => teller.effect(effect)),
      broken: broken.map(({ at, column, stated, computed }) => ({
        at: teller.spot(at),
        column,
        stated: teller.money(stated),
        computed: teller.money(computed),
      })),
    },
    findings: set.findings ? findingsJson(pair, set.findings, language) : null,
  };
}

/** Writes the parts of one change set. */
class Teller {
  readonly moneyUnit: MoneyUnit;

  constructor({ whole, moneyUnit }: ChangeSet) {
    this.moneyUnit = whole === 'removed' ? moneyUnit.before : moneyUnit.after;
  }

  money(money: Money | undefined): string | null {
    return money === undefined ? null : decimalOf(money, this.moneyUnit);
  }

  spot({ unit, project, indicator }: Spot): Fields {
    return {
      ...(unit && { unit: identityJson(unit) }),
      ...(project && { project: identityJson(project) }),
      ...(indicator && { indicator: identityJson(indicator) }),
    };
  }

  effect(effect: Effect): Fields {
    const { at, before, after, difference } = effect;
    const percent = (column: Column) => percentJson(percentOfEffect(effect, column));
    return {
      at: this.spot(at),
      before: this.#totals(before),
      after: this.#totals(after),
      difference: this.#totals(difference),
      percent: byColumn(percent),
    };
  }

  /** The fields of a change that are its own, behind its kind and place. */
  change(change: Change): Fields {
    return { kind: change.kind, at: this.spot(change.at), ...this.#own(change) };
  }

  #own(change: Change): Fields {
    switch (change.kind) {
      case 'added':
      case 'removed':
        return { level: change.level, node: this.#node(change.node) };
      case 'renamed':
        return { level: change.level, ...sides(change), reason: { ...change.reason } };
      case 'moved':
        return { reason: { ...change.reason } };
      case 'retyped':
        return { ...sides(change), sameType: change.sameType };
      case 'amount':
        return this.#amount(change);
      case 'target':
        return { which: change.which, direction: change.direction, ...sides(change) };
      case 'text':
        return { field: change.field, ...sides(change), pieces: change.pieces.map(piece => ({ ...piece })) };
      case 'waiver':
        return { rule: change.rule, ...sides(change) };
      case 'standard':
        return sides(change);
      case 'field':
        return { field: change.field, ...sides(change) };
      case 'category':
        return { before: change.before, after: change.after };
    }
  }

  #amount(change: AmountChange): Fields {
    const { entry, role, part, before, after, difference } = change;
    return {
      entry,
      ...(part && { part: { source: part.source, name: part.name } }),
      role,
      before: before ? { text: before.text, amount: this.money(before.value) } : null,
      after: after ? { text: after.text, amount: this.money(after.value) } : null,
      difference: this.money(difference),
      percent: percentJson(percentOf(change)),
    };
  }

  #totals(totals: Totals): Fields {
    return byColumn(column => this.money(totals[column]));
  }

  #node(node: Unit | Project | Indicator): Fields {
    if (node.kind === 'unit') return { name: node.name };
    if (node.kind === 'indicator') return indicatorJson(node);
    return {
      name: node.name,
      amounts: this.#totals(projectTotals(node)),
      goal: node.goal ?? null,
      cycleGoal: node.cycleGoal ?? null,
      annualGoal: node.annualGoal ?? null,
      indicators: node.indicators.map(indicatorJson),
    };
  }
}

function byColumn(of: (column: Column) => string | null): Fields {
  return Object.fromEntries(COLUMNS.map(column => [column, of(column)]));
}

function identityJson({ before, after }: Identity): Fields {
  return { before: before ? { ...before } : null, after: after ? { ...after } : null };
}

function indicatorJson(indicator: Indicator): Fields {
  const { label, name } = indicator;
  return { type: label, name, cycle: cycleValueOf(indicator) ?? null, annual: annualValueOf(indicator) ?? null };
}

function percentJson(ratio: Ratio | undefined): string | null {
  return ratio ? percentText(ratio) : null;
}

function sides({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }): Fields {
  return { before: before ?? null, after: after ?? null };
}

function findingsJson(
  { before, after }: TablePair,
  { gained, lost, answered, reopened }: NonNullable<ChangeSet['findings']>,
  language: Language,
): Fields {
  const list = (findings: readonly Finding[], table: Table | undefined) =>
    findings.map(({ code, severity, title, message, target, waivedBy }): Fields => {
      const { unit, project, indicator } = table ? placeOf(table, target.node) : {};
      return {
        code,
        severity,
        title: title[language],
        message: message[language],
        unit: unit?.name ?? null,
        project: project?.name ?? null,
        indicator: indicator ? { no: indicator.no, type: indicator.type, name: indicator.name } : null,
        answer: waivedBy ?? null,
      };
    });
  return {
    gained: list(gained, after),
    lost: list(lost, before),
    answered: list(answered, after),
    reopened: list(reopened, after),
  };
}
