import type { Localised } from '@goalsheet/core/rules';
import { filterTextOf, finds } from '../pinyin.ts';
import { CompletionItemKind, literal, type Proposal } from './proposal.ts';
import type { Spot } from './spot.ts';

const DETAIL: Localised = { zh: '照所写的', en: 'as typed' };

/** Words as an input method writes them: nothing is missing. Letters look for something. */
const WORDS = /.[\u0100-\uffff％%]$/u;
const NUMBER = /^[\d,]+(?:\.\d+)?$/;

/**
 * What is typed, where it says something by itself and longer proposals match it too: an editor that takes the best proposal on Enter
 * then takes what stands there, and the line ends. Without it 提高 and Enter would make 提高知晓率.
 */
export function asTyped(
  { typed, part }: Spot,
  proposals: readonly Proposal[],
  language: keyof Localised,
): Proposal | undefined {
  const word = typed.trim();
  if (proposals.some(({ label }) => label === word)) return undefined;
  // A number by itself is whole where numbers are proposed, and a beginning elsewhere.
  const isWhole = WORDS.test(word) || (NUMBER.test(word) && proposals.every(({ label }) => NUMBER.test(label)));
  if (!isWhole) return undefined;
  const isSought = ({ label, sought = label, further }: Proposal) => finds(word, filterTextOf(sought, word, further));
  if (!proposals.some(isSought)) return undefined;
  return {
    label: word,
    snippet: literal(typed),
    kind: part === 'key' ? CompletionItemKind.Text : CompletionItemKind.Value,
    description: DETAIL[language],
    written: true,
  };
}

/**
 * The value that is typed whole has no tab stops any more: to take it changes nothing, and an editor that sees that ends the line. Else its
 * number would stand there marked, for the next key to write over.
 */
export function wholeAsTyped({ typed, part }: Spot, proposals: readonly Proposal[]): readonly Proposal[] {
  const word = typed.trim();
  if (part === 'key' || !proposals.some(({ label }) => label === word)) return proposals;
  return proposals.map(each => (each.label === word ? { ...each, snippet: literal(word) } : each));
}
