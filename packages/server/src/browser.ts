import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFileSystem, NO_FILES } from './client-file-system.ts';
import { createServer } from './server.ts';

/** The part of a worker's global scope that the messages go through. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

declare global {
  /** Where a bundle finds its parts, which no module system loads for it. */
  var goalsheetParts: string | undefined;
}

/** Serves as a web worker: the client reads the files, or there are the open ones alone. */
export function startServer(port: Port): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  createServer(connection, {
    fileSystem: ({ readsFiles, parts }) => {
      globalThis.goalsheetParts = parts;
      return readsFiles === true ? clientFileSystem(connection) : NO_FILES;
    },
  });
  connection.listen();
}
