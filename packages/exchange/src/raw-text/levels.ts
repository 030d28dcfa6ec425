import { type IndicatorType, indicatorTypes, levelText, type Standard } from '@goalsheet/core/model';
import type { Place } from '../note.ts';
import { noteOf, type RawTextNote } from './notes.ts';
import type { Opening } from './openings.ts';

/** The standard that explains most of the indicators (by label, codes and first level); of equals the first. */
export function standardFor(standards: readonly Standard[], openings: readonly Opening[]): Standard | undefined {
  const counts = new Map<string, { opening: Opening; count: number }>();
  for (const opening of openings) {
    const key = levelsKey(opening);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { opening, count: 1 });
  }
  let best: { standard: Standard; points: number } | undefined;
  for (const standard of standards) {
    let points = 0;
    for (const { opening, count } of counts.values()) {
      const type = typeOf(standard, opening);
      if (type) points += count * (isPrinted(type, opening) ? 1000 : 1);
    }
    if (!best || points > best.points) best = { standard, points };
  }
  return best?.standard;
}

/** What an indicator's label means in a standard; undefined if nothing. */
export function typeOf(standard: Standard | undefined, opening: Opening): IndicatorType | undefined {
  return standard && indicatorTypes(standard).get(opening.second.name);
}

/** Collects what is said of levels that the standard does not have, or has elsewhere: one note for each pair of levels. */
export class LevelNotes {
  private readonly found = new Map<string, { opening: Opening; type: IndicatorType | undefined; places: Place[] }>();
  private readonly standard: Standard | undefined;

  constructor(standard: Standard | undefined) {
    this.standard = standard;
  }

  see(opening: Opening, place: Place): void {
    const type = typeOf(this.standard, opening);
    const key = levelsKey(opening);
    if (type && isPrinted(type, opening)) return;
    const entry = this.found.get(key);
    if (entry) entry.places.push(place);
    else this.found.set(key, { opening, type, places: [place] });
  }

  notes(): RawTextNote[] {
    return [...this.found.values()].map(({ opening, type, places }) => {
      const data = { ...levelTexts(opening), count: places.length };
      if (type) return noteOf('otherLevel', places, { ...data, expected: printedLevels(type, opening.second.name) });
      return noteOf('unknownLevel', places, { ...data, ...this.aliasHint(opening) });
    });
  }

  /** A second level of the same code and first level: the label may be another name of it. */
  private aliasHint({ first, second }: Opening): { hint: string; hintEn: string } {
    const near = this.standard?.firstLevels
      .find(level => level.code === first.code && level.name === first.name)
      ?.secondLevels.find(level => level.code !== undefined && level.code === second.code);
    if (!near) return { hint: '', hintEn: '' };
    const text = levelText(near.code, near.name);
    return {
      hint: `；如果它就是“${text}”，写“别名：${second.name}”即可`,
      hintEn: `; if it is another name of ${text}, 别名：${second.name} is enough`,
    };
  }
}

function levelTexts({ first, second }: Opening): { first: string; second: string } {
  return { first: levelText(first.code, first.name), second: levelText(second.code, second.name) };
}

function levelsKey(opening: Opening): string {
  const { first, second } = levelTexts(opening);
  return `${first}；${second}`;
}

/** The levels of a type as the form prints them, under the label that is used. */
function printedLevels({ first, second }: IndicatorType, label: string): string {
  return `${levelText(first.code, first.name)}；${levelText(second.code, label)}`;
}

/**
 * Whether the form prints the type as the source states it; in columns of their own, levels may stand without their codes, and
 * the second without its first.
 */
function isPrinted(type: IndicatorType, opening: Opening): boolean {
  const { first, second, inColumns } = opening;
  if (printedLevels(type, second.name) === levelsKey(opening)) return true;
  if (inColumns !== true || first.code !== undefined || second.code !== undefined) return false;
  return first.name === '' || type.first.name === first.name;
}
