import { grouped } from '@goalsheet/core/model';
import type { ProofPiece } from '../proof.ts';
import type { Row } from './blocks.ts';
import { type Body, startOf } from './body.ts';
import type { Head, Variant } from './heads.ts';
import { HEADER } from './page-marks.ts';

/**
 * The source of a table as its proof compares it: its lines, the variants in them replaced by what the form prints, the
 * column headings in the form's order.
 * @param variants in the body below the head, in order
 */
export function sourcePieces(head: Head, body: Body, variants: readonly Variant[]): ProofPiece[] {
  const pieces = piecesOf(head.body, head.variants);
  if (head.header) pieces.push({ place: head.header.place, text: HEADER });
  return pieces.concat(piecesOf(body, variants));
}

/**
 * The lines of a body as a proof compares them.
 * @param variants in the body, in order
 */
export function piecesOf(body: Body, variants: readonly Variant[]): ProofPiece[] {
  let next = 0;
  return body.lines.map(({ number, text }, index) => {
    const start = startOf(body, index);
    let at = 0;
    let written = '';
    for (; next < variants.length && variants[next]!.from < start + text.length; next++) {
      const { from, to, printed } = variants[next]!;
      written += text.slice(at, from - start) + printed;
      at = to - start;
    }
    return { place: { from: number, to: number }, text: written + text.slice(at) };
  });
}

/** The amounts of a row whose thousands separators are not as the form prints them. */
export function amountVariants(body: Body, row: Row): Variant[] {
  if (!row.anchor) return [];
  const start = startOf(body, row.anchor.line);
  return row.anchor.amounts.flatMap(({ text, start: column }) => {
    const printed = grouped(text.replaceAll(',', ''));
    const from = start + column;
    return printed === text ? [] : [{ from, to: from + text.length, printed }];
  });
}
