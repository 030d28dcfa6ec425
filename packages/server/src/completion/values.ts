import {
  annualValueOf,
  cycleValueOf,
  indicatorTypes,
  moneyText,
  projectTotal,
  type SecondLevel,
  type Standard,
} from '@goalsheet/core/model';
import { RULES, ruleOf } from '@goalsheet/core/rules';
import { builtInStandards } from '@goalsheet/language';
import { type KeySpec, typeNameOf } from '@goalsheet/language/syntax';
import type { Context } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';
import { amountProposals } from './amounts.ts';
import { findingsAt } from './findings.ts';
import { AMOUNT_FIELDS, type Here, hereAt } from './here.ts';
import { STEP } from './layout.ts';
import { entriesFor, mostUsed, namesAround, valueKey } from './names.ts';
import { CompletionItemKind, literal, type Proposal, stop } from './proposal.ts';
import type { Spot } from './spot.ts';
import { targetsFor, unitsFor } from './targets.ts';

export interface ValueContext {
  readonly snapshot: Snapshot;
  readonly spot: Spot;
  readonly context: Context;
  readonly standard: Standard | undefined;
  readonly year: number;
}

/** What may stand behind the colon of a line; undefined where only the author knows. */
export async function valueProposals(at: ValueContext): Promise<Proposal[]> {
  const { snapshot, spot } = at;
  const { structure } = snapshot;
  const entry = structure.entries[spot.raw.number];
  const own = entry?.raw.number === spot.raw.number ? entry : undefined;
  const key = spot.raw.key!;
  const spec = own?.spec ?? structure.vocabulary.byKey.get(key.replace(/\s+/g, ''));
  if (spec) return fixed(at, spec, own?.level);
  return indicatorNames(at, own?.label ?? typeNameOf(key));
}

async function fixed(at: ValueContext, spec: KeySpec, level: number | undefined): Promise<Proposal[]> {
  const { snapshot, spot, context } = at;
  const { kind } = snapshot.structure.vocabulary;
  if (kind === 'standard') return standardValues(at, spec);
  if (kind === 'library') return libraryValues(at, spec);
  const here = hereAt(snapshot, spot.raw.number);
  if (!here) return [];
  const { field } = spec;
  if (AMOUNT_FIELDS.has(field)) return amountProposals(here, field, level ?? 0, context.language);
  switch (field) {
    case 'department':
      return departments(at);
    case 'moneyUnit':
      return listed(['万元', '元', '千元', '亿元'], CompletionItemKind.Unit);
    case 'year':
      return listed([0, 1, -1].map(step => String(at.year + step)));
    case 'standard':
      return standards(at);
    case 'name':
      return spec.opens === 1 ? units(at) : projects(at, here);
    case 'category':
      return categories(at, here);
    case 'period':
      return periods(at, here);
    case 'part':
      return parts(at);
    case 'cycle':
    case 'annual':
    case 'value':
      return targets(at, here, field);
    case 'waiver':
      return answers(at);
    default:
      return [];
  }
}

function listed(texts: readonly string[], kind: CompletionItemKind = CompletionItemKind.Value): Proposal[] {
  return texts.map(label => ({ label, kind }));
}

/** What stands in the line's own value is no proposal: it is just being typed. */
function besides({ snapshot, spot }: ValueContext, taken: Iterable<string> = []): (text: string) => boolean {
  const { offset, valueStart, end } = spot.raw;
  const out = new Set([...taken, snapshot.text.slice(offset + valueStart, offset + end)]);
  return text => !out.has(text);
}

const DEPARTMENT_MARK = /[（(]部门[)）]$/;

async function departments(at: ValueContext): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const used = mostUsed(others.map(names => names.departments));
  const units = mostUsed([own?.units, ...others.map(names => names.units)]);
  return listed([...new Set([...used, ...units])].filter(besides(at)));
}

/** A department uses funds itself: its own name, and what other tables name. */
async function units(at: ValueContext): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const departments = [...(own?.departments.keys() ?? [])].map(name => name.replace(DEPARTMENT_MARK, ''));
  const used = mostUsed(others.map(names => names.units));
  return listed([...new Set([...departments, ...used])].filter(besides(at, own?.units.keys())));
}

async function projects(at: ValueContext, here: Here): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const used = mostUsed([own?.projects, ...others.map(names => names.projects)]);
  return listed(
    used.filter(
      besides(
        at,
        here.unit?.projects.map(({ name }) => name),
      ),
    ),
  );
}

async function standards({ snapshot, context }: ValueContext): Promise<Proposal[]> {
  const known = [...(await context.standardsFor(snapshot.uri)), ...builtInStandards()];
  const byName = new Map(known.map(each => [each.name, each]));
  return [...byName.values()].map(({ name, note }) => ({
    label: name,
    kind: CompletionItemKind.Module,
    ...(note ? { documentation: note } : {}),
  }));
}

/** The kinds of project that a standard names, and those that the workspace uses. */
async function categories(at: ValueContext, { project }: Here): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const used = mostUsed([own?.categories, ...others.map(names => names.categories)]);
  const taken = project?.categories.map(({ name }) => name);
  return listed([...new Set([...kindsIn(at.standard), ...used])].filter(besides(at, taken)));
}

function kindsIn(standard: Standard | undefined): string[] {
  const levels = (standard?.firstLevels ?? []).flatMap(first => [first, ...first.secondLevels]);
  return levels.flatMap(({ required, exempt }) => [...(required && required !== true ? required : []), ...exempt]);
}

function periods({ year }: ValueContext, { table }: Here): Proposal[] {
  const from = Number(/^\d{4}/.exec(table.year ?? '')?.[0] ?? year);
  return [
    { label: `${from}年`, kind: CompletionItemKind.Value },
    {
      label: `${from}-${from + 2}年`,
      snippet: `${stop(1, String(from))}-${stop(2, String(from + 2))}年`,
      kind: CompletionItemKind.Value,
    },
    { label: '12个月', snippet: `${stop(1, '12')}个月`, kind: CompletionItemKind.Value },
  ];
}

async function parts(at: ValueContext): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const used = mostUsed([own?.parts, ...others.map(names => names.parts)]);
  const names = new Set([...used, '中央转移支付', '省级转移支付', '市级转移支付', '本级资金']);
  return [...names].map(name => ({
    label: name,
    snippet: `${literal(name)} ${stop(1, '0.00')}`,
    kind: CompletionItemKind.Value,
  }));
}

// ---- indicators

/** Names of indicators of a type: from libraries, then those that tables use. */
async function indicatorNames(at: ValueContext, label: string): Promise<Proposal[]> {
  const { snapshot, spot, context, standard } = at;
  const type = standard && indicatorTypes(standard).get(label);
  if (standard && !type) return [];
  const here = hereAt(snapshot, spot.raw.number);
  const level = type?.second.name ?? label;
  const isNew = besides(
    at,
    here?.project?.indicators.filter(each => (each.type?.second.name ?? each.label) === level).map(({ name }) => name),
  );
  const libraries = await context.librariesFor(snapshot.uri);
  const bare = !here?.indicator || (cycleValueOf(here.indicator) ?? annualValueOf(here.indicator)) === undefined;
  const proposals = new Map<string, Proposal>();
  for (const { library, entry } of entriesFor(libraries, label, type?.second, standard)) {
    if (library.file === snapshot.path || !isNew(entry.name) || proposals.has(entry.name)) continue;
    const value = bare && snapshot.file.kind === 'table' ? entry.value : undefined;
    proposals.set(entry.name, {
      label: entry.name,
      kind: CompletionItemKind.Reference,
      description: library.name,
      ...(entry.note ? { documentation: entry.note } : {}),
      ...(value
        ? { snippet: `${literal(entry.name)}\n${innerIndent(at)}指标值：${stop(1, value)}`, detail: `指标值：${value}` }
        : {}),
    });
  }
  const { own, others } = await namesAround(snapshot, context);
  const used = mostUsed([own?.indicators.get(level), ...others.map(names => names.indicators.get(level))]);
  for (const name of used)
    if (isNew(name) && !proposals.has(name)) proposals.set(name, { label: name, kind: CompletionItemKind.Text });
  return [...proposals.values()];
}

/** The layout of an entry below the spot's own line. */
function innerIndent({ snapshot, spot }: ValueContext): string {
  const { offset, start } = spot.raw;
  return snapshot.text.slice(offset, offset + start).replaceAll('\uFEFF', '') + STEP;
}

async function targets(at: ValueContext, here: Here, field: 'cycle' | 'annual' | 'value'): Promise<Proposal[]> {
  const { snapshot, context, standard, spot } = at;
  const { indicator, table, project } = here;
  if (!indicator) return [];
  // What is typed of a further line of a long text is nobody's proposal.
  if (spot.typed.length > 20) return [];
  const level = indicator.type?.second.name ?? indicator.label;
  const zh = context.language === 'zh';
  const proposals = new Map<string, Proposal>();
  const add = (proposal: Proposal) => {
    if (!proposals.has(proposal.label)) proposals.set(proposal.label, proposal);
  };
  const text = (label: string | undefined, description: string) => {
    if (label && !label.includes('\n')) add({ label, kind: CompletionItemKind.Value, description });
  };
  const entries = entriesFor(
    await context.librariesFor(snapshot.uri),
    indicator.label,
    indicator.type?.second,
    standard,
  );
  const entry = entries.find(each => each.entry.name === indicator.name);
  text(entry?.entry.value, entry?.library.name ?? '');
  if (field === 'annual') text(cycleValueOf(indicator), zh ? '同实施周期指标值' : 'as 实施周期指标值');
  if (field === 'cycle') text(annualValueOf(indicator), zh ? '同年度指标值' : 'as 年度指标值');
  if (indicator.name) {
    const { own, others } = await namesAround(snapshot, context);
    const key = valueKey(level, indicator.name);
    const used = mostUsed([own?.values.get(key), ...others.map(names => names.values.get(key))]);
    for (const each of used.filter(besides(at)).slice(0, 5)) text(each, zh ? '同名指标用过' : 'used before');
  }
  const measure = entry?.entry.measure;
  const total = project && projectTotal(project);
  if (/成本/.test(level) && total !== undefined)
    add({
      label: `≤${moneyText(total, table.moneyUnit)}${table.moneyUnit}`,
      kind: CompletionItemKind.Value,
      description: zh ? '项目总计' : "project's total",
    });
  for (const proposal of targetsFor(level, indicator.name, table.moneyUnit, measure)) add(proposal);
  return [...proposals.values()];
}

// ---- answers

/** The rules that report something here, then all others. Each is found by its code and its title. */
function answers(at: ValueContext): Proposal[] {
  const { snapshot, spot, context } = at;
  // Behind the rule stands the reason, which is the author's own.
  if (/[ \t\u3000]/.test(spot.typed.trimStart())) return [];
  const here = [...new Set(findingsAt(snapshot, spot.raw.number).map(({ code }) => code))];
  const order = [...here, ...RULES.map(({ meta }) => meta.code).filter(code => !here.includes(code))];
  const proposals: Proposal[] = [];
  for (const code of order) {
    const meta = ruleOf(code)?.meta;
    if (!meta) continue;
    const title = meta.title[context.language];
    const fires = here.includes(code);
    proposals.push({
      label: code,
      snippet: `${code} ${stop(1, context.language === 'zh' ? '理由' : 'reason')}`,
      kind: CompletionItemKind.Reference,
      description: title,
      ...(fires ? { detail: context.language === 'zh' ? '此处提示' : 'reported here' } : {}),
      rule: code,
      sought: `${code} ${meta.title.zh}`,
    });
  }
  return proposals;
}

// ---- standards and libraries

type Level = Pick<SecondLevel, 'code' | 'name'>;

function standardValues({ snapshot, spot }: ValueContext, spec: KeySpec): Proposal[] {
  const { file } = snapshot;
  if (file.kind !== 'standard') return [];
  const all = [...builtInStandards(), file];
  switch (spec.field) {
    case 'required':
      return listed(['是', ...new Set(all.flatMap(kindsIn))], CompletionItemKind.EnumMember);
    case 'exempt':
      return listed([...new Set([...all.flatMap(kindsIn), '人员类', '公用经费'])], CompletionItemKind.EnumMember);
    case 'weightTotal':
      return listed(['100', '90', '100%']);
    case 'alias':
      return aliases(snapshot, spot);
    default:
      break;
  }
  if (spec.opens === undefined) return [];
  const own = new Set(file.firstLevels.flatMap(first => [first.name, ...first.secondLevels.map(({ name }) => name)]));
  const levels = builtInStandards().flatMap(({ firstLevels }): readonly Level[] =>
    spec.opens === 1 ? firstLevels : firstLevels.flatMap(({ secondLevels }) => secondLevels),
  );
  const texts = levels.filter(({ name }) => !own.has(name)).map(({ code, name }) => (code ? `${code}-${name}` : name));
  return listed([...new Set(texts)], CompletionItemKind.Class);
}

/** The name with 指标 behind it, or without. */
function aliases({ structure, file }: Snapshot, { raw }: Spot): Proposal[] {
  if (file.kind !== 'standard') return [];
  for (let line = raw.number - 1; line >= 0; line--) {
    const entry = structure.entries[line];
    if (entry?.spec?.opens !== 2) continue;
    const { offset, valueStart, end } = entry.raw;
    const name = structure.text.slice(offset + valueStart, offset + end).replace(/^\d+\s*[-－]\s*/, '');
    if (!name) return [];
    return listed([name.endsWith('指标') ? name.slice(0, -2) : `${name}指标`]);
  }
  return [];
}

async function libraryValues(at: ValueContext, spec: KeySpec): Promise<Proposal[]> {
  if (spec.field === 'standard') return standards(at);
  const { snapshot, spot } = at;
  const { root } = snapshot.structure;
  const draft = root.children.findLast(child => (child.opener?.raw.number ?? 0) < spot.raw.number);
  const opener = draft?.opener;
  if (!opener) return [];
  const { offset, valueStart, end } = opener.raw;
  const name = snapshot.text.slice(offset + valueStart, offset + end);
  const level = opener.type?.second.name ?? opener.label ?? '';
  if (spec.field === 'measure') {
    const first =
      /满意|质量/.test(level) || /率$|比例|占比/.test(name) ? ['%'] : /成本/.test(level) ? ['万元', '元'] : [];
    return listed([...new Set([...first, ...unitsFor(name), '%', '万元'])], CompletionItemKind.Unit);
  }
  if (spec.field === 'value') return targetsFor(level, name, '万元');
  return [];
}
