import { type KeySpec, typeNameOf } from '@goalsheet/language/syntax';
import { amountProposals } from './amounts.ts';
import { answers } from './answers.ts';
import { AMOUNT_FIELDS, type Here, hereAt } from './here.ts';
import { indicatorNames, targets } from './indicators.ts';
import { mostUsed, namesAround } from './names.ts';
import { CompletionItemKind, literal, type Proposal, stop } from './proposal.ts';
import { libraryValues, standardValues } from './standard-values.ts';
import { besides, kindsIn, listed, standards, type ValueContext } from './value-context.ts';

/** What takes one of the proposals and nothing else. */
const CHOSEN = new Set(['moneyUnit', 'standard', 'waiver']);

/** What may stand behind the colon of a line; none where only the author knows. */
export async function valueProposals(at: ValueContext): Promise<Proposal[]> {
  const { own, spec } = keyAt(at);
  if (spec) return fixed(at, spec, own?.level);
  return indicatorNames(at, own?.label ?? typeNameOf(at.spot.raw.key!));
}

/** Whether an author may write there what he likes. */
export function isFree(at: Pick<ValueContext, 'snapshot' | 'spot'>): boolean {
  const { spec } = keyAt(at);
  return at.snapshot.structure.vocabulary.kind === 'table' && !(spec && CHOSEN.has(spec.field));
}

function keyAt({ snapshot: { structure }, spot }: Pick<ValueContext, 'snapshot' | 'spot'>) {
  const entry = structure.entries[spot.raw.number];
  const own = entry?.raw.number === spot.raw.number ? entry : undefined;
  return { own, spec: own?.spec ?? structure.vocabulary.byKey.get(spot.raw.key!.replace(/\s+/g, '')) };
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

/** The kinds of project that a standard names, and those that the workspace uses. */
async function categories(at: ValueContext, { project }: Here): Promise<Proposal[]> {
  const { own, others } = await namesAround(at.snapshot, at.context);
  const used = mostUsed([own?.categories, ...others.map(names => names.categories)]);
  const taken = project?.categories.map(({ name }) => name);
  return listed([...new Set([...kindsIn(at.standard), ...used])].filter(besides(at, taken)));
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
