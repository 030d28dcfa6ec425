import type { Indicator, Project, Unit } from '../model/index.ts';
import type { Localised, Related } from './finding.ts';
import { labels, NOTHING, say } from './messages/index.ts';

/** A text of a node and the field it stands in. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** Offsets in the text of a field. */
export interface FieldSpan {
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

const GOALS = ['goal', 'cycleGoal', 'annualGoal'] as const;
const VALUES = ['cycle', 'annual', 'value'] as const;

function addTexts<K extends string>(
  node: { readonly [key in K]?: string },
  fields: readonly K[],
  texts: FieldText[] = [],
): FieldText[] {
  for (const field of fields) {
    const text = node[field];
    if (text) texts.push({ field, text });
  }
  return texts;
}

/** 绩效目标, or 实施周期绩效目标 and 年度绩效目标: those that are there. */
export function goalsOf(project: Project): readonly FieldText[] {
  if (lastGoals?.project !== project) lastGoals = { project, goals: addTexts(project, GOALS) };
  return lastGoals.goals;
}

/** What was asked for last: several rules ask it of one project, one after the other. */
let lastGoals: { readonly project: Project; readonly goals: readonly FieldText[] } | undefined;

/** The values of an indicator as they are written. */
export function valueTextsOf(indicator: Indicator): FieldText[] {
  return addTexts(indicator, VALUES);
}

const NAME = ['name'] as const;
/** What was asked for last: several rules ask it of one node, one after the other. */
let last: { readonly node: Unit | Project | Indicator; readonly texts: readonly FieldText[] } | undefined;

/** What is printed of a node as words: its name, the goal of a project, the values of an indicator. */
export function textsOf(node: Unit | Project | Indicator): readonly FieldText[] {
  if (last?.node === node) return last.texts;
  const texts = addTexts(node, NAME);
  if (node.kind === 'project') addTexts(node, GOALS, texts);
  else if (node.kind === 'indicator') addTexts(node, VALUES, texts);
  last = { node, texts };
  return texts;
}

/** How many further places of a node are listed with the first. */
const LISTED = 50;

/** The further places of a finding that speaks of all of them at once. */
export function furtherPlaces(node: Unit | Project | Indicator, spans: readonly FieldSpan[]): Related[] {
  return spans.slice(1, LISTED + 1).map(({ field, from, to }) => ({
    target: { node, field, from, to },
    text: say(labels.related.here),
  }));
}

/** `（另有 2 处）`; nothing if there is one place only. */
export function andOthers(count: number): Localised {
  return count > 1 ? say(labels.others, { count: count - 1 }) : NOTHING;
}
