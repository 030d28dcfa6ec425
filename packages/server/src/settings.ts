import { DEFAULT_SETTINGS, type Settings } from './context.ts';

/** The section of the client's settings. */
export const SECTION = 'goalsheet';

/** Settings as a client sends them; what is absent, or of another type, is the default. */
export function settingsOf(value: unknown): Settings {
  return merged(DEFAULT_SETTINGS, value);
}

function merged<T>(defaults: T, value: unknown): T {
  if (typeof defaults !== 'object' || defaults === null)
    return typeof value === typeof defaults ? (value as T) : defaults;
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(defaults).map(([key, own]) => [key, merged(own, given[key])])) as T;
}
