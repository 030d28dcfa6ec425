import type { IToken, TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { isTokenTypeArray } from 'langium';
import type { RawLine } from '../syntax/scan.ts';
import type { Structure } from '../syntax/structure.ts';

/** `11-` before the name of a level. */
const CODE = /^[0-9]+\s*[-－]\s*/;

/**
 * The tokens of a file, made from its structure: what a line is has been decided there, for the model and for the syntax
 * tree alike. Any sequence of tokens that it gives is a sentence of the grammar.
 */
export class GoalLexer implements Lexer {
  readonly definition: Record<string, TokenType>;
  private readonly structureOf: (text: string) => Structure;

  /** @param structureOf gives the structure of a text with the standard that it names. */
  constructor(services: LangiumCoreServices, structureOf: (text: string) => Structure) {
    const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar);
    if (!isTokenTypeArray(tokens)) throw new Error('the grammar has no lexer modes');
    this.definition = Object.fromEntries(tokens.map(token => [token.name, token]));
    this.structureOf = structureOf;
  }

  tokenize(text: string): LexerResult {
    return new Tokens(this.structureOf(text), this.definition).all();
  }
}

class Tokens {
  readonly structure: Structure;
  readonly definition: Record<string, TokenType>;
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  /** The lines of long texts that a blank line stands before. */
  readonly paragraphs = new Set<RawLine>();

  constructor(structure: Structure, definition: Record<string, TokenType>) {
    this.structure = structure;
    this.definition = definition;
  }

  all(): LexerResult {
    for (const raw of this.structure.lines) if (raw.start < raw.end) this.line(raw);
    return { tokens: this.tokens, hidden: this.hidden, errors: [] };
  }

  line(raw: RawLine): void {
    const { roles, entries } = this.structure;
    const entry = entries[raw.number];
    switch (roles[raw.number]) {
      case 'comment':
        this.hidden.push(this.token('COMMENT', raw, raw.start, raw.end));
        return;
      case 'title':
        return this.add('TITLE', raw, raw.start, raw.end);
      case 'text':
        if (entry!.lost) return this.badLine(raw);
        if (this.paragraphs.has(raw)) this.paragraph(raw);
        return this.add('MORE', raw, raw.start, raw.end);
      case 'entry':
        if (!entry!.lost) return this.entry(raw);
    }
    this.badLine(raw);
  }

  /** A line of which nothing is in the tree. Before the line that says what the file is there is no place for it. */
  badLine(raw: RawLine): void {
    const { vocabulary, title } = this.structure;
    const beforeHead = this.tokens.length === 0 && (vocabulary.kind !== 'table' || title !== undefined);
    if (beforeHead) this.hidden.push(this.token('COMMENT', raw, raw.start, raw.end));
    else this.add('BAD_LINE', raw, raw.start, raw.end);
  }

  entry(raw: RawLine): void {
    const { vocabulary, entries } = this.structure;
    const { spec, level, more, raw: read } = entries[raw.number]!;
    for (const line of more ?? []) if (line.paragraph) this.paragraphs.add(line.raw);
    const colon = this.colonOf(raw, read.keyEnd);
    const afterColon = raw.key === undefined ? colon : colon + 1;
    let value = read.valueStart;
    if (spec) {
      const head = vocabulary.kind !== 'table' && level === 0 && spec.field === 'name';
      const name = head ? vocabulary.kind.toUpperCase() : `${this.writtenKey(raw, spec.key)}：`;
      this.add(name, raw, raw.start, afterColon);
      if (vocabulary.kind === 'standard' && spec.opens !== undefined) {
        const code = CODE.exec(this.slice(raw, value, raw.end))?.[0].length ?? 0;
        if (code > 0) this.add('CODE', raw, value, value + code);
        value += code;
      }
    } else {
      this.add('KEY', raw, raw.start, read.keyEnd);
      this.add('COLON', raw, colon, afterColon);
    }
    if (value < raw.end) this.add('TEXT', raw, value, raw.end);
  }

  /** The key as it is written if it is one of the language's, else the key that it is read as. */
  writtenKey(raw: RawLine, key: string): string {
    return raw.key !== undefined && this.structure.vocabulary.byKey.has(raw.key) ? raw.key : key;
  }

  /** Where the colon behind a key stands, or (with an empty token) should. */
  colonOf(raw: RawLine, keyEnd: number): number {
    const { text } = this.structure;
    if (raw.key === undefined) return keyEnd;
    let at = raw.offset + keyEnd;
    while (text[at] !== '：' && text[at] !== ':') at++;
    return at - raw.offset;
  }

  /** The blank lines before a paragraph of a long text. */
  paragraph(raw: RawLine): void {
    const before = this.structure.lines[raw.number - 1]!;
    this.tokens.push({
      ...this.token('PARAGRAPH', before, before.end, before.end),
      image: this.structure.text.slice(before.offset + before.end, raw.offset),
      endOffset: raw.offset - 1,
    });
  }

  slice(raw: RawLine, from: number, to: number): string {
    return this.structure.text.slice(raw.offset + from, raw.offset + to);
  }

  add(name: string, raw: RawLine, from: number, to: number): void {
    this.tokens.push(this.token(name, raw, from, to));
  }

  token(name: string, raw: RawLine, from: number, to: number): IToken {
    const tokenType = this.definition[name]!;
    return {
      image: this.slice(raw, from, to),
      startOffset: raw.offset + from,
      endOffset: raw.offset + to - 1,
      startLine: raw.number + 1,
      endLine: raw.number + 1,
      startColumn: from + 1,
      endColumn: to,
      // Given when the parser is built: read it now.
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      tokenType,
    };
  }
}
