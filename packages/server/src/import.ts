import { decodeText, type Standard } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { type Intake, intakeRawText, type Localised, placeText } from '@goalsheet/exchange';
import { builtInStandards, parse, print } from '@goalsheet/language';
import { fromBase64 } from './base64.ts';
import type { Context } from './context.ts';
import type { ImportedNote, ImportParams, ImportResult } from './protocol.ts';

/**
 * A published table as a file of any format becomes goal files, with the proof that nothing was lost on either way. The
 * readers of documents are loaded when they are first asked for.
 */
export async function importFile(
  { base64, name }: ImportParams,
  { language }: Context,
  standards: readonly Standard[] = builtInStandards(),
): Promise<ImportResult> {
  const read = await readFile(fromBase64(base64), name, standards);
  if ('problem' in read)
    return { problem: read.problem[language], tables: [], notes: [], proof: { ok: false, text: '' } };
  const { intake, note } = read;
  const texts = intake.tables.map(print);
  const heading = note ? [{ place: name, severity: 'hint' as const, text: note[language] }] : [];
  return {
    tables: intake.tables.map((table, index) => {
      const projects = table.units.flatMap(unit => unit.projects);
      const { rows, moneyUnit, title } = sheetOf(table);
      const total = rows[0]?.amounts.total.text ?? '';
      return {
        text: texts[index]!,
        name: table.department || title,
        projects: projects.length,
        indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
        total: total && `${total} ${moneyUnit}`,
      };
    }),
    notes: [...heading, ...notesOf(intake, language)],
    proof: proofOf(intake, texts, standards, language),
  };
}

type Read = { readonly intake: Intake; readonly note?: Localised } | { readonly problem: Localised };

async function readFile(bytes: Uint8Array, name: string, standards: readonly Standard[]): Promise<Read> {
  const { DocumentError, detectFormat, intakeDocument, readDocument } = await import('@goalsheet/exchange/documents');
  const format = detectFormat(bytes, name);
  if (typeof format !== 'string') return { problem: format.message };
  const options = { file: name, standards };
  if (format === 'text') {
    const decoded = decodeText(bytes);
    if ('error' in decoded) return { problem: decoded.message };
    const { text, note } = decoded;
    return { intake: intakeRawText(text, options), ...(note && { note }) };
  }
  try {
    const document = await readDocument(bytes, format);
    return { intake: intakeDocument(document, options), ...(document.note && { note: document.note }) };
  } catch (error) {
    if (error instanceof DocumentError) return { problem: error.text };
    throw error;
  }
}

/** What to check, each with its place in words. */
function notesOf({ warnings }: Intake, language: Context['language']): readonly ImportedNote[] {
  return warnings.map(({ places, severity, text }) => ({
    place: placeText(places[0]!)[language],
    severity,
    text: text[language],
  }));
}

/** Whether the tables say all that the source says, and the goal texts all that the tables say. */
function proofOf(
  { tables, proof }: Intake,
  texts: readonly string[],
  standards: readonly Standard[],
  language: Context['language'],
): ImportResult['proof'] {
  const isKept = tables.every((table, index) => {
    const again = parse(texts[index]!, { standards });
    return again.kind === 'table' && toText(sheetOf(again)) === toText(sheetOf(table));
  });
  const lost =
    language === 'zh'
      ? '写出的 .goal 文本读回来与读出的表不完全相同，请对照原文。'
      : 'The .goal text does not read back as the table that was read: compare it with the source.';
  return { ok: proof.ok && isKept, text: isKept ? proof.text[language] : `${proof.text[language]} ${lost}` };
}
