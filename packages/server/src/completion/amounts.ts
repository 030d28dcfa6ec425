import {
  type Column,
  type Money,
  type MoneyUnit,
  moneyText,
  projectTotal,
  SOURCES,
  type Source,
  sumOf,
  tableTotals,
  unitTotals,
} from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import type { Here } from './here.ts';
import { CompletionItemKind, type Proposal, stop } from './proposal.ts';

/** Amounts for an entry of the node at `level`: what it comes to by the table itself, first. */
export function amountProposals(here: Here, field: string, level: number, language: keyof Localised): Proposal[] {
  const { moneyUnit } = here.table;
  const computed = computedFor(here, field, level);
  const proposals: Proposal[] = [];
  if (computed) proposals.push(amount(computed.amount, moneyUnit, computed.why[language]));
  // The form writes 0.00 where there is nothing; what else there may be nobody knows but the author.
  if (level === 2 && field !== 'total' && field !== 'ceiling' && computed?.amount !== 0n)
    proposals.push({ label: '0.00', snippet: stop(1, '0.00'), kind: CompletionItemKind.Value });
  return proposals;
}

function amount(money: Money, unit: MoneyUnit, description: string): Proposal {
  // Without its marks it is found as well: they may be left out of what is typed.
  return { label: moneyText(money, unit), kind: CompletionItemKind.Value, description };
}

function computedFor(here: Here, field: string, level: number): { amount: Money; why: Localised } | undefined {
  const { table, unit, project } = here;
  const is = (amount: Money | undefined, why: Localised) => (amount === undefined ? undefined : { amount, why });
  if (level === 2 && project) {
    const { amounts } = project;
    if (field === 'ceiling') return is(projectTotal(project), { zh: '项目总计', en: "project's total" });
    const others = SOURCES.filter(source => source !== field).map(source => amounts[source]?.value);
    if (field === 'total') return is(sumOf(SOURCES.map(source => amounts[source]?.value)), SUM);
    const total = amounts.total?.value;
    if (total === undefined || !SOURCES.includes(field as Source)) return undefined;
    const left = total - (sumOf(others) ?? 0n);
    return left < 0n ? undefined : is(left, { zh: '总计减去其他来源', en: 'total less the other sources' });
  }
  const totals = level === 1 && unit ? unitTotals(unit) : level === 0 ? tableTotals(table) : undefined;
  if (field === 'ceiling') return is(totals?.total, SUM);
  return is(totals?.[field as Column], SUM);
}

const SUM: Localised = { zh: '计算所得', en: 'computed' };
