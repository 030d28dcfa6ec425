import { applyEdits, format, parse, print } from '@goalsheet/language';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { Context } from './context.ts';
import type { Snapshot } from './snapshot.ts';
import { textChanges } from './text-changes.ts';

/** How much deeper than its key a long text continues, and than a node its entries. */
const STEP = 2;
/** The values of an indicator that stand last in it. */
const LAST_VALUES = new Set(['annual', 'value']);

/** The whole file laid out. The editor's own settings of indents are not asked: the layout is one for all. */
export async function formatDocument({ uri, text }: Snapshot, context: Context): Promise<TextEdit[]> {
  const standards = await context.standardsFor(uri);
  return textChanges(text, format(text, { standards }));
}

/**
 * The lines of a range laid out, long texts as a whole. Nothing where that alone would change what the file says (a text is told
 * from its key by its indent).
 */
export async function formatRange(snapshot: Snapshot, range: Range, context: Context): Promise<TextEdit[]> {
  const { uri, text, structure } = snapshot;
  const standards = await context.standardsFor(uri);
  const lastLine = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  const from = structure.entries[range.start.line]?.raw.number ?? range.start.line;
  const to = Math.max(lastLine, structure.entries[lastLine]?.more?.at(-1)?.raw.number ?? lastLine);
  const edits = textChanges(text, format(text, { standards })).filter(
    ({ range: { start, end } }) =>
      start.line >= from && (end.line <= to || (end.line === to + 1 && end.character === 0)),
  );
  if (edits.length === 0) return edits;
  const same = print(parse(applyEdits(text, edits).text, { standards })) === print(snapshot.file);
  return same ? edits : [];
}

/** After a character that the server asked to be told of. */
export function formatOnType(snapshot: Snapshot, position: Position, typed: string): TextEdit[] {
  if (typed !== '\n') return ownColon(snapshot, position.line, position.character);
  // Who types on while the answer to the colon is on its way does not get that: Enter brings it.
  return [...ownColon(snapshot, position.line - 1), ...afterEnter(snapshot, position)];
}

/** The colon behind a key is the form's own, whichever was typed. Colons in values and texts are the author's. `end`: the colon ends there. */
function ownColon({ text, structure }: Snapshot, line: number, end?: number): TextEdit[] {
  const entry = structure.entries[line];
  if (entry?.raw.number !== line || !(entry.spec || entry.type)) return [];
  const { raw } = entry;
  const [colon] = /^[^\S\r\n]*:/.exec(text.slice(raw.offset + raw.keyEnd, raw.offset + raw.end)) ?? [];
  if (colon === undefined) return [];
  const character = raw.keyEnd + colon.length;
  if (end !== undefined && end !== character) return [];
  return [{ range: { start: { line, character: character - 1 }, end: { line, character } }, newText: '：' }];
}

/** The indent of the new line, by what stands above it. */
function afterEnter({ text, structure }: Snapshot, { line }: Position): TextEdit[] {
  const { lines, roles, entries, vocabulary } = structure;
  const raw = lines[line];
  const above = lines[line - 1];
  if (!raw || !above) return [];
  const isEmpty = raw.start === raw.end;
  const entry = entryAbove(line, entries, roles);
  if (!entry) return [];
  const key = entry.raw.indent;
  let due: number;
  if (entry.spec?.value === 'text') {
    const isShort = entry.spec.field !== 'goal' && !entry.spec.field.endsWith('Goal');
    const hasValue = entry.raw.valueStart < entry.raw.end;
    const goesOn = entry.more?.some(each => each.raw.number < line) ?? false;
    // A line that was broken in two goes on; so does a goal, and a value that is yet to be written.
    if (above.start === above.end) due = isEmpty ? key : key + STEP;
    else if (!isEmpty || goesOn || !isShort || !hasValue) due = key + STEP;
    // The last of an indicator's values: the next indicator follows.
    else due = vocabulary.kind === 'table' && LAST_VALUES.has(entry.spec.field) ? Math.max(0, key - STEP) : key;
    // What has a key of its own and was moved down stands as deep as before.
    if (!isEmpty && raw.key !== undefined && roles[line] === 'entry') return [];
  } else if (!isEmpty) return [];
  else if (above.start === above.end) return [];
  else due = entry.opens && !(entry.level === 0) ? key + STEP : key;
  const indent = ' '.repeat(due);
  const written = text.slice(raw.offset, raw.offset + raw.start);
  if (written === indent) return [];
  return [{ range: { start: { line, character: 0 }, end: { line, character: raw.start } }, newText: indent }];
}

/** The entry that the nearest line above belongs to which is not blank or a comment. */
function entryAbove(
  line: number,
  entries: Snapshot['structure']['entries'],
  roles: Snapshot['structure']['roles'],
): Snapshot['structure']['entries'][number] {
  for (let number = line - 1; number >= 0; number--) {
    if (roles[number] === 'blank' || roles[number] === 'comment') continue;
    return entries[number];
  }
  return undefined;
}
