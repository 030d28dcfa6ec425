import { readOnce } from './read-value.ts';
import type { Reading, Span } from './reading.ts';

/** A sentence of a running text that has an Arabic number in it, and how it reads. Offsets in the reading count from `from`. */
export interface Sentence extends Span {
  readonly text: string;
  readonly reading: Reading;
}

const SENTENCE_END = /[。！？!?\n]/g;
const ARABIC = /[0-9０-９]/;

/** Read when its reading is asked for: what a rule looks for can often be seen not to be there. */
class LazySentence implements Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  private read: Reading | undefined;

  constructor(from: number, to: number, text: string) {
    this.from = from;
    this.to = to;
    this.text = text;
  }

  get reading(): Reading {
    this.read ??= readOnce(this.text);
    return this.read;
  }
}

/** What was asked for last: several rules ask it of one goal, one after the other. */
let last: { readonly text: string; readonly sentences: readonly Sentence[] } = { text: '', sentences: [] };

/** Those sentences of a text that name numbers. Linear. */
export function sentencesWithNumbers(text: string): readonly Sentence[] {
  if (last.text !== text) last = { text, sentences: ARABIC.test(text) ? sentencesOf(text) : [] };
  return last.sentences;
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  SENTENCE_END.lastIndex = 0;
  for (let from = 0; from < text.length; ) {
    const to = SENTENCE_END.exec(text)?.index ?? text.length;
    const sentence = text.slice(from, to);
    if (ARABIC.test(sentence)) sentences.push(new LazySentence(from, to, sentence));
    from = to + 1;
  }
  return sentences;
}
