import type { Entry, RawLine } from '@goalsheet/language/syntax';
import type { SemanticTokensFeature } from './features.ts';
import { SemanticTokensBuilder } from './lsp.ts';
import type { Snapshot } from './snapshot.ts';

/** Where the protocol has a fitting type it is used, so that every theme has a colour; `unread` is the language's own. */
const TOKEN_TYPES = [
  /** A fixed key. */
  'keyword',
  /** An indicator type, as a key or where a standard declares it. */
  'type',
  /** The name of a unit. */
  'namespace',
  /** The name of a project. */
  'class',
  /** The name of an indicator. */
  'property',
  /** An amount; a number with its unit in a value; a code before a name. */
  'number',
  /** ≥ ≤ ＞ ＜ ＝ before a number. */
  'operator',
  /** The name of a standard or of a first level. */
  'enum',
  /** The rule that a 不采纳 names. */
  'decorator',
  'comment',
  /** A line of which nothing is in the model. */
  'unread',
] as const;
type TokenType = (typeof TOKEN_TYPES)[number];

const TOKEN_MODIFIERS = ['declaration'] as const;

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensFeature['SEMANTIC_TOKENS_LEGEND'] = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

/** The tokens of a file, or of the lines of a range: what the structure made of each line, in UTF-16 columns. */
export const semanticTokens: SemanticTokensFeature['semanticTokens'] = (snapshot, range) => {
  const { lines } = snapshot.structure;
  const builder = new SemanticTokensBuilder();
  const first = Math.max(0, range?.start.line ?? 0);
  const last = Math.min(lines.length - 1, range?.end.line ?? lines.length - 1);
  for (let number = first; number <= last; number++)
    for (const { start, end, type, declares } of tokensOf(snapshot, lines[number]!))
      if (end > start) builder.push(number, start, end - start, TOKEN_TYPES.indexOf(type), declares ? 1 : 0);
  // Without the builder's id: differences between answers are not offered.
  return { data: builder.build().data };
};

interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly declares?: boolean;
}

/** The tokens of one line, in order, none over another. */
function tokensOf(snapshot: Snapshot, line: RawLine): Token[] {
  const { roles, entries } = snapshot.structure;
  const entry = entries[line.number];
  const whole = (type: TokenType) => [{ start: line.start, end: line.end, type }];
  switch (roles[line.number]) {
    case 'comment':
      return whole('comment');
    case 'bad':
      return whole('unread');
    case 'text':
      if (entry!.lost) return whole('unread');
      return isTarget(entry!) ? numbersIn(snapshot, line, line.start) : [];
    case 'entry':
      return entry!.lost ? whole('unread') : entryTokens(snapshot, entry!);
    default:
      return [];
  }
}

function entryTokens(snapshot: Snapshot, entry: Entry): Token[] {
  const { raw, spec, label } = entry;
  const key: Token = { start: raw.start, end: raw.keyEnd, type: label === undefined ? 'keyword' : 'type' };
  const all = (type: TokenType, declares = false): Token[] => [
    key,
    { start: raw.valueStart, end: raw.end, type, ...(declares ? { declares } : {}) },
  ];
  const isTable = snapshot.file.kind === 'table';
  if (label !== undefined) return all('property', !isTable);
  if (entry.opens && isTable) return all(entry.level === 1 ? 'namespace' : 'class', true);
  if (entry.opens) return [key, ...codedName(snapshot, entry)];
  if (spec?.value === 'amount' || spec?.field === 'year' || spec?.field === 'weight') return all('number');
  if (isTarget(entry) || spec?.field === 'part' || spec?.field === 'period')
    return [key, ...numbersIn(snapshot, raw, raw.valueStart)];
  switch (spec?.field) {
    case 'standard':
      return all('enum');
    case 'name':
      return all('enum', true);
    case 'alias':
      return all('type', true);
    case 'waiver': {
      const code = /^GS\d+/i.exec(textOf(snapshot, raw, raw.valueStart))?.[0].length ?? 0;
      return [key, { start: raw.valueStart, end: raw.valueStart + code, type: 'decorator' }];
    }
    default:
      return [key];
  }
}

/** Whether an entry says what is to be reached. */
function isTarget({ spec }: Entry): boolean {
  return spec?.field === 'cycle' || spec?.field === 'annual' || spec?.field === 'value';
}

/** `11-数量指标`: the code and the name of a level. */
function codedName(snapshot: Snapshot, { raw, level }: Entry): Token[] {
  const code = /^[0-9]+(?=\s*[-－])/.exec(textOf(snapshot, raw, raw.valueStart))?.[0].length ?? 0;
  const gap = /^[0-9]+\s*[-－]\s*/.exec(textOf(snapshot, raw, raw.valueStart))?.[0].length ?? 0;
  return [
    { start: raw.valueStart, end: raw.valueStart + code, type: 'number' },
    { start: raw.valueStart + gap, end: raw.end, type: level === 1 ? 'enum' : 'type', declares: true },
  ];
}

const NUMBER = /([≥≤＞＜＝≧≦><=]+)|[0-9０-９]+(?:[.,．，][0-9０-９]+)*[ \u3000]?[%％‰]?/g;

/** Comparators and numbers from a column to the end of the line. */
function numbersIn(snapshot: Snapshot, line: RawLine, from: number): Token[] {
  return [...textOf(snapshot, line, from).matchAll(NUMBER)].map(({ 0: found, 1: comparator, index }) => ({
    start: from + index,
    end: from + index + found.trimEnd().length,
    type: comparator === undefined ? 'number' : 'operator',
  }));
}

function textOf({ text }: Snapshot, line: RawLine, from: number): string {
  return text.slice(line.offset + from, line.offset + line.end);
}
