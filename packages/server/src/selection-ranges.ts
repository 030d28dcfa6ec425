import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import type { SelectionRangesFeature } from './features.ts';
import { lastLineOf, placeAt } from './place-in-file.ts';
import { contains, entryRange, isSame, isWithin, keyRange, lineRange, wholeValueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';

/** What a selection grows to: the line of a long text, the value (or key), the entry, indicator, project, unit, the file. */
export const selectionRanges: SelectionRangesFeature['selectionRanges'] = (snapshot, positions) =>
  positions.map(position => {
    const [first, ...rest] = rangesAt(snapshot, position);
    const selection: SelectionRange = { range: first! };
    let inner = selection;
    for (const range of rest) inner = inner.parent = { range };
    return selection;
  });

/** Each range holds the position and the range before it, and is larger. */
function rangesAt(snapshot: Snapshot, position: Position): Range[] {
  const { structure } = snapshot;
  const { lines } = structure;
  const { path, entry, part } = placeAt(snapshot, position);
  const found: Range[] = [];
  const add = (range: Range) => {
    const inner = found.at(-1);
    if (contains(range, position) && (!inner || (isWithin(inner, range) && !isSame(inner, range)))) found.push(range);
  };
  const line = lines[position.line];
  if (entry && part === 'value') {
    if (structure.roles[position.line] === 'text') add(lineRange(line!));
    add(wholeValueRange(entry));
  } else if (entry && part === 'key') add(keyRange(entry));
  if (entry) add(entryRange(entry));
  else if (line && line.start < line.end) add(lineRange(line));
  for (const level of path.slice(1).reverse()) {
    const last = lines[lastLineOf(structure, level)]!;
    add({ start: { line: level.first, character: 0 }, end: { line: last.number, character: last.end } });
  }
  const end = lines.at(-1)!;
  add({ start: { line: 0, character: 0 }, end: { line: end.number, character: end.end } });
  // A position in white space at a line's end, or outside of the text.
  if (found.length === 0) found.push({ start: position, end: position });
  return found;
}
