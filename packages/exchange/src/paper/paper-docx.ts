import { type DocxOptions, docxOf } from '../docx/to-docx.ts';
import { TABLE_WIDTH, type WordPage } from '../docx/word-table.ts';
import type { Paper } from './paper.ts';

/** Papers as one Word file, each beginning on a page of its own, laid out as the form is. */
export function paperDocx(papers: readonly Paper[], options: DocxOptions = {}): Promise<Uint8Array> {
  return docxOf(papers.map(pageOf), options);
}

function pageOf({ title, head, columns, rows, note }: Paper): WordPage {
  let left = TABLE_WIDTH;
  const widths = columns.map(({ share }, index) => {
    const width = index === columns.length - 1 ? left : Math.round((TABLE_WIDTH * share) / 100);
    left -= width;
    return width;
  });
  return {
    title,
    head,
    columns: columns.map(({ heading, align }, index) => ({
      heading,
      width: widths[index]!,
      ...(align ? { align } : {}),
    })),
    rows: rows.map(({ cells, strong }) => ({
      cells: cells.map(({ text }) => text.split('\n')),
      ...(strong ? { strong } : {}),
    })),
    ...(note === undefined ? {} : { note }),
  };
}
