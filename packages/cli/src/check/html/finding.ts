import { escapeHtml } from '@goalsheet/core/sheet';
import type { FindingRecord } from '@goalsheet/language';
import type { Language } from '../../io.ts';
import { SEVERITY_WORDS, WORDS } from './words.ts';

/** So many related places of a finding are listed; a sum can have fifty. */
const RELATED = 6;

/** What the page shows of a finding. */
export interface Shown {
  readonly record: FindingRecord;
  /** Where it stands, in words; empty where its surroundings say it. */
  readonly place: string;
  /** The author's answer, if there is one. */
  readonly reason?: string;
}

/** Findings as a list; nothing where there are none. */
export function findingsHtml(findings: readonly Shown[], language: Language, rulesUrl: string | undefined): string {
  if (findings.length === 0) return '';
  return `<ul class="findings">${findings.map(each => findingHtml(each, language, rulesUrl)).join('')}</ul>`;
}

function findingHtml({ record, place, reason }: Shown, language: Language, rulesUrl: string | undefined): string {
  const words = WORDS[language];
  const { severity, code, title, message, line, related } = record;
  const kind = reason === undefined ? severity : 'waived';
  const word = reason === undefined ? SEVERITY_WORDS[language][severity] : words.waived;
  const head = [
    `<span class="word">${escapeHtml(word)}</span> ${ruleHtml(code, rulesUrl)} ${escapeHtml(title)}`,
    ` <span class="at">${escapeHtml(words.line(line))}</span>`,
  ].join('');
  const out = [`<span class="what">${head}</span>`];
  if (place) out.push(`<span class="place">${escapeHtml(place)}</span>`);
  out.push(`<span>${escapeHtml(reason === undefined ? message : words.reason + reason)}</span>`);
  if (reason === undefined) {
    for (const each of related.slice(0, RELATED))
      out.push(`<span class="related">→ ${escapeHtml(`${each.message}（${words.line(each.line)}）`)}</span>`);
    if (related.length > RELATED)
      out.push(`<span class="related">→ ${escapeHtml(words.more(related.length - RELATED))}</span>`);
  }
  return `<li class="finding ${kind}">${out.join('')}</li>\n`;
}

/** The code of a rule, with a link to its page where one is known. */
export function ruleHtml(code: string, rulesUrl: string | undefined): string {
  const text = escapeHtml(code);
  if (rulesUrl === undefined || !/^GS\d+$/.test(code)) return text;
  return `<a href="${escapeHtml(`${rulesUrl.replace(/\/*$/, '/')}${code}.md`)}">${text}</a>`;
}
