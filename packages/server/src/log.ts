import type { Context } from './context.ts';
import { type Connection, MessageType, ResponseError, ShowMessageNotification } from './lsp.ts';

/** Runs what must not end the server: a feature, a check, a pass over files. */
export type TryOrLog = <T>(what: string, run: () => T | Promise<T>) => Promise<T | undefined>;

/**
 * What is thrown is logged with its stack, and told to the user in one line, the first time it comes from `what`. An answer
 * that is meant for the client (`ResponseError`) goes through.
 */
export function tryOrLogOf(connection: Connection, language: () => Context['language']): TryOrLog {
  const told = new Set<string>();
  return async (what, run) => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!told.has(what)) {
        told.add(what);
        const line = String(error instanceof Error ? error.message : error).split('\n')[0];
        const message =
          language() === 'zh'
            ? `Goalsheet：${what} 出错（${line}），其他功能不受影响。详见输出日志。`
            : `Goalsheet: ${what} failed (${line}); everything else goes on. See the log.`;
        // A notification: the connection's own `showErrorMessage` is a question that fails where a client has no answer.
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message }).catch(() => {});
      }
      return undefined;
    }
  };
}
