import {
  type Amount,
  type Amounts,
  type Block,
  COLUMNS,
  DEFAULT_MONEY_UNIT,
  type Indicator,
  isMoneyUnit,
  type MoneyUnit,
  type Part,
  type Problem,
  type Project,
  readAmount,
  type Source,
  type Standard,
  type Table,
  type Unit,
  type Waiver,
} from '@goalsheet/core/model';
import type { Draft, DraftProblem, Entry, Structure } from '../syntax/structure.ts';
import type { ProjectReuse } from './reuse.ts';
import { lineValue, originOf, problemOf, spanOf, wholeValue } from './values.ts';

/** What the meaning of a project depends on beside its own lines. */
export interface TableContext {
  readonly file?: string;
  readonly moneyUnit: MoneyUnit;
  readonly standard: Standard | undefined;
  /** The names that 指标体系 may have. */
  readonly standardNames: readonly string[];
  /** Projects of the last version. */
  readonly reuse?: ProjectReuse;
}

/** The meaning of a table's structure. Total: what is missing is absent, what could not be read is in `problems`. */
export function mapTable(structure: Structure, context: TableContext): Table {
  const { root, title } = structure;
  context.reuse?.begin(context.standard, context.moneyUnit);
  const blocks = new Map<object, number>();
  const block: Block = {};
  blocks.set(block, 0);
  const draft = title ? { ...root, fields: { ...root.fields, name: titleEntry(title) } } : root;
  const { moneyUnit, standard } = context;
  const problems: Problem[] = root.problems.map(problem => problemOf(structure, problem, 0));
  const report = reporter(structure, problems, 0);
  const moneyUnitText = textOf(structure, root, 'moneyUnit');
  if (moneyUnitText && !isMoneyUnit(moneyUnitText)) report(root.fields.moneyUnit!, 'moneyUnit');
  const year = textOf(structure, root, 'year');
  if (year && !/^\d{4}(?:年度?)?$/.test(year)) report(root.fields.year!, 'year');
  const standardName = textOf(structure, root, 'standard');
  if (standardName && standardName !== standard?.name)
    report(root.fields.standard!, 'standard', { candidates: context.standardNames });
  return {
    kind: 'table',
    ...optional('file', context.file),
    ...optional('title', title && structure.text.slice(title.offset + title.start, title.offset + title.end)),
    ...optional('department', textOf(structure, root, 'department')),
    moneyUnit,
    ...optional('moneyUnitText', moneyUnitText),
    ...optional('year', year),
    ...optional('standardName', standardName),
    ...optional('standard', standard),
    stated: amountsOf(structure, root, moneyUnit),
    ...optional('ceiling', amountOf(structure, root, 'ceiling', moneyUnit)),
    units: root.children.map((child, index) =>
      mapUnit(structure, child, context, blocks, startOf(root.children[index + 1]) ?? structure.lines.length),
    ),
    ...common(structure, draft, 0),
    problems,
    origin: originOf(structure.text, draft, block, 0),
    blocks,
  };
}

/** The line that opens a draft, or that showed that such a line is missing. */
function startOf(draft: Draft | undefined): number | undefined {
  return (draft?.opener?.raw ?? draft?.impliedBy)?.number;
}

/** @param end the line behind the unit's last */
function mapUnit(
  structure: Structure,
  draft: Draft,
  context: TableContext,
  blocks: Map<Block, number>,
  end: number,
): Unit {
  const { moneyUnit } = context;
  const { children } = draft;
  const base = draft.opener?.raw.number ?? 0;
  const block: Block = {};
  if (draft.opener) blocks.set(block, base);
  return {
    kind: 'unit',
    name: textOf(structure, draft, 'name') ?? '',
    ...(draft.opener ? {} : { implied: true }),
    ...optional('code', textOf(structure, draft, 'code')),
    stated: amountsOf(structure, draft, moneyUnit),
    ...optional('ceiling', amountOf(structure, draft, 'ceiling', moneyUnit)),
    projects: children.map((child, index) =>
      projectOf(structure, child, context, blocks, startOf(children[index + 1]) ?? end),
    ),
    ...common(structure, draft, base),
    problems: draft.problems.map(problem => problemOf(structure, problem, base)),
    ...(draft.opener ? { origin: originOf(structure.text, draft, block, base) } : {}),
  };
}

/** A project as it was, if its lines are, else read anew. */
function projectOf(
  structure: Structure,
  draft: Draft,
  context: TableContext,
  blocks: Map<Block, number>,
  end: number,
): Project {
  const { reuse } = context;
  const base = startOf(draft)!;
  const { text, lines } = structure;
  const source = reuse ? text.slice(lines[base]!.offset, lines[end]?.offset ?? text.length) : '';
  const taken = draft.opener && reuse?.take(source);
  const project = taken ?? mapProject(structure, draft, context, base);
  if (!draft.holdsForeign) reuse?.keep(source, project, taken !== undefined);
  blocks.set(project.origin!.block, base);
  return project;
}

/** A project's value: depends on its own lines and the context alone. */
function mapProject(structure: Structure, draft: Draft, context: TableContext, base: number): Project {
  const { text } = structure;
  const { moneyUnit } = context;
  const block: Block = {};
  const problems = draft.problems.map(problem => problemOf(structure, problem, base));
  const report = reporter(structure, problems, base);
  const parts: Part[] = [];
  const categories: { name: string; span: ReturnType<typeof spanOf> }[] = [];
  for (const entry of draft.lists) {
    const value = lineValue(text, entry);
    if (entry.spec!.field === 'category') {
      if (value) categories.push({ name: value, span: spanOf(text, entry, base) });
    } else if (entry.spec!.field === 'part') {
      const part = partOf(value, entry, moneyUnit);
      if (part) parts.push({ ...part, span: spanOf(text, entry, base) });
      else report(entry, 'part', { lost: true });
    }
  }
  const project: Made<Project> = {
    kind: 'project',
    name: textOf(structure, draft, 'name') ?? '',
    categories,
    amounts: amountsOf(structure, draft, moneyUnit),
    parts,
    indicators: draft.children.map(child => mapIndicator(structure, child, block, base)),
    waivers: waiversOf(structure, draft, base),
    problems,
    origin: originOf(text, draft, block, base),
  };
  if (!draft.opener) project.implied = true;
  const ceiling = amountOf(structure, draft, 'ceiling', moneyUnit);
  if (ceiling) project.ceiling = ceiling;
  readTexts(structure, draft, PROJECT_TEXTS, project);
  return project;
}

function mapIndicator(structure: Structure, draft: Draft, block: Block, base: number): Indicator {
  const opener = draft.opener!;
  const problems = draft.problems.map(problem => problemOf(structure, problem, base));
  const weight = textOf(structure, draft, 'weight');
  if (weight && !/^\d+(?:\.\d+)?[%％]?$/.test(weight))
    reporter(structure, problems, base)(draft.fields.weight!, 'weight');
  const indicator: Made<Indicator> = {
    kind: 'indicator',
    label: opener.label!,
    name: textOf(structure, draft, 'name') ?? '',
    waivers: waiversOf(structure, draft, base),
    problems,
    origin: originOf(structure.text, draft, block, base),
  };
  if (opener.type) indicator.type = opener.type;
  readTexts(structure, draft, INDICATOR_TEXTS, indicator);
  return indicator;
}

// ---- pieces that several nodes have

/** A node that is being made. Most nodes have few of the fields they may have: those that are there are set one by one. */
type Made<Node> = { -readonly [field in keyof Node]: Node[field] };

const PROJECT_TEXTS = ['code', 'period', 'goal', 'cycleGoal', 'annualGoal', 'note'] as const;
const INDICATOR_TEXTS = ['cycle', 'annual', 'value', 'weight', 'note'] as const;

/** Those of the fields that are stated, into a node. */
function readTexts<Field extends string>(
  { text }: Structure,
  { fields: entries }: Draft,
  fields: readonly Field[],
  into: { [field in Field]?: string },
): void {
  for (const field of fields) {
    const entry = entries[field];
    if (entry) into[field] = wholeValue(text, entry);
  }
}

function common(structure: Structure, draft: Draft, base: number): { note?: string; waivers: readonly Waiver[] } {
  return { ...optional('note', textOf(structure, draft, 'note')), waivers: waiversOf(structure, draft, base) };
}

function waiversOf({ text }: Structure, { lists }: Draft, base: number): readonly Waiver[] {
  if (lists.length === 0) return NONE;
  const waivers = lists.filter(entry => entry.spec!.field === 'waiver');
  return waivers.map(entry => ({ ...waiverOf(lineValue(text, entry)), span: spanOf(text, entry, base) }));
}

const NONE: readonly Waiver[] = [];

/** `GS406 理由` → the rule (a code, or a title up to the first blank) and the reason; either may be empty. */
export function waiverOf(value: string): { rule: string; reason: string } {
  const match = /^(GS\d+)[ \t\u3000：:，,、]*(.*)$/su.exec(value) ?? /^([^ \t\u3000]*)[ \t\u3000]*(.*)$/su.exec(value)!;
  return { rule: match[1]!, reason: match[2]! };
}

/** `中央转移支付 3.00` → name and amount; undefined if it does not end in an amount. */
function partOf(value: string, entry: Entry, moneyUnit: MoneyUnit): Omit<Part, 'span'> | undefined {
  const at = Math.max(value.lastIndexOf(' '), value.lastIndexOf('\t'), value.lastIndexOf('　'));
  if (at < 0) return undefined;
  const amount = readAmount(value.slice(at + 1), moneyUnit);
  if (amount.flaw === 'notAmount') return undefined;
  return { source: entry.under as Source, name: value.slice(0, at).trim(), amount };
}

/** The value of a field; undefined if the entry is absent, empty if it says nothing. */
function textOf(structure: Structure, draft: Draft, field: string): string | undefined {
  const entry = draft.fields[field];
  return entry && wholeValue(structure.text, entry);
}

/** An amount that is stated; undefined if the entry is absent or empty (an empty cell). */
function amountOf(structure: Structure, draft: Draft, field: string, unit: MoneyUnit): Amount | undefined {
  const value = textOf(structure, draft, field);
  return value ? readAmount(value, unit) : undefined;
}

function amountsOf(structure: Structure, draft: Draft, unit: MoneyUnit): Amounts {
  const amounts: { -readonly [column in keyof Amounts]: Amounts[column] } = {};
  for (const column of COLUMNS) {
    const amount = amountOf(structure, draft, column, unit);
    if (amount) amounts[column] = amount;
  }
  return amounts;
}

function titleEntry(raw: Entry['raw']): Entry {
  return { raw: { ...raw, keyEnd: raw.start, valueStart: raw.start }, level: 0, opens: true, lost: false };
}

function reporter(structure: Structure, problems: Problem[], base: number) {
  return (entry: Entry, reason: NonNullable<Problem['reason']>, more: Partial<DraftProblem> = {}): void => {
    const key = optional('key', entry.spec?.key);
    const draft: DraftProblem = { kind: 'badValue', raw: entry.raw, entry, lost: false, reason, ...key, ...more };
    problems.push(problemOf(structure, draft, base));
  };
}

/** `{ [key]: value }`, or nothing where the value is undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: V };
}

/** The unit of the amounts that a structure states; the form's own where it states none that is known. */
export function moneyUnitOf({ text, root }: Structure): MoneyUnit {
  const entry = root.fields.moneyUnit;
  const stated = entry ? lineValue(text, entry) : '';
  return isMoneyUnit(stated) ? stated : DEFAULT_MONEY_UNIT;
}
