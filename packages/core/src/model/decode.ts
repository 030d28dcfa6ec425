import type { Localised } from './localised.ts';

/** The encodings that a file of plain text is read in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file (without its byte order mark), and what it was read as. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Says which encoding was used, where it is not UTF-8. */
  readonly note?: Localised;
}

/** Why bytes are no text: `binary` holds NUL bytes, `unknownEncoding` is valid in none of the encodings that are tried. */
export interface DecodeFailure {
  readonly error: 'binary' | 'unknownEncoding';
  readonly message: Localised;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text that the bytes of a file stand for. A byte order mark decides; without one, strict UTF-8 is tried, then GB18030
 * (what Chinese Windows and WPS call ANSI; it includes GBK and GB 2312). Never throws, never replaces a bad byte, and
 * says so wherever the encoding is not UTF-8.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodeFailure {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte));
  if (mark) {
    const text = decoded(bytes.subarray(mark.bytes.length), mark.encoding);
    if (text === undefined || text.includes('\0')) return text === undefined ? UNKNOWN : BINARY;
    return read(text, mark.encoding);
  }
  if (bytes.includes(0)) return BINARY;
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return read(text, encoding);
  }
  return UNKNOWN;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function read(text: string, encoding: TextEncoding): DecodedText {
  if (encoding === 'utf-8') return { text, encoding };
  const name = encoding.toUpperCase();
  return {
    text,
    encoding,
    note: {
      zh: `文件按 ${name} 编码读取，因为它不是 UTF-8。如果文字显示不对，请另存为 UTF-8 再读。`,
      en: `The file was read as ${name}, because it is not UTF-8. If the text looks wrong, save it as UTF-8 and read it again.`,
    },
  };
}

const BINARY: DecodeFailure = {
  error: 'binary',
  message: {
    zh: '这不是纯文本文件：其中有 NUL 字节（没有字节顺序标记的 UTF-16 也是这样）。请给出文本文件，并另存为 UTF-8。',
    en: 'This is no plain text file: it holds NUL bytes (so does UTF-16 without a byte order mark). Give a text file, saved as UTF-8.',
  },
};

const UNKNOWN: DecodeFailure = {
  error: 'unknownEncoding',
  message: {
    zh: '认不出文件的编码：它既不是有效的 UTF-8，也不是有效的 GB18030。请另存为 UTF-8 再读。',
    en: 'The encoding of the file is unknown: it is neither valid UTF-8 nor valid GB18030. Save it as UTF-8 and read it again.',
  },
};
