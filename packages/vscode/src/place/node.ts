import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, type GoalClient } from '../client.ts';
import { provideTasks } from '../tasks.ts';

/** On a desktop or a remote machine: the server is a Node process of its own, and commands can be run. */
export function newClient(context: ExtensionContext): GoalClient {
  provideTasks(context);
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  // Node keeps there what it compiled of the server; one that is too old for it keeps nothing.
  const env = { NODE_COMPILE_CACHE: Uri.joinPath(context.globalStorageUri, 'compiled').fsPath };
  const server = { module, transport: TransportKind.ipc, options: { env } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions());
}
