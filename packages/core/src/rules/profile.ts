import type { Range } from '../model/index.ts';
import type { Localised, Severity } from './finding.ts';
import { type JsonMember, type JsonNode, rangeIn, readJson } from './json.ts';
import { listed, same, say, type Template } from './messages/catalogue.ts';
import { labels } from './messages/index.ts';
import { ruleOf } from './registry.ts';
import type { RuleMeta, Threshold, Thresholds, ThresholdValues } from './rule.ts';

export const SEVERITIES = ['off', 'hint', 'warning', 'error'] as const;

/** What a profile says of one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly thresholds?: { readonly [name: string]: number | readonly string[] };
}

/** Severities and thresholds that differ from the rules' own: the content of a `goalsheet.config.json`. */
export interface Profile {
  readonly rules: { readonly [code: string]: RuleSetting };
}

/** The path in `"extends"`, as written, and where it stands. */
export interface ProfileBase {
  readonly path: string;
  readonly range: Range;
}

export const DEFAULT_PROFILE: Profile = { rules: {} };

export interface ProfileProblem {
  readonly message: Localised;
  readonly range: Range;
}

/** The severity of a rule under a profile. */
export function severityOf(profile: Profile, meta: Pick<RuleMeta, 'code' | 'severity'>): Severity | 'off' {
  return profile.rules[meta.code]?.severity ?? meta.severity;
}

/** The thresholds of a rule under a profile. */
export function thresholdsOf(
  profile: Profile,
  meta: Pick<RuleMeta, 'code' | 'thresholds'>,
): ThresholdValues<Thresholds> {
  const set = profile.rules[meta.code]?.thresholds ?? {};
  const values = Object.entries(meta.thresholds ?? {}).map(([name, threshold]) => [
    name,
    set[name] ?? threshold.default,
  ]);
  return Object.fromEntries(values) as ThresholdValues<Thresholds>;
}

/**
 * Reads a `goalsheet.config.json`: `{"extends": "../goalsheet.config.json", "rules": {"GS206": "off" | "hint" | "warning" | "error" |
 * {"severity": …, "factor": …}}}`. The profile is what the text itself says; whoever reads files puts it on its base with {@link onBase}.
 * Never throws. What cannot be used is a problem with its range (lines and columns from 0) and counts as unsaid.
 */
export function parseProfile(jsonText: string): {
  readonly profile: Profile;
  readonly base?: ProfileBase;
  readonly problems: readonly ProfileProblem[];
} {
  const problems: ProfileProblem[] = [];
  const rules: Record<string, RuleSetting> = {};
  let base: ProfileBase | undefined;
  const problem = (message: Localised, { from, to }: { from: number; to: number }) => {
    problems.push({ message, range: rangeIn(jsonText, from, to) });
  };
  /** The members of what should be an object; each key once, the first one counts. */
  const membersOf = (node: JsonNode, what: Template<never>): readonly JsonMember[] => {
    if (node.kind !== 'object') {
      problem(say(what), node);
      return [];
    }
    const seen = new Set<string>();
    return node.members.filter(member => {
      if (!seen.has(member.key)) return seen.add(member.key);
      problem(say(labels.profile.duplicate, { key: member.key }), member);
      return false;
    });
  };

  const severity = (node: JsonNode): Severity | 'off' | undefined => {
    const found = node.kind === 'plain' ? SEVERITIES.find(each => each === node.value) : undefined;
    if (!found) problem(say(labels.profile.severity, { value: jsonText.slice(node.from, node.to) }), node);
    return found;
  };

  const setting = (meta: RuleMeta, node: JsonNode): RuleSetting => {
    if (node.kind !== 'object') {
      const own = severity(node);
      return own ? { severity: own } : {};
    }
    let own: Severity | 'off' | undefined;
    const thresholds: Record<string, number | readonly string[]> = {};
    for (const { key, value, from, to } of membersOf(node, labels.profile.setting)) {
      const threshold = meta.thresholds && Object.hasOwn(meta.thresholds, key) ? meta.thresholds[key] : undefined;
      if (key === 'severity') own = severity(value);
      else if (!threshold) {
        const names = listed(['severity', ...Object.keys(meta.thresholds ?? {})]);
        problem(say(labels.profile.threshold, { key, code: meta.code, names }), { from, to });
      } else {
        const read = thresholdValue(threshold, value);
        if (read === undefined) problem(say(EXPECTED[threshold.kind], { key, minimum: minimumOf(threshold) }), value);
        else thresholds[key] = read;
      }
    }
    return {
      ...(own && { severity: own }),
      ...(Object.keys(thresholds).length > 0 && { thresholds }),
    };
  };

  const root = readJson(jsonText);
  if ('problem' in root) problem(root.problem.message, root.problem);
  else
    for (const { key, value, from, to } of membersOf(root, labels.profile.root)) {
      if (key === '$schema') continue;
      if (key === 'extends') {
        if (value.kind === 'plain' && typeof value.value === 'string' && value.value !== '')
          base = { path: value.value, range: rangeIn(jsonText, value.from, value.to) };
        else problem(say(labels.profile.base), value);
        continue;
      }
      if (key !== 'rules') {
        problem(say(labels.profile.section, { key }), { from, to });
        continue;
      }
      for (const member of membersOf(value, labels.profile.rules)) {
        const meta = ruleOf(member.key)?.meta;
        if (!meta) problem(say(labels.profile.rule, { key: member.key }), member);
        else rules[meta.code] = setting(meta, member.value);
      }
    }
  return { profile: { rules }, ...(base ? { base } : {}), problems };
}

/** What is said where `extends` stands, if the shared configuration at `path` cannot be used, or not all of it. */
export const baseTexts = {
  unreadable: (path: string): Localised => say(labels.profile.baseUnreadable, { path }),
  circle: (path: string): Localised => say(labels.profile.baseCircle, { path }),
  /** @param problems of the shared configuration; one at least */
  problems: (path: string, problems: readonly ProfileProblem[]): Localised => {
    const [{ range, message }] = problems as [ProfileProblem];
    return say(labels.profile.baseProblems, { path, count: problems.length, line: range.start.line + 1, message });
  },
} as const;

/** A profile on top of a shared one: its severities and numbers go before, its words come to those that are there. */
export function onBase(base: Profile, own: Profile): Profile {
  const rules: Record<string, RuleSetting> = { ...base.rules };
  for (const [code, setting] of Object.entries(own.rules)) {
    const below = rules[code];
    rules[code] = below ? settingOnBase(below, setting) : setting;
  }
  return { rules };
}

function settingOnBase(base: RuleSetting, own: RuleSetting): RuleSetting {
  const thresholds: Record<string, number | readonly string[]> = { ...base.thresholds };
  for (const [name, value] of Object.entries(own.thresholds ?? {})) {
    const below = thresholds[name];
    thresholds[name] = Array.isArray(value) && Array.isArray(below) ? [...new Set([...below, ...value])] : value;
  }
  const severity = own.severity ?? base.severity;
  return { ...(severity && { severity }), ...(Object.keys(thresholds).length > 0 && { thresholds }) };
}

const EXPECTED = { number: labels.profile.number, words: labels.profile.words };

function minimumOf(threshold: Threshold): Localised {
  return same(threshold.kind === 'number' ? String(threshold.minimum) : '');
}

function thresholdValue(threshold: Threshold, node: JsonNode): number | readonly string[] | undefined {
  if (threshold.kind === 'number') {
    const value = node.kind === 'plain' ? node.value : undefined;
    return typeof value === 'number' && value >= threshold.minimum ? value : undefined;
  }
  if (node.kind !== 'array') return undefined;
  const words = node.items.map(item => (item.kind === 'plain' ? item.value : undefined));
  return words.every(word => typeof word === 'string' && word !== '') ? (words as string[]) : undefined;
}
