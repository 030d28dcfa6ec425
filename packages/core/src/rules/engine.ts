import type { GoalFile, GoalNode, MoneyUnit, Project, Standard, Table, TableNode, Unit } from '../model/index.ts';
import { DEFAULT_MONEY_UNIT, yearOf } from '../model/index.ts';
import type { Finding, Severity } from './finding.ts';
import { say } from './messages/catalogue.ts';
import { labels } from './messages/index.ts';
import { inDocumentOrder } from './order.ts';
import { placeOf } from './place.ts';
import { withoutLessSpecific } from './precedence.ts';
import { DEFAULT_PROFILE, type Profile, severityOf, thresholdsOf } from './profile.ts';
import { RULES } from './registry.ts';
import type { Context, Report, Rule, Scope } from './rule.ts';
import { waivedBy } from './waivers.ts';

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

/** A rule that is not off, under one profile. */
interface Active {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly thresholds: Context['thresholds'];
}

/** What a check said, or that it threw. */
type Found = Finding & { readonly crash?: true };

/** What was found in one project or in a unit's own lines, and under which circumstances. */
interface Kept {
  readonly standard: Standard | undefined;
  readonly year: number | undefined;
  readonly moneyUnit: MoneyUnit;
  readonly found: readonly Found[];
}

/** The rules that are in force under a profile, by scope, and what they found so far. */
interface Ruleset {
  readonly active: { readonly [scope in Scope]: readonly Active[] };
  readonly thresholds: ReadonlyMap<string, Context['thresholds']>;
  readonly kept: WeakMap<Unit | Project, Kept>;
}

const rulesets = new WeakMap<readonly Rule[], WeakMap<Profile, Ruleset>>();

function rulesetOf(rules: readonly Rule[], profile: Profile): Ruleset {
  let ofRules = rulesets.get(rules);
  if (!ofRules) rulesets.set(rules, (ofRules = new WeakMap()));
  let ruleset = ofRules.get(profile);
  if (!ruleset) {
    const on = rules.flatMap(rule => {
      const severity = severityOf(profile, rule.meta);
      return severity === 'off' ? [] : [{ rule, severity, thresholds: thresholdsOf(profile, rule.meta) }];
    });
    const active = (scope: Scope) => on.filter(({ rule }) => rule.checks[scope]);
    ruleset = {
      active: {
        table: active('table'),
        unit: active('unit'),
        project: active('project'),
        indicator: active('indicator'),
        problem: active('problem'),
        standard: active('standard'),
        library: active('library'),
      },
      thresholds: new Map(on.map(({ rule, thresholds }) => [rule.meta.code, thresholds])),
      kept: new WeakMap(),
    };
    ofRules.set(profile, ruleset);
  }
  return ruleset;
}

const NONE: readonly Found[] = [];
const RANK: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };

class Run {
  readonly #ruleset: Ruleset;
  readonly #moneyUnit: MoneyUnit;
  readonly #standard: Standard | undefined;
  readonly #year: number | undefined;
  readonly #log: ((error: unknown) => void) | undefined;
  readonly #contexts = new Map<Active, Context>();
  readonly #logged = new Set<Rule>();
  /** What the checks that are running now have said. */
  #found: Found[] = [];

  constructor(ruleset: Ruleset, file: GoalFile, log: ((error: unknown) => void) | undefined) {
    this.#ruleset = ruleset;
    this.#moneyUnit = file.kind === 'table' ? file.moneyUnit : DEFAULT_MONEY_UNIT;
    this.#standard = file.kind === 'table' ? file.standard : file.kind === 'standard' ? file : undefined;
    this.#year = file.kind === 'table' ? yearOf(file) : undefined;
    this.#log = log;
  }

  table(table: Table): readonly Finding[] {
    const { active } = this.#ruleset;
    // Checks of the whole table first: what they say of a unit or project is put in its place below.
    this.#problems(table);
    for (const each of active.table) this.#try(each, table, context => each.rule.checks.table!(table, context));
    const whole = new Map<GoalNode, Found[]>();
    for (const found of this.#take()) {
      const { unit, project } = placeOf(table, found.target.node);
      const home = project ?? unit ?? table;
      const there = whole.get(home);
      if (there) there.push(found);
      else whole.set(home, [found]);
    }

    const out: Found[] = [];
    const put = (found: readonly Found[], ...above: readonly TableNode[]) => {
      for (const each of found) out.push(answered(each, above));
    };
    put(inDocumentOrder(whole.get(table) ?? []), table);
    for (const unit of table.units) {
      const ofUnit = this.#unit(unit);
      // A check of a unit may point at one of its projects.
      let own: Found[] | undefined;
      for (const found of [...(whole.get(unit) ?? NONE), ...ofUnit]) {
        const { node } = found.target;
        if (node === unit) (own ??= []).push(found);
        else {
          const project = placeOf(table, node).project ?? node;
          const there = whole.get(project);
          if (there) there.push(found);
          else whole.set(project, [found]);
        }
      }
      if (own) put(inDocumentOrder(own), unit, table);
      for (const project of unit.projects) {
        const kept = this.#project(project);
        const more = whole.get(project);
        if (more) {
          for (const each of kept) more.push(each);
          put(inDocumentOrder(more), project, unit, table);
        } else if (kept.length > 0) put(kept, project, unit, table);
      }
    }
    return oneCrash(out);
  }

  file(file: Exclude<GoalFile, Table>): readonly Finding[] {
    const { active } = this.#ruleset;
    this.#problems(file);
    if (file.kind === 'standard')
      for (const each of active.standard) this.#try(each, file, context => each.rule.checks.standard!(file, context));
    else for (const each of active.library) this.#try(each, file, context => each.rule.checks.library!(file, context));
    return oneCrash(inDocumentOrder(this.#take()));
  }

  /** What is found in a unit beside what is found in each of its projects. */
  #unit(unit: Unit): readonly Found[] {
    return this.#once(unit, () => {
      this.#problems(unit);
      for (const each of this.#ruleset.active.unit)
        this.#try(each, unit, context => each.rule.checks.unit!(unit, context));
    });
  }

  /** What is found in a project, in document order; from the last time if nothing it depends on changed. */
  #project(project: Project): readonly Found[] {
    return this.#once(project, () => {
      const { active } = this.#ruleset;
      this.#problems(project);
      for (const each of active.project)
        this.#try(each, project, context => each.rule.checks.project!(project, context));
      for (const indicator of project.indicators) {
        this.#problems(indicator);
        for (const each of active.indicator)
          this.#try(each, indicator, context => each.rule.checks.indicator!(indicator, project, context));
      }
    });
  }

  /** What `run` finds in a node; from the last time if nothing it depends on changed. */
  #once(node: Unit | Project, run: () => void): readonly Found[] {
    const { kept } = this.#ruleset;
    const last = kept.get(node);
    if (last && last.standard === this.#standard && last.moneyUnit === this.#moneyUnit && last.year === this.#year)
      return last.found;
    run();
    const found = this.#found.length > 0 ? withoutLessSpecific(inDocumentOrder(this.#take())) : NONE;
    kept.set(node, { standard: this.#standard, moneyUnit: this.#moneyUnit, year: this.#year, found });
    return found;
  }

  #problems(node: TableNode | Exclude<GoalFile, Table>): void {
    for (const problem of node.problems)
      for (const each of this.#ruleset.active.problem)
        this.#try(each, node, context => each.rule.checks.problem!(problem, node, context));
  }

  /** Runs one check of one node; what it throws becomes a finding there. */
  #try(active: Active, node: GoalNode, run: (context: Context) => void): void {
    try {
      run(this.#contextOf(active));
    } catch (error) {
      const { rule } = active;
      if (!this.#logged.has(rule)) {
        this.#logged.add(rule);
        this.#log?.(error);
      }
      const message = say(labels.crash, { code: rule.meta.code, error: String(error) });
      const { code, title } = rule.meta;
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
  }

  #contextOf(active: Active): Context {
    let context = this.#contexts.get(active);
    if (!context) {
      context = {
        moneyUnit: this.#moneyUnit,
        standard: this.#standard,
        year: this.#year,
        thresholds: active.thresholds,
        thresholdsOf: code => this.#ruleset.thresholds.get(code),
        report: report => this.#found.push(findingOf(active, report)),
      };
      this.#contexts.set(active, context);
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

/** The finding, with the reason by which its node or one of those `above` it answers it. An internal error cannot be answered. */
function answered(found: Found, above: readonly TableNode[]): Found {
  if (found.crash) return found;
  const { node } = found.target;
  const own = 'kind' in node && node.kind === 'indicator' ? node : undefined;
  const reason = waivedBy(found, [own, ...above]);
  return reason === undefined ? found : { ...found, waivedBy: reason };
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
