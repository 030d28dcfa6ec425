import { openZip } from '../../../packages/exchange/src/zip/read-zip.ts';
import { zipOf } from '../../../packages/exchange/src/zip/write-zip.ts';

/** A worksheet's XML. @param number from 1 */
export async function sheetXmlOf(bytes: Uint8Array, number = 1): Promise<string> {
  return new TextDecoder().decode(await openZip(bytes).read(`xl/worksheets/sheet${number}.xml`));
}

/**
 * The first worksheet with values typed into cells by their addresses, as a program saves them: texts, and numbers where the
 * text is one. What formulas came to stays as it was.
 * @throws if there is no such cell, or it is locked or calculated
 */
export async function filledIn(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = openZip(bytes);
  const open = await unlockedStyles(bytes);
  let xml = await sheetXmlOf(bytes);
  for (const [address, value] of Object.entries(values)) {
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"([^>]*?)(?:/>|>(.*?)</c>)`).exec(xml);
    if (!cell || cell[3]?.includes('<f>') || !open.has(Number(cell[1])))
      throw new Error(`${address} is not for filling in`);
    const typed = /^-?\d+(?:\.\d+)?$/.test(value)
      ? `><v>${value}</v></c>`
      : ` t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
    xml = xml.replace(cell[0], () => `<c r="${address}" s="${cell[1]}"${typed}`);
  }
  const parts = zip.names.map(async name => ({
    name,
    content: name === 'xl/worksheets/sheet1.xml' ? xml : new TextDecoder().decode(await zip.read(name)),
  }));
  return zipOf(await Promise.all(parts));
}

/** The numbers of the cell styles that are not locked. */
export async function unlockedStyles(bytes: Uint8Array): Promise<ReadonlySet<number>> {
  const styles = new TextDecoder().decode(await openZip(bytes).read('xl/styles.xml'));
  const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)![1]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!;
  return new Set(looks.flatMap((look, index) => (look.includes('locked="0"') ? [index] : [])));
}
