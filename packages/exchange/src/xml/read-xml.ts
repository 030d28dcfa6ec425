/** The attributes of an element, by their names. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/** Told what an XML text holds, in order. Names are as {@link readXml} gives them. */
export interface XmlHandler {
  start(name: string, attributes: XmlAttributes): void;
  end(name: string): void;
  text(text: string): void;
}

/** The text is no well-formed XML. */
export class XmlError extends Error {}

/**
 * Reads an XML text. Names come with the prefix that `prefixes` gives to their namespace, whatever the text itself calls it;
 * names of other namespaces come as written. Entities that a text declares are not expanded, nothing outside it is read. Linear
 * in the text, however deep elements are nested.
 * @throws {XmlError} where it is cut off or its tags do not match
 */
export function readXml(text: string, prefixes: Readonly<Record<string, string>>, handler: XmlHandler): void {
  new XmlReader(text, prefixes, handler).read();
}

class XmlReader {
  private readonly xml: string;
  private readonly prefixes: Readonly<Record<string, string>>;
  private readonly handler: XmlHandler;
  /** What the text's own prefixes stand for; empty for the default namespace. Office files declare a prefix once. */
  private readonly meant = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private readonly open: string[] = [];

  constructor(xml: string, prefixes: Readonly<Record<string, string>>, handler: XmlHandler) {
    this.xml = xml;
    this.prefixes = prefixes;
    this.handler = handler;
  }

  read(): void {
    const { xml, handler } = this;
    let at = xml.startsWith('\uFEFF') ? 1 : 0;
    while (at < xml.length) {
      const tag = xml.indexOf('<', at);
      const to = tag < 0 ? xml.length : tag;
      if (to > at && this.open.length > 0) handler.text(unescaped(xml.slice(at, to)));
      if (tag < 0) break;
      at = this.markup(tag);
    }
    if (this.open.length > 0) throw new XmlError(`<${this.open.at(-1)}> is not closed`);
  }

  /** @returns where the text goes on */
  private markup(tag: number): number {
    const { xml } = this;
    const second = xml[tag + 1];
    if (second === '/') return this.endTag(tag);
    if (second === '?') return this.after('?>', tag);
    if (second !== '!') return this.startTag(tag);
    if (xml.startsWith('<!--', tag)) return this.after('-->', tag + 4);
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = this.after(']]>', tag);
      this.handler.text(xml.slice(tag + 9, end - 3));
      return end;
    }
    return this.declaration(tag);
  }

  private after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw new XmlError(`no ${mark}`);
    return at + mark.length;
  }

  /** `<!DOCTYPE … [ … ]>` is passed over. */
  private declaration(tag: number): number {
    const subset = this.xml.indexOf('[', tag);
    const end = this.after('>', tag);
    return subset >= 0 && subset < end ? this.after('>', this.after(']', subset)) : end;
  }

  private endTag(tag: number): number {
    const end = this.after('>', tag);
    const name = this.nameOf(this.xml.slice(tag + 2, end - 1).trimEnd());
    if (this.open.pop() !== name) throw new XmlError(`</${name}> closes nothing`);
    this.handler.end(name);
    return end;
  }

  private startTag(tag: number): number {
    const { xml } = this;
    let at = tag + 1;
    while (at < xml.length && !' \t\r\n/>'.includes(xml[at]!)) at++;
    const raw = xml.slice(tag + 1, at);
    const attributes = new Map<string, string>();
    for (;;) {
      while (at < xml.length && ' \t\r\n'.includes(xml[at]!)) at++;
      const char = xml[at];
      if (char === undefined) throw new XmlError(`<${raw} is cut off`);
      if (char === '>' || char === '/') break;
      at = this.attribute(at, attributes);
    }
    if (attributes.size > 0) this.addPrefixes(attributes);
    const name = this.nameOf(raw);
    const resolved: XmlAttributes = { get: wanted => this.valueOf(attributes, wanted) };
    this.handler.start(name, resolved);
    if (xml[at] === '/') {
      if (xml[at + 1] !== '>') throw new XmlError(`<${raw} is not closed`);
      this.handler.end(name);
      return at + 2;
    }
    this.open.push(name);
    return at + 1;
  }

  private attribute(from: number, attributes: Map<string, string>): number {
    const { xml } = this;
    const equals = xml.indexOf('=', from);
    let at = equals + 1;
    while (' \t\r\n'.includes(xml[at] ?? '?')) at++;
    const quote = xml[at];
    const end = equals < 0 || (quote !== '"' && quote !== "'") ? -1 : xml.indexOf(quote, at + 1);
    if (end < 0) throw new XmlError('an attribute without a value');
    attributes.set(xml.slice(from, equals).trimEnd(), unescaped(xml.slice(at + 1, end)));
    return end + 1;
  }

  private addPrefixes(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const meant = this.prefixes[value];
      if (this.meant.get(prefix) === meant) continue;
      if (meant === undefined) this.meant.delete(prefix);
      else this.meant.set(prefix, meant);
      this.names.clear();
    }
  }

  private nameOf(raw: string): string {
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const meant = this.meant.get(colon < 0 ? '' : raw.slice(0, colon));
    const name = meant === undefined ? raw : `${meant}:${raw.slice(colon + 1)}`;
    this.names.set(raw, name);
    return name;
  }

  /** An attribute without a prefix is in no namespace, and asked for without one. */
  private valueOf(attributes: ReadonlyMap<string, string>, wanted: string): string | undefined {
    const same = attributes.get(wanted);
    if (same !== undefined || attributes.size === 0 || !wanted.includes(':')) return same;
    for (const [name, value] of attributes) if (name.includes(':') && this.nameOf(name) === wanted) return value;
    return undefined;
  }
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('\r')) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (name) return CHARACTERS[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
