import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type GoalClient } from '../client.ts';
import { readFilesFor } from '../read-files.ts';

/** What a worker is here: the rest of the extension knows no page. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & { terminate(): void };

/** In a browser: the server is a worker, and the files are read for it. */
export function newClient(context: ExtensionContext): GoalClient {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const worker = new Worker(file('server.js'));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  const options = clientOptions({ readsFiles: true, parts: `${file('')}/` });
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
  readFilesFor(context, client);
  return client;
}
