import { FileType, Uri, workspace } from 'vscode';

/** An address in a folder that no file has yet, and that is not `taken`: `name.ending`, or `name-2.ending` and so on. */
export async function freeAddress(
  folder: Uri,
  name: string,
  ending: string,
  taken: (uri: Uri) => boolean = () => false,
): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, `${name}${number > 1 ? `-${number}` : ''}${ending}`);
    if (!taken(uri) && !(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

/** The folder of a file. */
export function folderOf(uri: Uri): Uri {
  return Uri.joinPath(uri, '..');
}

export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The file's name without its ending. */
export function stemOf(uri: Uri): string {
  const name = nameOf(uri);
  return name.replace(/\.[^.]+$/, '') || name;
}

/** Where a file that is made from this one goes if nobody says otherwise. */
export function folderFor(uri: Uri): Uri | undefined {
  return uri.scheme === 'untitled' || uri.scheme === 'builtin' ? workspace.workspaceFolders?.[0]?.uri : folderOf(uri);
}
