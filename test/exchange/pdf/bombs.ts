import { constants, deflateRawSync } from 'node:zlib';

/** What fills a bomb: drawing operators that do nothing. */
const FILLING = 'q Q '.repeat(1 << 18);

/** So many megabytes as deflated data, one character a byte: a thousandth of it. */
export function deflatedBomb(megabytes: number, filling = FILLING): string {
  const block = deflateRawSync(filling, { finishFlush: constants.Z_FULL_FLUSH }).toString('latin1');
  return `\x78\x9c${block.repeat(megabytes)}\x03\x00\x00\x00\x00\x00`;
}

/** Deflated data of any content, one character a byte. */
export function deflated(content: string): string {
  const packed = deflateRawSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `\x78\x9c${packed}\x00\x00\x00\x00`;
}

/** So many megabytes of one character, and more, packed by LZW, one character a byte. */
export function lzwBomb(megabytes: number): string {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  const write = (code: number, next: number) => {
    const width = next + 1 < 512 ? 9 : next + 1 < 1024 ? 10 : next + 1 < 2048 ? 11 : 12;
    held = (held << width) | code;
    bits += width;
    for (; bits >= 8; bits -= 8) out.push((held >> (bits - 8)) & 255);
    held &= (1 << bits) - 1;
  };
  // A blank, then two, three …: each code stands for one more than the code before.
  for (let size = 0; size < megabytes * 2 ** 20; size += 3_800 ** 2 / 2) {
    write(256, size === 0 ? 258 : 4090);
    write(32, 258);
    for (let next = 258; next < 4090; next++) write(next, next);
  }
  write(257, 4090);
  return Buffer.from(out).toString('latin1');
}

export function ascii85(content: string): string {
  let out = '';
  for (let at = 0; at < content.length; at += 4) {
    let value = 0;
    for (let index = 0; index < 4; index++) value = value * 256 + (content.charCodeAt(at + index) || 0);
    const digits: string[] = [];
    for (let index = 0; index < 5; index++) {
      digits.unshift(String.fromCharCode(33 + (value % 85)));
      value = Math.floor(value / 85);
    }
    out += digits.join('').slice(0, content.length - at >= 4 ? 5 : content.length - at + 1);
  }
  return `${out}~>`;
}

export interface Bomb {
  /** Entries of the page. */
  readonly page?: string;
  /** Its content and the entries of that; `[]`: the entry of the page says what its content is. */
  readonly content?: readonly [entries: string, content: string];
  /** Further objects from number 5 on: dictionaries, or streams with their entries. */
  readonly more?: readonly (string | readonly [entries: string, content: string])[];
}

/** A PDF of one page, made by hand: objects 1 to 4 are the catalog, the pages, the page and its content. */
export function bombPdf({ page = '', content = ['', ''], more = [] }: Bomb): Uint8Array {
  const contents = page.includes('/Contents') ? '' : '/Contents 4 0 R';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] ${contents} ${page} >>`,
    content,
    ...more,
  ].map((object, index) => {
    const text =
      typeof object === 'string'
        ? object
        : `<< ${object[0]} /Length ${object[1].length} >>\nstream\n${object[1]}\nendstream`;
    return `${index + 1} 0 obj\n${text}\nendobj\n`;
  });
  const file = `%PDF-1.7\n${objects.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
