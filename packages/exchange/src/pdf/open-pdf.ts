import type { OPS, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Localised } from '../note.ts';
import { DocumentError } from '../read-document.ts';
import { CharacterMaps } from './character-maps.ts';
import { type Drawing, type DrawnFont, drawingOf } from './drawing.ts';
import { guarded } from './guard/guarded.ts';
import type { Matrix } from './matrix.ts';
import { damagedPage, MESSAGES, missingMap, tooMuchOnPage } from './messages.ts';

/** A PDF whose pages can be read one after the other. Nothing of it is run, and nothing it refers to is asked for. */
export interface OpenPdf {
  readonly pages: number;
  /** @param number from 1 @throws {DocumentError} if the page is damaged */
  drawing(number: number): Promise<PageDrawing>;
  close(): Promise<void>;
}

export interface PageDrawing extends Drawing {
  /** True if a font could not be read: its text is missing. */
  readonly damaged: boolean;
}

type Library = typeof import('pdfjs-dist');

/** @throws {DocumentError} if it is damaged, protected, or unpacks to more than a document could */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const library = await loadLibrary();
  const maps = new CharacterMaps();
  const data = await guarded(bytes);
  const task = library.getDocument({
    // The library keeps what it is given, and empties it.
    data,
    verbosity: library.VerbosityLevel.ERRORS,
    // Pictures are not unpacked, fonts not drawn, programs (functions) not compiled.
    maxImageSize: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    BinaryDataFactory: maps.factory,
  });
  try {
    return new LibraryPdf(await task.promise, library.OPS, maps, () => task.destroy());
  } catch (error) {
    await task.destroy();
    throw new DocumentError(messageOf(error));
  }
}

function messageOf(error: unknown): Localised {
  return error instanceof Error && error.name === 'PasswordException' ? MESSAGES.password : MESSAGES.damaged;
}

class LibraryPdf implements OpenPdf {
  readonly pages: number;
  private readonly pdf: PDFDocumentProxy;
  private readonly ops: typeof OPS;
  private readonly maps: CharacterMaps;
  readonly close: () => Promise<void>;

  constructor(pdf: PDFDocumentProxy, ops: typeof OPS, maps: CharacterMaps, close: () => Promise<void>) {
    this.pages = pdf.numPages;
    this.pdf = pdf;
    this.ops = ops;
    this.maps = maps;
    this.close = close;
  }

  async drawing(number: number): Promise<PageDrawing> {
    let page: PDFPageProxy | undefined;
    try {
      page = await this.pdf.getPage(number);
      const operations = await operatorsOf(page, number);
      const view = page.getViewport({ scale: 1 });
      const box = { left: 0, top: 0, right: view.width, bottom: view.height };
      const fonts = new Fonts(page);
      const matrix = view.transform as unknown as Matrix;
      const drawing = drawingOf(operations, this.ops, { matrix, box }, name => fonts.font(name));
      const { glyphs, lines, pictures } = drawing;
      if (this.maps.missing !== undefined) throw new DocumentError(missingMap(number, this.maps.missing));
      return { glyphs, lines, pictures, damaged: fonts.damaged };
    } catch (error) {
      throw error instanceof DocumentError ? error : new DocumentError(damagedPage(number));
    } finally {
      page?.cleanup();
    }
  }
}

/** More than any page of a table takes to draw, forms that are drawn again and again counted each time. */
const MOST_OPERATORS = 2_000_000;

/** How a page of the library receives what it draws, piece by piece; not in its types. */
interface Receiver {
  _renderPageChunk(chunk: { readonly length: number }, state: unknown): void;
}

/** @throws {DocumentError} if a page draws more than it could show: few bytes may stand for very much */
function operatorsOf(page: PDFPageProxy, number: number): ReturnType<PDFPageProxy['getOperatorList']> {
  return new Promise((resolve, reject) => {
    const receiver = page as unknown as Receiver;
    const receive = receiver._renderPageChunk;
    let count = 0;
    receiver._renderPageChunk = (chunk, state) => {
      count += chunk.length;
      if (count <= MOST_OPERATORS) receive.call(page, chunk, state);
      else reject(new DocumentError(tooMuchOnPage(number)));
    };
    page.getOperatorList().then(resolve, reject);
  });
}

/** The fonts of a page, as far as they matter for where text stands. */
class Fonts {
  damaged = false;
  private readonly page: PDFPageProxy;

  constructor(page: PDFPageProxy) {
    this.page = page;
  }

  font(name: string): DrawnFont {
    const font: unknown = this.page.commonObjs.has(name) ? this.page.commonObjs.get(name) : undefined;
    // Where a font could not be read, there is a message in its place.
    if (typeof font === 'object' && font !== null) return font as DrawnFont;
    this.damaged = true;
    return {};
  }
}

let library: Promise<Library> | undefined;

/** The PDF library and its worker, which runs in this thread: loaded when the first PDF is read. */
function loadLibrary(): Promise<Library> {
  library ??= load();
  return library;
}

async function load(): Promise<Library> {
  const world = globalThis as object as { window?: unknown };
  const { warn } = console;
  // As it loads it warns that there is no canvas to draw on; nothing is drawn.
  console.warn = () => {};
  // In a worker it would take the worker's messages for its own, unless it thinks that it is in a page.
  const inWorker = 'onmessage' in world && !('window' in world);
  if (inWorker) world.window = world;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as unknown as Library;
  } finally {
    if (inWorker) delete world.window;
    console.warn = warn;
  }
}
