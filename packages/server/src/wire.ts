import type { Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

const encoded = new WeakMap<object, Buffer>();

/** A diagnostic as JSON with a comma before it. Most are the same value from version to version, and are written once. */
function encode(diagnostic: object): Buffer {
  let bytes = encoded.get(diagnostic);
  if (!bytes) encoded.set(diagnostic, (bytes = Buffer.from(`,${JSON.stringify(diagnostic)}`)));
  return bytes;
}

/**
 * Messages as UTF-8 JSON, as the protocol has them. A large table has thousands of diagnostics, which go out as a whole with every key:
 * to make the same JSON of them again would cost more than to check the table.
 */
export const JSON_ENCODER = {
  name: 'application/json',
  async encode(message: Message): Promise<Uint8Array> {
    const { jsonrpc, method, params } = message as NotificationMessage;
    if (method !== 'textDocument/publishDiagnostics') return Buffer.from(JSON.stringify(message));
    const { diagnostics, ...rest } = params as unknown as PublishDiagnosticsParams;
    // `rest` holds the file's address at least, so that a comma is due behind it.
    const head = JSON.stringify({ jsonrpc, method, params: rest }).slice(0, -2);
    const list = Buffer.concat(diagnostics.map(encode));
    return Buffer.concat([Buffer.from(`${head},"diagnostics":[`), list.subarray(1), Buffer.from(']}}')]);
  },
};
