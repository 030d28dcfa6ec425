import { sheetOf, toText } from '@goalsheet/core/sheet';
import { intakeRawText, placeText } from '@goalsheet/exchange';
import { builtInStandards, parse, print } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { ImportParams, ImportResult } from './protocol.ts';

/** A published table as raw text becomes goal files, with the proof that nothing was lost on either way. */
export async function importText({ text, name }: ImportParams, { language }: Context): Promise<ImportResult> {
  const standards = builtInStandards();
  const { tables, warnings, proof } = intakeRawText(text, { file: name, standards });
  const files = tables.map(print);
  const isKept = tables.every((table, index) => {
    const again = parse(files[index]!, { standards });
    return again.kind === 'table' && toText(sheetOf(again)) === toText(sheetOf(table));
  });
  const lost =
    language === 'zh'
      ? '写出的 .goal 文本读回来与读出的表不完全相同，请对照原文。'
      : 'The .goal text does not read back as the table that was read: compare it with the source.';
  return {
    files,
    notes: warnings.map(({ places, severity, text: said }) => ({
      place: placeText(places[0]!)[language],
      severity,
      text: said[language],
    })),
    proof: { ok: proof.ok && isKept, text: isKept ? proof.text[language] : `${proof.text[language]} ${lost}` },
  };
}
