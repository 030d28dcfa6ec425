import { meaningOf } from '@goalsheet/core/model';
import { jsonOf, sheetOf, toCsv, toHtml, toText } from '@goalsheet/core/sheet';
import type { Grid, GridCell, GridRow, SourceDocument, SourcePlace } from '@goalsheet/exchange/documents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../packages/exchange/src/csv/read-csv.ts';
import { readHtml } from '../../../packages/exchange/src/html/read-html.ts';
import { table as anyTable } from '../../helpers/arbitrary.ts';
import { importedTable } from '../raw-text/copied.ts';
import { firstLost, intakeOf } from './accounted.ts';

/** What the form prints otherwise than the source, and a note says so. */
const OTHERWISE = new Set(['noIndicatorRead', 'strayCell', 'noAmounts', 'emptyTotal', 'noUnit', 'tableNote']);

const READERS = {
  csv: (sheet: ReturnType<typeof sheetOf>) => readCsv(toCsv(sheet)),
  html: (sheet: ReturnType<typeof sheetOf>) => readHtml(toHtml(sheet)),
} as const;

test.each(['csv', 'html'] as const)('what is printed as %s is read again as it was', format => {
  fc.assert(
    fc.property(importedTable, table => {
      const { tables, proof } = intakeOf(READERS[format](sheetOf(table)));
      expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
      expect(proof.ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

// Names and values here are made of the form's own words and marks, so that a cell can be read in several ways. What is
// said to be proved prints the same form again, to the last character.
test.each(['csv', 'html'] as const)('any table as %s: proved, or said where it is not; nothing is nowhere', format => {
  let proved = 0;
  fc.assert(
    fc.property(anyTable, table => {
      const sheet = sheetOf(table);
      // A no-break space in front of a name sets it in, as a project's: in a document nothing else can be told.
      fc.pre(!sheet.rows.some(({ name }) => /^\s/.test(name)));
      const source = READERS[format](sheet);
      const result = intakeOf(source);
      expect(result.tables).toHaveLength(1);
      const again = sheetOf(result.tables[0]!);
      if (!result.proof.ok) {
        expect(result.proof.firstDifference?.place).toHaveProperty('row');
        return;
      }
      expect(firstLost(source, result)).toBeUndefined();
      if (result.warnings.some(({ kind }) => OTHERWISE.has(kind))) return;
      proved++;
      expect(squeezed(toText(again))).toBe(squeezed(toText(sheet)));
      const amounts = (of: typeof sheet) => jsonOf(of).units.map(unit => [unit.amounts, unit.projects.length]);
      expect(amounts(again)).toEqual(amounts(sheet));
    }),
    { numRuns: 300 },
  );
  expect(proved).toBeGreaterThan(30);
});

/** Without white space; colons are of one width, as the note formMarks says. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('：', ':');
}

test('cells that were moved, lost, doubled or put in: proved only where all of it is in the model or in a note', () => {
  let told = 0;
  fc.assert(
    fc.property(importedTable, fc.array(fc.nat(9), { minLength: 3, maxLength: 60 }), (table, dice) => {
      const source = damaged(readCsv(toCsv(sheetOf(table))), dice);
      const result = intakeOf(source);
      if (!result.proof.ok) told++;
      else expect(firstLost(source, result)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(30);
});

test('rows that a page cuts anywhere, with the head again or without, are joined as they were', () => {
  const cuts = fc.array(fc.record({ at: fc.nat(99), goal: fc.nat(99), cell: fc.nat(99), name: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(importedTable, cuts, fc.boolean(), (table, where, headed) => {
      const result = intakeOf(paged(readCsv(toCsv(sheetOf(table))), where, headed));
      expect(result.tables.map(meaningOf)).toEqual([meaningOf(table)]);
      expect(result.proof.ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

type Cells = readonly GridCell[];

function rowsOf(source: SourceDocument): Grid['rows'] {
  const [grid] = source.pieces;
  return grid?.kind === 'grid' ? grid.rows : [];
}

function damaged(source: SourceDocument, dice: readonly number[]): SourceDocument {
  let drawn = 0;
  const draw = () => dice[drawn++ % dice.length]!;
  const rows = rowsOf(source).flatMap(({ cells }, index): Cells[] => {
    const chance = index < 3 ? 9 : draw();
    if (chance === 0) return [];
    if (chance === 1) return [cells, cells];
    if (chance === 2) return [cells.map(cell => ({ ...cell, column: cell.column + 1 }))];
    if (chance === 3) return [cells.filter(() => draw() > 4)];
    if (chance === 4) return [[...cells, { column: 7 + draw(), columns: 1, rows: 1, text: '多出一格' }]];
    if (chance === 5) return [[{ column: draw() % 7, columns: 1, rows: 1, text: `${draw()}、夹在中间` }], cells];
    return [cells];
  });
  return { format: 'csv', pieces: [{ kind: 'grid', at: {}, rows: numbered(rows, {}) }] };
}

function numbered(rows: readonly Cells[], at: SourcePlace, continues = false): GridRow[] {
  return rows.map((cells, index) => ({
    at: { ...at, row: index + 1 },
    cells,
    ...(continues && index === 0 && { continues }),
  }));
}

/** The rows of a table on pages, each but the first beginning with what is left of the last row before. */
function paged(
  source: SourceDocument,
  where: readonly { readonly at: number; readonly goal: number; readonly cell: number; readonly name: boolean }[],
  headed: boolean,
): SourceDocument {
  const [title, head, headings, ...rows] = rowsOf(source).map(({ cells }) => cells);
  const pages: Cells[][] = [[title!, head!, headings!]];
  let goesOn = false;
  rows.forEach((cells, index) => {
    const cut = where.find(({ at }) => at === index);
    if (!cut || cells.length < 4) {
      pages.at(-1)!.push(cells);
      return;
    }
    const [before, after] = split(cells, cut);
    pages.at(-1)!.push(before);
    pages.push([after]);
    goesOn = true;
  });
  const pieces = pages.map((page, index): Grid => {
    const at = { page: index + 1 };
    const isLater = index > 0;
    const body = numbered(page, at, isLater && goesOn);
    if (!isLater || !headed) return { kind: 'grid', at, rows: body };
    return { kind: 'grid', at, rows: [...numbered([title!, headings!], { ...at, table: 1 }), ...body] };
  });
  return { format: 'pdf', pieces };
}

function split(cells: Cells, cut: { goal: number; cell: number; name: boolean }): [Cells, Cells] {
  const at = (cell: GridCell): number => {
    const { length } = cell.text;
    if (cell.column === 0) return cut.name ? Math.max(6, length - 2) : length;
    if (cell.column < 5) return length;
    return Math.floor((length * (cell.column === 5 ? cut.goal : cut.cell)) / 99);
  };
  const parts = cells.map(cell => [cell, at(cell)] as const);
  const said = (cell: GridCell, text: string) => (text.trim() === '' ? [] : [{ ...cell, text, wrapped: true }]);
  return [
    parts.flatMap(([cell, to]) => said(cell, cell.text.slice(0, to))),
    parts.flatMap(([cell, to]) => said(cell, cell.text.slice(to))),
  ];
}
