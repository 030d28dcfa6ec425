import type { Standard } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { type Intake, intakeRawText, placeText } from '@goalsheet/exchange';
import { builtInStandards, parse, print } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { ImportParams, ImportResult } from './protocol.ts';

/** A published table as raw text becomes goal files, with the proof that nothing was lost on either way. */
export async function importText({ text, name }: ImportParams, { language }: Context): Promise<ImportResult> {
  const standards = builtInStandards();
  const intake = intakeRawText(text, { file: name, standards });
  const files = intake.tables.map(print);
  return { files, notes: notesOf(intake, language), proof: proofOf(intake, files, standards, language) };
}

/** What to check, each with its place in words. */
export function notesOf({ warnings }: Intake, language: Context['language']): ImportResult['notes'] {
  return warnings.map(({ places, severity, text }) => ({
    place: placeText(places[0]!)[language],
    severity,
    text: text[language],
  }));
}

/** Whether the tables say all that the source says, and the goal texts all that the tables say. */
export function proofOf(
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
