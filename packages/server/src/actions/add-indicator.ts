import { type IndicatorType, indicatorTypes, type Project, type Standard, type Table } from '@goalsheet/core/model';
import { type Row, rowsOf } from '../rows.ts';
import { type Edit, insertion, type Request } from './action.ts';
import { insertLines, linesOfRow, withoutBlanks } from './lines.ts';

/** An indicator of a type, without a name, in its place by the standard's order; the cursor is where its name is due. */
export function addIndicator({ snapshot, client }: Request, table: Table, project: Project, label: string): Edit {
  const rows = rowsOf(table);
  const rowOf = (node: Row['node']) => rows.find(row => row.node === node)!;
  const order = orderIn(table.standard);
  const due = order(table.standard && indicatorTypes(table.standard).get(label));
  const above = project.indicators.findLast(({ type }) => order(type) <= due);
  const first = project.indicators[0];
  const row = rowOf(above ?? first ?? project);
  const block = withoutBlanks(snapshot, linesOfRow(snapshot, table, row));
  const { text, structure } = snapshot;
  const raw = structure.lines[row.line]!;
  const own = text.slice(raw.offset, raw.offset + raw.start);
  const indent = row.node === project ? `${own}  ` : own;
  const line = above || !first ? block.to : block.from;
  const { range, newText } = insertLines(snapshot, line, [`${indent}${label}：`, `${indent}  指标值：`]);
  const name = newText.indexOf('：') + 1;
  return insertion(range, newText.slice(0, name), '', newText.slice(name), client);
}

/** Where a type stands in its standard; what has none comes last. */
export function orderIn(standard: Standard | undefined): (type: IndicatorType | undefined) => number {
  const seconds = standard?.firstLevels.flatMap(level => level.secondLevels) ?? [];
  return type => {
    const at = type ? seconds.indexOf(type.second) : -1;
    return at < 0 ? seconds.length : at;
  };
}
