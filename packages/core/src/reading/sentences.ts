import { readValue } from './read-value.ts';
import type { Reading, Span } from './reading.ts';

/** A sentence of a running text that has an Arabic number in it, and how it reads. Offsets in the reading count from `from`. */
export interface Sentence extends Span {
  readonly text: string;
  readonly reading: Reading;
}

const SENTENCE_END = /[。！？!?\n]/g;
const ARABIC = /[0-9０-９]/;

/** What was asked for last: several rules ask it of one goal, one after the other. */
let last: { readonly text: string; readonly sentences: readonly Sentence[] } = { text: '', sentences: [] };

/** Those sentences of a text that name numbers. Linear. */
export function sentencesWithNumbers(text: string): readonly Sentence[] {
  if (!ARABIC.test(text)) return [];
  if (last.text !== text) last = { text, sentences: readSentences(text) };
  return last.sentences;
}

function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number) => {
    const sentence = text.slice(from, to);
    if (ARABIC.test(sentence)) sentences.push({ from, to, text: sentence, reading: readValue(sentence) });
  };
  let from = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    add(from, index);
    from = index + 1;
  }
  add(from, text.length);
  return sentences;
}
