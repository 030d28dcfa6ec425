import type { Omission, SourceDocument, SourcePiece } from '../../grid/grid.ts';
import { DocumentError, type ReadOptions } from '../../read-document.ts';
import { openZip } from '../../zip/read-zip.ts';
import { cellStyles } from './cell-styles.ts';
import { readDrawing } from './drawing.ts';
import { damaged, Package, type Relationship } from './package.ts';
import { sharedStrings } from './shared-strings.ts';
import { type Shared, WorksheetReader } from './worksheet.ts';

const MOST_CELLS = 2_000_000;
/** 30 000 projects have 20 million. */
const MOST_CHARACTERS = 1 << 25;

/**
 * A workbook (.xlsx, .xlsm) as a document: a grid for each worksheet. Values are read as they were saved; nothing is
 * calculated, run, or looked up in another file. Hidden rows, columns and worksheets are read too, and said.
 * @throws {DocumentError} if it is damaged, or would unpack to an abnormal size
 */
export async function readXlsx(bytes: Uint8Array, { onProgress }: ReadOptions = {}): Promise<SourceDocument> {
  const workbook = new Package(openZip(bytes));
  const root = [...(await workbook.relationships('')).values()].find(({ type }) => type === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw new DocumentError(BINARY);
  const targets = await workbook.relationships(part);
  const { sheets, is1904 } = await sheetsOf(workbook, part);
  const partOf = (type: string) => [...targets.values()].find(each => each.type === type)?.target;
  const shared: Shared = {
    strings: await sharedStrings(workbook, partOf('sharedStrings') ?? ''),
    styles: await cellStyles(workbook, partOf('styles') ?? ''),
    is1904,
    left: { cells: MOST_CELLS, characters: MOST_CHARACTERS },
  };
  const pieces: SourcePiece[] = [];
  const omitted: Omission[] = filesOmitted(workbook, targets);
  for (const [index, { name, id, hidden }] of sheets.entries()) {
    const target = targets.get(id);
    // A sheet of another kind is a chart or an old dialog.
    if (target?.type !== 'worksheet') continue;
    const reader = new WorksheetReader(name, shared);
    if (!(await workbook.readPart(target.target, reader))) throw damaged(target.target);
    const grid = reader.grid();
    if (hidden && grid) omitted.push({ kind: 'unhidden', at: { sheet: name }, text: name });
    omitted.push(...reader.omitted);
    const around = await readAround(workbook, target.target, name);
    const textsOf = (texts: readonly string[], from: number) =>
      texts.map((text, number): SourcePiece => ({ kind: 'text', text, at: { sheet: name, paragraph: from + number } }));
    pieces.push(...textsOf(reader.heads, 1));
    if (grid) pieces.push(grid);
    pieces.push(...textsOf([...around.texts, ...reader.feet], reader.heads.length + 1));
    omitted.push(...around.omitted);
    onProgress?.(index + 1, sheets.length);
  }
  return { format: 'xlsx', pieces, ...(omitted.length > 0 ? { omitted } : {}) };
}

const BINARY = {
  zh: '这是二进制工作簿（.xlsb），读不了。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。',
  en: 'This is a binary workbook (.xlsb), which cannot be read. Open it in Excel or WPS, save it as .xlsx, and import that.',
};

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

async function sheetsOf(workbook: Package, part: string): Promise<{ sheets: readonly SheetEntry[]; is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const there = await workbook.readPart(part, {
    start(name, attributes) {
      if (name === 's:workbookPr') is1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 's:sheet') return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('r:id') ?? '',
        hidden: state !== 'visible',
      });
    },
  });
  if (!there) throw damaged(part);
  return { sheets, is1904 };
}

/** Programs, and references to other files: neither is run nor followed. */
function filesOmitted(workbook: Package, targets: ReadonlyMap<string, Relationship>): Omission[] {
  const omitted: Omission[] = [];
  if (workbook.names.some(name => /vbaProject|macrosheets\//.test(name)))
    omitted.push({ kind: 'macro', at: {}, text: '' });
  for (const { type, target } of targets.values())
    if (type === 'externalLink' || type === 'connections') omitted.push({ kind: 'link', at: {}, text: target });
  return omitted;
}

/** What stands on a worksheet beside its cells. */
async function readAround(
  workbook: Package,
  part: string,
  sheet: string,
): Promise<{ texts: string[]; omitted: Omission[] }> {
  const texts: string[] = [];
  const omitted: Omission[] = [];
  for (const { type, target, isExternal } of (await workbook.relationships(part)).values()) {
    if (isExternal) continue;
    if (type === 'drawing') {
      const drawing = await readDrawing(workbook, target);
      texts.push(...drawing.texts);
      for (const text of drawing.pictures) omitted.push({ kind: 'picture', at: { sheet }, text });
    } else if (type === 'comments') {
      for (const text of await commentsOf(workbook, target)) omitted.push({ kind: 'comment', at: { sheet }, text });
    }
  }
  return { texts, omitted };
}

async function commentsOf(workbook: Package, part: string): Promise<string[]> {
  const comments: string[] = [];
  let inText = false;
  await workbook.readPart(part, {
    start(name) {
      if (name === 's:comment') comments.push('');
      inText = name === 's:t';
    },
    text(text) {
      if (inText && comments.length > 0) comments[comments.length - 1] = `${comments.at(-1)}${text}`.slice(0, 200);
    },
    end() {
      inText = false;
    },
  });
  return comments;
}
