import { COLUMNS, idsOf, type Money, type MoneyUnit, moneyText } from '../../model/index.ts';
import type { Effect, Identity } from '../change.ts';
import { effectBetween, NOTHING } from '../effects.ts';
import { percentOfEffect } from '../ratio.ts';
import { FACT_TEXT } from '../wording.ts';
import { type Ids, idOf, type MoneyRow, nameText, signedPercent, signedText } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import type { TablePair } from './review.ts';

interface Group {
  readonly name: string;
  readonly id: Ids;
  unit?: Effect;
  readonly projects: { readonly name: string; readonly effect: Effect }[];
}

/** A row for each column of the table, its units and their projects that comes to something else. */
export function moneyRows(pair: TablePair, moneyUnit: MoneyUnit, language: Language): MoneyRow[] {
  const rows = figureRows(pair.set.effects.table, 'table', LABELS[language].total, moneyUnit, language);
  for (const { name, id, unit, projects } of groupsOf(pair, moneyUnit, language)) {
    const inner = projects.flatMap(each => figureRows(each.effect, 'project', each.name, moneyUnit, language));
    const outer = unit ? figureRows(unit, 'unit', name, moneyUnit, language) : [];
    if (outer.length === 0 && inner.length > 0) rows.push({ level: 'unit', name, id });
    rows.push(...outer, ...inner);
  }
  return rows;
}

/** Units in the order of the new table, then those that are gone: a project may have changed in a unit whose sums did not. */
function groupsOf({ before, after, set }: TablePair, moneyUnit: MoneyUnit, language: Language): Iterable<Group> {
  const labels = LABELS[language];
  const groups = new Map<string, Group>();
  for (const [side, table] of [
    ['after', after],
    ['before', before],
  ] as const)
    for (const unit of table?.units ?? []) {
      const id = idsOf(table!).of.get(unit)!;
      groups.set(`${side} ${id}`, { name: unit.name || labels.unnamed, id: { [side]: id }, projects: [] });
    }
  const newIds = new Map(set.matches.map(match => [match.before, match.after]));
  const groupOf = ({ before: old, after: now }: Identity) => {
    const id = now?.id ?? newIds.get(old!.id);
    return groups.get(id === undefined ? `before ${old!.id}` : `after ${id}`)!;
  };
  for (const effect of set.effects.units) groupOf(effect.at.unit!).unit = effect;
  for (const effect of set.effects.projects) {
    const { unit, project } = effect.at;
    const name = nameText(project!, language);
    const to = groupOf(unit!);
    const from = project!.before && unit!.before ? groupOf({ before: unit!.before }) : to;
    if (from === to || !project!.after) to.projects.push({ name, effect });
    else {
      const { before, after } = effect;
      const was = before.total === undefined || before.total === after.total ? '' : moneyText(before.total, moneyUnit);
      // It counts in full, against the one unit and for the other.
      const [gone, come] = [effectBetween(effect.at, before, NOTHING), effectBetween(effect.at, NOTHING, after)];
      from.projects.push({ name: name + labels.remark(labels.movedAway), effect: gone });
      to.projects.push({ name: name + labels.remark(labels.movedHere(was)), effect: come });
    }
  }
  return groups.values();
}

/** A row for 总计; one for each column that changed, where that says more than 总计 alone. */
function figureRows(
  effect: Effect,
  level: MoneyRow['level'],
  name: string,
  moneyUnit: MoneyUnit,
  language: Language,
): MoneyRow[] {
  const { at, before, after, difference } = effect;
  const changed = COLUMNS.filter(column => before[column] !== after[column]);
  const [total, source] = changed;
  const alike =
    changed.length === 2 && total === 'total' && before[source!] === before.total && after[source!] === after.total;
  const columns = alike ? changed.slice(0, 1) : changed;
  const text = (money: Money | undefined) => (money === undefined ? '' : moneyText(money, moneyUnit));
  return columns.map(column => ({
    level,
    name,
    id: idOf(at),
    figures: {
      column,
      ...(columns.length > 1 || column !== 'total' ? { columnText: FACT_TEXT[column][language] } : {}),
      before: text(before[column]),
      after: text(after[column]),
      difference: signedText(difference[column], moneyUnit),
      percent: signedPercent(percentOfEffect(effect, column)),
    },
  }));
}
