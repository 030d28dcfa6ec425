import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type GoalClient } from './client.ts';
import { start } from './start.ts';
import { provideTasks } from './tasks.ts';

let client: GoalClient | undefined;

/** On a desktop or a remote machine: the server is a Node process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { module, transport: TransportKind.ipc }, clientOptions());
  provideTasks(context);
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
