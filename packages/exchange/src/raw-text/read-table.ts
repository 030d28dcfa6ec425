import { DEFAULT_MONEY_UNIT, isMoneyUnit, type MoneyUnit, type Table } from '@goalsheet/core/model';
import type { IntakeOptions } from '../intake.ts';
import { type LineRange, rangesOf } from '../note.ts';
import { type Proof, proofOf } from '../proof.ts';
import { anchorsOf } from './anchors.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { type Body, bodyOf, lineIndexAt, rangeOf, type Span, textOf } from './body.ts';
import type { Head, Region, Variant } from './heads.ts';
import { standardFor } from './levels.ts';
import { noteOf, type RawTextNote, shortened } from './notes.ts';
import { knownLevels, openingsOf } from './openings.ts';
import { HEADER, headerForm, isBareNumber } from './page-marks.ts';
import { tableRowsOf } from './row-tree.ts';
import { amountVariants, sourcePieces } from './source-pieces.ts';
import { TableBuilder } from './table-builder.ts';

export interface ReadTable {
  readonly table: Table;
  readonly notes: readonly RawTextNote[];
  readonly proof: Proof;
}

/** One table of a raw text. Undefined if its part of the text has no amounts: then it is a head without a table. */
export function readTable(region: Region, options: IntakeOptions): ReadTable | undefined {
  const { head } = region;
  const body = bodyOf(region.lines);
  const anchors = anchorsOf(body);
  const openings = openingsOf(body, anchors, knownLevels(options.standards));
  const blocks = blocksOf(body, anchors, openings);
  if (!blocks.rows.some(row => row.anchor) || !(head.header || head.department !== undefined || openings.length > 0))
    return undefined;
  const { moneyUnit, note } = moneyUnitOf(head, options);
  const rows = tableRowsOf(blocks.rows, moneyUnit, options.sources);
  const builder = new TableBuilder(body, moneyUnit, standardFor(options.standards, openings));
  const { stated, units } = builder.build(rows);
  const { standard } = builder;
  const table: Table = {
    kind: 'table',
    ...(options.file !== undefined ? { file: options.file } : {}),
    ...(head.title ? { title: head.title } : {}),
    ...(head.department ? { department: head.department } : {}),
    moneyUnit,
    ...(head.unitText ? { moneyUnitText: head.unitText } : {}),
    ...(standard && standard !== options.standards[0] ? { standardName: standard.name } : {}),
    ...(standard ? { standard } : {}),
    stated,
    units,
    waivers: [],
    problems: [],
    blocks: new Map(),
  };
  const regrouped = blocks.rows.flatMap(row => amountVariants(body, row));
  const variants = [...regrouped, ...builder.variants].sort((a, b) => a.from - b.from);
  const notes = [
    ...(note ? [note] : []),
    ...headNotes(head),
    ...layoutNotes(region, body, blocks),
    ...variantNotes(body, head, regrouped, builder.variants),
    ...builder.notes,
  ];
  return { table, notes, proof: proofOf(table, sourcePieces(head, body, variants)) };
}

function moneyUnitOf(head: Head, options: IntakeOptions): { moneyUnit: MoneyUnit; note?: RawTextNote } {
  const text = head.unitText ?? '';
  if (isMoneyUnit(text)) return { moneyUnit: text };
  const unit = options.moneyUnit ?? DEFAULT_MONEY_UNIT;
  const places = [linesOfHead(head)];
  if (text) return { moneyUnit: unit, note: noteOf('unknownUnit', places, { text: shortened(text), unit }) };
  return options.moneyUnit ? { moneyUnit: unit } : { moneyUnit: unit, note: noteOf('unitAssumed', places, { unit }) };
}

function headNotes(head: Head): RawTextNote[] {
  const notes: RawTextNote[] = [];
  const place = linesOfHead(head);
  if (!head.title) notes.push(noteOf('noTitle', [place]));
  else if (head.titleLines > 1) {
    const last = head.body.lines[head.titleLines - 1]!.number;
    const data = { count: head.titleLines, text: shortened(head.title) };
    notes.push(noteOf('titleLines', [{ from: place.from, to: last }], data));
  }
  if (!head.department) notes.push(noteOf('noDepartment', [place]));
  if (!head.header) notes.push(noteOf('noHeader', [place]));
  else if (headerForm(head.header.text) !== HEADER) notes.push(noteOf('wrappedHeader', [head.header.place]));
  return notes;
}

/** The lines of a head above the column headings; their own if there are none. */
function linesOfHead(head: Head): LineRange {
  const fallback = head.header?.place.from ?? 1;
  return { from: head.body.lines[0]?.number ?? fallback, to: head.body.lines.at(-1)?.number ?? fallback };
}

function layoutNotes(region: Region, body: Body, blocks: Blocks): RawTextNote[] {
  const notes: RawTextNote[] = [];
  if (region.repeated.length > 0) {
    const places = rangesOf(region.repeated.flat().map(({ number }) => number));
    notes.push(noteOf('repeatedHead', places, { count: region.repeated.length }));
  }
  for (const span of blocks.stray)
    notes.push(noteOf('strayText', [rangeOf(body, span)], { text: shortened(textOf(body, span)) }));
  for (const { line, amounts } of blocks.rejected)
    notes.push(noteOf('amountInText', [lineRange(body, line)], { text: amounts[0]!.text }));
  const stray = new Set(blocks.stray.flatMap(span => lineIndexesOf(body, span)));
  body.lines.forEach(({ text }, index) => {
    if (text.length > 20 || !isBareNumber(text) || stray.has(index)) return;
    notes.push(noteOf('loneNumber', [lineRange(body, index)], { text }));
  });
  return notes;
}

function variantNotes(body: Body, head: Head, amounts: readonly Variant[], colons: readonly Variant[]): RawTextNote[] {
  const notes: RawTextNote[] = [];
  const first = amounts[0];
  if (first) {
    const places = rangesOf(amounts.map(({ from }) => body.lines[lineIndexAt(body, from)]!.number));
    notes.push(noteOf('grouping', places, { count: amounts.length, text: body.text.slice(first.from, first.to) }));
  }
  const lines = [
    ...head.variants.map(({ from }) => head.body.lines[lineIndexAt(head.body, from)]!.number),
    ...(head.header && /[()]/.test(head.header.text) && head.header.text.length === HEADER.length
      ? [head.header.place.from]
      : []),
    ...colons.map(({ from }) => body.lines[lineIndexAt(body, from)]!.number),
  ];
  if (lines.length > 0) notes.push(noteOf('formMarks', rangesOf(lines), { count: lines.length }));
  return notes;
}

function lineIndexesOf(body: Body, span: Span): number[] {
  const from = lineIndexAt(body, span.from);
  const to = lineIndexAt(body, Math.max(span.from, span.to - 1));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function lineRange(body: Body, index: number): LineRange {
  const { number } = body.lines[index]!;
  return { from: number, to: number };
}
