import { readXml } from '../xml/read-xml.ts';
import { PREFIXES } from './names.ts';

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Writes the numbers of lists, which Word keeps apart from the text: `1、`, `（一）`. Asked in the order of the paragraphs. */
export class Numbering {
  /** Levels by list, as it was defined. */
  private readonly lists = new Map<
    string,
    { readonly counts: number[]; readonly levels: ReadonlyMap<number, Level> }
  >();

  /** @param xml the text of `numbering.xml` */
  constructor(xml: string | undefined) {
    if (xml !== undefined) this.define(xml);
  }

  /** What stands before a paragraph of a list; empty for a bullet, or a list that is not known. */
  next(list: string, depth: number): string {
    const { counts, levels } = this.lists.get(list) ?? {};
    const level = levels?.get(depth);
    if (!counts || !level || level.format === 'bullet' || level.format === 'none') return '';
    counts.length = Math.min(counts.length, depth + 1);
    for (let index = 0; index < depth; index++) counts[index] ??= levels?.get(index)?.start ?? 1;
    counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
    return level.text.replace(/%([1-9])/g, (_, digit) => {
      const index = Number(digit) - 1;
      return numeral(counts[index] ?? 1, levels?.get(index)?.format ?? 'decimal');
    });
  }

  private define(xml: string): void {
    const abstract = new Map<string, Map<number, Level>>();
    let levels = new Map<number, Level>();
    let level: Level | undefined;
    let list: string | undefined;
    readXml(xml, PREFIXES, {
      start: (name, attributes) => {
        const value = attributes.get('w:val') ?? '';
        if (name === 'w:abstractNum') {
          levels = new Map();
          abstract.set(attributes.get('w:abstractNumId') ?? '', levels);
        } else if (name === 'w:num') list = attributes.get('w:numId');
        else if (name === 'w:abstractNumId' && list !== undefined) {
          levels = new Map([...(abstract.get(value) ?? [])].map(([depth, each]) => [depth, { ...each }]));
          this.lists.set(list, { counts: [], levels });
        } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
          const depth = Number(attributes.get('w:ilvl'));
          level = (name === 'w:lvlOverride' ? levels.get(depth) : undefined) ?? {
            start: 1,
            format: 'decimal',
            text: '',
          };
          levels.set(depth, level);
        } else if (!level) return;
        else if (name === 'w:start' || name === 'w:startOverride') level.start = Number(value) || 0;
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
      },
      end: name => {
        if (name === 'w:lvl' || name === 'w:lvlOverride') level = undefined;
      },
      text() {},
    });
  }
}

const HAN_DIGITS = '零一二三四五六七八九';

function numeral(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return hanNumeral(number);
    case 'ideographDigital':
      return [...String(number)].map(digit => HAN_DIGITS[Number(digit)]).join('');
    case 'decimalFullWidth':
      return [...String(number)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Up to 99 in words; lists do not grow longer. */
function hanNumeral(number: number): string {
  if (number > 99) return [...String(number)].map(digit => HAN_DIGITS[Number(digit)]).join('');
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return HAN_DIGITS[ones]!;
  return `${tens === 1 ? '' : HAN_DIGITS[tens]}十${ones === 0 ? '' : HAN_DIGITS[ones]}`;
}

/** A … Z, AA, BB …, as Word counts. */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number + 25) % 26));
  return letter.repeat(Math.min(20, Math.ceil(number / 26)));
}

function roman(number: number): string {
  if (number > 3_999) return String(number);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let out = '';
  let rest = number;
  for (const [value, text] of steps) for (; rest >= value; rest -= value) out += text;
  return out;
}
