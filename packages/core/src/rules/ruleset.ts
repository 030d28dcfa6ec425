import type { MoneyUnit, Project, Standard, Unit } from '../model/index.ts';
import { DEFAULT_MONEY_UNIT } from '../model/index.ts';
import type { Finding, Severity } from './finding.ts';
import { type Profile, severityOf, thresholdsOf } from './profile.ts';
import type { Context, Rule, Scope } from './rule.ts';
import { Spoken } from './spoken.ts';
import type { HeldWaiver } from './waivers.ts';

/** A rule that is not off, under one profile. */
export interface Active {
  readonly rule: Rule;
  /** Among the rules that are on. */
  readonly index: number;
  readonly severity: Severity;
  readonly thresholds: Context['thresholds'];
}

/** What a check said, or that it threw. */
export type Found = Finding & { readonly crash?: true };

/** What was found in one project or in a unit's own lines, and under which circumstances. */
export interface Kept {
  readonly standard: Standard | undefined;
  readonly year: number | undefined;
  readonly moneyUnit: MoneyUnit;
  readonly found: readonly Found[];
  /** What something more specific spoke for: not reported, but an answer to it answers something. */
  readonly superseded: readonly Found[];
  /** The 不采纳 of the project and its indicators, or of the unit's own lines. */
  readonly waivers: readonly HeldWaiver[];
}

/** The rules that are in force under a profile, by scope, and what they found so far. */
export interface Ruleset {
  readonly rules: readonly Rule[];
  readonly active: { readonly [scope in Scope]: readonly Active[] };
  readonly thresholds: ReadonlyMap<string, Context['thresholds']>;
  /** By code and by Chinese title: the names that a 不采纳 may use. */
  readonly named: ReadonlyMap<string, Rule>;
  readonly kept: WeakMap<Unit | Project, Kept>;
  /** Which rules spoke of indicators alone, under the circumstances in which they were looked at last. */
  spoken: Spoken<Active>;
}

const rulesets = new WeakMap<readonly Rule[], WeakMap<Profile, Ruleset>>();

/** Kept by rules and profile: the same objects have the same one. */
export function rulesetOf(rules: readonly Rule[], profile: Profile): Ruleset {
  let ofRules = rulesets.get(rules);
  if (!ofRules) rulesets.set(rules, (ofRules = new WeakMap()));
  let ruleset = ofRules.get(profile);
  if (!ruleset) {
    const on: Active[] = [];
    for (const rule of rules) {
      const severity = severityOf(profile, rule.meta);
      if (severity !== 'off')
        on.push({ rule, index: on.length, severity, thresholds: thresholdsOf(profile, rule.meta) });
    }
    const active = (scope: Scope) => on.filter(({ rule }) => rule.checks[scope]);
    ruleset = {
      rules,
      active: {
        table: active('table'),
        unit: active('unit'),
        project: active('project'),
        indicator: active('indicator'),
        indicatorAlone: active('indicatorAlone'),
        problem: active('problem'),
        waiver: active('waiver'),
        unusedWaiver: active('unusedWaiver'),
        standard: active('standard'),
        library: active('library'),
      },
      thresholds: new Map(on.map(({ rule, thresholds }) => [rule.meta.code, thresholds])),
      named: new Map(on.flatMap(({ rule }) => [rule.meta.title.zh, rule.meta.code].map(name => [name, rule]))),
      kept: new WeakMap(),
      spoken: new Spoken(undefined, undefined, DEFAULT_MONEY_UNIT),
    };
    ofRules.set(profile, ruleset);
  }
  return ruleset;
}
