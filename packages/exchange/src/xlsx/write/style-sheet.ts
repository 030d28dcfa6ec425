import { escapeXml } from '../../xml/escape.ts';
import type { CellStyle } from './workbook.ts';

export const FONT = '宋体';
const SIZE = 9;
/** Simplified Chinese: without it a program takes its own font for the characters. */
const CHARSET = 134;
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The named style of cells whose row goes on with the one above: programs keep it when they save the workbook. */
export const CONTINUES = '续行';

/** The styles of a workbook, numbered as they are met. */
export class StyleSheet {
  private readonly byObject = new Map<CellStyle, number>();
  private readonly byLook = new Map<string, number>();
  private readonly fonts = new Parts([fontXml({})]);
  private readonly fills = new Parts([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Parts(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Parts([]);
  private readonly looks = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  /** The number that a cell states. */
  of(style: CellStyle): number {
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const look = this.look(style);
    const number = this.byLook.get(look) ?? this.looks.push(look) - 1;
    this.byLook.set(look, number);
    this.byObject.set(style, number);
    return number;
  }

  private look(style: CellStyle): string {
    const { numberFormat, fill, rules, horizontal, vertical = 'center', indent, isText, unlocked } = style;
    const format = isText ? TEXT_FORMAT : numberFormat === undefined ? 0 : FIRST_FORMAT + this.formats.of(numberFormat);
    const ids = [
      `numFmtId="${format}"`,
      `fontId="${this.fonts.of(fontXml(style))}"`,
      `fillId="${fill === undefined ? 0 : this.fills.of(fillXml(fill))}"`,
      `borderId="${rules === undefined ? 0 : this.borders.of(borderXml(rules))}"`,
      `xfId="${style.continues ? 1 : 0}"`,
      `${isText && !unlocked ? 'quotePrefix="1" ' : ''}applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`,
      'applyAlignment="1" applyProtection="1"',
    ];
    const across = `${horizontal ? ` horizontal="${horizontal}"` : ''}${indent ? ` indent="${indent}"` : ''}`;
    const alignment = `<alignment${across} vertical="${vertical}" wrapText="1"/>`;
    return `<xf ${ids.join(' ')}>${alignment}${unlocked ? '<protection locked="0"/>' : ''}</xf>`;
  }

  xml(): string {
    const formats = this.formats.all.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    const base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${SPREADSHEET}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.fonts.all),
      list('fills', this.fills.all),
      list('borders', this.borders.all),
      list('cellStyleXfs', [base, base]),
      list('cellXfs', this.looks),
      list('cellStyles', [
        '<cellStyle name="Normal" xfId="0" builtinId="0"/>',
        `<cellStyle name="${CONTINUES}" xfId="1"/>`,
      ]),
      '</styleSheet>',
    ].join('');
  }
}

const TEXT_FORMAT = 49;
/** Numbers below are the formats that every program knows. */
const FIRST_FORMAT = 164;

/** Parts of a list, each once. */
class Parts {
  readonly all: string[];
  private readonly numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.all = [...first];
    this.numbers = new Map(first.map((part, index) => [part, index]));
  }

  of(part: string): number {
    const known = this.numbers.get(part);
    if (known !== undefined) return known;
    const number = this.all.push(part) - 1;
    this.numbers.set(part, number);
    return number;
  }
}

function list(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
}

function fontXml({ bold, grey, size = SIZE }: CellStyle): string {
  const colour = grey ? '<color rgb="FF7F7F7F"/>' : '';
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="${FONT}"/><charset val="${CHARSET}"/></font>`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ top, bottom }: NonNullable<CellStyle['rules']>): string {
  const side = (name: string, style: string) => `<${name} style="${style}"><color auto="1"/></${name}>`;
  return `<border>${side('left', 'thin')}${side('right', 'thin')}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
}
