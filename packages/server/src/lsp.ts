import type * as Lsp from 'vscode-languageserver';

/*
 * The numbers and names of the Language Server Protocol that this server uses, checked against the protocol's own declarations. The
 * library that has them all takes longer to load than a table takes to be checked.
 */

export type CodeActionKind = Lsp.CodeActionKind;
export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorMove: 'refactor.move',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
} as const satisfies Partial<typeof Lsp.CodeActionKind>;

export type CompletionItemKind = Lsp.CompletionItemKind;
export const CompletionItemKind = {
  Text: 1,
  Class: 7,
  Module: 9,
  Property: 10,
  Unit: 11,
  Value: 12,
  Snippet: 15,
  Reference: 18,
  EnumMember: 20,
  Struct: 22,
} as const satisfies Partial<typeof Lsp.CompletionItemKind>;

export type DiagnosticSeverity = Lsp.DiagnosticSeverity;
export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
} as const satisfies Partial<typeof Lsp.DiagnosticSeverity>;

export type DiagnosticTag = Lsp.DiagnosticTag;
export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof Lsp.DiagnosticTag>;

export const DocumentHighlightKind = { Text: 1, Read: 2, Write: 3 } as const satisfies typeof Lsp.DocumentHighlightKind;

export const ErrorCodes = { RequestFailed: -32803 } as const satisfies Partial<typeof Lsp.LSPErrorCodes>;

export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 } as const satisfies typeof Lsp.FileChangeType;

export type FoldingRangeKind = Lsp.FoldingRangeKind;
export const FoldingRangeKind = {
  Comment: 'comment',
  Region: 'region',
} as const satisfies Partial<typeof Lsp.FoldingRangeKind>;

export const InsertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies typeof Lsp.InsertTextFormat;

export const InsertTextMode = { asIs: 1 } as const satisfies Partial<typeof Lsp.InsertTextMode>;

export const MessageType = { Error: 1, Warning: 2 } as const satisfies Partial<typeof Lsp.MessageType>;

export type SymbolKind = Lsp.SymbolKind;
export const SymbolKind = {
  File: 1,
  Namespace: 3,
  Class: 5,
  Property: 7,
  Enum: 10,
  Constant: 14,
  EnumMember: 22,
} as const satisfies Partial<typeof Lsp.SymbolKind>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof Lsp.TextDocumentSyncKind>;
