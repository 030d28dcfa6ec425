import { existsSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from './node-file-system.ts';
import { createServer } from './server.ts';
import { StreamWriter } from './stream-writer.ts';

/** The rules' pages: beside the bundle, or in the repository. */
const PAGES = ['./rules/', '../../core/docs/rules/'];

/** Serves on the given streams; without them on what the command line names (`--stdio`, `--node-ipc`, `--socket=…`). */
export function startServer(streams?: {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}): void {
  const connection = streams
    ? createConnection(ProposedFeatures.all, streams.input, writerTo(streams.output))
    : createConnection(ProposedFeatures.all);
  const ruleDocs = PAGES.map(path => new URL(path, import.meta.url)).find(url => existsSync(url))?.href;
  createServer(connection, {
    fileSystem: () => nodeFileSystem,
    ruleDocs,
    printPdf: async (...request) => (await import('./print-pdf.ts')).printPdf(...request),
  });
  connection.listen();
}

/** It takes a stream and a writer as it takes two of either, and ends with the process of the client only for a stream it reads. */
function writerTo(output: NodeJS.WriteStream): NodeJS.WriteStream {
  return new StreamWriter(output) as unknown as NodeJS.WriteStream;
}
