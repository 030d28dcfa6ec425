import { BUILT_IN_REQUEST, type BuiltInParams, type BuiltInResult } from '@goalsheet/server/protocol';
import { type ExtensionContext, workspace } from 'vscode';
import { BUILT_IN_SCHEME, type GoalClient } from './client.ts';

/** Shows the files that come with the server, read-only, when a definition leads there. */
export function showBuiltInFiles(context: ExtensionContext, client: GoalClient): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(BUILT_IN_SCHEME, {
      async provideTextDocumentContent(uri, token) {
        const params: BuiltInParams = { uri: uri.toString() };
        const { text } = await client.sendRequest<BuiltInResult>(BUILT_IN_REQUEST, params, token);
        return text;
      },
    }),
  );
}
