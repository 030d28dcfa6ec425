/** Directory entries of an OLE 2 file have 128 bytes; their names are UTF-16 and at most 31 characters long. */
const ENTRY = 128;
const HEADER = 512;

/** Whether an OLE 2 file (.doc, .xls, .wps, .et, or an encrypted document) has a stream of one of these names. */
export function oleEntry(bytes: Uint8Array, names: readonly string[]): string | undefined {
  const wanted = names.map(name => ({ name, units: [...`${name}\0`].flatMap(char => [char.charCodeAt(0), 0]) }));
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY)
    for (const { name, units } of wanted) if (units.every((unit, index) => bytes[at + index] === unit)) return name;
  return undefined;
}
