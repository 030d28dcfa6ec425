import { type ExtensionContext, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../client.ts';

/** Opens the sample as a new file: whatever is tried on it, nothing is lost. */
export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'walkthrough', 'sample.goal'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content }));
}
