/** A stream of a PDF as it stands in the file. */
export interface StreamObject {
  /** The number of its object; 0 if it has none. */
  readonly number: number;
  /** What stands between `obj` and `stream`, one character a byte. */
  readonly dictionary: string;
  /** Where that begins. */
  readonly dictionaryFrom: number;
  /** Its content, packed. Up to the end of the file where the length is not stated in place: deflated data ends by itself. */
  readonly packed: Uint8Array;
}

/** No dictionary of a stream is longer; what is further away is none of its. */
const LONGEST = 1 << 16;

/**
 * All that could be streams of a file, wherever they stand: found by the word `stream`, not by the file's own directory, which
 * may be wrong. Some may be none.
 */
export function* streamObjects(bytes: Uint8Array): Iterable<StreamObject> {
  let object = 0;
  let lineEnd = 0;
  for (let at = 0; at + 7 < bytes.length; at++) {
    const byte = bytes[at];
    // `obj`, but not that of `endobj`; `stream`, but not that of `endstream`.
    if (byte === 0x6f && bytes[at - 1] !== 0x64 && isAt(bytes, 'obj', at)) object = at;
    if (byte !== 0x73 || bytes[at - 1] === 0x64 || !isAt(bytes, 'stream', at)) continue;
    // The content begins on the next line.
    lineEnd = Math.max(lineEnd, at + 6);
    while (lineEnd < bytes.length && bytes[lineEnd] !== 10 && bytes[lineEnd] !== 13) lineEnd++;
    const from = lineEnd + (bytes[lineEnd] === 13 && bytes[lineEnd + 1] === 10 ? 2 : 1);
    const dictionaryFrom = Math.max(object, at - LONGEST);
    const dictionary = latin1(bytes, dictionaryFrom, at);
    const number = /(\d{1,10})\s{1,8}\d{1,5}\s{0,8}$/.exec(latin1(bytes, Math.max(0, object - 32), object))?.[1];
    const packed = bytes.subarray(from, endOf(bytes, dictionary, from));
    yield { number: Number(number ?? 0), dictionary, dictionaryFrom, packed };
  }
}

/** Where a content ends: at its length, if that is stated and `endstream` follows; else it is not known. */
function endOf(bytes: Uint8Array, dictionary: string, from: number): number {
  const stated = /\/Length\s{1,8}(\d{1,10})(?!\s{1,8}\d{1,5}\s{1,8}R)[\s/>]/.exec(dictionary)?.[1];
  if (stated === undefined) return bytes.length;
  let at = from + Number(stated);
  const end = at;
  while (at < end + 4 && isBlank(bytes[at])) at++;
  return isAt(bytes, 'endstream', at) ? end : bytes.length;
}

export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

function isAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 8192) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
  return text;
}
