import { readFileSync } from 'node:fs';
import { COLUMNS, meaningOf, type Table } from '@goalsheet/core/model';
import { departmentLabel, HEADINGS, indicatorText, moneyUnitLabel, sheetOf } from '@goalsheet/core/sheet';
import { toDocx, toXlsx } from '@goalsheet/exchange/documents';
import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { savedAgain } from '../../helpers/libreoffice.ts';
import { firstLost, intakeOf } from '../grid/accounted.ts';
import { typeset } from './typeset.ts';

function example(name: string): { readonly text: string; readonly table: Table } {
  const text = readFileSync(new URL(`../../../examples/${name}.goal`, import.meta.url), 'utf8');
  const table = parse(text);
  if (table.kind !== 'table') throw new Error(`${name} is no table`);
  return { text, table };
}

/** What a page repeats, and nothing else, is said. */
const QUIET = ['pageNumbers', 'repeatedHead'];

async function expectSame(bytes: Uint8Array, { text, table }: ReturnType<typeof example>): Promise<void> {
  const source = await readPdf(bytes);
  const result = intakeOf(source);
  expect(result.warnings.filter(({ kind }) => !QUIET.includes(kind))).toEqual([]);
  expect(result.proof.ok).toBe(true);
  expect(result.tables.map(each => meaningOf(each))).toEqual([meaningOf(table)]);
  expect(result.tables.map(print)).toEqual([text]);
  expect(firstLost(source, result)).toBeUndefined();
}

describe.each(['baiyun', 'tianhe'])('%s', name => {
  const published = example(name);

  test.each([
    ['on one page', 0, ''],
    ['every row cut once', 1, ''],
    ['every second row cut, in narrow columns', 2, 'columns: 70 50 50 50 50 60 70\nrulings: bars\n'],
    ['every third row cut, rules between the parts', 3, 'rulings: double\nbetween: yes\n'],
    ['every row cut, the paper turned', 1, 'rotate: 90\nrulings: boxes\n'],
  ])('set by hand, %s', async (_, every, settings) => {
    await expectSame(typeset(pagesOf(published.table, every, settings)), published);
  });

  test.each([
    ['xlsx', toXlsx],
    ['docx', toDocx],
  ] as const)('printed by LibreOffice from %s', async (format, write) => {
    const printed = await savedAgain(await write([sheetOf(published.table)]), format, 'pdf');
    // Where there is no LibreOffice there is nothing to read.
    if (printed) await expectSame(printed, published);
  });
});

test('encrypted, so that it may be read but not changed', async () => {
  const published = example('baiyun');
  const locked = { RestrictPermissions: true, PermissionPassword: 'x', Printing: 0 };
  const options = Object.entries(locked).map(([name, value]) => [
    name,
    { type: typeof value === 'number' ? 'long' : typeof value, value: String(value) },
  ]);
  const filter = `pdf:writer_pdf_Export:${JSON.stringify(Object.fromEntries(options))}`;
  const printed = await savedAgain(await toDocx([sheetOf(published.table)]), 'docx', filter);
  if (!printed) return;
  expect(Buffer.from(printed).includes('/Encrypt')).toBe(true);
  await expectSame(printed, published);
});

/**
 * The form as pages to set, its text cut somewhere else in each row that is cut: that page ends there.
 * @param every which rows are cut: each one, each second …; 0 for none
 */
function pagesOf(table: Table, every: number, settings: string): string {
  const sheet = sheetOf(table);
  const headings = `| ${HEADINGS.join(' | ')} |`;
  const between = settings.includes('between') ? '' : '~\n';
  const columns = settings.includes('columns') ? '' : 'columns: 120 60 60 60 60 190 250\n';
  const head = `${sheet.title}\n${departmentLabel(sheet.department)}    ${moneyUnitLabel(sheet.moneyUnit)}\n${headings}\n`;
  const rows = sheet.rows.map((row, index) => {
    const indent = row.kind === 'project' ? '»»' : '';
    const amounts = COLUMNS.map(column => row.amounts[column].text);
    const indicators = row.indicators.map(indicatorText).join('');
    const whole = [indent + row.name, ...amounts, row.goal.join('↵'), indicators];
    if (every === 0 || index % every > 0 || indicators === '') return rowOf(whole);
    const at = (text: string) => cutOf(text, index);
    const first = [whole[0]!, ...amounts, ...[whole[5]!, indicators].map(text => text.slice(0, at(text)))];
    const rest = ['', '', '', '', '', ...[whole[5]!, indicators].map(text => text.slice(at(text)))];
    return `${rowOf(first)}${between}第 ${index} 页\n===\n${headings}\n${rowOf(rest)}`;
  });
  return `${columns}size: 842 60000\n${settings}---\n${head}${rows.join('')}`;
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A place where a line can end: not inside a word, and not at a blank, which the end of a line swallows. */
function cutOf(text: string, seed: number): number {
  let at = Math.floor((text.length * ((seed * 37) % 90)) / 100);
  while (at < text.length && /[A-Za-z\s]/.test(text.slice(Math.max(0, at - 1), at + 1))) at++;
  return at;
}
