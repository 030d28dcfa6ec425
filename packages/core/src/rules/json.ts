import type { Range } from '../model/index.ts';
import type { Localised } from './finding.ts';
import { say } from './messages/catalogue.ts';
import { labels } from './messages/index.ts';

/** A JSON value that knows where it stands (offsets in the text), so that what is wrong with it can be pointed at. */
export type JsonNode = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'plain'; readonly value: string | number | boolean | null }
);

export interface JsonMember {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly value: JsonNode;
}

/** What is wrong with a JSON text, and where. */
export interface JsonProblem {
  readonly message: Localised;
  readonly from: number;
  readonly to: number;
}

const TOKEN = /[{}[\],:]|"(?:[^"\\\n\r]|\\.)*"|-?\d[\d.eE+-]*|[A-Za-z]+/y;
const BLANKS = /[\s\uFEFF]*/y;
const DEEPEST = 100;

/**
 * Reads strict JSON with positions. `JSON.parse` gives neither positions nor the keys that are there twice.
 * @returns the value, or the first thing that is wrong.
 */
export function readJson(text: string): JsonNode | { readonly problem: JsonProblem } {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem };
    throw error;
  }
}

/** The range of a piece of the text, as the Language Server Protocol counts. */
export function rangeIn(text: string, from: number, to: number): Range {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n?|\n/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: at(from), end: at(to) };
}

class Wrong extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

interface Token {
  /** Empty at the end of the text. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

class Reader {
  readonly #text: string;
  #next: Token;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#tokenAt(0);
  }

  whole(): JsonNode {
    const value = this.#value(0);
    if (this.#next.text !== '') throw this.#wrong(this.#next, labels.json.trailing);
    return value;
  }

  #value(depth: number): JsonNode {
    const token = this.#take();
    if (depth > DEEPEST) throw this.#wrong(token, labels.json.deep);
    if (token.text === '{') return this.#object(token.from, depth);
    if (token.text === '[') return this.#array(token.from, depth);
    const value = plainValue(token.text);
    if (value === undefined) throw this.#wrong(token, labels.json.value);
    return { kind: 'plain', value, from: token.from, to: token.to };
  }

  #object(from: number, depth: number): JsonNode {
    const members: JsonMember[] = [];
    while (this.#next.text !== '}') {
      if (members.length > 0) this.#expect(',', labels.json.comma);
      const name = this.#take();
      const key = name.text.startsWith('"') ? plainValue(name.text) : undefined;
      if (typeof key !== 'string') throw this.#wrong(name, labels.json.key);
      this.#expect(':', labels.json.colon);
      members.push({ key, from: name.from, to: name.to, value: this.#value(depth + 1) });
    }
    return { kind: 'object', members, from, to: this.#take().to };
  }

  #array(from: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    while (this.#next.text !== ']') {
      if (items.length > 0) this.#expect(',', labels.json.comma);
      items.push(this.#value(depth + 1));
    }
    return { kind: 'array', items, from, to: this.#take().to };
  }

  #expect(text: string, message: Parameters<typeof say<never>>[0]): void {
    const token = this.#take();
    if (token.text !== text) throw this.#wrong(token, message);
  }

  #take(): Token {
    const token = this.#next;
    this.#next = this.#tokenAt(token.to);
    return token;
  }

  #tokenAt(offset: number): Token {
    BLANKS.lastIndex = offset;
    BLANKS.test(this.#text);
    const from = BLANKS.lastIndex;
    TOKEN.lastIndex = from;
    const text = TOKEN.exec(this.#text)?.[0] ?? this.#text.slice(from, from + 1);
    return { text, from, to: from + text.length };
  }

  #wrong({ from, to }: Token, message: Parameters<typeof say<never>>[0]): Wrong {
    return new Wrong({ message: say(message), from, to });
  }
}

/** The value of a token that is a string, number, `true`, `false` or `null`; undefined for anything else. */
function plainValue(token: string): string | number | boolean | null | undefined {
  if (token === '') return undefined;
  try {
    return JSON.parse(token);
  } catch {
    return undefined;
  }
}
