import type { TextPiece } from '../change.ts';
import { type Digest, digestOf, type Item, isEmpty, type MoneyRow } from './digest.ts';
import { nearChanges, shortened } from './excerpt.ts';
import { LABELS, type Language } from './labels.ts';
import { escapeMarkdown as escaped, escapeInElement } from './markdown-escape.ts';
import { type FileReview, pathText, type Review } from './review.ts';
import { type SummaryRow, summaryOf } from './summary.ts';

/** GitHub takes comments of 65 536 characters, GitLab of 1 000 000; room is left for what a script puts before it. */
export const COMMENT_LENGTH = 65_000;
/** The longest value that stands whole (UTF-16 units). */
const LONGEST = 1000;
/** What the words at the end may take. */
const END = 400;

const INDENT = { table: '', unit: '&emsp;', project: '&emsp;&emsp;' } as const;

export interface MarkdownOptions {
  /** So many characters at most (at least 2 000); default {@link COMMENT_LENGTH}. */
  readonly limit?: number;
}

/**
 * A review as a comment on a merge request: one table that sums it up, then each file's changes to unfold. Whatever an
 * author wrote is shown as text. What does not fit is left out, and counted at the end.
 */
export function toMarkdown(review: Review, language: Language, options: MarkdownOptions = {}): string {
  const limit = Math.max(2000, options.limit ?? COMMENT_LENGTH);
  const labels = LABELS[language];
  const { before, after, files } = review;
  const lead = `## ${labels.title}\n\n${escaped(labels.sides(shortened(before, 200), shortened(after, 200)))}\n\n`;
  if (files.length === 0) return `${lead}${labels.none}\n`;
  const page = new Page(limit - END);
  page.add(lead);
  const digests = files.map(file => (file.table ? digestOf(file.table, language) : undefined));
  addSummary(page, files, digests, language);
  for (const [index, file] of files.entries()) addFile(page, file, digests[index], language);
  if (page.cut > 0) page.end(`> ${labels.cut(page.cut, limit.toLocaleString('en'))}\n`);
  if (page.clipped > 0) page.end(`> ${labels.clipped(page.clipped)}\n`);
  return page.text;
}

/** Text that grows up to a limit. */
class Page {
  readonly #limit: number;
  readonly #parts: string[] = [];
  #length = 0;
  /** Kept for what must still be closed. */
  #reserved = 0;
  /** How many changes were left out. */
  cut = 0;
  /** How many values were cut. */
  clipped = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** @returns whether there was room for it, and `more` behind it */
  add(text: string, more = 0): boolean {
    if (this.#length + text.length + this.#reserved + more > this.#limit) return false;
    this.end(text);
    return true;
  }

  /** Opens what `close` will close, if there is room for both. */
  open(text: string, close: string): boolean {
    if (!this.add(text, close.length)) return false;
    this.#reserved += close.length;
    return true;
  }

  close(text: string): void {
    this.#reserved -= text.length;
    this.end(text);
  }

  /** Adds what room was kept for. */
  end(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** A heading with what stands below it; the heading only where one of them fits. */
  block(heading: string, rows: readonly (() => string)[]): void {
    let open = false;
    for (const [index, row] of rows.entries()) {
      const text = row();
      const fits: boolean = open ? this.add(text) : this.add(heading + text, 1);
      open ||= fits;
      if (!fits) {
        this.cut += rows.length - index;
        break;
      }
    }
    if (open) this.add('\n');
  }

  /** An author's text, as Markdown. */
  value(text: string): string {
    if (text.length > LONGEST) this.clipped++;
    return escaped(shortened(text, LONGEST));
  }
}

function addSummary(
  page: Page,
  files: readonly FileReview[],
  digests: readonly (Digest | undefined)[],
  language: Language,
): void {
  const { summary, moreFiles } = LABELS[language];
  const heads = [
    summary.table,
    summary.total,
    summary.difference,
    summary.projects,
    summary.targets,
    summary.texts,
    summary.findings,
  ];
  page.add(`${line(heads)}${line([':---', '---:', '---:', ':---', ':---', ':---', ':---'])}`);
  // Where there are very many files, their changes are to have room too.
  const room = page.text.length + COMMENT_LENGTH / 3;
  let length = page.text.length;
  for (const [index, file] of files.entries()) {
    const row = summaryLine(file, summaryOf(file, digests[index], language), page, language);
    length += row.length;
    if (length < room && page.add(row)) continue;
    page.add(line([escaped(moreFiles(files.length - index)), '', '', '', '', '', '']));
    break;
  }
  page.add('\n');
}

function summaryLine(file: FileReview, row: SummaryRow, page: Page, language: Language): string {
  const { summary, wholeAdded, wholeRemoved, remark } = LABELS[language];
  const whole = file.table?.set.whole;
  const kind = whole === 'added' ? remark(wholeAdded) : whole === 'removed' ? remark(wholeRemoved) : '';
  const broken = row.isBroken ? `${row.difference ? '<br>' : ''}**${summary.broken}**` : '';
  const cells = [row.projects, row.targets, row.texts, row.findings].map(counts => escaped(counts.join(' · ')));
  return line([
    `${page.value(pathText(file))}${kind}`,
    escaped(row.total),
    `${escaped(row.difference)}${broken}`,
    ...cells,
  ]);
}

function addFile(page: Page, file: FileReview, digest: Digest | undefined, language: Language): void {
  const labels = LABELS[language];
  const count = digest
    ? digest.money.length + digest.broken.length + digest.sections.reduce((sum, each) => sum + each.items.length, 0)
    : 0;
  if (count + file.notes.length === 0) return;
  const title = escapeInElement(`${shortened(pathText(file), LONGEST)}${labels.colon}${labels.detail}`);
  const end = '</details>\n\n';
  if (!page.open(`<details>\n<summary>${title}</summary>\n\n`, end)) {
    page.cut += count;
    return;
  }
  for (const note of file.notes) page.add(`> ${page.value(note[language])}\n\n`);
  if (digest && !isEmpty(digest)) addDigest(page, digest, language);
  page.close(end);
}

function addDigest(page: Page, { money, moneyUnitText, broken, balance, sections }: Digest, language: Language): void {
  const labels = LABELS[language];
  const { name, before, after, difference, percent } = labels.columns;
  const heads = [name, before, after, difference, percent];
  const head = `**${labels.money}**${labels.remark(escaped(moneyUnitText))}\n\n${line(heads)}${line([':---', '---:', '---:', '---:', '---:'])}`;
  page.block(
    head,
    money.map(row => () => moneyLine(row, page, language)),
  );
  page.block(
    '',
    broken.map(item => () => `- **${placeText(item, page) || labels.total}** ${escaped(item.label)}\n`),
  );
  if (balance) page.add(`${balance}\n\n`);
  for (const { title, items } of sections)
    page.block(
      `**${title}**\n\n`,
      items.map(item => () => itemLine(item, page, language)),
    );
}

function moneyLine({ level, name, figures }: MoneyRow, page: Page, language: Language): string {
  const { remark } = LABELS[language];
  const column = figures?.columnText === undefined ? '' : remark(figures.columnText);
  const own = `${INDENT[level]}${level === 'project' ? page.value(name) : `**${page.value(name)}**`}${column}`;
  if (!figures) return line([own, '', '', '', '']);
  const { before, after, difference, percent } = figures;
  return line([own, before || '–', after || '–', difference, percent]);
}

function itemLine(item: Item, page: Page, language: Language): string {
  const { colon, remark } = LABELS[language];
  const place = placeText(item, page);
  const entry = item.entry === undefined ? '' : page.value(item.entry);
  const value = valueMarkdown(item, page, language);
  const said = [entry, value].filter(Boolean).join(colon);
  const why = item.remark === undefined ? '' : page.value(item.remark);
  const all = said && why ? `${said}${remark(why)}` : said || why;
  const content = all && `${place ? '<br>' : ' '}${all}`;
  return `- **${escaped(item.label)}**${place && ` ${place}`}${content}\n`;
}

function placeText({ place }: Item, page: Page): string {
  return place.map(name => page.value(name)).join(' › ');
}

function valueMarkdown({ value, before, after, pieces }: Item, page: Page, language: Language): string {
  if (pieces)
    return nearChanges(pieces)
      .map(piece => pieceMarkdown(piece, page))
      .join('');
  if (value !== undefined) return page.value(value);
  if (before === undefined && after === undefined) return '';
  const shown = (text: string | undefined) => (text ? page.value(text) : LABELS[language].nothing);
  return `${shown(before)} → **${shown(after)}**`;
}

function pieceMarkdown({ kind, text }: TextPiece, page: Page): string {
  const shown = page.value(text);
  return kind === 'same' ? shown : kind === 'removed' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
