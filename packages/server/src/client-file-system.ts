import type { FileSystem } from '@goalsheet/language';
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from './base64.ts';
import { isOnDisk, uriOf } from './paths.ts';
import { LIST_FOLDER_REQUEST, type ListFolderResult, READ_FILE_REQUEST, type ReadFileResult } from './protocol.ts';

/** The files that the client reads for a server that has no disk. */
export function clientFileSystem(connection: Connection): FileSystem {
  const read = async (path: string, bytes?: number): Promise<Uint8Array> => {
    const params = { uri: uriOf(path), ...(bytes !== undefined && { bytes }) };
    const { base64 } = await connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, params);
    return fromBase64(base64);
  };
  return {
    readFile: path => read(path),
    readHead: (path, bytes) => read(path, bytes),
    async listFolder(path) {
      const { entries } = await connection.sendRequest<ListFolderResult>(LIST_FOLDER_REQUEST, { uri: uriOf(path) });
      // Where the path is a URI, so is what is made of it and a name.
      return entries.map(({ name, kind }) => ({ name: isOnDisk(path) ? name : encodeURIComponent(name), kind }));
    },
  };
}

/** For a client that reads no files: there are the open documents and nothing else. */
export const NO_FILES: FileSystem = {
  readFile: path => Promise.reject(new Error(`not open: ${path}`)),
  readHead: path => Promise.reject(new Error(`not open: ${path}`)),
  listFolder: path => Promise.reject(new Error(`no folders: ${path}`)),
};
