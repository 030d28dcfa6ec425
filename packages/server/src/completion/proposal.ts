import type { Localised } from '@goalsheet/core/rules';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode, type TextEdit } from '../lsp.ts';
import { filterTextOf } from '../pinyin.ts';
import type { Spot } from './spot.ts';

/** One thing that may be put where the cursor is. */
export interface Proposal {
  readonly label: string;
  /** What is inserted, in the editor's snippet syntax; see {@link literal}. Default: the label. */
  readonly snippet?: string;
  readonly kind: CompletionItemKind;
  /** Shown behind the label. */
  readonly description?: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** The rule that it names: its page is the documentation. */
  readonly rule?: string;
  /** What it is found by. Default: the label. */
  readonly sought?: string;
  /** Other words that find it. */
  readonly further?: readonly string[];
  /** For a key: the layout before it, and further lines that are as they stand. */
  readonly indent?: string;
  /** After it there is something more to choose. */
  readonly goesOn?: boolean;
  /** It is what is typed already, and nothing else finds it. */
  readonly written?: boolean;
}

/** What the client can do. */
export interface Abilities {
  /** It fills in snippets. Without it, plain text is inserted. */
  readonly snippets: boolean;
  /** The command by which it proposes again after an insertion (`editor.action.triggerSuggest`), if it has one. */
  readonly again?: string;
}

/** A text in a snippet: nothing of it means anything to the snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A text as the default of a tab stop. */
export function stop(number: number, text = ''): string {
  return text === '' ? `$${number}` : `\${${number}:${literal(text)}}`;
}

/** A tab stop with texts to choose from. */
export function choice(number: number, texts: readonly string[]): string {
  if (texts.length < 2) return stop(number, texts[0]);
  return `\${${number}|${texts.map(text => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** The text that a snippet is without its tab stops. */
export function plainOf(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^\\|,]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/g, (_, first: string) =>
      first.replace(/\\([\\,|])/g, '$1'),
    )
    .replace(/(?<!\\)\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** A proposal as the protocol has it. `rank` is its place among those that match equally well. */
export function itemOf(proposal: Proposal, rank: number, spot: Spot, abilities: Abilities): CompletionItem {
  const { label, kind, description, detail, documentation, sought = label, further = [], indent, goesOn } = proposal;
  const { range, typed } = spot;
  const raw = proposal.snippet ?? literal(label);
  const plain = plainOf(raw);
  const snippet = abilities.snippets && literal(plain) !== raw;
  const item: CompletionItem = {
    label,
    kind,
    sortText: proposal.written ? '' : String(rank).padStart(4, '0'),
    filterText: proposal.written ? typed : filterTextOf(sought, typed, further),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
  if (description) item.labelDetails = { description };
  if (detail) item.detail = detail;
  if (documentation) item.documentation = { kind: 'markdown', value: documentation };
  let newText = snippet ? raw : plain;
  if (indent !== undefined && indent !== spot.indent) {
    // The missing layout is part of what is inserted; what is too much is taken away beside it.
    if (indent.startsWith(spot.indent)) newText = indent.slice(spot.indent.length) + newText;
    else item.additionalTextEdits = [relaid(spot, indent)];
  }
  if (proposal.written) item.preselect = true;
  if (proposal.rule) item.data = { rule: proposal.rule };
  item.textEdit = { range, newText };
  if (goesOn && abilities.again !== undefined) item.command = { title: AGAIN.zh, command: abilities.again };
  return item;
}

const AGAIN: Localised = { zh: '继续补全', en: 'Complete further' };

/** The layout before a key becomes what is due. The edit ends where the key's own begins. */
function relaid({ range, indent: is }: Spot, due: string): TextEdit {
  let same = 0;
  while (same < due.length && due[same] === is[same]) same++;
  const { line, character } = range.start;
  return { range: { start: { line, character: same }, end: { line, character } }, newText: due.slice(same) };
}

export { CompletionItemKind };
