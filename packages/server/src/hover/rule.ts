import type { Localised, RuleMeta } from '@goalsheet/core/rules';

/** A rule as a page: what it finds, why that matters, what to do. `pages` is the folder of the rules' pages, if there is one. */
export function docOfRule(meta: RuleMeta, language: keyof Localised, pages?: string): string {
  const { code, title, finds, why, action, source } = meta;
  const parts = [`**${code} ${title[language]}**`, finds[language], why[language], action[language]];
  if (source) parts.push(`${language === 'zh' ? '依据：' : 'Source: '}${source[language]}`);
  if (pages) parts.push(`[${language === 'zh' ? '详细说明' : 'More'}](${pages}${code}.md)`);
  return parts.join('\n\n');
}
