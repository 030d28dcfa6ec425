import { departmentLabel } from '@goalsheet/core/sheet';
import type { Grid, SourceDocument, SourcePlace } from '../grid/grid.ts';
import type { Paper } from './paper.ts';

/** One thing that a reviewer found. Names are as the table has them; empty where they do not apply. */
export interface Opinion {
  readonly unit: string;
  readonly project: string;
  /** From 1, as the form counts within the project, and its name. */
  readonly indicator?: { readonly no: number; readonly name: string };
  /** The rule's code: `GS303`. It stands in the paper, so that an answer finds its way back. */
  readonly code: string;
  readonly problem: string;
  readonly advice: string;
  /** What the unit has answered so far. */
  readonly answer?: string;
}

const HEADINGS = ['序号', '单位', '项目', '指标', '问题', '建议', '单位反馈'] as const;
const SHARES = [4, 12, 15, 15, 26, 16, 12];

/** How a unit says under 单位反馈 that it keeps what it wrote. */
const HOW = '单位反馈：已经修改的写“已改”；不采纳的写“不采纳：理由”。请不要改动其他各列。';

/** 审核意见表: what was found in a table, with a column for the unit's answers. */
export function opinionsPaper(department: string, source: string, opinions: readonly Opinion[]): Paper {
  return {
    title: '审核意见表',
    head: [departmentLabel(department), source],
    columns: HEADINGS.map((heading, index) => ({
      heading,
      share: SHARES[index]!,
      ...(index === 0 ? { align: 'center' as const } : {}),
    })),
    rows: opinions.map(({ unit, project, indicator, code, problem, advice, answer }, index) => ({
      cells: [
        String(index + 1),
        unit,
        project,
        indicator ? `${indicator.no}、${indicator.name}` : '',
        `${code} ${problem}`,
        advice,
        answer ?? '',
      ].map(text => ({ text })),
    })),
    note: HOW,
  };
}

/** A row of a 审核意见表 that came back. */
export interface AnsweredOpinion {
  readonly no: string;
  readonly unit: string;
  readonly project: string;
  /** The number and name of the indicator; undefined where the row is about none. */
  readonly indicator: { readonly no: number; readonly name: string } | undefined;
  /** Empty if the row names none any more. */
  readonly code: string;
  /** What stands under 单位反馈, on one line. */
  readonly answer: string;
  /** The name of the file that the paper was made of, as far as it still says so. */
  readonly source?: string;
  readonly at: SourcePlace;
}

/** The rows of every 审核意见表 of a document, in order; undefined if it holds none. */
export function readOpinions({ pieces }: SourceDocument): AnsweredOpinion[] | undefined {
  let rows: AnsweredOpinion[] | undefined;
  let above: string[] = [];
  for (const piece of pieces) {
    const headings = piece.kind === 'grid' ? headingsOf(piece) : undefined;
    if (piece.kind === 'text') above.push(piece.text);
    if (piece.kind === 'text' || !headings) continue;
    above.push(...piece.rows.slice(0, headings.row).flatMap(({ cells }) => cells.map(({ text }) => text)));
    // The file's name stands at the end of its line.
    const source = above.map(text => text.split('\t').at(-1)!.trim()).findLast(text => text.endsWith('.goal'));
    rows = [...(rows ?? []), ...opinionsIn(piece, headings, source)];
    above = [];
  }
  return rows;
}

interface Headings {
  readonly row: number;
  /** Column of each heading. */
  readonly columns: ReadonlyMap<string, number>;
}

function headingsOf({ rows }: Grid): Headings | undefined {
  for (const [row, { cells }] of rows.entries()) {
    const columns = new Map(cells.map(({ text, column }) => [text.replace(/\s/g, ''), column]));
    if (['单位', '项目', '问题', '单位反馈'].every(name => columns.has(name))) return { row, columns };
  }
  return undefined;
}

function opinionsIn(grid: Grid, { row: first, columns }: Headings, source: string | undefined): AnsweredOpinion[] {
  const read: { texts: Map<string, string>; at: SourcePlace }[] = [];
  for (const { cells, at, continues } of grid.rows.slice(first + 1)) {
    const texts = new Map(
      HEADINGS.map(name => [name, cells.find(cell => cell.column === columns.get(name))?.text ?? '']),
    );
    // A row that was too high for a worksheet goes on in the next one; so does one that a page cut.
    const before = read.at(-1);
    if (before && (continues || (texts.get('序号')?.trim() === '' && texts.get('问题')?.trim() === '')))
      for (const [name, text] of texts) before.texts.set(name, (before.texts.get(name) ?? '') + text);
    else if (texts.get('序号')?.trim() !== '序号') read.push({ texts: new Map(texts), at });
  }
  return read.flatMap(({ texts, at }) => {
    const of = (name: (typeof HEADINGS)[number]) => oneLine(texts.get(name) ?? '');
    // What stands below the rows, in one cell over all columns, is no row.
    if (!/^\d+$/.test(of('序号')) && of('问题') === '') return [];
    const indicator = /^(\d{1,6})、/.exec(of('指标'));
    return [
      {
        no: of('序号'),
        unit: of('单位'),
        project: of('项目'),
        indicator: indicator ? { no: Number(indicator[1]), name: of('指标').slice(indicator[0].length) } : undefined,
        code: /(?:^|\s)(GS\d{3})(?!\d)/i.exec(of('问题'))?.[1]?.toUpperCase() ?? '',
        answer: of('单位反馈'),
        ...(source === undefined ? {} : { source }),
        at,
      },
    ];
  });
}

function oneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}

/** What a unit says: nothing, that it keeps what it wrote and why, or anything else (that it changed it). */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly reason: string }
  | { readonly kind: 'other'; readonly text: string };

export function answerOf(text: string): Answer {
  const kept = /^(?:不予?采纳|不接受|不同意|不修改|保留)\s{0,8}[:：,，。;；（(]?\s{0,8}/.exec(text);
  if (kept)
    return {
      kind: 'kept',
      reason: text
        .slice(kept[0].length)
        .trim()
        .replace(/^理由\s{0,8}[:：]\s{0,8}/, ''),
    };
  return text === '' ? { kind: 'none' } : { kind: 'other', text };
}
