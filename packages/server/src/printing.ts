import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Context } from './context.ts';
import { PRINT_PDF_REQUEST, type PrintPdfParams, type PrintPdfResult } from './protocol.ts';
import type { Session } from './server.ts';
import type { Snapshot } from './snapshot.ts';

/** Prints a table as PDF; undefined for what is no table, or if it was aborted. */
export type Printer = (
  snapshot: Snapshot,
  context: Pick<Context, 'language'>,
  signal: AbortSignal,
) => Promise<PrintPdfResult | undefined>;

/** Answers a client that wants PDF, until it no longer does. */
export function registerPrinting(connection: Connection, { context, tryOrLog }: Session, print: Printer): void {
  connection.onRequest(PRINT_PDF_REQUEST, async ({ uri }: PrintPdfParams, token: CancellationToken) => {
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => controller.abort());
    try {
      const result = await tryOrLog('print', async () => {
        const found = await context.snapshot(uri);
        return found && print(found, context, controller.signal);
      });
      return result ?? null;
    } finally {
      listening.dispose();
    }
  });
}
