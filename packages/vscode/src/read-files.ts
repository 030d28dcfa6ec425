import {
  LIST_FOLDER_REQUEST,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
} from '@goalsheet/server/protocol';
import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { GoalClient } from './client.ts';
import { toBase64 } from './exchange/base64.ts';

/** Reads files and folders of the workspace for a server that has no disk: one in a browser's worker. */
export function readFilesFor(context: ExtensionContext, client: GoalClient): void {
  context.subscriptions.push(
    client.onRequest(READ_FILE_REQUEST, async ({ uri, bytes }: ReadFileParams): Promise<ReadFileResult> => {
      const content = await workspace.fs.readFile(Uri.parse(uri, true));
      return { base64: toBase64(content.subarray(0, bytes)) };
    }),
    client.onRequest(LIST_FOLDER_REQUEST, async ({ uri }: ListFolderParams): Promise<ListFolderResult> => {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return {
        entries: entries.flatMap(([name, type]): ListFolderResult['entries'][number][] => {
          if (type & FileType.SymbolicLink) return [];
          if (type & FileType.File) return [{ name, kind: 'file' }];
          return type & FileType.Directory ? [{ name, kind: 'folder' }] : [];
        }),
      };
    }),
  );
}
