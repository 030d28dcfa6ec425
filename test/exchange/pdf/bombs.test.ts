import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lzwSize } from '../../../packages/exchange/src/pdf/guard/lzw.ts';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { folderWith } from '../../cli/helpers/folder.ts';
import { ascii85, type Bomb, bombPdf, deflated, deflatedBomb, lzwBomb } from './bombs.ts';
import { hexOf } from './pdf-file.ts';

const FLATE = '/Filter /FlateDecode';
const GIGABYTES = deflatedBomb(4096);
const FONT = '/Resources << /Font << /F1 5 0 R >> >>';
const TEXT = `BT /F1 9 Tf 10 10 Td <${hexOf('文字', 'UniGB-UCS2-H')}> Tj ET`;
const GRID = Array.from(
  { length: 4 },
  (_, at) => `${50 * at} 0 m ${50 * at} 150 l S 0 ${50 * at} m 150 ${50 * at} l S`,
);
const PAGE = ['', `${GRID.join(' ')} ${TEXT}`] as const;
const SIMSUN =
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>';
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 /FontFile2 9 0 R >>';
const fonts = (cmap: readonly [string, string], file: readonly [string, string]): Bomb => ({
  page: FONT,
  content: PAGE,
  more: [SIMSUN, DESCENDANT, DESCRIPTOR, cmap, file],
});
const CMAP = ['', 'begincmap endcmap'] as const;

const TOO_LARGE = /解压后大得不正常.*请/;
const TOO_MUCH = /第 1 页的内容多得不像一页表格.*请/;

/** Files of a few megabytes at most, each of which would unpack to 4 GB or more, or draw as much. */
const BOMBS: Readonly<Record<string, readonly [Bomb, RegExp]>> = {
  'the content of a page': [{ content: [FLATE, GIGABYTES] }, TOO_LARGE],
  'that says it is a picture': [{ content: [`${FLATE} /Subtype /Image`, GIGABYTES] }, /没有文字/],
  'without its length': [{ content: [`${FLATE} /Length 1 /Foo`, GIGABYTES] }, TOO_LARGE],
  'a filter by its short name, in disguise': [{ content: ['/#46ilter /#46l', GIGABYTES] }, TOO_LARGE],
  'deflated twice': [{ content: ['/Filter [/FlateDecode /FlateDecode]', deflated(GIGABYTES)] }, TOO_LARGE],
  'deflated and written in letters': [
    { content: ['/Filter [/ASCII85Decode /FlateDecode]', ascii85(deflatedBomb(200))] },
    TOO_LARGE,
  ],
  'packed as a fax': [
    { content: ['/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1000000000 /Rows 1000000000 >>', 'xxxxxxxx'] },
    /没有文字/,
  ],
  'packed by LZW': [{ content: ['/Filter /LZWDecode', lzwBomb(4096)] }, TOO_LARGE],
  'a list of one stream, again and again': [
    { page: `/Contents [${'4 0 R '.repeat(500)}]`, content: [FLATE, deflatedBomb(20)] },
    TOO_LARGE,
  ],
  'such a list in an object of its own': [
    { page: '/Contents 5 0 R', content: [FLATE, deflatedBomb(20)], more: [`[ ${'4 0 R '.repeat(500)}]`] },
    TOO_LARGE,
  ],
  'an object stream': [{ more: [[`/Type /ObjStm /N 1 /First 5 ${FLATE}`, GIGABYTES]] }, TOO_LARGE],
  'many object streams': [
    {
      more: Array.from({ length: 10 }, () => [`/Type /ObjStm /N 1 /First 5 ${FLATE}`, deflatedBomb(40)] as const),
    },
    TOO_LARGE,
  ],
  'a font': [fonts(CMAP, [`/Length1 100 ${FLATE}`, GIGABYTES]), TOO_LARGE],
  'the character map of a font': [fonts([FLATE, GIGABYTES], ['/Length1 1', 'x']), TOO_LARGE],
  'what could be a bomb, encrypted': [{ content: [FLATE, 'x!'.repeat(300_000)] }, TOO_LARGE],
  'a list of such': [{ page: `/Contents [${'4 0 R '.repeat(500)}]`, content: [FLATE, 'x!'.repeat(3_000)] }, TOO_LARGE],
  'more than a page could draw': [{ content: [FLATE, deflatedBomb(60)] }, TOO_MUCH],
  'forms that draw forms': [
    {
      page: '/Resources << /XObject << /X0 5 0 R >> >>',
      content: ['', '/X0 Do '.repeat(20)],
      more: Array.from({ length: 8 }, (_, at) => [
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${at < 7 ? `/Resources << /XObject << /X0 ${at + 6} 0 R >> >>` : ''}`,
        at < 7 ? '/X0 Do '.repeat(20) : '1 0 0 1 0 0 cm '.repeat(20),
      ]),
    },
    TOO_MUCH,
  ],
};

/** What reading any of them may take, in megabytes: the library and its tables alone take a good hundred. */
const MOST = 900;

test('what unpacks to gigabytes is refused, and fills no memory', () => {
  const names = Object.keys(BOMBS);
  const folder = folderWith(Object.fromEntries(names.map((name, at) => [`${at}.pdf`, bombPdf(BOMBS[name]![0])])));
  const script = fileURLToPath(new URL('read-in-turn.ts', import.meta.url));
  const files = names.map((_, at) => join(folder, `${at}.pdf`));
  const lines = execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const told = lines.map(line => JSON.parse(line) as [string, number]);
  expect(told.map(([outcome], at) => [names[at], outcome])).toEqual(
    names.map(name => [name, expect.stringMatching(BOMBS[name]![1])]),
  );
  expect(told.at(-1)![1]).toBeLessThan(MOST);
});

test('pictures, attachments and fonts that cannot be counted stay packed, and the page is read', async () => {
  const more = [
    [`${FLATE} /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray`, GIGABYTES],
    [`${FLATE} /Type /EmbeddedFile`, GIGABYTES],
  ] as const;
  const font = fonts(CMAP, [`/Length1 100 ${FLATE}`, 'x!'.repeat(300_000)]);
  const source = await readPdf(bombPdf({ ...font, more: [...font.more!, ...more] }));
  expect(source.pieces.map(({ kind }) => kind)).toEqual(['grid']);
});

test('what LZW unpacks to is counted as the library counts it', async () => {
  // A page of blanks between the text, a hundred kilobytes of it: nothing is wrong with that.
  expect(lzwSize(Buffer.from(lzwBomb(1), 'latin1'), 1, Number.POSITIVE_INFINITY)).toBeGreaterThan(1 << 20);
  const { pieces } = await readPdf(
    bombPdf({
      page: `${FONT.replace('5 0 R', '6 0 R')} /Contents [4 0 R 5 0 R]`,
      content: ['/Filter /LZWDecode', lzwBomb(20)],
      more: [
        PAGE,
        SIMSUN.replace('6 0 R', '7 0 R').replace(' /ToUnicode 8 0 R', ''),
        DESCENDANT.replace('7 0 R', '8 0 R'),
        DESCRIPTOR.replace(' /FontFile2 9 0 R', ''),
      ],
    }),
  );
  expect(pieces.map(({ kind }) => kind)).toEqual(['grid']);
});
