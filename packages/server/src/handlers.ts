import { builtInTextAt } from './built-in.ts';
import { codeActions } from './code-actions.ts';
import { formatDocument, formatOnType, formatRange } from './formatting.ts';
import { type Connection, LSPErrorCodes, type Range, ResponseError } from './lsp.ts';
import {
  BUILT_IN_REQUEST,
  type BuiltInParams,
  CHANGES_REQUEST,
  type ChangesParams,
  COMPARE_REQUEST,
  type CompareParams,
  IMPORT_REQUEST,
  type ImportParams,
  NEW_TABLE_REQUEST,
  type NewTableParams,
  RENDER_FILE_REQUEST,
  RENDER_REQUEST,
  type RenderFileParams,
  type RenderParams,
  ROW_AT_REQUEST,
  ROW_RANGE_REQUEST,
  type RowAtParams,
  type RowRangeParams,
  SHEET_REQUEST,
  type SheetParams,
} from './protocol.ts';
import type { SentSheets } from './sent-sheets.ts';
import type { Session } from './server.ts';
import type { Snapshot } from './snapshot.ts';

/** Answers the client's requests: each from the snapshot of the text as it is, by a feature that is loaded when it is first asked. */
export function registerHandlers(connection: Connection, session: Session): void {
  const { context, features, tryOrLog } = session;

  /** Answers a request about a document; null if it cannot be read, or if the feature fails. */
  const answer = async <T>(
    name: string,
    { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
    run: (snapshot: Snapshot) => T | undefined | Promise<T | undefined>,
  ): Promise<T | null> => {
    const result = await tryOrLog(name, async () => {
      const snapshot = await session.snapshot(uri);
      return snapshot && (await run(snapshot));
    });
    return result ?? null;
  };

  connection.onCompletion(params =>
    answer('completion', params, async snapshot =>
      (await features.completion()).complete(snapshot, params.position, context, session.completion),
    ),
  );
  connection.onCompletionResolve(async item => {
    const resolved = await tryOrLog('completion', async () => {
      const { resolveCompletion } = await features.completion();
      return resolveCompletion?.(item, context);
    });
    return resolved ?? item;
  });
  connection.onHover(params =>
    answer('hover', params, async snapshot => (await features.hover()).hover(snapshot, params.position, context)),
  );
  connection.onDocumentSymbol(params =>
    answer('symbols', params, async snapshot => (await features.symbols()).documentSymbols(snapshot, context)),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const found = await tryOrLog('symbols', async () => (await features.symbols()).workspaceSymbols(query, context));
    return found ?? null;
  });
  connection.onFoldingRanges(params =>
    answer('folding', params, async snapshot => (await features.folding()).foldingRanges(snapshot, context)),
  );
  connection.onSelectionRanges(params =>
    answer('selection ranges', params, async snapshot =>
      (await features.selectionRanges()).selectionRanges(snapshot, params.positions, context),
    ),
  );
  connection.onDocumentLinks(params =>
    answer('links', params, async snapshot => (await features.links()).documentLinks(snapshot, context)),
  );
  connection.languages.inlayHint.on(params =>
    answer('inlay hints', params, async snapshot =>
      (await features.inlayHints()).inlayHints(snapshot, params.range, context),
    ),
  );
  connection.onCodeLens(params =>
    answer('code lens', params, async snapshot => (await features.codeLens()).codeLenses(snapshot, context)),
  );
  const tokens = async (params: Parameters<typeof answer>[1], range?: Range) =>
    (await answer('semantic tokens', params, async snapshot =>
      (await features.semanticTokens()).semanticTokens(snapshot, range, context),
    )) ?? { data: [] };
  connection.languages.semanticTokens.on(params => tokens(params));
  connection.languages.semanticTokens.onRange(params => tokens(params, params.range));
  connection.onDefinition(params =>
    answer('definition', params, async snapshot =>
      (await features.definition()).definition(snapshot, params.position, context),
    ),
  );
  connection.onReferences(params =>
    answer('references', params, async snapshot =>
      (await features.references()).references(snapshot, params.position, params.context.includeDeclaration, context),
    ),
  );
  connection.onDocumentHighlight(params =>
    answer('highlights', params, async snapshot =>
      (await features.highlights()).documentHighlights(snapshot, params.position, context),
    ),
  );
  connection.onPrepareRename(params =>
    answer('rename', params, async snapshot =>
      (await features.rename()).prepareRename(snapshot, params.position, context),
    ),
  );
  connection.onRenameRequest(params =>
    answer('rename', params, async snapshot =>
      (await features.rename()).rename(snapshot, params.position, params.newName, context),
    ),
  );

  connection.onCodeAction(params =>
    answer('code actions', params, snapshot => codeActions(snapshot, params, context, session.client)),
  );
  connection.onDocumentFormatting(params =>
    answer('formatting', params, snapshot => formatDocument(snapshot, context)),
  );
  connection.onDocumentRangeFormatting(params =>
    answer('formatting', params, snapshot => formatRange(snapshot, params.range, context)),
  );
  connection.onDocumentOnTypeFormatting(params =>
    answer('formatting', params, snapshot => formatOnType(snapshot, params.position, params.ch)),
  );

  const sheet = () => import('./sheet.ts');
  const of = (uri: string) => ({ textDocument: { uri } });
  let sent: Promise<SentSheets> | undefined;
  connection.onRequest(SHEET_REQUEST, (params: SheetParams) =>
    answer('sheet', of(params.uri), async snapshot => {
      sent ??= import('./sent-sheets.ts').then(({ SentSheets }) => new SentSheets());
      return (await sent).answer(snapshot, params, context);
    }),
  );
  connection.onRequest(ROW_RANGE_REQUEST, ({ uri, id }: RowRangeParams) =>
    answer('sheet', of(uri), async snapshot => (await sheet()).rowRange(snapshot, id)),
  );
  connection.onRequest(ROW_AT_REQUEST, ({ uri, line }: RowAtParams) =>
    answer('sheet', of(uri), async snapshot => (await sheet()).rowAt(snapshot, line)),
  );
  connection.onRequest(RENDER_REQUEST, ({ uri, format }: RenderParams) =>
    answer('render', of(uri), async snapshot => (await sheet()).render(snapshot, format)),
  );
  connection.onRequest(CHANGES_REQUEST, ({ uri, before }: ChangesParams) =>
    answer('changes', of(uri), async snapshot =>
      (await import('./changes.ts')).changesSince(snapshot, before, session.workspace, context),
    ),
  );
  connection.onRequest(COMPARE_REQUEST, (params: CompareParams) =>
    answer('compare', of(params.uri), async snapshot =>
      (await import('./compare.ts')).compareWith(snapshot, params, session.workspace, context),
    ),
  );
  connection.onRequest(RENDER_FILE_REQUEST, (params: RenderFileParams) =>
    answer('render', of(params.uri), async snapshot =>
      (await import('./render-file.ts')).renderFile(snapshot, params, context),
    ),
  );
  connection.onRequest(IMPORT_REQUEST, (params: ImportParams) =>
    orFail('import', async () => (await import('./import.ts')).importFile(params, context)),
  );
  connection.onRequest(NEW_TABLE_REQUEST, (params: NewTableParams) =>
    orFail('new table', async () => (await import('./new-table.ts')).newTable(params)),
  );
  connection.onRequest(BUILT_IN_REQUEST, ({ uri }: BuiltInParams) => {
    const text = builtInTextAt(uri);
    if (text === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, `no built-in file: ${uri}`);
    return { text };
  });

  /** For a request that has no empty answer. */
  async function orFail<T>(name: string, run: () => Promise<T>): Promise<T> {
    const result = await tryOrLog(name, run);
    if (result === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, name);
    return result;
  }
}
