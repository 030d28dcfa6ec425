import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensLegend,
  SymbolInformation,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { Context } from './context.ts';
import type { Snapshot } from './snapshot.ts';

/*
 * The features that are pure functions of a snapshot, each in a file of its own that is loaded when it is first asked
 * for. Each answers at once or with a promise; undefined is "nothing". Types and enumerations come from
 * `vscode-languageserver`.
 */

type Answer<T> = T | undefined | Promise<T | undefined>;

/** What the client can do with a proposal. */
export interface CompletionOptions {
  readonly snippets?: boolean;
  readonly again?: string;
}
export interface CompletionFeature {
  complete(
    snapshot: Snapshot,
    position: Position,
    context: Context,
    options?: CompletionOptions,
  ): Answer<CompletionList | CompletionItem[]>;
  /** What is only needed of the item that is chosen: its documentation. */
  resolveCompletion?(item: CompletionItem, context: Context): Answer<CompletionItem>;
}
export interface HoverFeature {
  hover(snapshot: Snapshot, position: Position, context: Context): Answer<Hover>;
}
export interface SymbolsFeature {
  documentSymbols(snapshot: Snapshot, context: Context): Answer<DocumentSymbol[]>;
  workspaceSymbols(query: string, context: Context): Answer<WorkspaceSymbol[] | SymbolInformation[]>;
}
export interface FoldingFeature {
  foldingRanges(snapshot: Snapshot, context: Context): Answer<FoldingRange[]>;
}
export interface SelectionRangesFeature {
  selectionRanges(snapshot: Snapshot, positions: readonly Position[], context: Context): Answer<SelectionRange[]>;
}
export interface LinksFeature {
  documentLinks(snapshot: Snapshot, context: Context): Answer<DocumentLink[]>;
}
export interface InlayHintsFeature {
  inlayHints(snapshot: Snapshot, range: Range, context: Context): Answer<InlayHint[]>;
}
export interface CodeLensFeature {
  codeLenses(snapshot: Snapshot, context: Context): Answer<CodeLens[]>;
}
export interface SemanticTokensFeature {
  readonly SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend;
  /** Of the whole file where `range` is undefined. */
  semanticTokens(snapshot: Snapshot, range: Range | undefined, context: Context): Answer<SemanticTokens>;
}
export interface DefinitionFeature {
  definition(snapshot: Snapshot, position: Position, context: Context): Answer<Location | Location[] | LocationLink[]>;
}
export interface ReferencesFeature {
  references(snapshot: Snapshot, position: Position, includeDeclaration: boolean, context: Context): Answer<Location[]>;
}
export interface HighlightsFeature {
  documentHighlights(snapshot: Snapshot, position: Position, context: Context): Answer<DocumentHighlight[]>;
}
export interface RenameFeature {
  /** What would be renamed; undefined if nothing there can be. */
  prepareRename(
    snapshot: Snapshot,
    position: Position,
    context: Context,
  ): Answer<{ readonly range: Range; readonly placeholder: string }>;
  /** @throws {ResponseError} that says why the name cannot be taken */
  rename(snapshot: Snapshot, position: Position, newName: string, context: Context): Answer<WorkspaceEdit>;
}

export interface Features {
  readonly completion: () => Promise<CompletionFeature>;
  readonly hover: () => Promise<HoverFeature>;
  readonly symbols: () => Promise<SymbolsFeature>;
  readonly folding: () => Promise<FoldingFeature>;
  readonly selectionRanges: () => Promise<SelectionRangesFeature>;
  readonly links: () => Promise<LinksFeature>;
  readonly inlayHints: () => Promise<InlayHintsFeature>;
  readonly codeLens: () => Promise<CodeLensFeature>;
  readonly semanticTokens: () => Promise<SemanticTokensFeature>;
  readonly definition: () => Promise<DefinitionFeature>;
  readonly references: () => Promise<ReferencesFeature>;
  readonly highlights: () => Promise<HighlightsFeature>;
  readonly rename: () => Promise<RenameFeature>;
}

export const FEATURES: Features = {
  completion: () => import('./completion.ts'),
  hover: () => import('./hover.ts'),
  symbols: () => import('./symbols.ts'),
  folding: () => import('./folding.ts'),
  selectionRanges: () => import('./selection-ranges.ts'),
  links: () => import('./links.ts'),
  inlayHints: () => import('./inlay-hints.ts'),
  codeLens: () => import('./code-lens.ts'),
  semanticTokens: () => import('./semantic-tokens.ts'),
  definition: () => import('./definition.ts'),
  references: () => import('./references.ts'),
  highlights: () => import('./highlights.ts'),
  rename: () => import('./rename.ts'),
};
