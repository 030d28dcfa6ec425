import type {
  GoalNode,
  Indicator,
  Library,
  MoneyUnit,
  Problem,
  Project,
  Standard,
  Table,
  TableNode,
  Target,
  Unit,
  Waiver,
} from '../model/index.ts';
import type { Fix, Localised, Related, Severity } from './finding.ts';

/** What a rule looks at, and so the heading it stands under in the index of rules. */
export type Category = 'structure' | 'money' | 'filing' | 'values' | 'wording' | 'goal' | 'waivers';

/** A number or a list of words that a profile may set. */
export type Threshold =
  | { readonly kind: 'number'; readonly default: number; readonly minimum: number; readonly description: Localised }
  | { readonly kind: 'words'; readonly default: readonly string[]; readonly description: Localised };
export type Thresholds = { readonly [name: string]: Threshold };
/** The values that are in force for a rule's thresholds. */
export type ThresholdValues<T extends Thresholds> = {
  readonly [name in keyof T]: T[name] extends { kind: 'number' } ? number : readonly string[];
};

export interface RuleMeta<T extends Thresholds = Thresholds> {
  /** `GS203`. */
  readonly code: string;
  /** `unit-sum`: the rule's name in file names. */
  readonly slug: string;
  readonly title: Localised;
  /** Where a profile says nothing. */
  readonly severity: Severity | 'off';
  readonly category: Category;
  /** The version that brought the rule. */
  readonly since: string;
  /** Where the demand comes from: only what was read, else absent. */
  readonly source?: Localised;
  /** The kinds of fix it may offer; `safe` ones are also run by "fix all". */
  readonly fix: 'none' | 'offered' | 'safe' | 'both';
  /** For the rule's page and the profile's schema: what it finds, why that matters, what to do. */
  readonly finds: Localised;
  readonly why: Localised;
  readonly action: Localised;
  readonly thresholds?: T;
}

/** What a check says; the engine adds code, title and severity. */
export interface Report {
  readonly target: Target;
  readonly message: Localised;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** For a message that is milder than its rule: the finding is never severer than this. */
  readonly atMost?: Severity;
}

/** What a check may know beside the node it is given. */
export interface Context<T extends Thresholds = Thresholds> {
  /** The table's 单位. */
  readonly moneyUnit: MoneyUnit;
  /** The indicator standard in force. */
  readonly standard: Standard | undefined;
  /** The budget year, where the table states a 年度. */
  readonly year: number | undefined;
  readonly thresholds: ThresholdValues<T>;
  /** Every rule there is, those that are off too. */
  readonly rules: readonly Rule[];
  /** The thresholds of another rule, whose suspicion may explain what this one finds; undefined if that rule is off. */
  thresholdsOf(code: string): ThresholdValues<Thresholds> | undefined;
  report(report: Report): void;
}

/** A 不采纳 that answers no finding, though its rule looked: it is on, and threw nothing. It has a reason. */
export interface UnusedWaiver {
  readonly waiver: Waiver;
  readonly node: TableNode;
  /** The rule that it names. */
  readonly rule: Rule;
  /** Another 不采纳 that answers what this one would: on the same node before it, or on a node nearer to the finding. */
  readonly instead?: { readonly waiver: Waiver; readonly node: TableNode };
}

/**
 * A rule's checks by scope. A check sees its node, what is below that, and the context; nothing else, since what
 * `unit`, `project`, `indicator` and their `problem` and `waiver` checks report is kept for as long as the unit or project is the
 * same value. `indicator`, `problem` and `waiver` are given the node they belong to. `indicatorAlone` sees nothing of the project but whether it
 * runs for `years`: what is said of an indicator is said of others of the same words without asking again. Nor does `mayConcern`, which
 * says of an indicator's words whether `indicator` can have anything to say of them; without it, it can. `unusedWaiver` is asked
 * last, when all else was found and answered.
 */
export interface Checks<T extends Thresholds = Thresholds> {
  table?(table: Table, context: Context<T>): void;
  unit?(unit: Unit, context: Context<T>): void;
  project?(project: Project, context: Context<T>): void;
  indicator?(indicator: Indicator, project: Project, context: Context<T>): void;
  mayConcern?(indicator: Indicator, context: Context<T>): boolean;
  indicatorAlone?(indicator: Indicator, context: Context<T>, years: boolean | undefined): void;
  problem?(problem: Problem, node: GoalNode, context: Context<T>): void;
  waiver?(waiver: Waiver, node: TableNode, context: Context<T>): void;
  unusedWaiver?(unused: UnusedWaiver, table: Table, context: Context<T>): void;
  standard?(standard: Standard, context: Context<T>): void;
  library?(library: Library, context: Context<T>): void;
}

export type Scope = Exclude<keyof Checks, 'mayConcern'>;

export interface Rule<T extends Thresholds = Thresholds> {
  readonly meta: RuleMeta<T>;
  readonly checks: Checks<T>;
}

/** A rule, with its thresholds' types inferred. */
export function defineRule<const T extends Thresholds>(rule: Rule<T>): Rule {
  return rule as unknown as Rule;
}
