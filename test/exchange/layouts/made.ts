import { wordFile } from '../docx/word-file.ts';
import { workbookOf } from '../xlsx/workbook-of.ts';
import type { Block, LaidCell, LaidTable } from './layout.ts';

/** A Word file: each table a table, a page break a section of its own. */
export function madeWord(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = blocks.map(block => {
    if (block.kind === 'table') return wordTable(block);
    if (block.kind === 'pageBreak') return '<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>';
    return wordParagraph(block.text);
  });
  return wordFile({ document: document.join('') });
}

function wordTable({ rows }: LaidTable): string {
  const reaching = new Map<number, { left: number; columns: number }>();
  const xml = rows.map(row => {
    const cells = new Map<number, string>();
    for (const [column, each] of reaching) {
      cells.set(column, wordCell({ columns: each.columns, text: '', indent: 0 }, '<w:vMerge/>'));
      if (--each.left === 0) reaching.delete(column);
    }
    for (const cell of row) {
      const { column, columns } = cell;
      if (cell.rows > 1) reaching.set(column, { left: cell.rows - 1, columns });
      cells.set(column, wordCell(cell, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''));
    }
    return `<w:tr>${[...cells]
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each)
      .join('')}</w:tr>`;
  });
  return `<w:tbl>${xml.join('')}</w:tbl>`;
}

function wordCell({ columns, text, indent }: Pick<LaidCell, 'columns' | 'text' | 'indent'>, merge: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const lines = text.split('\n').map((line, index) => wordParagraph(line, index === 0 ? indent : 0));
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${lines.join('')}</w:tc>`;
}

function wordParagraph(text: string, indent = 0): string {
  const properties = indent > 0 ? `<w:pPr><w:ind w:left="${indent * 100}"/></w:pPr>` : '';
  return `<w:p>${properties}${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p>`;
}

/** A web page. */
export function madePage(blocks: readonly Block[]): string {
  const parts = blocks.map(block => {
    if (block.kind === 'pageBreak') return '<div style="page-break-after: always"></div>';
    if (block.kind === 'paragraph') return `<p>${escaped(block.text) || '&nbsp;'}</p>`;
    const rows = block.rows.map(row => `<tr>${row.map(pageCell).join('')}</tr>`);
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<!doctype html><html><body>${parts.join('\n')}</body></html>`;
}

function pageCell({ columns, rows, text, indent }: LaidCell): string {
  const attributes = [
    columns > 1 ? ` colspan="${columns}"` : '',
    rows > 1 ? ` rowspan="${rows}"` : '',
    indent > 0 ? ` style="padding-left: ${indent / 2}em"` : '',
  ];
  return `<td${attributes.join('')}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
}

/** A workbook: a paragraph is a row of its own, a page break begins a worksheet. */
export function madeWorkbook(blocks: readonly Block[]): Promise<Uint8Array> {
  const sheets: { rows: string[]; merges: string[] }[] = [{ rows: [], merges: [] }];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      sheets.push({ rows: [], merges: [] });
      continue;
    }
    const { rows, merges } = sheets.at(-1)!;
    const one = { column: 0, columns: 1, rows: 1, indent: 0, isNumber: false };
    const table = block.kind === 'table' ? block.rows : [block.text === '' ? [] : [{ ...one, text: block.text }]];
    for (const row of table) {
      const number = rows.length + 1;
      rows.push(`<row r="${number}">${row.map(cell => workbookCell(cell, number)).join('')}</row>`);
      for (const { column, columns, rows: down } of row)
        if (columns > 1 || down > 1)
          merges.push(
            `<mergeCell ref="${letterOf(column)}${number}:${letterOf(column + columns - 1)}${number + down - 1}"/>`,
          );
    }
  }
  const parts = sheets.map(({ rows, merges }, index) => {
    const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '';
    return `## xl/worksheets/sheet${index + 1}.xml\n<worksheet xmlns><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>\n`;
  });
  return workbookOf(parts.join(''));
}

function workbookCell({ column, text, indent, isNumber }: LaidCell, row: number): string {
  const at = `${letterOf(column)}${row}`;
  if (text === '') return '';
  if (isNumber) return `<c r="${at}"><v>${text}</v></c>`;
  const said = escaped(' '.repeat(indent) + text);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
