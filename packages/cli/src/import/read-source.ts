import { decodeText, type MoneyUnit, type Source, type Standard } from '@goalsheet/core/model';
import { type Intake, intakeRawText } from '@goalsheet/exchange';
import {
  DocumentError,
  detectFormat,
  intakeDocument,
  readDocument,
  type SourceDocument,
  type SourceFormat,
} from '@goalsheet/exchange/reading';
import { Failure } from '../errors.ts';
import { type Io, say } from '../io.ts';
import type { Input } from '../read-input.ts';
import { chosenSheets } from './sheets.ts';

/** What the user said of the sources. */
export interface Asked {
  readonly moneyUnit?: MoneyUnit;
  /** The sources that amounts stand for where a raw text does not tell. */
  readonly sources?: readonly Source[];
  /** Worksheets, by name or number. */
  readonly sheets?: readonly string[];
}

/**
 * Reads the goal tables of a file of any format, which its content tells.
 * @throws {Failure} if it cannot be read: what it is, and what to do
 */
export async function readSource(
  input: Input,
  standards: readonly Standard[],
  { moneyUnit, sources, sheets }: Asked,
  io: Io,
  onProgress?: (done: number, total: number) => void,
): Promise<Intake> {
  const { bytes, shown, path } = input;
  const format = detectFormat(bytes, path);
  if (typeof format !== 'string') throw about(shown, format.message);
  const options = { file: shown, standards, ...(moneyUnit && { moneyUnit }), ...(sources && { sources }) };
  if (format !== 'text') {
    const source = await documentOf(input, format, onProgress);
    if (source.note) io.stderr.write(`${shown}: ${say(io, source.note)}\n`);
    return intakeDocument(chosenSheets(source, sheets, shown), options);
  }
  const decoded = decodeText(bytes);
  if ('error' in decoded) throw about(shown, decoded.message);
  if (decoded.note) io.stderr.write(`${shown}: ${say(io, decoded.note)}\n`);
  chosenSheets({ format: 'csv', pieces: [] }, sheets, shown);
  return intakeRawText(decoded.text, options);
}

async function documentOf(
  { bytes, shown }: Input,
  format: SourceFormat,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<SourceDocument> {
  try {
    return await readDocument(bytes, format, onProgress ? { onProgress } : {});
  } catch (error) {
    throw error instanceof DocumentError ? about(shown, error.text) : error;
  }
}

function about(shown: string, { zh, en }: { readonly zh: string; readonly en: string }): Failure {
  return new Failure({ zh: `${shown}：${zh}`, en: `${shown}: ${en}` });
}
