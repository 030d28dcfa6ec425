import { idsOf, locate, type Table, type TableNode } from '@goalsheet/core/model';

/** A node of a table with the line that it begins on. */
export interface Row {
  readonly id: string;
  readonly line: number;
  readonly node: TableNode;
}

const rowsOfTable = new WeakMap<Table, readonly Row[]>();

/** All nodes of a table in the order of their lines; the table itself comes first. */
export function rowsOf(table: Table): readonly Row[] {
  let rows = rowsOfTable.get(table);
  if (!rows) {
    const all = [...idsOf(table).node].map(([id, node]): Row => {
      const line = node.kind === 'table' ? 0 : locate(table, { node }).start.line;
      return { id, line, node };
    });
    rowsOfTable.set(table, (rows = all.sort((a, b) => a.line - b.line)));
  }
  return rows;
}

/** The innermost node that a line belongs to; the table above the first unit. */
export function rowOfLine(table: Table, line: number): Row {
  const rows = rowsOf(table);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1] ?? rows[0]!;
}

/** The row behind all that belongs to a row (its projects, their indicators); undefined if it is the last. */
export function rowBehind(table: Table, row: Row): Row | undefined {
  const rows = rowsOf(table);
  const depth = DEPTHS[row.node.kind];
  let next = rows.indexOf(row) + 1;
  while (next < rows.length && DEPTHS[rows[next]!.node.kind] > depth) next++;
  return rows[next];
}

const DEPTHS: Readonly<Record<TableNode['kind'], number>> = { table: 0, unit: 1, project: 2, indicator: 3 };
