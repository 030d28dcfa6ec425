export { type CheckOptions, check } from './engine.ts';
export { explainRule } from './explain.ts';
export type { Finding, Fix, FixEdit, Localised, Related, Severity } from './finding.ts';
export { messages, type Parts, partsOf, type Template } from './messages/index.ts';
export { type Place, placeOf, placeText } from './place.ts';
export {
  baseTexts,
  DEFAULT_PROFILE,
  onBase,
  type Profile,
  type ProfileBase,
  type ProfileProblem,
  parseProfile,
  type RuleSetting,
  SEVERITIES,
  severityOf,
} from './profile.ts';
export { profileChange, type TextChange } from './profile-edit.ts';
export { profileSchema } from './profile-schema.ts';
export { RULES, ruleNamed, ruleOf } from './registry.ts';
export type { Category, Rule, RuleMeta, Scope, Threshold } from './rule.ts';
export { isAnswerable } from './waivers.ts';
