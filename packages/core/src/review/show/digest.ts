import { COLUMNS, type Column, type Money, type MoneyUnit, moneyText } from '../../model/index.ts';
import type { Identity, Spot, TextPiece } from '../change.ts';
import { assertionOf } from '../effects.ts';
import { percentText } from '../ratio.ts';
import { FACT_TEXT } from '../wording.ts';
import { findingItems } from './finding-items.ts';
import { itemsOf } from './items.ts';
import { LABELS, type Language } from './labels.ts';
import { moneyRows } from './money-rows.ts';
import type { TablePair } from './review.ts';

/**
 * What a reviewer is told of one table, in the order in which it is looked for: the money, whether totals still hold, then
 * sections. All outputs say this and nothing else, each in its own look. Texts are plain, in one language.
 */
export interface Digest {
  /** All amounts of the digest are in this unit: the new table's (the old one's where the table is gone). */
  readonly moneyUnit: MoneyUnit;
  /** `单位：万元`, or what it was before too. */
  readonly moneyUnitText: string;
  /**
   * The table, then units with their projects: what the sums come to. Empty if no sum changed. The differences of a unit's
   * projects add up to its own: a project that changed units stands in both.
   */
  readonly money: readonly MoneyRow[];
  /** Asserted totals that the change made wrong. */
  readonly broken: readonly Item[];
  /** Where sums changed: what is true of the asserted totals beside. Absent where none is asserted, or `broken` says it all. */
  readonly balance?: string;
  /** Those that have items. */
  readonly sections: readonly Section[];
}

/** A column of a table, unit or project that comes to something else; a unit of which nothing but projects changed has no figures. */
export interface MoneyRow {
  readonly level: 'table' | 'unit' | 'project';
  readonly name: string;
  /** The ids of the node, for links. */
  readonly id: Ids;
  readonly figures?: Figures;
}

export interface Figures {
  readonly column: Column;
  /** The column in words, where the node has more rows than that of 总计. */
  readonly columnText?: string;
  /** Empty where there is nothing. */
  readonly before: string;
  readonly after: string;
  /** With its sign. */
  readonly difference: string;
  /** Empty where there is none. */
  readonly percent: string;
}

/** A node by its ids in the two tables. */
export interface Ids {
  readonly before?: string;
  readonly after?: string;
}

export const SECTIONS = ['amounts', 'projects', 'targets', 'texts', 'other', 'findings'] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Section {
  readonly name: SectionName;
  readonly title: string;
  readonly items: readonly Item[];
}

/** What an item is like to a reviewer: less is asked for or something is gone, more is asked for, something came, else. */
export type Tone = 'less' | 'more' | 'added' | 'removed' | 'changed';

/** One thing that changed. */
export interface Item {
  /** What happened: `放宽`, `新增项目`, `控制数`. */
  readonly label: string;
  readonly tone: Tone;
  /** Names from the unit down; empty for the table itself. */
  readonly place: readonly string[];
  readonly id: Ids;
  /** The entry, where the label does not say it: `年度指标值`. */
  readonly entry?: string;
  /** What there is to read of it, where that is no change from one value to another. */
  readonly value?: string;
  /** Old and new value, where there is one. */
  readonly before?: string;
  readonly after?: string;
  /** Or the change word by word. */
  readonly pieces?: readonly TextPiece[];
  readonly remark?: string;
  /** For counting. */
  readonly kind: string;
}

/** Linear in the change set and the tables. */
export function digestOf(pair: TablePair, language: Language): Digest {
  const { set } = pair;
  const labels = LABELS[language];
  const moneyUnit = set.whole === 'removed' ? set.moneyUnit.before : set.moneyUnit.after;
  const other = set.moneyUnit.before !== set.moneyUnit.after;
  const money = moneyRows(pair, moneyUnit, language);
  const items = itemsOf(set, moneyUnit, language);
  const all: Readonly<Record<SectionName, readonly Item[]>> = { ...items, findings: findingItems(pair, language) };
  return {
    moneyUnit,
    moneyUnitText: other ? labels.converted(moneyUnit, set.moneyUnit.before) : labels.moneyUnit(moneyUnit),
    money,
    ...(money.length > 0 && balanceOf(pair, language)),
    broken: set.effects.broken.map(({ at, column, stated, computed }) => ({
      label: labels.broken(FACT_TEXT[column][language], moneyText(stated, moneyUnit), moneyText(computed, moneyUnit)),
      tone: 'less',
      place: placeNames(at, language),
      id: idOf(at),
      kind: 'broken',
    })),
    sections: SECTIONS.flatMap(name =>
      all[name].length > 0 ? [{ name, title: labels.sections[name], items: all[name] }] : [],
    ),
  };
}

/** Whether the asserted totals hold now, but for those that the change made wrong. */
function balanceOf({ after, set }: TablePair, language: Language): { readonly balance?: string } {
  const nodes = after ? [after, ...after.units, ...after.units.flatMap(unit => unit.projects)] : [];
  let asserted = 0;
  let wrong = -set.effects.broken.length;
  for (const node of nodes)
    for (const column of COLUMNS) {
      const assertion = assertionOf(node, column);
      if (!assertion) continue;
      asserted++;
      if (assertion.stated !== assertion.computed) wrong++;
    }
  if (wrong > 0) return { balance: LABELS[language].stillWrong(wrong) };
  return asserted > 0 && set.effects.broken.length === 0 ? { balance: LABELS[language].balanced } : {};
}

/** Whether a digest says anything. */
export function isEmpty({ money, broken, sections }: Digest): boolean {
  return money.length + broken.length + sections.length === 0;
}

/** The names of where something stands, from the unit down, those of the new table where it has them. */
export function placeNames({ unit, project, indicator }: Spot, language: Language): string[] {
  return [unit, project, indicator].flatMap(each => (each ? [nameText(each, language)] : []));
}

export function nameText({ before, after }: Identity, language: Language): string {
  return (after ?? before)!.name || LABELS[language].unnamed;
}

/** The ids of the node that is meant. */
export function idOf({ unit, project, indicator }: Spot): Ids {
  const node = indicator ?? project ?? unit;
  if (!node) return { before: '', after: '' };
  return { ...(node.before && { before: node.before.id }), ...(node.after && { after: node.after.id }) };
}

/** A difference with its sign: `+3.50`, `−10.00`. */
export function signedText(difference: Money, unit: MoneyUnit): string {
  if (difference === 0n) return moneyText(0n, unit);
  return difference > 0n ? `+${moneyText(difference, unit)}` : `−${moneyText(-difference, unit)}`;
}

/** A percentage with the sign of {@link signedText}. */
export function signedPercent(ratio: Parameters<typeof percentText>[0] | undefined): string {
  return ratio ? percentText(ratio).replace('-', '−') : '';
}
