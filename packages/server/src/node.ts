import { existsSync } from 'node:fs';
import { Connection, type Lifetime } from './connection.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { parentTransport, streamTransport, type Transport } from './node-transport.ts';
import { createServer } from './server.ts';

/** The rules' pages: beside the bundle, or in the repository. */
const PAGES = ['./rules/', '../../core/docs/rules/'];
/** So often, in milliseconds, it is looked whether the client's process is still there. */
const WATCH = 3000;

/** Serves on the given streams; without them on what the command line names (`--stdio`, `--node-ipc`). */
export function startServer(streams?: {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}): void {
  const { reader, writer } = streams
    ? streamTransport(streams.input, streams.output)
    : transportOf(process.argv.slice(2));
  const connection = new Connection(reader, writer, LIFETIME);
  const ruleDocs = PAGES.map(path => new URL(path, import.meta.url)).find(url => existsSync(url))?.href;
  createServer(connection, {
    fileSystem: () => nodeFileSystem,
    ruleDocs,
    printPdf: async (...request) => (await import('./print-pdf.ts')).printPdf(...request),
  });
  connection.listen();
}

const LIFETIME: Lifetime = {
  watch(processId) {
    const timer = setInterval(() => {
      try {
        // No signal: only whether there is a process.
        process.kill(processId, 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') process.exit(1);
      }
    }, WATCH);
    timer.unref();
  },
  exit: code => process.exit(code),
};

/** @throws if none is named */
function transportOf(args: readonly string[]): Transport {
  if (args.includes('--node-ipc')) return parentTransport();
  if (!args.includes('--stdio')) throw new Error('say how to be spoken to: --stdio or --node-ipc');
  // What anything may print would stand between the messages.
  console.log = console.info = console.debug = console.error;
  return streamTransport(process.stdin, process.stdout);
}
