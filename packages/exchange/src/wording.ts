import type { Localised } from './note.ts';

/** What the text of a note is filled with. */
export type NoteData = Readonly<Record<string, string | number>>;

/** How serious a note is, and its text: what was found, why it matters, what to do; `{name}` stands for a datum. */
export type Wording = readonly ['warning' | 'hint', (data: NoteData) => Localised];

export function warning(zh: string, en: string): Wording {
  return ['warning', filled(zh, en)];
}

export function hint(zh: string, en: string): Wording {
  return ['hint', filled(zh, en)];
}

function filled(zh: string, en: string): (data: NoteData) => Localised {
  const fill = (text: string, data: NoteData) => text.replace(/\{(\w+)\}/g, (_, name) => String(data[name] ?? ''));
  return data => ({ zh: fill(zh, data), en: fill(en, data) });
}
