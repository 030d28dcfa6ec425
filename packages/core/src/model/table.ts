import type { Amount } from './amount.ts';
import type { MoneyUnit } from './money.ts';
import type { EntrySpan, Origin } from './origin.ts';
import type { Problem } from './problem.ts';
import type { IndicatorType, Standard } from './standard.ts';

/** The money columns of the form, in its order: 总计, 财政拨款, 财政专户拨款, 其他资金. */
export const COLUMNS = ['total', 'fiscalAppropriation', 'specialAccount', 'otherFunds'] as const;
export type Column = (typeof COLUMNS)[number];
/** The columns that 总计 adds up. */
export const SOURCES = ['fiscalAppropriation', 'specialAccount', 'otherFunds'] as const;
export type Source = (typeof SOURCES)[number];

/** Amounts by column; a column that is absent states nothing. */
export type Amounts = { readonly [column in Column]?: Amount };

/** `不采纳：GS406 理由`: the author's answer to a finding. */
export interface Waiver {
  /** The rule as written: its code or its Chinese title. */
  readonly rule: string;
  readonly reason: string;
  readonly span?: EntrySpan;
}

/** `其中：中央转移支付 3.00`: a named part of a source. */
export interface Part {
  readonly source: Source;
  readonly name: string;
  readonly amount: Amount;
  readonly span?: EntrySpan;
}

/** What every node of a table has. Texts are trimmed; the paragraphs of a long text are separated by `\n`. */
interface NodeBase {
  /** Absent in a model that was made, not read. */
  readonly origin?: Origin;
  /** 说明: never printed or exported. */
  readonly note?: string;
  readonly waivers: readonly Waiver[];
  /** What reading the node's own lines found. Those of a child are with the child. */
  readonly problems: readonly Problem[];
}

/** The performance goal table, 项目支出绩效目标表. */
export interface Table extends NodeBase {
  readonly kind: 'table';
  /** Where the text came from: a path or URI, as the reader was told. */
  readonly file?: string;
  /** As written; absent if the file has none. */
  readonly title?: string;
  /** 部门名称. */
  readonly department?: string;
  /** 单位: the unit in force; 万元 where none (or none that is known) is stated. */
  readonly moneyUnit: MoneyUnit;
  /** 单位 as written. */
  readonly moneyUnitText?: string;
  /** 年度 as written (`2024`, `2024年`, `2024年度`). */
  readonly year?: string;
  /** 指标体系 as written. */
  readonly standardName?: string;
  /** The indicator standard in force; undefined if 指标体系 names none that is known. */
  readonly standard?: Standard;
  /** Asserted totals, as written. */
  readonly stated: Amounts;
  /** 控制数. */
  readonly ceiling?: Amount;
  readonly units: readonly Unit[];
  /** The line (from 0) at which each block of the file starts. */
  readonly blocks: ReadonlyMap<object, number>;
}

/** A fund-using unit, 资金使用单位. */
export interface Unit extends NodeBase {
  readonly kind: 'unit';
  /** Empty if its line is missing or names none. */
  readonly name: string;
  /** True for the unit that stands in for a missing 资金使用单位 line. */
  readonly implied?: boolean;
  /** 单位编码. */
  readonly code?: string;
  readonly stated: Amounts;
  readonly ceiling?: Amount;
  readonly projects: readonly Project[];
}

export interface Project extends NodeBase {
  readonly kind: 'project';
  readonly name: string;
  /** True for the project that stands in for a missing 项目名称 line; that line's problem is `missingProject`. */
  readonly implied?: boolean;
  /** 项目编码. */
  readonly code?: string;
  /** 项目分类, as written. */
  readonly categories: readonly { readonly name: string; readonly span?: EntrySpan }[];
  /** 实施周期. */
  readonly period?: string;
  /** Sources are data; `total` is an assertion on their sum, or, without sources, the datum itself. */
  readonly amounts: Amounts;
  /** 其中. */
  readonly parts: readonly Part[];
  readonly ceiling?: Amount;
  /** 绩效目标. */
  readonly goal?: string;
  /** 实施周期绩效目标 and 年度绩效目标, instead of 绩效目标. */
  readonly cycleGoal?: string;
  readonly annualGoal?: string;
  readonly indicators: readonly Indicator[];
}

export interface Indicator extends NodeBase {
  readonly kind: 'indicator';
  /** The indicator type as it is printed: the name of a second level, or its alias. */
  readonly label: string;
  /** What the label means in the standard in force; undefined if nothing. */
  readonly type?: IndicatorType;
  readonly name: string;
  /** 实施周期指标值. */
  readonly cycle?: string;
  /** 年度指标值. */
  readonly annual?: string;
  /** 指标值: instead of both, which are then the same. */
  readonly value?: string;
  /** 权重, as written. */
  readonly weight?: string;
}

export type TableNode = Table | Unit | Project | Indicator;

/** The budget year that 年度 states; undefined if it states none. */
export function yearOf(table: Table): number | undefined {
  const digits = /^(\d{4})(?:年度?)?$/.exec(table.year ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The text of 实施周期指标值, wherever it stands. */
export function cycleValueOf(indicator: Indicator): string | undefined {
  return indicator.cycle ?? indicator.value;
}

/** The text of 年度指标值, wherever it stands. */
export function annualValueOf(indicator: Indicator): string | undefined {
  return indicator.annual ?? indicator.value;
}

/**
 * The goal as the form prints it, as paragraphs: 绩效目标, or 实施周期绩效目标 and 年度绩效目标 one after the other, labelled.
 * Empty if there is none.
 */
export function goalParagraphs(project: Project): string[] {
  const paragraphs: string[] = [];
  const add = (label: string, text: string | undefined) => {
    if (text !== undefined && text !== '')
      for (const paragraph of (label + text).split('\n')) paragraphs.push(paragraph);
  };
  add('', project.goal);
  add('实施周期绩效目标：', project.cycleGoal);
  add('年度绩效目标：', project.annualGoal);
  return paragraphs;
}

/**
 * True if something near the node could not be read, so that what is missing there may only be unread. For a project that
 * includes its indicators; not so the children of a unit or table.
 */
export function isDamaged(node: TableNode): boolean {
  if (node.kind !== 'project') return node.problems.some(isLost);
  let damaged = damagedProjects.get(node);
  if (damaged === undefined) {
    damaged = node.problems.some(isLost) || node.indicators.some(isDamaged);
    damagedProjects.set(node, damaged);
  }
  return damaged;
}

/** Kept: it is asked for each indicator of a project, and looks at all of them. */
const damagedProjects = new WeakMap<Project, boolean>();

function isLost(problem: Problem): boolean {
  return problem.lost;
}
