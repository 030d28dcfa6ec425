import { isBlank } from './stream-objects.ts';
import { TooMuch } from './unpacked.ts';

/**
 * Looks at every list of objects (`[ 5 0 R 6 0 R ]`): a page may be made of streams in a list, one of them many times, which are
 * unpacked together.
 * @param sizes by the number of an object, what its stream unpacks to
 * @throws {TooMuch} if those of a list come to more than `most`
 */
export function checkLists(bytes: Uint8Array, sizes: ReadonlyMap<number, number>, most: number): void {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x5b) continue;
    let sum = 0;
    for (;;) {
      const object = numberAt(bytes, at + 1);
      const generation = object && numberAt(bytes, object.to);
      if (!generation) break;
      let end = generation.to;
      while (isBlank(bytes[end])) end++;
      if (bytes[end] !== 0x52) break;
      sum += sizes.get(object.value) ?? 0;
      if (sum > most) throw new TooMuch();
      at = end;
    }
  }
}

function numberAt(bytes: Uint8Array, from: number): { readonly value: number; readonly to: number } | undefined {
  let at = from;
  while (isBlank(bytes[at])) at++;
  const start = at;
  let value = 0;
  for (; at < start + 10; at++) {
    const digit = bytes[at]! - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    value = 10 * value + digit;
  }
  return at > start ? { value, to: at } : undefined;
}
