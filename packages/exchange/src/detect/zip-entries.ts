import { zipDirectory } from '../zip/directory.ts';

/** What can be told of a zip archive without unpacking it. */
export interface ZipListing {
  readonly names: readonly string[];
  readonly encrypted: boolean;
}

const MOST = 20_000;

/** The names in the central directory of a zip archive; undefined if it has none (cut off, damaged). Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipListing | undefined {
  const entries = zipDirectory(bytes, MOST);
  return entries && { names: entries.map(({ name }) => name), encrypted: entries.some(({ encrypted }) => encrypted) };
}
