import type { Standard } from '@goalsheet/core/model';
import { explainRule } from '@goalsheet/core/rules';
import { defaultStandard } from '@goalsheet/language';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { asTyped, wholeAsTyped } from './completion/as-typed.ts';
import { firstLineProposals } from './completion/blocks.ts';
import { findingsAt } from './completion/findings.ts';
import { keyProposals } from './completion/keys.ts';
import { mayBeText, openAt } from './completion/open.ts';
import { type Abilities, itemOf, type Proposal } from './completion/proposal.ts';
import { type Spot, spotAt } from './completion/spot.ts';
import { isFree, valueProposals } from './completion/values.ts';
import type { Context } from './context.ts';
import { docOfRule } from './hover/rule.ts';
import { filterTextOf, finds } from './pinyin.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

export interface CompletionOptions extends Partial<Abilities> {
  /** The year to begin with where a table says none; the present one. */
  readonly year?: number;
}

/** So many proposals are sent at once; if there are more, the client asks again with more typed. */
const MOST = 200;
/** So many are looked through for what is typed. */
const MOST_LOOKED_AT = 3000;

/**
 * What may stand at a position: the keys of the form that have a place there, the most urgent first, or values behind a key.
 * Works on the line and the project around it; the rest of the file only lends its names.
 */
export async function complete(
  snapshot: Snapshot,
  position: Position,
  context: Context,
  options: CompletionOptions = {},
): Promise<CompletionItem[] | CompletionList> {
  const spot = spotAt(snapshot, position);
  if (!spot) return [];
  const year = options.year ?? new Date().getFullYear();
  const standard = await standardInForce(snapshot, context);
  const abilities = { snippets: true, ...options };
  if (spot.part === 'key') {
    const { proposals, text } = proposalsForLine(snapshot, spot, standard, context, year);
    return text ? listWithTyped(proposals, spot, abilities, context) : listOf(proposals, spot, abilities);
  }
  const proposals = await valueProposals({ snapshot, spot, context, standard, year });
  const free = isFree({ snapshot, spot });
  return free ? listWithTyped(proposals, spot, abilities, context) : listOf(proposals, spot, abilities);
}

/** `text`: the line may be one of a text, and what is typed no key. */
function proposalsForLine(
  snapshot: Snapshot,
  spot: Spot,
  standard: Standard | undefined,
  context: Context,
  year: number,
): { readonly proposals: readonly Proposal[]; readonly text: boolean } {
  const { structure, file } = snapshot;
  const { language } = context;
  const line = spot.raw.number;
  const says = (number: number) => structure.roles[number] !== 'blank' && structure.roles[number] !== 'comment';
  let first = true;
  for (let above = 0; above < line && first; above++) first = !says(above);
  if (first) {
    let below = line + 1;
    while (below < structure.lines.length && !says(below)) below++;
    const empty = below >= structure.lines.length;
    const proposals = firstLineProposals({ language, standard: standard ?? defaultStandard() }, empty, year);
    // Who writes a title himself wants Enter to end the line, not to take a whole table or the title once more.
    const typed = spot.typed.trim();
    const title = /^\p{Script=Han}{4}/u.test(typed);
    const fitting = title ? proposals.filter(({ label }) => label.startsWith(typed) && label !== typed) : proposals;
    return { proposals: fitting, text: false };
  }
  const { root } = structure;
  const open = openAt(snapshot, line, standard);
  const proposals = keyProposals({
    open,
    language,
    // Where the standard is not known, any type is accepted: the usual ones are as good as any.
    standard: standard ?? defaultStandard(),
    table: file.kind === 'table' ? file : undefined,
    stated: field => root.fields[field] !== undefined && root.fields[field].raw.number !== line,
    colon: spot.colon,
    reported: findingsAt(snapshot, line).some(({ severity }) => severity !== 'error'),
  });
  // A word of a text is no key, unless it begins like one.
  const word = spot.typed.trim();
  const text = mayBeText(open, spot.raw.indent);
  if (!text || !/^[\u0100-\uffff]/.test(word)) return { proposals, text };
  return { proposals: proposals.filter(({ label }) => label.startsWith(word)), text };
}

/** The page of a rule is only made for the one that is looked at. */
export function resolveCompletion(
  item: CompletionItem,
  { language, ruleDocs }: Pick<Context, 'language' | 'ruleDocs'>,
): CompletionItem {
  const meta = typeof item.data?.rule === 'string' ? explainRule(item.data.rule) : undefined;
  return meta ? { ...item, documentation: { kind: 'markdown', value: docOfRule(meta, language, ruleDocs) } } : item;
}

/**
 * With what is typed before all others, where that may be meant. The list is not called incomplete for that: until a client has the
 * next one it would take from the last what nobody typed.
 */
function listWithTyped(
  proposals: readonly Proposal[],
  spot: Spot,
  abilities: Abilities,
  { language }: Context,
): CompletionItem[] | CompletionList {
  const list = listOf(wholeAsTyped(spot, proposals), spot, abilities);
  const typed = asTyped(spot, proposals, language);
  if (!typed) return list;
  const own = itemOf(typed, 0, spot, abilities);
  return Array.isArray(list) ? [own, ...list] : { ...list, items: [own, ...list.items] };
}

function listOf(proposals: readonly Proposal[], spot: Spot, abilities: Abilities): CompletionItem[] | CompletionList {
  if (proposals.length <= MOST) return proposals.map((each, rank) => itemOf(each, rank, spot, abilities));
  const items: CompletionItem[] = [];
  for (const [rank, proposal] of proposals.slice(0, MOST_LOOKED_AT).entries()) {
    if (items.length === MOST) break;
    const { sought = proposal.label, further } = proposal;
    if (spot.typed === '' || finds(spot.typed, filterTextOf(sought, spot.typed, further)))
      items.push(itemOf(proposal, rank, spot, abilities));
  }
  return { isIncomplete: true, items };
}
