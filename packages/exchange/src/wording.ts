import type { Localised } from './note.ts';

/** What the text of a note is filled with. */
export type NoteData = Readonly<Record<string, string | number>>;

/**
 * How serious a note is, and its text: what was found, why it matters, what to do; `{name}` stands for a datum, `{name:row:rows}` for
 * the first word where the datum is 1, for the second where it is not.
 */
export type Wording = readonly ['warning' | 'hint', (data: NoteData) => Localised];

export function warning(zh: string, en: string): Wording {
  return ['warning', filled(zh, en)];
}

export function hint(zh: string, en: string): Wording {
  return ['hint', filled(zh, en)];
}

function filled(zh: string, en: string): (data: NoteData) => Localised {
  const fill = (text: string, data: NoteData) =>
    text.replace(/\{(\w+)(?::([^:{}]*):([^:{}]*))?\}/g, (_, name, one?: string, many?: string) =>
      one === undefined ? String(data[name] ?? '') : data[name] === 1 ? one : many!,
    );
  return data => ({ zh: fill(zh, data), en: fill(en, data) });
}
