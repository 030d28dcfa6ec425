import { open } from 'node:fs/promises';
import { type DecodedText, decodeText } from '@goalsheet/core/model';
import { Failure, failureOf } from './errors.ts';
import type { Io } from './io.ts';
import { pathsOf } from './paths.ts';

/** A file (or standard input) as it was read. */
export interface Input {
  /** Absolute, with `/`; for standard input a name in the current folder. */
  readonly path: string;
  /** As it is named to the user. */
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/** No table comes near this size; what does is another kind of file, or a device that never ends. */
export const LARGEST = 32 * 1024 * 1024;

const STDIN = { zh: '标准输入', en: 'standard input' };

/**
 * Reads the file that an argument names; `-` is standard input, which counts as `stdinName` in the current folder.
 * @throws {Failure} if it cannot be read, or is larger than {@link LARGEST}
 */
export async function readInput(io: Io, argument: string, stdinName = 'stdin.goal'): Promise<Input> {
  const paths = pathsOf(io.platform);
  if (argument === '-') {
    const bytes = await io.stdin.bytes(LARGEST);
    if (!bytes) throw tooLarge(STDIN[io.language]);
    return { path: paths.absolute(io.cwd, stdinName), shown: STDIN[io.language], bytes };
  }
  const path = paths.absolute(io.cwd, argument);
  const shown = paths.shown(io.cwd, path);
  return { path, shown, bytes: await readLimited(path, shown) };
}

/** @throws {Failure} as {@link readInput} */
export async function readLimited(path: string, shown: string): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (size > LARGEST) throw tooLarge(shown, size);
      // A device has no size: it is read up to the limit.
      const chunks: Uint8Array[] = [];
      let read = 0;
      for (;;) {
        const buffer = new Uint8Array(Math.max(size - read, 0) + 65536);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length);
        if (bytesRead === 0) break;
        read += bytesRead;
        if (read > LARGEST) throw tooLarge(shown);
        chunks.push(buffer.subarray(0, bytesRead));
      }
      return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failureOf(error, shown);
  }
}

function tooLarge(shown: string, size?: number): Failure {
  const limit = `${LARGEST / 1024 / 1024} MB`;
  const is = size === undefined ? '' : `（${Math.round(size / 1024 / 1024)} MB）`;
  return new Failure({
    zh: `${shown} 太大${is}，没有读。绩效目标表不会超过 ${limit}，请确认文件没有给错；确实这么大时请分成几个文件。`,
    en: `${shown} is too large${size === undefined ? '' : ` (${Math.round(size / 1024 / 1024)} MB)`} and was not read. No goal table is larger than ${limit}: check that it is the right file, or split it.`,
  });
}

/** Kinds of file that hold tables but are no text, by their first bytes. */
const KNOWN: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'xlsx / docx / zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'xls / doc / WPS' },
];

/**
 * The text of an input.
 * @throws {Failure} if it is no text, saying what it seems to be and what to do
 */
export function textOf(input: Pick<Input, 'bytes' | 'shown'>): DecodedText {
  const { bytes, shown } = input;
  const known = KNOWN.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte));
  if (known)
    throw new Failure({
      zh: `${shown} 是 ${known.name} 文件，不是 .goal 文本。请先转成 .goal 文件：goalsheet import ${shown} -o 表.goal。`,
      en: `${shown} is a ${known.name} file, no .goal text. Turn it into a .goal file first: goalsheet import ${shown} -o table.goal`,
    });
  const decoded = decodeText(bytes);
  if ('error' in decoded)
    throw new Failure({ zh: `${shown}：${decoded.message.zh}`, en: `${shown}: ${decoded.message.en}` });
  return decoded;
}
