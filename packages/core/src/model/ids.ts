import type { Indicator, Project, Table, TableNode, Unit } from './table.ts';

/** The ids of a table's nodes, both ways. */
export interface Ids {
  /** The id of a node of this table; the table's own is empty. */
  readonly of: ReadonlyMap<TableNode, string>;
  readonly node: ReadonlyMap<string, TableNode>;
  /** The parent of a node; none for the table. */
  readonly parent: ReadonlyMap<TableNode, TableNode>;
}

const idsOfTable = new WeakMap<Table, Ids>();

/**
 * Ids that survive edits elsewhere: `unit`, `unit/project`, `unit/project/type/name`, with `/ % #` in a name escaped as in
 * a URL; `#2`, `#3` … behind duplicates and empty names only. Computed when first asked for.
 */
export function idsOf(table: Table): Ids {
  let ids = idsOfTable.get(table);
  if (!ids) idsOfTable.set(table, (ids = computeIds(table)));
  return ids;
}

function computeIds(table: Table): Ids {
  const of = new Map<TableNode, string>([[table, '']]);
  const node = new Map<string, TableNode>([['', table]]);
  const parent = new Map<TableNode, TableNode>();
  const seen = new Map<string, number>();
  const add = <T extends Unit | Project | Indicator>(child: T, above: TableNode, own: string) => {
    const base = of.get(above) ? `${of.get(above)}/${own}` : own;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    const id = ordinal > 1 || child.name === '' ? `${base}#${ordinal}` : base;
    of.set(child, id);
    node.set(id, child);
    parent.set(child, above);
  };
  for (const unit of table.units) {
    add(unit, table, escaped(unit.name));
    for (const project of unit.projects) {
      add(project, unit, escaped(project.name));
      for (const indicator of project.indicators)
        add(
          indicator,
          project,
          `${escaped(indicator.type?.second.name ?? indicator.label)}/${escaped(indicator.name)}`,
        );
    }
  }
  return { of, node, parent };
}

function escaped(name: string): string {
  return name.replace(/[%/#]/g, char => `%${char.charCodeAt(0).toString(16)}`);
}
