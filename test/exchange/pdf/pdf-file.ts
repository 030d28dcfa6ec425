import { deflateSync } from 'node:zlib';

/** A page of a PDF: its drawing operators, its size in points, further entries of its dictionary. */
export interface PdfPage {
  readonly content: string;
  readonly width: number;
  readonly height: number;
  readonly entries?: string;
  /** Whether the operators are deflated. */
  readonly packed?: boolean;
}

/** How a font that is not embedded (宋体) writes its characters. */
export type FontEncoding = 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'Identity-H' | 'UniJIS-UCS2-H';

/** Characters of an encoding as the hexadecimal string of a PDF. */
export function hexOf(text: string, encoding: FontEncoding): string {
  if (encoding === 'GBK-EUC-H')
    return [...text].map(char => gbk().get(char) ?? char.charCodeAt(0).toString(16)).join('');
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

let codes: Map<string, string> | undefined;

/** GBK by character. */
function gbk(): Map<string, string> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const char = decoder.decode(Uint8Array.of(first, second));
      if (char.length === 1 && char !== '\ufffd') codes.set(char, (first * 256 + second).toString(16));
    }
  return codes;
}

/**
 * A PDF, written by hand. Font F1 is 宋体, not embedded: letters half as wide as characters. Im1 is a picture of one point.
 * @param trailer further entries of the trailer
 */
export function pdfFile(pages: readonly PdfPage[], encoding: FontEncoding = 'UniGB-UCS2-H', trailer = ''): Uint8Array {
  const isIdentity = encoding === 'Identity-H';
  const ordering = encoding.includes('JIS') ? 'Japan1' : isIdentity ? 'Identity' : 'GB1';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R]${isIdentity ? ' /ToUnicode 7 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [${isIdentity ? '32 126' : '1 95'} 500 814 939 500] >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
    stream(
      '',
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
        `100 beginbfrange ${Array.from({ length: 100 }, (_, high) => bfRange(high)).join(' ')} endbfrange ` +
        `100 beginbfrange ${Array.from({ length: 100 }, (_, high) => bfRange(100 + high)).join(' ')} endbfrange ` +
        `56 beginbfrange ${Array.from({ length: 56 }, (_, high) => bfRange(200 + high)).join(' ')} endbfrange ` +
        'endcmap CMapName currentdict /CMap defineresource pop end end',
    ),
  ];
  for (const { content, width, height, entries = '', packed } of pages) {
    const own = objects.length + 1;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> /Contents ${own + 1} 0 R ${entries} >>`,
      packed
        ? stream('/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')).toString('latin1'))
        : stream('', content),
    );
  }
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, char => char.charCodeAt(0));
}

function bfRange(high: number): string {
  const hex = high.toString(16).padStart(2, '0');
  return `<${hex}00> <${hex}ff> <${hex}00>`;
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
