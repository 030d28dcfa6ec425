import { meaningOf } from '@goalsheet/core/model';
import { sheetOf } from '@goalsheet/core/sheet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../packages/exchange/src/docx/read-docx.ts';
import { toDocx } from '../../../packages/exchange/src/docx/to-docx.ts';
import { intakeOf } from '../grid/accounted.ts';
import { importedTable } from '../raw-text/copied.ts';

test('what is written as a Word file is read again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(importedTable, async table => {
      const { tables, proof } = intakeOf(await readDocx(await toDocx([sheetOf(table)])));
      expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
      expect(proof.ok).toBe(true);
    }),
    { numRuns: 150 },
  );
});
