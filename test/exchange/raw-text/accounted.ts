import type { Table } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { type Intake, intakeRawText, isLineRange } from '@goalsheet/exchange';
import { builtInStandards } from '@goalsheet/language';

export function intake(text: string): Intake {
  return intakeRawText(text, { standards: builtInStandards() });
}

/** The official text of tables, without white space. */
export function printed(tables: readonly Table[]): string {
  return tables.map(table => toText(sheetOf(table)).replace(/\s+/g, '')).join('');
}

/**
 * The first line (from 1) of a text that is neither named by a warning nor, in its order, in what the tables print;
 * undefined if there is none: then nothing was dropped silently.
 */
export function firstUnaccounted(text: string, { tables, warnings }: Intake): number | undefined {
  const named = new Set<number>();
  for (const { places } of warnings)
    for (const { from, to } of places.filter(isLineRange)) for (let line = from; line <= to; line++) named.add(line);
  const official = printed(tables);
  let at = 0;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const content = line.replace(/\s+/g, '');
    if (content === '' || named.has(index + 1)) continue;
    const found = official.indexOf(content, at);
    if (found < 0) return index + 1;
    at = found + content.length;
  }
  return undefined;
}
