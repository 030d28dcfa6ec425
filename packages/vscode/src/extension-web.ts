import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type GoalClient } from './client.ts';
import { readFilesFor } from './read-files.ts';
import { start } from './start.ts';

/** What a worker is here: the rest of the extension knows no page. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & { terminate(): void };

let client: GoalClient | undefined;

/** In a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const worker = new Worker(file('server-web.js'));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    worker,
    clientOptions({ readsFiles: true, parts: `${file('')}/` }),
  );
  readFilesFor(context, client);
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
