import type {
  GoalFile,
  GoalNode,
  Indicator,
  MoneyUnit,
  Project,
  Standard,
  Table,
  TableNode,
  Unit,
  Waiver,
} from '../model/index.ts';
import { DEFAULT_MONEY_UNIT, yearOf } from '../model/index.ts';
import { Answers } from './answers.ts';
import type { Finding, Severity } from './finding.ts';
import { say } from './messages/catalogue.ts';
import { labels } from './messages/index.ts';
import { runsForYears } from './milestones.ts';
import { inDocumentOrder } from './order.ts';
import { placeOf } from './place.ts';
import { withoutLessSpecific } from './precedence.ts';
import { DEFAULT_PROFILE, type Profile } from './profile.ts';
import { RULES } from './registry.ts';
import { isOnlyOf, retargeted } from './retarget.ts';
import type { Context, Report, Rule } from './rule.ts';
import { type Active, type Found, type Kept, type Ruleset, rulesetOf } from './ruleset.ts';
import { type Said, Spoken } from './spoken.ts';
import type { HeldWaiver } from './waivers.ts';

export interface CheckOptions {
  /** Severities and thresholds; the defaults where it says nothing. What was found is kept by this object: pass the same one again. */
  readonly profile?: Profile;
  /** Told of each error that a rule threw, once a rule and run. */
  readonly log?: (error: unknown) => void;
  /** Other rules than the project's own: for tests. */
  readonly rules?: readonly Rule[];
}

/**
 * All findings of a file, in document order: those of the table's head, then unit by unit and project by project, in each by line.
 * Findings that an author answered (不采纳) are among them, with `waivedBy`. Never throws: a rule that does becomes one finding.
 *
 * What is found in a project or unit is kept with its value (for the profile, standard, 单位 and 年度 it was found under), so checking a
 * table again costs the projects that changed, and what looks at the table as a whole.
 */
export function check(file: GoalFile, options: CheckOptions = {}): readonly Finding[] {
  const ruleset = rulesetOf(options.rules ?? RULES, options.profile ?? DEFAULT_PROFILE);
  const run = new Run(ruleset, file, options.log);
  return file.kind === 'table' ? run.table(file) : run.file(file);
}

/** What is found at one place of the table (its head, a unit's own lines, a project), in the order of their lines. */
interface Page extends Pick<Kept, 'superseded' | 'waivers'> {
  found: readonly Found[];
  /** The nodes of the place, innermost first: where findings there are answered. */
  readonly nodes: readonly [TableNode, ...TableNode[]];
}

const NONE: readonly Found[] = [];
const SILENT: readonly Active[] = [];
const RANK: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };

class Run {
  readonly #ruleset: Ruleset;
  readonly #moneyUnit: MoneyUnit;
  readonly #standard: Standard | undefined;
  readonly #year: number | undefined;
  readonly #log: ((error: unknown) => void) | undefined;
  /** By the index of the rule among those that are on. */
  readonly #contexts: (Context | undefined)[] = [];
  readonly #logged = new Set<Rule>();
  readonly #spoken: Spoken<Active>;
  /** What was found of indicators alone, by their words. Not kept beyond the run: findings hold on to the text they quote. */
  readonly #same = new Map<Said<Active>, readonly Found[]>();
  /** What the checks that are running now have said. */
  #found: Found[] = [];

  constructor(ruleset: Ruleset, file: GoalFile, log: ((error: unknown) => void) | undefined) {
    this.#ruleset = ruleset;
    this.#moneyUnit = file.kind === 'table' ? file.moneyUnit : DEFAULT_MONEY_UNIT;
    this.#standard = file.kind === 'table' ? file.standard : file.kind === 'standard' ? file : undefined;
    this.#year = file.kind === 'table' ? yearOf(file) : undefined;
    this.#log = log;
    if (!ruleset.spoken.holds(this.#standard, this.#year, this.#moneyUnit))
      ruleset.spoken = new Spoken(this.#standard, this.#year, this.#moneyUnit);
    this.#spoken = ruleset.spoken;
  }

  table(table: Table): readonly Finding[] {
    const { active } = this.#ruleset;
    // Checks of the whole table first: what they say of a unit or project is put in its place below.
    this.#lines(table);
    this.#each(active.table, table, ({ checks }, context) => checks.table!(table, context));
    const whole = new Map<GoalNode, Found[]>();
    for (const found of this.#take()) {
      const { unit, project } = placeOf(table, found.target.node);
      const home = project ?? unit ?? table;
      const there = whole.get(home);
      if (there) there.push(found);
      else whole.set(home, [found]);
    }

    const pages: Page[] = [];
    const add = (found: readonly Found[], { superseded, waivers }: Partial<Kept>, ...nodes: Page['nodes']) => {
      if (found.length > 0 || waivers?.length)
        pages.push({ found, superseded: superseded ?? NONE, waivers: waivers ?? [], nodes });
    };
    add(inDocumentOrder(whole.get(table) ?? []), { waivers: heldBy(table) }, table);
    for (const unit of table.units) {
      const ofUnit = this.#unit(unit);
      // A check of a unit may point at one of its projects.
      const own: Found[] = [];
      for (const found of [...(whole.get(unit) ?? NONE), ...ofUnit.found]) {
        const { node } = found.target;
        if (node === unit) own.push(found);
        else {
          const project = placeOf(table, node).project ?? node;
          const there = whole.get(project);
          if (there) there.push(found);
          else whole.set(project, [found]);
        }
      }
      add(inDocumentOrder(own), ofUnit, unit, table);
      for (const project of unit.projects) {
        const kept = this.#project(project);
        const more = whole.get(project);
        if (more) for (const each of kept.found) more.push(each);
        add(more ? inDocumentOrder(more) : kept.found, kept, project, unit, table);
      }
    }
    return oneCrash(this.#answered(table, pages));
  }

  /** The findings of all places, answered, and what is found of those 不采纳 that answer none of them. */
  #answered(table: Table, pages: readonly Page[]): readonly Found[] {
    const answers = new Answers();
    const answer = (each: Found, { nodes }: Page) => (each.crash ? each : answers.answered(each, nodes));
    const crashed = new Set<string>();
    for (const page of pages) {
      if (page.waivers.length > 0 || page.nodes.some(({ waivers }) => waivers.length > 0)) {
        page.found = page.found.map(each => answer(each, page));
        for (const each of page.superseded) answer(each, page);
      }
      for (const each of page.found) if (each.crash) crashed.add(each.code);
    }
    // Of a rule that is off, or that threw, nothing is known; a rule that is asked below has not looked yet.
    const looked = ({ rule: name }: Waiver) => {
      const rule = this.#ruleset.named.get(name.toUpperCase()) ?? this.#ruleset.named.get(name);
      return rule && !rule.checks.unusedWaiver && !crashed.has(rule.meta.code) ? rule : undefined;
    };
    const { unusedWaiver } = this.#ruleset.active;
    for (const page of unusedWaiver.length > 0 ? pages : []) {
      for (const unused of page.waivers.length > 0 ? answers.unused(page.waivers, looked) : [])
        this.#each(unusedWaiver, unused.node, ({ checks }, context) => checks.unusedWaiver!(unused, table, context));
      const more = this.#take().map(each => answer(each, page));
      if (more.length > 0) page.found = inDocumentOrder([...page.found, ...more]);
    }
    return pages.flatMap(({ found }) => found);
  }

  file(file: Exclude<GoalFile, Table>): readonly Finding[] {
    const { active } = this.#ruleset;
    this.#problems(file);
    if (file.kind === 'standard')
      this.#each(active.standard, file, ({ checks }, context) => checks.standard!(file, context));
    else this.#each(active.library, file, ({ checks }, context) => checks.library!(file, context));
    return oneCrash(inDocumentOrder(this.#take()));
  }

  /** What is found in a unit beside what is found in each of its projects. */
  #unit(unit: Unit): Kept {
    return this.#once(unit, () => {
      this.#lines(unit);
      this.#each(this.#ruleset.active.unit, unit, ({ checks }, context) => checks.unit!(unit, context));
    });
  }

  /** What is found in a project, in document order; from the last time if nothing it depends on changed. */
  #project(project: Project): Kept {
    return this.#once(project, () => {
      const { active } = this.#ruleset;
      this.#lines(project);
      this.#each(active.project, project, ({ checks }, context) => checks.project!(project, context));
      const years = project.indicators.length > 0 ? runsForYears(project) : undefined;
      for (const indicator of project.indicators) this.#indicator(indicator, project, years);
    });
  }

  /** What is found of an indicator; of one like an earlier one only those rules are asked that may have something to say. */
  #indicator(indicator: Indicator, project: Project, years: boolean | undefined): void {
    this.#lines(indicator);
    const before = this.#found.length;
    const known = this.#spoken.of(indicator, years);
    const concerned = known?.concerned ?? this.#concerned(indicator);
    if (concerned.length > 0)
      this.#each(concerned, indicator, ({ checks }, context) => checks.indicator!(indicator, project, context));
    const same = known && this.#same.get(known);
    if (same) for (const each of same) this.#found.push(retargeted(each, indicator));
    else if (known) this.#remember(indicator, known, this.#alone(known.spoke, indicator, years));
    else {
      const { indicatorAlone } = this.#ruleset.active;
      const found = this.#alone(indicatorAlone, indicator, years);
      if (this.#found.slice(before).some(({ crash }) => crash)) return;
      const codes = new Set(found.map(({ code }) => code));
      const spoke = codes.size === 0 ? SILENT : indicatorAlone.filter(({ rule }) => codes.has(rule.meta.code));
      this.#remember(indicator, this.#spoken.keep(indicator, { years, spoke, concerned }), found);
    }
  }

  /** What rules find that see the indicator alone. */
  #alone(rules: readonly Active[], indicator: Indicator, years: boolean | undefined): readonly Found[] {
    if (rules.length === 0) return NONE;
    const before = this.#found.length;
    this.#each(rules, indicator, ({ checks }, context) => checks.indicatorAlone!(indicator, context, years));
    return this.#found.slice(before);
  }

  /** What was found of an indicator alone is said of others of the same words too, if it names nothing else. */
  #remember(indicator: Indicator, said: Said<Active> | undefined, found: readonly Found[]): void {
    const canBeSaid = (each: Found) => !each.crash && isOnlyOf(each, indicator);
    if (said && found.length > 0 && found.every(canBeSaid)) this.#same.set(said, found);
  }

  /** The rules that may have something to say of an indicator together with its project. */
  #concerned(indicator: Indicator): readonly Active[] {
    const concerned: Active[] = [];
    this.#each(this.#ruleset.active.indicator, indicator, ({ checks }, context, active) => {
      if (!checks.mayConcern || checks.mayConcern(indicator, context)) concerned.push(active);
    });
    return concerned.length > 0 ? concerned : SILENT;
  }

  /** What `run` finds in a node; from the last time if nothing it depends on changed. */
  #once(node: Unit | Project, run: () => void): Kept {
    const { kept } = this.#ruleset;
    const last = kept.get(node);
    if (last && last.standard === this.#standard && last.moneyUnit === this.#moneyUnit && last.year === this.#year)
      return last;
    run();
    const all = this.#found.length > 0 ? inDocumentOrder(this.#take()) : NONE;
    const found = withoutLessSpecific(all);
    const spoken = found === all ? undefined : new Set(found);
    const now: Kept = {
      standard: this.#standard,
      moneyUnit: this.#moneyUnit,
      year: this.#year,
      found,
      superseded: spoken ? all.filter(each => !spoken.has(each)) : NONE,
      waivers: node.kind === 'unit' ? heldBy(node) : heldIn(node),
    };
    kept.set(node, now);
    return now;
  }

  /** The problems and the 不采纳 of a node. */
  #lines(node: TableNode): void {
    this.#problems(node);
    for (const waiver of node.waivers)
      this.#each(this.#ruleset.active.waiver, node, ({ checks }, context) => checks.waiver!(waiver, node, context));
  }

  #problems(node: TableNode | Exclude<GoalFile, Table>): void {
    for (const problem of node.problems)
      this.#each(this.#ruleset.active.problem, node, ({ checks }, context) => checks.problem!(problem, node, context));
  }

  /** Runs one check of each rule on one node; what one throws becomes a finding there, and the others run all the same. */
  #each(rules: readonly Active[], node: GoalNode, run: (rule: Rule, context: Context, active: Active) => void): void {
    let index = 0;
    while (index < rules.length)
      try {
        for (; index < rules.length; index++) {
          const active = rules[index]!;
          run(active.rule, this.#contextOf(active), active);
        }
      } catch (error) {
        this.#crashed(rules[index++]!, node, error);
      }
  }

  #crashed({ rule }: Active, node: GoalNode, error: unknown): void {
    if (!this.#logged.has(rule)) {
      this.#logged.add(rule);
      this.#log?.(error);
    }
    const { code, title } = rule.meta;
    const message = say(labels.crash, { code, error: String(error) });
    this.#found.push({
      code,
      severity: 'error',
      title,
      message,
      target: { node },
      related: [],
      fixes: [],
      crash: true,
    });
  }

  #contextOf(active: Active): Context {
    let context = this.#contexts[active.index];
    if (!context) {
      this.#contexts[active.index] = context = {
        moneyUnit: this.#moneyUnit,
        standard: this.#standard,
        year: this.#year,
        thresholds: active.thresholds,
        rules: this.#ruleset.rules,
        thresholdsOf: code => this.#ruleset.thresholds.get(code),
        report: report => this.#found.push(findingOf(active, report)),
      };
    }
    return context;
  }

  #take(): Found[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

function findingOf({ rule, severity }: Active, report: Report): Finding {
  const { code, title } = rule.meta;
  const { target, message, related = [], fixes = [], atMost } = report;
  const milder = atMost !== undefined && RANK[atMost] < RANK[severity];
  return { code, severity: milder ? atMost : severity, title, message, target, related, fixes };
}

const NO_WAIVERS: readonly HeldWaiver[] = [];

/** The 不采纳 of a node itself. */
function heldBy(node: TableNode): readonly HeldWaiver[] {
  return node.waivers.length === 0 ? NO_WAIVERS : node.waivers.map(waiver => ({ waiver, node }));
}

/** The 不采纳 of a project and its indicators. */
function heldIn(project: Project): readonly HeldWaiver[] {
  const has = ({ waivers }: TableNode) => waivers.length > 0;
  return has(project) || project.indicators.some(has) ? [project, ...project.indicators].flatMap(heldBy) : NO_WAIVERS;
}

/** Only the first internal error of each rule: the others say nothing new. */
function oneCrash(found: readonly Found[]): readonly Finding[] {
  if (!found.some(each => each.crash)) return found;
  const seen = new Set<string>();
  return found.flatMap(each => {
    if (!each.crash) return [each];
    if (seen.has(each.code)) return [];
    seen.add(each.code);
    const { crash: _, ...finding } = each;
    return [finding];
  });
}
