import {
  type ClientCapabilities,
  CodeActionKind,
  type SemanticTokensLegend,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from './lsp.ts';
import { PRINTS_PDF } from './protocol.ts';

/** Kinds of code actions beside those of the protocol. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.goalsheet`;

/** What the client said of itself, as far as it matters here. */
export interface Client {
  readonly relatedInformation: boolean;
  readonly tags: readonly (1 | 2)[];
  readonly documentChanges: boolean;
  /** Whether a proposal may have places to fill in. */
  readonly snippets: boolean;
  /** Whether an edit may leave the cursor at a place of its own. */
  readonly snippetEdits: boolean;
  /** Whether an edit may make a file. */
  readonly createsFiles: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  readonly changesConfiguration: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly workspaceFolders: boolean;
}

export function clientOf({ workspace, textDocument }: ClientCapabilities): Client {
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    relatedInformation: diagnostics?.relatedInformation === true,
    tags: diagnostics?.tagSupport?.valueSet ?? [],
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    configuration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

/** What this server does. Columns are UTF-16 units, which every client knows. */
export function serverCapabilities(legend: SemanticTokensLegend, printsPdf: boolean): ServerCapabilities {
  return {
    ...(printsPdf && { experimental: { [PRINTS_PDF]: true } }),
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    // Both colons, and the line's first character: an input method may type either.
    completionProvider: { triggerCharacters: ['：', ':'], resolveProvider: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend, full: true, range: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, CodeActionKind.RefactorMove, FIX_ALL],
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [':'] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
