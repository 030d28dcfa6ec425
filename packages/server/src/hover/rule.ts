import type { Localised, RuleMeta } from '@goalsheet/core/rules';

/** A rule as a page: what it finds, why that matters, what to do. */
export function docOfRule(meta: RuleMeta, language: keyof Localised): string {
  const { code, title, finds, why, action, source } = meta;
  const parts = [`**${code} ${title[language]}**`, finds[language], why[language], action[language]];
  if (source) parts.push(`${language === 'zh' ? '依据：' : 'Source: '}${source[language]}`);
  return parts.join('\n\n');
}
