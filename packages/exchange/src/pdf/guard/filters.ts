/** How a stream is packed, as far as it matters for its size. `unknown`: the dictionary says it elsewhere. */
export type Filter = 'flate' | 'lzw' | 'run' | 'ascii85' | 'hex' | 'unknown';

const FILTERS: { readonly [name: string]: Filter } = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  RunLengthDecode: 'run',
  RL: 'run',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  ASCIIHexDecode: 'hex',
  AHx: 'hex',
};
/** Filters of pictures; text and fonts have none of them. */
const PICTURES: ReadonlySet<string> = new Set(
  'DCTDecode DCT JPXDecode CCITTFaxDecode CCF JBIG2Decode BrotliDecode'.split(' '),
);

const ENTRY = /\/F(?:ilter)?\s{0,20}(?:\[([^\]]{0,400})\]|\/([A-Za-z0-9]{1,40})|(\d{1,10}\s{1,8}\d{1,5}\s{1,8}R))/g;
const NAME = /\/([A-Za-z0-9]{1,40})/g;

/** What a dictionary says of how its stream is packed, the first filter first. */
export function filtersOf(dictionary: string): Filter[] {
  const found: Filter[] = [];
  const text = unescaped(dictionary);
  for (const [, list, name, elsewhere] of text.matchAll(ENTRY)) {
    const names = list === undefined ? [name ?? ''] : [...list.matchAll(NAME)].map(match => match[1]!);
    if (elsewhere !== undefined || (list !== undefined && /\d\s{1,8}R/.test(list))) found.push('unknown');
    for (const each of names) if (Object.hasOwn(FILTERS, each)) found.push(FILTERS[each]!);
  }
  // `/F 5 0 R` may be a font of that name.
  const isStated = /\/Filter\s{0,20}[[/]/.test(text);
  return isStated ? found.filter(filter => filter !== 'unknown') : found;
}

/** True for the program of a font. */
export function isFont(dictionary: string): boolean {
  return /\/Length1(?!\d)|\/Subtype\s{0,20}\/(?:Type1C|CIDFontType0C|OpenType)(?![A-Za-z0-9])/.test(dictionary);
}

/** `#46` in a name is `F`. */
function unescaped(dictionary: string): string {
  return dictionary.replace(/#([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The places, in a dictionary, of the last characters of filters that need not be undone: those of pictures and attachments,
 * and of anything that is packed as a picture.
 * @param isNeedless all of them
 */
export function needlessFilters(dictionary: string, isNeedless = false): number[] {
  const isUnread =
    isNeedless || /\/Subtype\s{0,20}\/Image(?![A-Za-z])|\/Type\s{0,20}\/EmbeddedFile(?![A-Za-z])/.test(dictionary);
  const places: number[] = [];
  for (const entry of dictionary.matchAll(ENTRY))
    for (const { 0: name, 1: word, index } of entry[0].replace(/^\/F(?:ilter)?/, blanks).matchAll(NAME))
      if (PICTURES.has(word!) || (isUnread && Object.hasOwn(FILTERS, word!)))
        places.push(entry.index + index + name.length - 1);
  return places;
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
