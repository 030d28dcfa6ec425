import type { Table } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { isLineRange, type Localised, type Place, placeText } from './note.ts';

/** A stretch of the source that the model must print again. White space does not count. */
export interface ProofPiece {
  /** Where it stands. */
  readonly place: Place;
  readonly text: string;
}

/** The outcome of printing a model and comparing it with its source, character by character, white space aside. */
export interface Proof {
  readonly ok: boolean;
  /** Characters (not white space) that agree: all of the source's where `ok`. */
  readonly characters: number;
  readonly firstDifference?: {
    /** Where it starts; the last place where the source ends too early. */
    readonly place: Place;
    /** The line (from 1) of that place in a raw text; absent for a document. */
    readonly line?: number;
    /** What the model prints from there: up to 20 characters, empty at its end. */
    readonly expected: string;
    /** What the source says there. */
    readonly found: string;
  };
  /** The outcome in words. */
  readonly text: Localised;
}

/** How much of each side a difference shows. */
const EXCERPT = 20;

/**
 * Prints the official text of `table`, removes all white space, and compares it with the source.
 *
 * What counts as equal although it is written otherwise is decided by who makes the pieces, and is no more than this:
 * repeated page heads and page numbers (left out), column headings however they were wrapped, thousands separators of amounts,
 * the width of colons and brackets in the form's own words, 金额单位 for 单位.
 */
export function proofOf(table: Table, pieces: readonly ProofPiece[]): Proof {
  const { characters, difference } = agreementOf(toText(sheetOf(table)), pieces);
  if (!difference) return proved(characters);
  return notProved(characters, difference.place, difference.expected, difference.found);
}

/** How far a printed text and the source agree, white space aside. */
export interface Agreement {
  readonly characters: number;
  readonly difference?: Difference;
}

export interface Difference {
  readonly place: Place;
  /** What is printed from there on, and what the source says; empty at an end. */
  readonly expected: string;
  readonly found: string;
}

/** Compares what is printed with the pieces of the source that must say it. */
export function agreementOf(text: string, pieces: readonly ProofPiece[]): Agreement {
  const printed = text.replace(/\s+/g, '');
  let at = 0;
  let characters = 0;
  for (const [index, piece] of pieces.entries()) {
    const text = piece.text.replace(/\s+/g, '');
    if (printed.startsWith(text, at)) {
      at += text.length;
      characters += lengthOf(text);
      continue;
    }
    let same = 0;
    while (same < text.length && text[same] === printed[at + same]) same++;
    // A surrogate pair differs as a whole.
    if (same > 0 && /[\uD800-\uDBFF]/.test(text[same - 1]!)) same--;
    const found = text.slice(same) + following(pieces, index + 1, EXCERPT);
    return {
      characters: characters + lengthOf(text.slice(0, same)),
      difference: { place: piece.place, expected: excerpt(printed.slice(at + same)), found: excerpt(found) },
    };
  }
  if (at === printed.length) return { characters };
  const place = pieces.at(-1)?.place ?? { from: 1, to: 1 };
  return { characters, difference: { place, expected: excerpt(printed.slice(at)), found: '' } };
}

/** The proof of a source with several tables: all must be proved; the first difference of the first that is not. */
export function proofOfAll(proofs: readonly Proof[]): Proof {
  const characters = proofs.reduce((sum, proof) => sum + proof.characters, 0);
  const bad = proofs.find(proof => !proof.ok);
  if (!bad) return proofs.length === 0 ? nothingProved() : proved(characters);
  return { ...bad, characters };
}

function nothingProved(): Proof {
  return {
    ok: false,
    characters: 0,
    text: { zh: '没有读出表，无从核对。', en: 'No table was read, so there is nothing to prove.' },
  };
}

export function proved(characters: number): Proof {
  return {
    ok: true,
    characters,
    text: {
      zh: `核对通过：按读出的内容重新打印，与原文 ${characters} 个字符（空白除外）完全一致。`,
      en: `Proved: printed again from what was read, all ${characters} characters of the source (white space aside) agree.`,
    },
  };
}

/** @param expected what the model prints at `place`, @param found what the source says there; empty at an end */
export function notProved(characters: number, place: Place, expected: string, found: string): Proof {
  const where = placeText(place);
  const printedZh = expected ? `“${expected}”` : '已经结束';
  const foundZh = found ? `“${found}”` : '已经结束';
  const printedEn = expected ? `“${expected}”` : 'nothing more';
  const foundEn = found ? `“${found}”` : 'nothing more';
  return {
    ok: false,
    characters,
    firstDifference: { place, ...(isLineRange(place) ? { line: place.from } : {}), expected, found },
    text: {
      zh: `核对不通过：${where.zh}起与原文不一致。按读出的内容打印是${printedZh}，原文是${foundZh}。请对照${isLineRange(place) ? '这一行' : '这一处'}及其前后的内容改正。`,
      en: `Not proved: from ${where.en} on the source differs. What was read prints ${printedEn}, the source says ${foundEn}. Compare this ${isLineRange(place) ? 'line and those' : 'place and what is'} around it, and correct the table.`,
    },
  };
}

function following(pieces: readonly ProofPiece[], from: number, length: number): string {
  let text = '';
  for (let index = from; index < pieces.length && text.length < length; index++)
    text += pieces[index]!.text.slice(0, 10 * length).replace(/\s+/g, '');
  return text;
}

/** The start of a text, as a difference shows it. */
export function excerpt(text: string): string {
  return [...text.slice(0, 2 * EXCERPT)].slice(0, EXCERPT).join('');
}

/** How many characters (code points) a text has. */
export function lengthOf(text: string): number {
  const pairs = text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g);
  return text.length - (pairs?.length ?? 0);
}
