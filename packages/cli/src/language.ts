import type { Language } from './io.ts';

/** The variables that say which language messages are wanted in, the strongest first. */
const VARIABLES = ['GOALSHEET_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of the interface: 中文 where the locale is Chinese, else English. Without any of the variables (as on
 * Windows) the system's own locale decides; `systemLocale` is asked only then.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>, systemLocale: () => string): Language {
  const stated = VARIABLES.map(name => env[name]).find(value => value);
  return /^zh/i.test(stated ?? systemLocale()) ? 'zh' : 'en';
}

/** The locale that the system is set to, as a BCP 47 tag. */
export function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
