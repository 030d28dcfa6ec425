import { meaningOf } from '@goalsheet/core/model';
import { sheetOf } from '@goalsheet/core/sheet';
import { defaultStandard } from '@goalsheet/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellString, cellText } from '../../../packages/exchange/src/xlsx/cell-string.ts';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toTemplate } from '../../../packages/exchange/src/xlsx/template/to-template.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { splitRow } from '../../../packages/exchange/src/xlsx/write/text-layout.ts';
import { table as anyTable } from '../../helpers/arbitrary.ts';
import { intakeOf } from '../grid/accounted.ts';
import { importedTable } from '../raw-text/copied.ts';

const WRITERS = {
  'as the form': toXlsx,
  'to be filled in': ([sheet]: readonly ReturnType<typeof sheetOf>[]) =>
    toTemplate(sheet!, { standard: defaultStandard(), projects: 1, indicators: 2 }),
} as const;

test.each(['as the form', 'to be filled in'] as const)('a workbook %s is read again as it was', async kind => {
  await fc.assert(
    fc.asyncProperty(importedTable, async table => {
      const { tables, proof } = intakeOf(await readXlsx(await WRITERS[kind]([sheetOf(table)])));
      expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
      expect(proof.ok).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any table: what its cells say is what the workbook says', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async table => {
      const sheet = sheetOf(table);
      const [grid] = (await readXlsx(await toXlsx([sheet]))).pieces;
      const texts = grid?.kind === 'grid' ? grid.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
      for (const row of sheet.rows)
        for (const text of [row.name, row.goal.join('\n')]) if (text) expect(texts).toContain(text);
    }),
    { numRuns: 60 },
  );
});

const marked = fc.string({
  unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', '\u0001', '甲', '\uD800', '\uFFFF', '\r'),
});

test('any text in a cell is what it was, and legal XML', () => {
  fc.assert(
    fc.property(marked, text => {
      expect(cellText(cellString(text))).toBe(text);
      expect(cellString(text)).not.toMatch(/[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u);
    }),
    { numRuns: 2_000 },
  );
});

test('a row that is split is what it was, in cells that hold it', () => {
  const text = fc
    .tuple(fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '。', '\n', '😀') }), fc.integer({ min: 1, max: 4_000 }))
    .map(([unit, times]) => unit.repeat(times).slice(0, 70_000));
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, width: fc.integer({ min: 8, max: 80 }) }), { minLength: 1, maxLength: 3 }),
      texts => {
        const parts = splitRow(texts);
        for (const [index, { text: whole }] of texts.entries())
          expect(parts.map(part => part.texts[index]).join('') === whole).toBe(true);
        for (const { texts: own, lines } of parts) {
          expect(lines).toBeLessThanOrEqual(31);
          for (const each of own) {
            expect(each.length).toBeLessThanOrEqual(32_767);
            expect(each).not.toMatch(/[\uD800-\uDBFF]$/);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
