import { escapeXml } from '../xml/escape.ts';
import { heightOf } from './measure.ts';

/** A page of a Word file: a title, a line of two texts, a table, and a note below it. Widths and heights are in twips (1/20 pt). */
export interface WordPage {
  readonly title: string;
  /** The line above the table: at its left, and at its right. */
  readonly head: readonly [left: string, right: string];
  readonly columns: readonly WordColumn[];
  readonly rows: Iterable<WordRow>;
  readonly note?: string;
}

export interface WordColumn {
  readonly heading: string;
  /** In twips; those of all columns come to {@link TABLE_WIDTH}. */
  readonly width: number;
  readonly align?: 'center' | 'right';
}

export interface WordRow {
  /** One for each column: the paragraphs of its cell; `\n` in one is a line break. */
  readonly cells: readonly (readonly string[])[];
  /** Set for a row that heads others: bold, and on one page with the next. */
  readonly strong?: boolean;
  /** How far the first cell is set in, in twips. */
  readonly indent?: number;
}

/** A4 landscape with margins of 12, 10, 14 and 10 mm. */
const PAGE = { width: 16_838, height: 11_906, top: 680, side: 567, bottom: 794, footer: 340 };
export const TABLE_WIDTH = PAGE.width - 2 * PAGE.side;

/** What is left on a page below the headings, less what an estimate may be wrong by. */
const ROOM = PAGE.height - PAGE.top - PAGE.bottom - 1_400;

/** What a section is laid out by; its footer is the package's `rIdFooter`. */
export const SECTION = [
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:type w:val="nextPage"/>',
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/>`,
  `<w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.bottom}" w:left="${PAGE.side}"`,
  ` w:header="${PAGE.footer}" w:footer="${PAGE.footer}" w:gutter="0"/></w:sectPr>`,
].join('');

/** The pages as the content of a document's body, in pieces, each page beginning on a sheet of its own. */
export function* bodyOf(pages: readonly WordPage[]): Iterable<string> {
  for (const [index, page] of pages.entries()) {
    if (page.title) yield paragraph('Title', page.title);
    yield headLine(page.head);
    yield* tableOf(page);
    if (page.note) yield paragraph('Note', page.note);
    // The last section's layout is the body's own.
    const section = index < pages.length - 1 ? SECTION : '';
    yield `<w:p><w:pPr><w:pStyle w:val="Tail"/>${section}</w:pPr></w:p>`;
  }
}

function headLine([left, right]: readonly [string, string]): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${TABLE_WIDTH}"/></w:tabs>`;
  return paragraph('Head', right === '' ? left : `${left}\t${right}`, tab);
}

function* tableOf({ columns, rows }: WordPage): Iterable<string> {
  const widths = columns.map(({ width }) => width);
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="Form"/><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  yield `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const headings = columns.map(({ heading }, index) => cell(widths[index]!, paragraph('Heading', heading), 'center'));
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join('')}</w:tr>`;
  for (const row of rows) yield rowOf(row, columns);
  yield '</w:tbl>';
}

/**
 * A row stays on one page if it fits one, or Word would cut off what is below the page's end; else it goes on on the next
 * page, and its cells begin at its top.
 */
function rowOf({ cells, strong, indent }: WordRow, columns: readonly WordColumn[]): string {
  const height = Math.max(
    ...cells.map((paragraphs, index) =>
      heightOf(paragraphs, columns[index]!.width - (index === 0 ? (indent ?? 0) : 0)),
    ),
  );
  const whole = height <= ROOM;
  const style = strong ? 'Strong' : 'Cell';
  const out = [`<w:tr><w:trPr>${whole ? '<w:cantSplit/>' : ''}<w:trHeight w:val="460" w:hRule="atLeast"/></w:trPr>`];
  cells.forEach((paragraphs, index) => {
    const { width, align } = columns[index]!;
    const set =
      (index === 0 && indent ? `<w:ind w:left="${indent}"/>` : '') + (align ? `<w:jc w:val="${align}"/>` : '');
    const texts = paragraphs.length > 0 ? paragraphs : [''];
    out.push(cell(width, texts.map(text => paragraph(style, text, set)).join(''), whole ? 'center' : 'top'));
  });
  out.push('</w:tr>');
  return out.join('');
}

function cell(width: number, content: string, align: 'center' | 'top'): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`;
}

/** @param properties further properties, in the order of the schema: `tabs`, `ind`, `jc` */
function paragraph(style: string, text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r>${runText(text)}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${run}</w:p>`;
}

function runText(text: string): string {
  if (!/[\t\n\r]/.test(text)) return textOf(text);
  return text
    .split(/(\t|\r\n?|\n)/)
    .map(piece => (piece === '\t' ? '<w:tab/>' : /^[\r\n]/.test(piece) ? '<w:br/>' : textOf(piece)))
    .join('');
}

function textOf(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}
