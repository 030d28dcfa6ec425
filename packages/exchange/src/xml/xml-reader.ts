/** What {@link XmlReader.next} came to. */
export type XmlToken = 'open' | 'close' | 'text';

/**
 * Goes through an XML text from token to token. No tree, no entities beyond the five of XML and numbers, no document type,
 * nothing looked up anywhere; what is not well-formed is read as far as it goes. Linear in the text, and however deep
 * elements are nested.
 */
export class XmlReader {
  private readonly source: string;
  private at = 0;
  private raw = '';
  private closing = false;
  /** The name of the element without its prefix, for `open` and `close`. */
  name = '';
  /** The characters, for `text`. */
  text = '';

  constructor(source: string) {
    this.source = source;
  }

  /** The next token; undefined at the end. An element without content gives `open` and `close`. */
  next(): XmlToken | undefined {
    const { source } = this;
    if (this.closing) {
      this.closing = false;
      return 'close';
    }
    while (this.at < source.length) {
      const { at } = this;
      if (source.charCodeAt(at) !== LESS) {
        const end = indexOr(source, '<', at);
        this.at = end;
        this.text = decoded(source.slice(at, end));
        return 'text';
      }
      const second = source.charCodeAt(at + 1);
      if (second === BANG) {
        if (source.startsWith('<![CDATA[', at)) {
          const end = indexOr(source, ']]>', at + 9);
          this.at = end + 3;
          this.text = source.slice(at + 9, end);
          return 'text';
        }
        this.at = source.startsWith('<!--', at) ? indexOr(source, '-->', at + 4) + 3 : endOfDoctype(source, at);
      } else if (second === QUESTION) this.at = indexOr(source, '?>', at) + 2;
      else if (second === SLASH) {
        const end = indexOr(source, '>', at);
        this.name = localName(source.slice(at + 2, end).trimEnd());
        this.at = end + 1;
        return 'close';
      } else {
        this.open(at);
        return 'open';
      }
    }
    return undefined;
  }

  /** The value of an attribute of the element that was opened last; with or without a prefix. */
  attribute(name: string): string | undefined {
    const { raw } = this;
    for (let from = raw.indexOf(name); from >= 0; from = raw.indexOf(name, from + 1)) {
      const before = raw[from - 1];
      if (before !== ':' && !isBlank(before)) continue;
      let at = from + name.length;
      while (isBlank(raw[at])) at++;
      if (raw[at] !== '=') continue;
      at++;
      while (isBlank(raw[at])) at++;
      const quote = raw[at];
      if (quote !== '"' && quote !== "'") continue;
      return decoded(raw.slice(at + 1, indexOr(raw, quote, at + 1)));
    }
    return undefined;
  }

  /** All text in the element that was opened last, up to its end; that of the elements in it that `skipped` names left out. */
  content(skipped: ReadonlySet<string> = NONE): string {
    const parts: string[] = [];
    for (let depth = 1; depth > 0; ) {
      const token = this.next();
      if (token === undefined) break;
      if (token === 'text') parts.push(this.text);
      else if (token === 'close') depth--;
      else if (skipped.has(this.name)) this.skip();
      else depth++;
    }
    return parts.join('');
  }

  /** Goes to the end of the element that was opened last. */
  skip(): void {
    for (let depth = 1; depth > 0; ) {
      const token = this.next();
      if (token === undefined) return;
      if (token === 'open') depth++;
      else if (token === 'close') depth--;
    }
  }

  private open(at: number): void {
    const { source } = this;
    let end = at + 1;
    let quote = 0;
    for (; end < source.length; end++) {
      const code = source.charCodeAt(end);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === DOUBLE || code === SINGLE) quote = code;
    }
    const isEmpty = source.charCodeAt(end - 1) === SLASH;
    let nameEnd = at + 1;
    while (nameEnd < end && !isBlank(source[nameEnd]) && source.charCodeAt(nameEnd) !== SLASH) nameEnd++;
    this.name = localName(source.slice(at + 1, nameEnd));
    this.raw = source.slice(nameEnd, isEmpty ? end - 1 : end);
    this.closing = isEmpty;
    this.at = end + 1;
  }
}

const LESS = 0x3c;
const GREATER = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const NONE: ReadonlySet<string> = new Set();

function indexOr(text: string, word: string, from: number): number {
  const index = text.indexOf(word, from);
  return index < 0 ? text.length : index;
}

/** A document type may hold declarations in brackets; none of them counts. */
function endOfDoctype(source: string, at: number): number {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const code = source[index];
    if (code === '[') depth++;
    else if (code === ']') depth--;
    else if (code === '>' && depth <= 0) return index + 1;
  }
  return source.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
