import type { Omission, SourceDocument, SourcePiece, SourceText } from '../grid/grid.ts';
import { DocumentError, type ReadOptions } from '../read-document.ts';
import { gridsOf } from './document-grids.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { linesOf } from './lines.ts';
import { MESSAGES, tooManyPages, tooMuchOnPage } from './messages.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { middleOf, type PageGrid, pageGrid } from './page-grid.ts';
import { crossings, rulingLines } from './rulings.ts';
import { joinedTitles } from './titles.ts';
import { type UprightPage, uprightPage } from './upright.ts';
import { type Word, wordsOf } from './words.ts';

const MOST_BYTES = 1 << 29;
const MOST_PAGES = 20_000;
/** More than any page of a table has. */
const MOST_GLYPHS = 500_000;
const MOST_CHARACTERS = 1 << 27;

/**
 * A PDF as a document: its ruled tables as grids, with the text that stands inside their cells; all else as paragraphs. Pages
 * are read one after the other, and what a page needed is given back. Pictures are counted, never unpacked.
 * @throws {DocumentError} if it is damaged, protected, a scan, or has no ruled table
 */
export async function readPdf(bytes: Uint8Array, { onProgress }: ReadOptions = {}): Promise<SourceDocument> {
  if (bytes.length > MOST_BYTES) throw new DocumentError(MESSAGES.tooLarge);
  if (!hasEnd(bytes)) throw new DocumentError(MESSAGES.truncated);
  const pdf = await openPdf(bytes);
  try {
    return await documentOf(pdf, onProgress);
  } finally {
    await pdf.close();
  }
}

async function documentOf(pdf: OpenPdf, onProgress: ReadOptions['onProgress']): Promise<SourceDocument> {
  if (pdf.pages > MOST_PAGES) throw new DocumentError(tooManyPages(pdf.pages, MOST_PAGES));
  const pages: PageContent[] = [];
  const omitted: Omission[] = [];
  const count = { characters: 0, uncoded: 0 };
  for (let number = 1; number <= pdf.pages; number++) {
    const drawing = await pdf.drawing(number);
    const page = uprightPage(drawing);
    count.characters += page.glyphs.length;
    if (page.glyphs.length > MOST_GLYPHS || count.characters > MOST_CHARACTERS)
      throw new DocumentError(tooMuchOnPage(number));
    for (const { text } of page.glyphs) if (UNCODED.test(text)) count.uncoded++;
    omitted.push(...omissionsOf(page, number, drawing.damaged));
    pages.push(contentOf(page, number));
    onProgress?.(number, pdf.pages);
  }
  if (count.characters === 0) throw new DocumentError(MESSAGES.scan);
  if (count.uncoded > count.characters / 5) throw new DocumentError(MESSAGES.noCodes);
  if (pages.every(({ grids }) => grids.length === 0)) throw new DocumentError(MESSAGES.noRules);
  return { format: 'pdf', pieces: piecesOf(pages), ...(omitted.length > 0 ? { omitted } : {}) };
}

/** What a font without codes gives: private, unknown, and control characters. */
const UNCODED = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/;

/** A PDF ends with `%%EOF`; a little may stand behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! <= 32) end--;
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, end - 2048), end));
  return tail.includes('%%EOF');
}

interface PageContent {
  readonly grids: readonly PageGrid[];
  /** Lines outside all tables, from the top. */
  readonly lines: readonly { readonly y: number; readonly piece: SourceText }[];
}

function contentOf(page: UprightPage, number: number): PageContent {
  const vertical = rulingLines(page.vertical);
  const lattices = crossings(rulingLines(page.horizontal), vertical).flatMap(each => latticeOf(each) ?? []);
  // A frame round a table holds it; text belongs to the inner one.
  lattices.sort((a, b) => areaOf(a) - areaOf(b));
  const words = wordsOf(page.glyphs, (from, to, y) => {
    let index = firstAfter(vertical, from);
    for (; index < vertical.length && vertical[index]!.at < to; index++)
      if (vertical[index]!.spans.some(span => span.from <= y && y <= span.to)) return true;
    return false;
  });
  const inside = new Map<Lattice, Word[]>(lattices.map(lattice => [lattice, []]));
  const outside: Word[] = [];
  for (const word of words) {
    const lattice = lattices.find(each => each.cellAt((word.left + word.right) / 2, middleOf(word)));
    (lattice ? inside.get(lattice)! : outside).push(word);
  }
  const grids = [...inside]
    .filter(([, own]) => own.length > 0)
    .map(([lattice, own]) => pageGrid(lattice, own, number))
    .sort((a, b) => a.top - b.top);
  if (grids.length > 1)
    grids.forEach((grid, index) => {
      grid.table = index + 1;
    });
  const [lattice] = lattices.filter(each => inside.get(each)!.length > 0);
  const width = lattice ? lattice.box.right - lattice.box.left : 0;
  const em = lattice ? inside.get(lattice)![0]!.em : Number.POSITIVE_INFINITY;
  const lines = joinedTitles(linesOf(outside), { em, width }).map(({ text, y }, index) => ({
    y,
    piece: { kind: 'text' as const, text, at: { page: number, paragraph: index + 1 } },
  }));
  if (page.aslant !== '') {
    const at = { page: number, paragraph: lines.length + 1 };
    lines.push({ y: Number.POSITIVE_INFINITY, piece: { kind: 'text', text: page.aslant, at } });
  }
  return { grids, lines };
}

function areaOf({ box }: Lattice): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function firstAfter(lines: readonly { readonly at: number }[], x: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.at < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function omissionsOf(page: UprightPage, number: number, damaged: boolean): Omission[] {
  const at = { page: number };
  const omitted: Omission[] = [];
  if (page.hidden !== '') omitted.push({ kind: 'hidden', at, text: page.hidden.slice(0, 200) });
  for (let index = 0; index < page.pictures; index++) omitted.push({ kind: 'picture', at, text: '' });
  if (damaged) omitted.push({ kind: 'damaged', at, text: '' });
  return omitted;
}

/** Text and tables of all pages, as they stand from the top. */
function piecesOf(pages: readonly PageContent[]): SourcePiece[] {
  const grids = gridsOf(pages.flatMap(page => page.grids));
  let next = 0;
  return pages.flatMap(page => {
    const placed: { readonly y: number; readonly piece: SourcePiece }[] = [...page.lines];
    for (const { top } of page.grids) placed.push({ y: top, piece: grids[next++]! });
    return placed.sort((a, b) => a.y - b.y).map(({ piece }) => piece);
  });
}
