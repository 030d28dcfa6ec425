import { readXml } from '../xml/read-xml.ts';
import { PREFIXES } from './names.ts';

/** What a style does to a text that a reader must know: it numbers its paragraphs, or hides. */
export interface Style {
  /** The list and the depth in it. */
  list?: string;
  depth?: number;
  hidden?: boolean;
}

/** The styles of a Word file by their ids, each with what it has from those it is based on. */
export class Styles {
  private readonly own = new Map<string, Style & { basedOn?: string }>();
  private readonly whole = new Map<string, Style>();

  /** @param xml the text of `styles.xml` */
  constructor(xml: string | undefined) {
    if (xml !== undefined) this.define(xml);
  }

  of(id: string): Style {
    const known = this.whole.get(id);
    if (known) return known;
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.own.get(at)?.basedOn) {
      seen.add(at);
      chain.unshift(this.own.get(at) ?? {});
    }
    const style: Style = Object.assign({}, ...chain);
    this.whole.set(id, style);
    return style;
  }

  private define(xml: string): void {
    let style: (Style & { basedOn?: string }) | undefined;
    readXml(xml, PREFIXES, {
      start: (name, attributes) => {
        const value = attributes.get('w:val') ?? '';
        if (name === 'w:style') {
          style = {};
          this.own.set(attributes.get('w:styleId') ?? '', style);
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.list = value;
        else if (name === 'w:ilvl') style.depth = Number(value) || 0;
        else if (name === 'w:vanish') style.hidden = isOn(value);
      },
      end: name => {
        if (name === 'w:style') style = undefined;
      },
      text() {},
    });
  }
}

/** Whether a property without a value, or with one, is set. */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}
