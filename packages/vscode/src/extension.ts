import type { ExtensionContext } from 'vscode';
import type { GoalClient } from './client.ts';
import { start } from './start.ts';

let client: GoalClient | undefined;

/** The same script wherever VS Code runs; what belongs to the other place is never evaluated. */
export async function activate(context: ExtensionContext): Promise<void> {
  // Others in a browser may bring a `process` of their own.
  const inNode = typeof process === 'object' && process.versions?.node !== undefined;
  const place = inNode ? await import('./place/node.ts') : await import('./place/browser.ts');
  client = place.newClient(context);
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
