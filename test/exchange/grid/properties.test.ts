import { meaningOf } from '@goalsheet/core/model';
import { jsonOf, sheetOf, toCsv, toHtml, toText } from '@goalsheet/core/sheet';
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
