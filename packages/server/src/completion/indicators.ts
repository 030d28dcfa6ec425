import { annualValueOf, cycleValueOf, indicatorTypes, moneyText, projectTotal } from '@goalsheet/core/model';
import { type Here, hereAt } from './here.ts';
import { STEP } from './layout.ts';
import { entriesFor, mostUsed, namesAround, valueKey } from './names.ts';
import { CompletionItemKind, literal, type Proposal, stop } from './proposal.ts';
import { soughtAs, targetsFor } from './targets.ts';
import { besides, type ValueContext } from './value-context.ts';

/** Names of indicators of a type: from libraries, then those that tables use. */
export async function indicatorNames(at: ValueContext, label: string): Promise<Proposal[]> {
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

/** Values: of the library, the indicator's other value, those of its namesakes, and what its type suggests. */
export async function targets(at: ValueContext, here: Here, field: 'cycle' | 'annual' | 'value'): Promise<Proposal[]> {
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
    if (!label || label.includes('\n')) return;
    add({ label, sought: soughtAs(label), kind: CompletionItemKind.Value, description });
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
