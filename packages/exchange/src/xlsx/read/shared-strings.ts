import { cellText } from '../cell-string.ts';
import type { Package } from './package.ts';

/** The strings that cells name by their numbers: the text of all runs, without what tells how it is pronounced. */
export async function sharedStrings(workbook: Package, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let runs: string[] = [];
  let inText = false;
  let phonetic = 0;
  await workbook.readPart(part, {
    start(name) {
      if (name === 's:si') runs = [];
      else if (name === 's:rPh') phonetic++;
      else if (name === 's:t') inText = true;
    },
    text(text) {
      if (inText && phonetic === 0) runs.push(text);
    },
    end(name) {
      if (name === 's:si') strings.push(cellText(runs.join('')));
      else if (name === 's:rPh') phonetic--;
      else if (name === 's:t') inText = false;
    },
  });
  return strings;
}
