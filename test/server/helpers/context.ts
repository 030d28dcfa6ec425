import { type FileSystem, Workspace } from '@goalsheet/language';
import type { Position, Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { buildSnapshot } from '../../../packages/server/src/build-snapshot.ts';
import { builtInSnapshot } from '../../../packages/server/src/built-in.ts';
import { type Context, DEFAULT_SETTINGS, type Settings } from '../../../packages/server/src/context.ts';
import { pathOf } from '../../../packages/server/src/paths.ts';
import type { Snapshot } from '../../../packages/server/src/snapshot.ts';

/** Texts by name (`a.goal`); a text may carry one `‸` where the cursor is, and `⟦…⟧` around what is expected. */
export type Sources = Readonly<Record<string, string>>;

/** A workspace in memory: a context, and what the markers of its files say. */
export interface World {
  readonly context: Context & { readonly ruleDocs: string };
  /** The file with the cursor, else the first. */
  readonly snapshot: Snapshot;
  /** `‸`, else the start. */
  readonly position: Position;
  /** The marked ranges, `a.goal 3:5-3:8` each (lines and columns from 0), in order. */
  readonly expected: readonly string[];
}

const FOLDER = '/w';
/** Where the rules' pages of these worlds are. */
export const RULE_DOCS = 'https://goalsheet.example/rules/';

export async function worldOf(
  sources: Sources | string,
  options: { readonly language?: 'zh' | 'en'; readonly settings?: Partial<Settings> } = {},
): Promise<World> {
  const marked = Object.entries(typeof sources === 'string' ? { 'a.goal': sources } : sources).map(
    ([name, source]) => ({ name, ...unmarked(source) }),
  );
  const texts = new Map(marked.map(({ name, text }) => [`${FOLDER}/${name}`, text]));
  const workspace = new Workspace(inMemory(texts));
  const snapshots = new Map<string, Snapshot | undefined>();
  const context: World['context'] = {
    language: options.language ?? 'zh',
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    ruleDocs: RULE_DOCS,
    files: async () => [...texts.keys()].map(path => URI.file(path).toString()),
    standardsFor: uri => workspace.standardsFor(pathOf(uri)),
    librariesFor: uri => workspace.librariesFor(pathOf(uri)),
    profileFile: async () => undefined,
    async snapshot(uri) {
      if (!snapshots.has(uri)) snapshots.set(uri, await read(uri));
      return snapshots.get(uri);
    },
  };
  async function read(uri: string): Promise<Snapshot | undefined> {
    const path = pathOf(uri);
    const text = texts.get(path);
    return text === undefined ? builtInSnapshot(uri) : buildSnapshot(workspace, { uri, path, version: 1, text });
  }
  const withCursor = marked.find(({ cursor }) => cursor) ?? marked[0]!;
  return {
    context,
    snapshot: (await context.snapshot(addressOf(withCursor.name)))!,
    position: withCursor.cursor ?? { line: 0, character: 0 },
    expected: marked.flatMap(({ name, ranges }) => ranges.map(range => `${name} ${rangeText(range)}`)),
  };
}

/** The address of a file of a world. */
export function addressOf(name: string): string {
  return URI.file(`${FOLDER}/${name}`).toString();
}

/** `3:5-3:8`. */
export function rangeText({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** `a.goal 3:5-3:8`; a built-in file by its whole address. */
export function locationText(uri: string, range: Range): string {
  const { scheme, path } = URI.parse(uri);
  const name = scheme === 'file' ? path.slice(FOLDER.length + 1) : `${scheme}:${path}`;
  return `${name} ${rangeText(range)}`;
}

/** What stands in a range. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

function offsetOf(text: string, { line, character }: Position): number {
  let offset = 0;
  for (let number = 0; number < line; number++) offset = text.indexOf('\n', offset) + 1;
  return offset + character;
}

function unmarked(source: string): { text: string; cursor?: Position; ranges: Range[] } {
  let text = '';
  let cursor: Position | undefined;
  const open: Position[] = [];
  const ranges: { range: Range; order: number }[] = [];
  let line = 0;
  let character = 0;
  for (const char of source) {
    const here = { line, character };
    if (char === '‸') cursor = here;
    else if (char === '⟦') open.push(here);
    else if (char === '⟧') {
      const start = open.pop()!;
      ranges.push({ range: { start, end: here }, order: start.line * 10_000 + start.character });
    } else {
      text += char;
      character += char.length;
      if (char === '\n') [line, character] = [line + 1, 0];
    }
  }
  ranges.sort((a, b) => a.order - b.order);
  return { text, ranges: ranges.map(({ range }) => range), ...(cursor ? { cursor } : {}) };
}

function inMemory(texts: ReadonlyMap<string, string>): FileSystem {
  const bytes = (path: string) => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return new TextEncoder().encode(text);
  };
  return {
    readFile: async path => bytes(path),
    readHead: async (path, count) => bytes(path).slice(0, count),
    listFolder: async folder => {
      if (folder !== FOLDER) return [];
      const files = [...texts.keys()].map(path => ({ name: path.slice(FOLDER.length + 1), kind: 'file' as const }));
      return [...files, { name: '.git', kind: 'folder' as const }];
    },
  };
}
