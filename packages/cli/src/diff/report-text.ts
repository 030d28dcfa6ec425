import {
  type Digest,
  digestOf,
  type FileReview,
  type Item,
  isEmpty,
  LABELS,
  type MoneyRow,
  nearChanges,
  pathText,
  type Review,
  type Section,
  shortened,
  type Tone,
} from '@goalsheet/core/review/show';
import { painted } from '../colour.ts';
import type { Language, Output } from '../io.ts';
import { displayWidth, padded, safe } from '../terminal-text.ts';

/** So much of a value is shown, and of a name. */
const LONGEST = 300;
const LONGEST_NAME = 60;

const STYLES: Readonly<Record<Tone, Parameters<typeof painted>[1]>> = {
  less: ['bold', 'red'],
  removed: 'red',
  more: 'green',
  added: 'green',
  changed: 'yellow',
};
const INDENT = { table: '', unit: '  ', project: '    ' } as const;

/**
 * For the terminal: file by file the money, then what else changed. Without colours, words that went stand in `[-…-]`, words that
 * came in `{+…+}`.
 */
export function report(review: Review, language: Language, output: Output): string {
  if (review.files.length === 0) return `${LABELS[language].none}\n`;
  return review.files.map(file => fileText(file, language, output)).join('\n');
}

function fileText(file: FileReview, language: Language, output: Output): string {
  const digest = file.table && digestOf(file.table, language);
  const department = file.table?.after?.department ?? file.table?.before?.department ?? '';
  const whole = file.table?.set.whole;
  const labels = LABELS[language];
  const heading = [
    safe(pathText(file)),
    ...(whole ? [whole === 'added' ? labels.wholeAdded : labels.wholeRemoved] : []),
    named(department),
    digest?.moneyUnitText ?? '',
  ];
  const out = [painted(output, 'bold', heading.filter(Boolean).join('  '))];
  for (const note of file.notes) out.push(`  ${painted(output, 'yellow', '!')} ${safe(note[language])}`);
  if (digest && !isEmpty(digest)) out.push(...digestLines(digest, language, output));
  return `${out.join('\n')}\n`;
}

function digestLines(digest: Digest, language: Language, output: Output): string[] {
  const labels = LABELS[language];
  const out: string[] = [];
  if (digest.money.length + digest.broken.length > 0) {
    out.push('', painted(output, 'bold', labels.money), ...moneyLines(digest.money, output));
    for (const { place, label } of digest.broken) {
      const where = place.length > 0 ? place.map(named).join(' › ') : labels.total;
      out.push(`  ${painted(output, STYLES.less, '!')} ${where} ${safe(label)}`);
    }
    if (digest.balance) out.push(`  ${painted(output, 'dim', digest.balance)}`);
  }
  for (const section of digest.sections) out.push(...sectionLines(section, language, output));
  return out;
}

function moneyLines(rows: readonly MoneyRow[], output: Output): string[] {
  const cells = rows.map(({ level, name, figures }) => [
    `${INDENT[level]}${named(name)}`,
    figures?.columnText ?? '',
    ...(figures ? [figures.before || '–', '→', figures.after || '–', figures.difference, figures.percent] : []),
  ]);
  const figures = cells.filter(row => row.length > 2);
  const widths = [0, 1, 2, 3, 4, 5, 6].map(column =>
    (column === 0 ? cells : figures).reduce((most, row) => Math.max(most, displayWidth(row[column]!)), 0),
  );
  return cells
    .map(row => {
      const line = row.map((cell, column) => padded(cell, widths[column]!, column < 2 ? 'end' : 'start'));
      const shown = line.filter((_, column) => widths[column]! > 0);
      return `  ${shown.join('  ').trimEnd()}`;
    })
    .map((line, index) => (rows[index]!.level === 'table' ? painted(output, 'bold', line) : line));
}

function sectionLines({ title, items }: Section, language: Language, output: Output): string[] {
  const width = items.reduce((most, { label }) => Math.max(most, displayWidth(label)), 0);
  const out = ['', painted(output, 'bold', title)];
  for (const item of items) {
    const label = painted(output, STYLES[item.tone], padded(item.label, width));
    const place = item.place.map(named).join(' › ');
    const content = contentOf(item, language, output);
    if (place) out.push(`  ${label}  ${place}`);
    if (content) out.push(place ? `  ${' '.repeat(width)}  ${content}` : `  ${label}  ${content}`);
    if (!place && !content) out.push(`  ${label}`);
  }
  return out;
}

function contentOf(item: Item, language: Language, output: Output): string {
  const { colon, remark } = LABELS[language];
  const entry = item.entry === undefined ? '' : safe(item.entry);
  const value = valueText(item, language, output);
  const said = [entry, value].filter(Boolean).join(entry && value ? colon : '');
  const why = item.remark === undefined ? '' : safe(clipped(item.remark));
  return said && why ? `${said}${remark(why)}` : said || why;
}

function valueText({ value, before, after, pieces }: Item, language: Language, output: Output): string {
  if (pieces) return piecesText(pieces, output);
  if (value !== undefined) return safe(clipped(value));
  if (before === undefined && after === undefined) return '';
  const { nothing } = LABELS[language];
  const shown = (text: string | undefined) => (text ? safe(clipped(text)) : nothing);
  return `${shown(before)} → ${painted(output, 'bold', shown(after))}`;
}

function piecesText(pieces: NonNullable<Item['pieces']>, output: Output): string {
  return nearChanges(pieces)
    .map(({ kind, text }) => {
      const shown = safe(clipped(text));
      if (kind === 'same') return shown;
      if (!output.colour) return kind === 'removed' ? `[-${shown}-]` : `{+${shown}+}`;
      return painted(output, kind === 'removed' ? ['red', 'strikethrough'] : ['green', 'underline'], shown);
    })
    .join('');
}

function clipped(text: string): string {
  return shortened(text, LONGEST);
}

function named(name: string): string {
  return safe(shortened(name, LONGEST_NAME));
}
