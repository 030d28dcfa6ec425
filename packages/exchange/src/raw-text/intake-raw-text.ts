import type { Intake, IntakeOptions } from '../intake.ts';
import { type IntakeNote, type LineRange, rangesOf } from '../note.ts';
import { proofOfAll } from '../proof.ts';
import { anchorsOf } from './anchors.ts';
import { bodyOf } from './body.ts';
import { type Head, headsOf, type Region, regionsOf } from './heads.ts';
import { type Line, linesOf } from './lines.ts';
import { noteOf, type RawTextNote, type RawTextNoteKind, shortened } from './notes.ts';
import { knownLevels, openingsOf } from './openings.ts';
import { headerRunsOf, type PageNumbers, pageNumbersOf } from './page-marks.ts';
import { type ReadTable, readTable } from './read-table.ts';

/**
 * Reads the published table(s) 项目支出绩效目标表 out of raw text: text copied or extracted from PDF, Word or a web page.
 * Never throws; linear in the length of the text; drops nothing silently: what is in no cell is in `warnings` with its
 * lines, and the proof prints the model and compares it with the source. A text that holds no such table gives no
 * tables and one warning that says which of the form's marks were found.
 */
export function intakeRawText(text: string, options: IntakeOptions): Intake {
  const all = linesOf(text);
  const pageNumbers = pageNumbersOf(all, headerRunsOf(all));
  const lines = all.filter((_, index) => !pageNumbers.sure.has(index) && !pageNumbers.guessed.has(index));
  const heads = headsOf(lines, headerRunsOf(lines));
  const regions = heads.length > 0 ? regionsOf(lines, heads) : headless(lines);
  const read = regions.map(region => readTable(region, options));
  const tables = read.filter(table => table !== undefined);
  if (tables.length === 0) return { tables: [], warnings: [noTable(all, heads, options)], proof: proofOfAll([]) };
  const notes = tables
    .flatMap(table => table.notes)
    .concat(outside(lines, regions, read), repeatedLines(all), pageNumberNotes(all, pageNumbers));
  return {
    tables: tables.map(({ table }) => table),
    warnings: notes.sort((a, b) => a.line! - b.line!),
    proof: proofOfAll(tables.map(({ proof }) => proof)),
  };
}

/** A text that begins with its rows: what stands above 合计 is the title. */
function headless(lines: readonly Line[]): Region[] {
  const at = lines.findIndex(({ text }) => /^合\s*计(?:\s|$)/.test(text));
  const start = Math.max(0, at - 3);
  const body = bodyOf(lines.slice(start, Math.max(0, at)));
  const head: Head = {
    start,
    end: Math.max(0, at),
    body,
    title: body.text.trim(),
    titleLines: body.lines.length,
    variants: [],
  };
  return [{ head, lines: lines.slice(head.end), repeated: [] }];
}

/** Lines above the first table, and parts of the text that have a head but no rows. */
function outside(
  lines: readonly Line[],
  regions: readonly Region[],
  read: readonly (ReadTable | undefined)[],
): RawTextNote[] {
  const notes: RawTextNote[] = [];
  const add = (left: readonly Line[]) => {
    if (left.length === 0) return;
    notes.push(noteOf('textOutside', [rangeOfLines(left)], { text: shortened(left[0]!.text) }));
  };
  add(lines.slice(0, regions[0]!.head.start));
  regions.forEach(({ head }, index) => {
    if (!read[index]) add(lines.slice(head.start, regions[index + 1]?.head.start ?? lines.length));
  });
  return notes;
}

/** One note for each run of equal lines. */
function repeatedLines(lines: readonly Line[]): RawTextNote[] {
  const notes: RawTextNote[] = [];
  for (let index = 1; index < lines.length; index++) {
    const first = index;
    while (lines[index]?.text === lines[first - 1]!.text) index++;
    if (index === first) continue;
    const repeated = lines.slice(first, index);
    notes.push(noteOf('repeatedLine', [rangeOfLines(repeated)], { text: shortened(repeated[0]!.text) }));
  }
  return notes;
}

function pageNumberNotes(lines: readonly Line[], { sure, guessed }: PageNumbers): RawTextNote[] {
  const noteFor = (kind: RawTextNoteKind, found: ReadonlySet<number>): RawTextNote[] => {
    if (found.size === 0) return [];
    const skipped = [...found].sort((a, b) => a - b).map(index => lines[index]!);
    const shown = skipped.slice(0, 5).map(({ text }) => `“${text}”`);
    const text = shown.join('、') + (skipped.length > shown.length ? '…' : '');
    return [noteOf(kind, rangesOf(skipped.map(({ number }) => number)), { count: skipped.length, text })];
  };
  return [...noteFor('pageNumbers', sure), ...noteFor('guessedPageNumbers', guessed)];
}

function noTable(lines: readonly Line[], heads: readonly Head[], options: IntakeOptions): IntakeNote {
  const body = bodyOf(lines);
  const anchors = anchorsOf(body);
  const openings = openingsOf(body, anchors, knownLevels(options.standards));
  const marks: readonly (readonly [string, string, boolean])[] = [
    ['“部门名称：… 单位：…”一行', 'the line 部门名称：… 单位：…', heads.some(head => head.department !== undefined)],
    [
      '七个列名（项目名称（资金使用单位） 总计 … 绩效指标）',
      'the seven column headings',
      heads.some(head => head.header),
    ],
    ['金额（如“5.00 5.00”）', 'amounts such as 5.00 5.00', anchors.length > 0],
    [
      '指标（如“1、1-产出指标；11-数量指标；…”）',
      'indicators such as 1、1-产出指标；11-数量指标；…',
      openings.length > 0,
    ],
  ];
  const found = marks.filter(mark => mark[2]).length;
  return noteOf('noTable', [rangeOfLines(lines)], {
    found,
    marks: marks.map(([zh, , there]) => `${zh}——${there ? '找到' : '没有'}`).join('；'),
    marksEn: marks.map(([, en, there]) => `${en} – ${there ? 'found' : 'missing'}`).join('; '),
  });
}

function rangeOfLines(lines: readonly Line[]): LineRange {
  return { from: lines[0]?.number ?? 1, to: lines.at(-1)?.number ?? 1 };
}
