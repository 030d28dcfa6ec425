import type { Standard, Table } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { type Intake, type IntakeNote, isLineRange, type Place, placeText } from '@goalsheet/exchange';
import { parse } from '@goalsheet/language';
import { painted } from '../colour.ts';
import { type Io, note, say } from '../io.ts';
import { safe } from '../terminal-text.ts';

/** What the intake found, each with its place in the source. */
export function tellNotes(notes: readonly IntakeNote[], shown: string, io: Io): void {
  for (const { severity, places, text } of notes) {
    const word = say(io, severity === 'warning' ? { zh: '警告', en: 'warning' } : { zh: '提示', en: 'hint' });
    const head = painted(io.stderr, severity === 'warning' ? 'yellow' : 'cyan', word);
    io.stderr.write(`${whereOf(shown, places[0], io)}${head} ${safe(say(io, text))}\n`);
  }
}

/**
 * Says whether what was read prints the source again. The intake proves its model; that the `.goal` text says the same as
 * the model is proved here.
 * @param several several files are read: then the file is named also where all is well
 * @returns whether both hold
 */
export function tellProof(
  { proof, tables }: Intake,
  texts: readonly string[],
  standards: readonly Standard[],
  shown: string,
  several: boolean,
  io: Io,
): boolean {
  const style = proof.ok ? 'green' : 'red';
  const place = proof.firstDifference
    ? whereOf(shown, proof.firstDifference.place, io)
    : several
      ? `${safe(shown)}: `
      : '';
  io.stderr.write(`${place}${painted(io.stderr, style, safe(say(io, proof.text)))}\n`);
  const kept = tables.every((table, index) => sameForm(table, texts[index]!, standards));
  if (!kept)
    note(io, {
      zh: '警告：写出的 .goal 文本读回来与读出的表不完全相同。请用 goalsheet check 检查，并对照原文。',
      en: 'Warning: the .goal text does not read back as the table that was read. Run goalsheet check and compare with the source.',
    });
  return proof.ok && kept;
}

/** `表.txt:4: ` for a line; `表.csv: 第 4 行第 2 列: ` for a place in a document. */
function whereOf(shown: string, place: Place | undefined, io: Io): string {
  if (!place) return `${safe(shown)}: `;
  if (isLineRange(place)) return `${safe(shown)}:${place.from}: `;
  return `${safe(shown)}: ${safe(say(io, placeText(place)))}: `;
}

function sameForm(table: Table, text: string, standards: readonly Standard[]): boolean {
  const again = parse(text, { standards });
  return again.kind === 'table' && toText(sheetOf(again)) === toText(sheetOf(table));
}
