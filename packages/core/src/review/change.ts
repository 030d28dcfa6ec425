import type {
  Amount,
  Column,
  Indicator,
  Money,
  MoneyUnit,
  Project,
  Source,
  Standard,
  Totals,
  Unit,
} from '../model/index.ts';
import type { Finding } from '../rules/index.ts';

/*
 * What a change of a table means, as plain values: nodes are named by their ids (`idsOf` of the table they stand in), so
 * that a change set can be kept, sent and written as JSON (amounts are bigint) without the two tables.
 */

/** A node of one table: its id there and the name it has there (empty for one whose own line is missing). */
export interface NodeName {
  readonly id: string;
  readonly name: string;
}

/** One node in both tables; with one side alone where it is new or gone. */
export interface Identity {
  readonly before?: NodeName;
  readonly after?: NodeName;
}

/**
 * Where a change stands. The innermost of the three is the node that changed; none of them: the table itself. The unit of a
 * project that changed units is the old one `before` and the new one `after`.
 */
export interface Spot {
  readonly unit?: Identity;
  readonly project?: Identity;
  readonly indicator?: Identity;
}

/** The levels below the table. */
export type Level = 'unit' | 'project' | 'indicator';

/**
 * Why two nodes are taken for one:
 * - `code`: same 单位编码 or 项目编码
 * - `name`: same name in the same parent (an indicator: in the same project under the same type)
 * - `nameElsewhere`: same name in another parent (an indicator: under another type)
 * - `goal`: so many clauses of the 绩效目标 are the same, of those of the longer one
 * - `indicators`, `projects`: so many indicators (projects of a unit) are the same, of those of the side that has more
 * - `values`: indicators of one type with the same values and names that are alike
 * - `wording`: indicators with names that are nearly the same
 */
export type MatchReason =
  | { readonly by: 'code' | 'name' | 'nameElsewhere' | 'values' | 'wording' }
  | { readonly by: 'goal' | 'indicators' | 'projects'; readonly same: number; readonly of: number };

/** Two nodes that are one, by their ids. */
export interface Match {
  readonly level: Level;
  readonly before: string;
  readonly after: string;
  readonly reason: MatchReason;
}

/** 新增. A new unit comes without its projects: each of them is a change of its own (new, or moved there). */
export interface Added {
  readonly kind: 'added';
  readonly at: Spot;
  readonly level: Level;
  readonly node: Unit | Project | Indicator;
  /** Its place among its siblings in the new table, from 0. */
  readonly index: number;
}

/** 删除. A unit that is gone comes without its projects, as in {@link Added}. */
export interface Removed {
  readonly kind: 'removed';
  readonly at: Spot;
  readonly level: Level;
  readonly node: Unit | Project | Indicator;
  /** Its place among its siblings in the old table, from 0. */
  readonly index: number;
}

/** 更名. A side is undefined where the node's own line (资金使用单位, 项目名称) is missing there. */
export interface Renamed {
  readonly kind: 'renamed';
  readonly at: Spot;
  readonly level: Level;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly reason: MatchReason;
}

/** 换单位: from `at.unit.before` to `at.unit.after`. */
export interface Moved {
  readonly kind: 'moved';
  readonly at: Spot;
  /** Its place among the projects of its new unit, from 0. */
  readonly index: number;
  readonly reason: MatchReason;
}

/** 改类型: another label. `sameType`: the two labels are names of one type (社会效益, 社会效益指标). */
export interface Retyped {
  readonly kind: 'retyped';
  readonly at: Spot;
  readonly before: string;
  readonly after: string;
  readonly sameType: boolean;
}

/**
 * What an amount is:
 * - `datum`: it is summed up: a project's source, or its 总计 where it names no source
 * - `assertion`: it states a sum that can be computed: 总计 and columns of table and unit, 总计 of a project with sources
 * - `ceiling`: 控制数
 * - `part`: 其中
 */
export type AmountRole = 'datum' | 'assertion' | 'ceiling' | 'part';

/** 金额: one amount of a table, unit or project. */
export interface AmountChange {
  readonly kind: 'amount';
  readonly at: Spot;
  /** The entry: a column of the form, 控制数, or 其中 (then see `part`). */
  readonly entry: Column | 'ceiling' | 'part';
  readonly role: AmountRole;
  /** Undefined where nothing is stated. */
  readonly before: Amount | undefined;
  readonly after: Amount | undefined;
  /** after − before in 分, what is not stated counted as nothing; undefined if a side states something that is no amount. */
  readonly difference: Money | undefined;
  readonly part?: PartPlace;
}

/** Which 其中 is meant: its source and name, and its places in the project's lists (−1 where it is absent). */
export interface PartPlace {
  readonly source: Source;
  readonly name: string;
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

/**
 * What became of a target:
 * - `tightened` 收紧, `loosened` 放宽: fewer or more outcomes meet it
 * - `redefined` 改口径: another unit or measure, or a number that became wording (or the other way round)
 * - `reworded` 文字: the same reading in other words
 * - `unclear` 待判断: neither is certain: other words without a number, or a number whose direction nothing tells
 * - `stated`, `dropped`: there was, or is, no value
 */
export type Direction = 'tightened' | 'loosened' | 'redefined' | 'reworded' | 'unclear' | 'stated' | 'dropped';

/** 目标: 实施周期指标值, 年度指标值, or both where the same happened to both. */
export interface TargetChange {
  readonly kind: 'target';
  readonly at: Spot;
  readonly which: 'cycle' | 'annual' | 'both';
  readonly direction: Direction;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A piece of a text that changed. The `same` and `removed` ones make up the old text, the `same` and `added` ones the new. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** 绩效目标文字. Paragraphs are separated by `\n`. */
export interface TextChange {
  readonly kind: 'text';
  readonly at: Spot;
  readonly field: 'goal' | 'cycleGoal' | 'annualGoal';
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Word by word. */
  readonly pieces: readonly TextPiece[];
}

/** 不采纳 added (no `before`), removed (no `after`), or with another reason. Not printed. */
export interface WaiverChange {
  readonly kind: 'waiver';
  readonly at: Spot;
  readonly rule: string;
  /** The reasons. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Its places among the node's 不采纳 (−1 where it is absent). */
  readonly beforeIndex: number;
  readonly afterIndex: number;
}

/** 指标体系: another name, or (names equal) other contents of the standard in force. */
export interface StandardChange {
  readonly kind: 'standard';
  readonly at: Spot;
  /** As written. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What is in force with it, on either side. */
  readonly inForce: { readonly before: Standard | undefined; readonly after: Standard | undefined };
}

/**
 * Another entry of one value: head entries (`moneyUnit` is 单位 as written; the amounts are compared in 分), codes, 实施周期,
 * 权重; and `note`, 说明, which is not printed.
 */
export interface FieldChange {
  readonly kind: 'field';
  readonly at: Spot;
  readonly field: 'title' | 'department' | 'moneyUnit' | 'year' | 'code' | 'period' | 'weight' | 'note';
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** For `moneyUnit`: the units in force. */
  readonly units?: { readonly before: MoneyUnit; readonly after: MoneyUnit };
}

/** 项目分类: all of them. */
export interface CategoryChange {
  readonly kind: 'category';
  readonly at: Spot;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export type Change =
  | Added
  | Removed
  | Renamed
  | Moved
  | Retyped
  | AmountChange
  | TargetChange
  | TextChange
  | WaiverChange
  | StandardChange
  | FieldChange
  | CategoryChange;

export type ChangeKind = Change['kind'];

/** Things that are on both sides stand in another order. No change of its own: worth one word if nothing else changed. */
export interface Reordered {
  /** The node that holds them. */
  readonly at: Spot;
  readonly of: Level | 'waiver' | 'part' | 'category';
  /** For each place in the new order: its place in the old, both counted among what is on both sides. */
  readonly order: readonly number[];
}

/** What the columns of one node come to before and after, in 分: computed, whatever is asserted. */
export interface Effect {
  readonly at: Spot;
  readonly before: Totals;
  readonly after: Totals;
  /** after − before, an empty cell counted as nothing. */
  readonly difference: { readonly [column in Column]: Money };
}

/** An asserted total that the change made wrong: it holds no longer, or was stated wrong now. */
export interface BrokenTotal {
  readonly at: Spot;
  readonly column: Column;
  readonly stated: Money;
  readonly computed: Money;
}

/**
 * What a change did to the sums. A unit's difference is the sum of the differences of its projects (one that moved counts
 * in full, against its old unit and for its new one); the table's is the sum of the units'.
 */
export interface Effects {
  readonly table: Effect;
  /** Units, and projects, whose columns changed. */
  readonly units: readonly Effect[];
  readonly projects: readonly Effect[];
  readonly broken: readonly BrokenTotal[];
}

/** What `check` says of one side only. Answered findings (不采纳) count as found. */
export interface FindingChanges {
  readonly gained: readonly Finding[];
  readonly lost: readonly Finding[];
  /** Found on both sides (these are the new side's), but answered now, or no longer. */
  readonly answered: readonly Finding[];
  readonly reopened: readonly Finding[];
}

/** All that changed between two tables. */
export interface ChangeSet {
  /** Set where one side has no table at all: everything is new, or gone. */
  readonly whole?: 'added' | 'removed';
  /** The units in force, for printing amounts. */
  readonly moneyUnit: { readonly before: MoneyUnit; readonly after: MoneyUnit };
  /** In the new table's order; what is gone stands behind what it stood behind. */
  readonly changes: readonly Change[];
  readonly reordered: readonly Reordered[];
  /** Every unit, project and indicator that is on both sides. */
  readonly matches: readonly Match[];
  readonly effects: Effects;
  /** Present if findings of both sides were given. */
  readonly findings?: FindingChanges;
}
