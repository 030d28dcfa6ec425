import { unguarded } from '@goalsheet/core/sheet';
import Papa from 'papaparse';
import type { GridRow, SourceDocument } from '../grid/grid.ts';
import { delimiterOf } from './delimiter.ts';

/**
 * A CSV text as a document: one grid, a row for each record. Fields are separated by comma, semicolon or tab, told by the
 * headings of the form; the `'` that guards a field from being taken for a formula is removed as our writer adds it.
 * A first line `sep=;`, as Excel knows it, states the separator.
 */
export function readCsv(text: string): SourceDocument {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const stated = /^sep=([,;\t])(?:\r\n?|\n)/i.exec(plain);
  const delimiter = stated?.[1] ?? delimiterOf(plain) ?? ',';
  const body = stated ? plain.slice(stated[0].length) : plain;
  const { data } = Papa.parse<string[]>(body, { delimiter, newline: lineEndOf(body), skipEmptyLines: false });
  const first = stated ? 2 : 1;
  const rows = data.map(
    (fields, index): GridRow => ({
      at: { row: index + first },
      cells: fields.flatMap((field, column) =>
        field === '' ? [] : [{ column, columns: 1, rows: 1, text: unguarded(field) }],
      ),
    }),
  );
  return { format: 'csv', pieces: [{ kind: 'grid', at: {}, rows }] };
}

/** The end of the first record: lines inside quotes may end otherwise. */
function lineEndOf(text: string): '\r\n' | '\n' | '\r' {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '\n') return '\n';
    else if (!quoted && char === '\r') return text[index + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}
