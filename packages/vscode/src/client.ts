import type { InitializationOptions } from '@goalsheet/server/protocol';
import { env, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** The language and everything of this extension that has an id. */
export const LANGUAGE_ID = 'goal';
export const CLIENT_ID = 'goalsheet';
export const CLIENT_NAME = 'Goalsheet';
/** Files that come with the server: the standards that are built in. */
export const BUILT_IN_SCHEME = 'builtin';
/** The pages of the rules, which come with this extension. */
export const RULE_SCHEME = 'goalsheet-rule';

/** What the rest of the extension needs of the language client. */
export type GoalClient = BaseLanguageClient;

/**
 * Whose documents are the server's: files, new ones, built-in ones, and those of the workspace's folders wherever these
 * are. Older versions that a diff shows (`git:`) are not: their findings would be listed beside the file's own.
 */
export function clientOptions(more: InitializationOptions = {}): LanguageClientOptions {
  const folders = workspace.workspaceFolders?.map(folder => folder.uri.scheme) ?? [];
  const schemes = new Set(['file', 'untitled', BUILT_IN_SCHEME, ...folders]);
  return {
    documentSelector: [...schemes].map(scheme => ({ scheme, language: LANGUAGE_ID })),
    initializationOptions: {
      ruleDocs: `${RULE_SCHEME}:/`,
      proposeAgain: 'editor.action.triggerSuggest',
      ...more,
    } satisfies InitializationOptions,
    diagnosticCollectionName: CLIENT_ID,
    progressOnInitialization: true,
  };
}

/** The language in which the editor speaks, of the two that Goalsheet speaks. */
export function interfaceLanguage(): 'zh' | 'en' {
  return /^zh\b/i.test(env.language) ? 'zh' : 'en';
}
