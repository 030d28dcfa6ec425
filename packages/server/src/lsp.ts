/*
 * What of the protocol's library is there at run time. It is asked for here alone: a bundle makes a copy of all its names for each file that
 * imports it, at every start of the server.
 */
export type * from 'vscode-languageserver';
export {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  FileChangeType,
  FoldingRangeKind,
  InsertTextFormat,
  InsertTextMode,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
