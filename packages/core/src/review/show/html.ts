import { escapeHtml } from '../../sheet/index.ts';
import { type Digest, digestOf, type Ids, type Item, type MoneyRow, type Section } from './digest.ts';
import { shortened } from './excerpt.ts';
import { LABELS, type Language } from './labels.ts';
import { type Anchors, redlineHtml } from './redline.ts';
import { piecesHtml } from './redline-text.ts';
import { type FileReview, pathText, type Review } from './review.ts';
import { summaryOf } from './summary.ts';

/** The longest value in a list (UTF-16 units): the redline below has all of it. */
const LONGEST = 400;
const LONGEST_NAME = 100;

/**
 * A review as the content of a page, to be styled by `SHEET_CSS` and `REVIEW_CSS`: what sums it up, then for each file what
 * changed, with links, and its table as a redline. All text is escaped, nothing in it is active.
 */
export function reviewHtml(review: Review, language: Language): string {
  const labels = LABELS[language];
  const { before, after, files } = review;
  const digests = files.map(file => (file.table ? digestOf(file.table, language) : undefined));
  return [
    `<h1>${escapeHtml(labels.title)}</h1>\n<p class="lead">${escapeHtml(labels.sides(before, after))}</p>\n`,
    files.length === 0 ? `<p>${labels.none}</p>\n` : legendHtml(language) + summaryHtml(files, digests, language),
    ...files.map((file, index) => fileHtml(file, digests[index], index, language)),
  ].join('');
}

function legendHtml(language: Language): string {
  const { legend } = LABELS[language];
  const marks = legend.marks.map(
    ([tone, text, meaning]) => `<li><span class="mark ${tone}">${text}</span> ${meaning}</li>`,
  );
  return [
    `<ul class="legend" aria-label="${legend.title}">`,
    `<li><del>${legend.removed}</del></li><li><ins>${legend.added}</ins></li>`,
    `<li><span class="difference">+1.00</span> ${legend.difference}</li>${marks.join('')}</ul>\n`,
  ].join('');
}

function summaryHtml(
  files: readonly FileReview[],
  digests: readonly (Digest | undefined)[],
  language: Language,
): string {
  const { summary } = LABELS[language];
  const heads = ['table', 'total', 'difference', 'projects', 'targets', 'texts', 'findings'] as const;
  const rows = files.map((file, index) => {
    const row = summaryOf(file, digests[index], language);
    const broken = row.isBroken ? `<strong class="broken">${summary.broken}</strong>` : '';
    const name = `<th scope="row"><a href="#f${index}">${escapeHtml(pathText(file))}</a></th>`;
    const numbers = [partsHtml(row.total, /(?<=→) /), `${partsHtml(row.difference, / ?(?=[（(])/)} ${broken}`.trim()];
    const counts = [row.projects, row.targets, row.texts, row.findings].map(countsHtml);
    return [
      `<tr>${name}`,
      ...numbers.map(cell => `<td class="number parts">${cell}</td>`),
      ...counts.map(cell => `<td>${cell}</td>`),
      '</tr>\n',
    ].join('');
  });
  const head = heads.map(name => headingHtml(summary[name], name === 'total' || name === 'difference')).join('');
  return `<table class="summary"><thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table>\n`;
}

/** A text that breaks at some places alone. */
function partsHtml(text: string, at: RegExp): string {
  return text
    .split(at)
    .map(part => `<span class="count">${escapeHtml(part)}</span>`)
    .join(' ');
}

/** Counts break between one and the next alone. */
function countsHtml(counts: readonly string[]): string {
  const last = counts.length - 1;
  return counts
    .map((text, index) => `<span class="count">${escapeHtml(text)}${index < last ? ' ·' : ''}</span>`)
    .join(' ');
}

function headingHtml(text: string, isNumber: boolean): string {
  return `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeHtml(text)}</th>`;
}

function fileHtml(file: FileReview, digest: Digest | undefined, index: number, language: Language): string {
  const labels = LABELS[language];
  const { table, notes } = file;
  const whole = table?.set.whole;
  const lead = [
    whole === 'added' ? labels.wholeAdded : whole === 'removed' ? labels.wholeRemoved : '',
    table?.after?.department ?? table?.before?.department ?? '',
    digest?.moneyUnitText ?? '',
  ].filter(Boolean);
  const out = [`<section>\n<h2 id="f${index}">${escapeHtml(pathText(file))}</h2>\n`];
  if (lead.length > 0) out.push(`<p class="lead">${escapeHtml(lead.join(' · '))}</p>\n`);
  for (const note of notes) out.push(`<p class="note">${escapeHtml(note[language])}</p>\n`);
  if (table && digest) {
    const anchors = anchorsOf(digest, index);
    const link = (text: string, id: Ids) => linkHtml(text, id, anchors);
    out.push(moneyHtml(digest, link, language));
    // The redline shows the wording.
    const sections = digest.sections.filter(({ name }) => name !== 'texts');
    if (sections.length > 0)
      out.push(
        `<div class="sections">\n${sections.map(section => sectionHtml(section, link, language)).join('')}</div>\n`,
      );
    const label = escapeHtml(`${labels.redline} ${pathText(file)}`);
    out.push(
      `<h3 class="of-sheet">${labels.redline}</h3>\n<section class="sheet" tabindex="0" aria-label="${label}" lang="zh-CN">\n`,
    );
    out.push(`${redlineHtml(table, anchors, language)}</section>\n`);
  }
  out.push('</section>\n');
  return out.join('');
}

type Link = (text: string, id: Ids) => string;

/** Where something stands, in names that are no longer than one can read. */
function pathOf(place: readonly string[]): string {
  return place.map(name => shortened(name, LONGEST_NAME)).join(' › ');
}

/** Rows and indicators that something links to. */
function anchorsOf({ money, broken, sections }: Digest, index: number): Anchors {
  const anchors = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const { id } of [...money, ...broken, ...sections.flatMap(section => section.items)])
    for (const side of ['before', 'after'] as const) {
      // A node of both tables is found by its new id; the table itself is all of the redline.
      const own = side === 'before' && id.after !== undefined ? undefined : id[side];
      if (own && !anchors[side].has(own))
        anchors[side].set(own, `f${index}-${side === 'after' ? 'n' : 'o'}${anchors[side].size}`);
    }
  return anchors;
}

function linkHtml(text: string, { before, after }: Ids, anchors: Anchors): string {
  const anchor = after !== undefined ? anchors.after.get(after) : before && anchors.before.get(before);
  const shown = escapeHtml(text);
  return anchor ? `<a href="#${escapeHtml(anchor)}">${shown}</a>` : shown;
}

function moneyHtml({ money, moneyUnitText, broken, balance }: Digest, link: Link, language: Language): string {
  const labels = LABELS[language];
  const { name, before, after, difference, percent } = labels.columns;
  const out: string[] = [];
  if (money.length > 0) {
    const head = [name, before, after, difference, percent].map((text, index) => headingHtml(text, index > 0)).join('');
    out.push(
      `<table class="summary money"><caption>${escapeHtml(labels.money + labels.remark(moneyUnitText))}</caption>\n`,
    );
    out.push(`<thead><tr>${head}</tr></thead>\n<tbody>\n`, ...money.map(row => moneyRowHtml(row, link, language)));
    out.push('</tbody></table>\n');
  }
  for (const { place, id, label } of broken) {
    const where = place.length > 0 ? link(pathOf(place), id) : escapeHtml(labels.total);
    out.push(`<p class="note"><strong class="broken">${where}</strong> ${escapeHtml(label)}</p>\n`);
  }
  if (balance) out.push(`<p class="lead">${escapeHtml(balance)}</p>\n`);
  return out.join('');
}

function moneyRowHtml({ level, name, id, figures }: MoneyRow, link: Link, language: Language): string {
  const column = figures?.columnText === undefined ? '' : escapeHtml(LABELS[language].remark(figures.columnText));
  const cells = figures
    ? [figures.before || '–', figures.after || '–', figures.difference, figures.percent]
    : ['', '', '', ''];
  const numbers = cells.map(cell => `<td class="number">${escapeHtml(cell)}</td>`).join('');
  return `<tr class="${level}"><th scope="row">${link(shortened(name, LONGEST_NAME), id)}${column}</th>${numbers}</tr>\n`;
}

function sectionHtml({ title, items }: Section, link: Link, language: Language): string {
  const list = items.map(item => `<li>${itemHtml(item, link, language)}</li>\n`).join('');
  return `<div class="changes"><h3>${escapeHtml(title)}</h3>\n<ul>\n${list}</ul></div>\n`;
}

function itemHtml(item: Item, link: Link, language: Language): string {
  const { colon } = LABELS[language];
  const { label, tone, place, id, entry, remark } = item;
  const said = [entry === undefined ? '' : escapeHtml(entry), valueHtml(item, language)].filter(Boolean).join(colon);
  const why = remark === undefined ? '' : escapeHtml(said ? LABELS[language].remark(remark) : remark);
  const where = place.length > 0 ? ` ${link(pathOf(place), id)}` : '';
  const content = said || why ? `<span class="value">${said}${why}</span>` : '';
  return `<span class="mark ${tone}">${escapeHtml(label)}</span>${where} ${content}`;
}

function valueHtml({ value, before, after, pieces }: Item, language: Language): string {
  const shown = (text: string) => escapeHtml(shortened(text, LONGEST)).replaceAll('\n', '<br>');
  if (pieces) return piecesHtml(pieces);
  if (value !== undefined) return shown(value);
  if (before === undefined && after === undefined) return '';
  const { nothing } = LABELS[language];
  const old = before ? `<del>${shown(before)}</del>` : nothing;
  return `${old} → ${after ? `<ins>${shown(after)}</ins>` : nothing}`;
}
