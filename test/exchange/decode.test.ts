import { decodeText } from '@goalsheet/core/model';
import { describe, expect, test } from 'vitest';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const units = [...`\uFEFF${text}`].flatMap(char => {
    const code = char.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return new Uint8Array(units);
};

describe('the encoding of a file', () => {
  test.each([
    ['nothing', bytes(), '', 'utf-8'],
    ['UTF-8', utf8('合计 5.00'), '合计 5.00', 'utf-8'],
    ['UTF-8 with a mark', utf8('\uFEFF合计'), '合计', 'utf-8'],
    ['UTF-16, little end first', utf16('合计', true), '合计', 'utf-16le'],
    ['UTF-16, big end first', utf16('合计', false), '合计', 'utf-16be'],
    ['GBK', bytes(0xba, 0xcf, 0xbc, 0xc6), '合计', 'gb18030'],
    ['four bytes of GB18030', bytes(0x95, 0x32, 0x82, 0x36), '𠀀', 'gb18030'],
    ['GB18030 with a mark', bytes(0x84, 0x31, 0x95, 0x33, 0xba, 0xcf), '合', 'gb18030'],
  ])('%s', (_, given, text, encoding) => {
    const decoded = decodeText(given);
    expect(decoded).toMatchObject({ text, encoding });
    expect('note' in decoded).toBe(encoding !== 'utf-8');
  });

  test.each([
    ['a NUL byte', bytes(0x50, 0x4b, 0x03, 0x00), 'binary'],
    ['UTF-16 without a mark', utf16('5', true).slice(2), 'binary'],
    ['UTF-16 with a NUL', utf16('\0', true), 'binary'],
    ['half a character of GBK', bytes(0xba), 'unknownEncoding'],
    ['bytes of no encoding', bytes(0xff, 0xff), 'unknownEncoding'],
    ['UTF-8 by its mark, but broken', bytes(0xef, 0xbb, 0xbf, 0xff), 'unknownEncoding'],
  ])('%s is no text', (_, given, error) => {
    expect(decodeText(given)).toMatchObject({ error });
  });
});
