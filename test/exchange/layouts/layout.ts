/** What stands on the pages of a document, one below the other. */
export type Block = Paragraph | LaidTable | { readonly kind: 'pageBreak' };

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Empty for a blank one. */
  readonly text: string;
}

export interface LaidTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly LaidCell[])[];
}

/** A cell; what a merged one covers is left out of its rows. */
export interface LaidCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  /** Of its first line, in characters. */
  readonly indent: number;
  /** True for a number cell, where a format has such. */
  readonly isNumber: boolean;
}

/**
 * Reads a layout: a line `| … | … |` is a row of a table, in which `<` is a part of the cell at its left, `^` of the one
 * above, `↵` breaks a line, `»` sets a text in by one character, `=5` is a number; `===` is a page break, an empty line an empty
 * paragraph, any other line a paragraph.
 */
export function layoutOf(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows: cellsOf(rows) });
    rows = [];
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('|')) {
      const cells = line.replace(/^\||\|\s*$/g, '').split('|');
      rows.push(cells.map(cell => cell.trim()));
      continue;
    }
    close();
    blocks.push(line === '===' ? { kind: 'pageBreak' } : { kind: 'paragraph', text: line.trim() });
  }
  close();
  return blocks;
}

function cellsOf(rows: readonly (readonly string[])[]): LaidCell[][] {
  return rows.map((row, index) =>
    row.flatMap((token, column) => {
      if (token === '<' || token === '^') return [];
      let columns = 1;
      while (row[column + columns] === '<') columns++;
      let down = 1;
      while (rows[index + down]?.[column] === '^') down++;
      const indent = /^»*/.exec(token)![0].length;
      const said = token.slice(indent).replaceAll('↵', '\n');
      const isNumber = said.startsWith('=');
      return [{ column, columns, rows: down, text: isNumber ? said.slice(1) : said, indent, isNumber }];
    }),
  );
}
