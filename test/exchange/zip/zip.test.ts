import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../packages/exchange/src/zip/read-zip.ts';
import { zipOf } from '../../../packages/exchange/src/zip/write-zip.ts';

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: Error) => error.message,
  );

describe('an archive', () => {
  test('comes back as it was written, a part in pieces too', async () => {
    const long = Array.from({ length: 30_000 }, (_, index) => `第 ${index} 行\n`);
    const bytes = await zipOf([
      { name: 'a.xml', content: '<a/>' },
      { name: '表/空.txt', content: '' },
      { name: 'long.txt', content: long },
    ]);
    const zip = openZip(bytes);
    expect(zip.names).toEqual(['a.xml', '表/空.txt', 'long.txt']);
    expect(text(await zip.read('a.xml'))).toBe('<a/>');
    expect(text(await zip.read('表/空.txt'))).toBe('');
    expect(text(await zip.read('long.txt'))).toBe(long.join(''));
    expect(await zip.read('absent')).toBeUndefined();
  });

  test('is the same whenever it is written', async () => {
    const parts = [{ name: 'a', content: 'a'.repeat(1000) }];
    expect(await zipOf(parts)).toEqual(await zipOf(parts));
  });
});

/** An archive with one file, stating what it is told to; `packed` is what stands in it. */
async function forged(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const bytes = await zipOf([{ name: 'a', content: 'x' }]);
  const old = deflateRawSync('x').length;
  const head = bytes.slice(0, 31);
  const rest = bytes.slice(31 + old);
  const view = new DataView(rest.buffer);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, size, true);
  view.setUint32(rest.length - 6, 31 + packed.length, true);
  return Buffer.concat([head, packed, rest]);
}

describe('a hostile archive is told, not unpacked', () => {
  const zeros = deflateRawSync(new Uint8Array(50_000_000));

  test('more than it states', async () => {
    expect(zeros.length).toBeLessThan(60_000);
    expect(await reason(openZip(await forged(zeros, 1000)).read('a'))).toMatch('a in it cannot be read');
  });

  test('more than there may be', async () => {
    const bytes = await forged(zeros, 2_000_000_000);
    expect(() => openZip(bytes)).toThrow('abnormally large');
  });

  test('a file that is read again and again', async () => {
    const zip = openZip(await forged(deflateRawSync('x'), 1), { entries: 1, file: 10, total: 2 });
    expect(text(await zip.read('a'))).toBe('x');
    expect(text(await zip.read('a'))).toBe('x');
    expect(await reason(zip.read('a'))).toMatch('abnormally large');
  });

  test('too many files', async () => {
    const bytes = await zipOf(Array.from({ length: 4 }, (_, index) => ({ name: String(index), content: '' })));
    expect(() => openZip(bytes, { entries: 3, file: 10, total: 10 })).toThrow('abnormally large');
  });

  test('another content than its checksum, cut off, nothing at all', async () => {
    expect(await reason(openZip(await forged(deflateRawSync('y'), 1)).read('a'))).toMatch('cannot be read');
    expect(await reason(openZip(await forged(zeros.subarray(0, 100), 50_000_000)).read('a'))).toMatch('cannot be read');
    const whole = await zipOf([{ name: 'a', content: 'x' }]);
    expect(() => openZip(whole.subarray(0, 30))).toThrow('cut off or damaged');
    expect(() => openZip(new Uint8Array())).toThrow('cut off or damaged');
  });
});
