import { type Input, textOf } from './read-input.ts';

/** Text of a goal file that can be written back as it was: with its byte order mark, if it had one. */
export interface SourceText {
  readonly text: string;
  /** `\uFEFF` or nothing: what stood before the text. */
  readonly mark: string;
  /** Said where the file was not UTF-8, and so will be when it is written. */
  readonly note?: { readonly zh: string; readonly en: string };
}

/** Said where a file in another encoding was written. */
export const CONVERTED = {
  zh: '文件已改存为 UTF-8（.goal 文件的编码）。',
  en: 'The file was saved as UTF-8, the encoding of .goal files.',
};

/** @throws {Failure} if the input is no text */
export function sourceText(input: Pick<Input, 'bytes' | 'shown'>): SourceText {
  const { text, encoding, note } = textOf(input);
  const { bytes } = input;
  const marked = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, mark: marked ? '\uFEFF' : '', ...(note && { note }) };
}
