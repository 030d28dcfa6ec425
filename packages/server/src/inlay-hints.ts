import {
  type Amounts,
  COLUMNS,
  type Column,
  locate,
  type Money,
  moneyText,
  type Project,
  projectTotals,
  SOURCES,
  type Table,
  type Totals,
  tableTotals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import type { InlayHint, Range } from 'vscode-languageserver';
import type { Context } from './context.ts';
import type { InlayHintsFeature } from './features.ts';
import { fileLevel, type Level, levelsIn } from './place-in-file.ts';
import type { Snapshot } from './snapshot.ts';
import { BETWEEN, countText } from './wording.ts';

/** The rules that compare what is stated with a sum; where they are silent, no difference is shown. */
const SUM_RULES: ReadonlySet<string> = new Set(['GS202', 'GS203', 'GS204']);

/**
 * Behind a unit: `合计 8.00 · 2 个项目`; behind a project: `4 条指标`, and its total if it is the sum of several sources; behind a
 * title: the table's total; behind an assertion that fails: `⚠ 差 0.01`. A total that is written, or that cannot be known, is
 * left out.
 */
export const inlayHints: InlayHintsFeature['inlayHints'] = (snapshot, range, context) => {
  const { file } = snapshot;
  if (file.kind !== 'table') return [];
  const hints = [...headHints(snapshot, file, range, context), ...differenceHints(snapshot, file, range, context)];
  return hints.sort((a, b) => a.position.line - b.position.line);
};

function* headHints(snapshot: Snapshot, table: Table, range: Range, context: Context): Generator<InlayHint> {
  const { structure } = snapshot;
  const { language, settings } = context;
  const { totals, counts } = settings.inlayHints;
  const isShown = (line: number) => line >= range.start.line && line <= range.end.line;
  const total = (amounts: Amounts, of: () => Money | undefined) => {
    const sum = totals && !amounts.total ? of() : undefined;
    if (sum === undefined) return [];
    return [`${language === 'zh' ? '合计' : 'total'} ${moneyText(sum, table.moneyUnit)}`];
  };
  const hint = (line: number, remarks: readonly string[]): InlayHint[] =>
    remarks.length === 0
      ? []
      : [
          {
            position: { line, character: structure.lines[line]!.end },
            label: remarks.join(BETWEEN),
            paddingLeft: true,
          },
        ];
  const { title } = structure;
  if (title && isShown(title.number))
    yield* hint(
      title.number,
      total(table.stated, () => knownTotal(table.units.flatMap(unit => unit.projects))),
    );
  for (const unitLevel of levelsIn(fileLevel(snapshot))) {
    if (unitLevel.limit <= range.start.line) continue;
    if (unitLevel.first > range.end.line) return;
    const unit = unitLevel.node as Unit;
    if (unitLevel.draft.opener && isShown(unitLevel.first))
      yield* hint(unitLevel.first, [
        ...total(unit.stated, () => knownTotal(unit.projects)),
        ...(counts ? [countText(unit.projects.length, 'project', language)] : []),
      ]);
    for (const level of levelsIn(unitLevel) as Level[]) {
      if (!level.draft.opener || !isShown(level.first)) continue;
      const project = level.node as Project;
      const several = SOURCES.filter(source => project.amounts[source]).length > 1;
      yield* hint(level.first, [
        ...(several ? total(project.amounts, () => knownTotal([project])) : []),
        ...(counts ? [countText(project.indicators.length, 'indicator', language)] : []),
      ]);
    }
  }
}

/** What projects come to; undefined if one has an amount that cannot be read. */
function knownTotal(projects: readonly Project[]): Money | undefined {
  let sum: Money | undefined;
  for (const project of projects) {
    if (COLUMNS.some(column => project.amounts[column] && project.amounts[column].value === undefined))
      return undefined;
    const { total } = projectTotals(project);
    if (total !== undefined) sum = (sum ?? 0n) + total;
  }
  return sum;
}

function* differenceHints(snapshot: Snapshot, table: Table, range: Range, context: Context): Generator<InlayHint> {
  const { language, settings } = context;
  if (!settings.inlayHints.differences) return;
  const computed = new Map<Table | Unit | Project, Totals>();
  for (const { code, target, waivedBy } of snapshot.findings) {
    if (!SUM_RULES.has(code) || waivedBy !== undefined || target.span || target.field === undefined) continue;
    const { end } = locate(table, target);
    if (end.line < range.start.line || end.line > range.end.line) continue;
    const node = target.node as Table | Unit | Project;
    const column = target.field as Column;
    const stated = ('amounts' in node ? node.amounts : node.stated)?.[column]?.value;
    let totals = computed.get(node);
    if (!totals) computed.set(node, (totals = totalsOf(node)));
    if (stated === undefined || stated === totals[column]) continue;
    const difference = stated - (totals[column] ?? 0n);
    const size = moneyText(difference < 0n ? -difference : difference, table.moneyUnit);
    yield { position: end, label: language === 'zh' ? `⚠ 差 ${size}` : `⚠ off by ${size}`, paddingLeft: true };
  }
}

function totalsOf(node: Table | Unit | Project): Totals {
  if ('units' in node) return tableTotals(node);
  return 'projects' in node ? unitTotals(node) : projectTotals(node);
}
