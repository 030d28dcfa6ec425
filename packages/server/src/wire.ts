import type { Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

const encoded = new WeakMap<object, Buffer>();

/** A diagnostic as JSON with a comma before it. Most are the same value from version to version, and are written once. */
function encode(diagnostic: object): Buffer {
  let bytes = encoded.get(diagnostic);
  if (!bytes) encoded.set(diagnostic, (bytes = Buffer.from(`,${JSON.stringify(diagnostic)}`)));
  return bytes;
}

/**
 * A message as UTF-8 JSON, as the protocol has it. A large table has thousands of diagnostics, which go out as a whole with every key:
 * to make the same JSON of them again would cost more than to check the table.
 */
export function bodyOf(message: Message): readonly Buffer[] {
  const { jsonrpc, method, params } = message as NotificationMessage;
  if (method !== 'textDocument/publishDiagnostics') return [Buffer.from(JSON.stringify(message))];
  const { diagnostics, ...rest } = params as unknown as PublishDiagnosticsParams;
  // `rest` holds the file's address at least, so that a comma is due behind it.
  const head = JSON.stringify({ jsonrpc, method, params: rest }).slice(0, -2);
  const [first, ...others] = diagnostics.map(encode);
  return [Buffer.from(`${head},"diagnostics":[`), ...(first ? [first.subarray(1), ...others] : []), Buffer.from(']}}')];
}

/** A message with its head, in one piece: what is written in several is read in several. */
export function frameOf(message: Message): Buffer {
  const body = bodyOf(message);
  const length = body.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...body]);
}
