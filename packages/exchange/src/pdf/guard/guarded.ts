import { DocumentError } from '../../read-document.ts';
import { MESSAGES } from '../messages.ts';
import { filtersOf, isFont, needlessFilters } from './filters.ts';
import { checkLists } from './lists.ts';
import { type StreamObject, streamObjects } from './stream-objects.ts';
import { type Budget, hiddenSize, inflated, TooMuch, unpackedSize } from './unpacked.ts';

/** What a PDF may unpack to, in bytes; what comes to more is no table. */
export interface PdfLimits {
  /** One stream, and all that make a page. */
  readonly stream: number;
  /** All streams that hold objects: they are kept. */
  readonly objects: number;
  readonly total: number;
  /** What cannot be counted, by its worst case, which is far from what is there. */
  readonly hidden: number;
}

/** `X`: no filter's name ends so. */
const NO_FILTER = 0x58;

export const PDF_LIMITS: PdfLimits = { stream: 64 << 20, objects: 256 << 20, total: 2 ** 31, hidden: 512 << 20 };

/** How often the bytes of a file are looked at, at most: streams may lie about where they end. */
const MOST_TIMES = 8;
const LEAST_INPUT = 1 << 24;

/**
 * A copy of a PDF for a library that unpacks what it finds, whole, into memory. Each stream is unpacked here first, counted
 * and thrown away. Pictures and attachments, which nobody reads, get a filter that there is not, so that they stay packed.
 * Of what is encrypted the worst case counts: streams of half a megabyte are too large, but for fonts, which stay packed.
 * @throws {DocumentError} if it unpacks to more than `limits`
 */
export async function guarded(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes);
  const budget = (output: number): Budget => ({ input: MOST_TIMES * bytes.length + LEAST_INPUT, output });
  const all = budget(limits.total);
  const sizes = new Map<number, number>();
  const holders: StreamObject[] = [];
  let held = 0;
  try {
    for (const stream of streamObjects(bytes)) {
      const { number, dictionary, dictionaryFrom, packed } = stream;
      const needless = needlessFilters(dictionary);
      for (const place of needless) copy[dictionaryFrom + place] = NO_FILTER;
      const filters = filtersOf(without(dictionary, needless));
      if (needless.length > 0 && filters.length === 0) continue;
      const hidden = hiddenSize(packed, filters);
      if (hidden !== undefined && hidden > limits.hidden) {
        if (!isFont(dictionary)) throw new TooMuch();
        for (const place of needlessFilters(dictionary, true)) copy[dictionaryFrom + place] = NO_FILTER;
        continue;
      }
      const size =
        hidden === undefined
          ? await unpackedSize(packed, filters, limits.stream, all)
          : hidden * (limits.stream / limits.hidden);
      sizes.set(number, Math.max(size, sizes.get(number) ?? 0));
      if (!/\/First(?![A-Za-z])/.test(dictionary)) continue;
      holders.push(stream);
      held += hidden === undefined ? size : 0;
      if (held > limits.objects) throw new TooMuch();
    }
    checkLists(bytes, sizes, limits.stream);
    const again = budget(limits.objects);
    for (const { packed } of holders) checkLists(await inflated(packed, limits.stream, again), sizes, limits.stream);
  } catch (error) {
    throw error instanceof TooMuch ? new DocumentError(MESSAGES.bomb) : error;
  }
  return copy;
}

function without(dictionary: string, places: readonly number[]): string {
  const chars = [...dictionary];
  for (const place of places) chars[place] = 'X';
  return chars.join('');
}
