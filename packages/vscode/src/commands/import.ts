import { IMPORT_REQUEST, type ImportParams, type ImportResult } from '@goalsheet/server/protocol';
import { env, l10n, type OutputChannel, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import { folderOf, freeAddress, stemOf } from './beside.ts';
import { decoded } from './decode.ts';
import type { CommandContext } from './index.ts';

/** A published table as text, and the file that it is from. */
interface Source {
  readonly text: string;
  readonly name: string;
  readonly file?: Uri;
}

let channel: OutputChannel | undefined;

/**
 * Turns a published table into goal files. From a file they are written beside it, under names that are free; from the
 * clipboard they are new files, not saved yet. The notes and the proof that nothing was lost are in the output.
 */
export async function importText({ client, context }: CommandContext, argument: unknown): Promise<void> {
  const source = await sourceOf(argument);
  if (!source) return;
  const { text, name, file } = source;
  const params: ImportParams = { text, name };
  const result = await client.sendRequest<ImportResult>(IMPORT_REQUEST, params);
  if (!channel) context.subscriptions.push((channel = window.createOutputChannel(l10n.t('Goalsheet import'))));
  report(channel, name, result);
  if (result.files.length === 0) {
    await tell('error', l10n.t('No table was recognised in {0}.', name), result);
    return;
  }
  const said: string[] = [];
  for (const content of result.files) {
    if (file) {
      const target = await freeAddress(folderOf(file), stemOf(file), '.goal');
      await workspace.fs.writeFile(target, new TextEncoder().encode(content));
      await window.showTextDocument(target, { preview: false });
      said.push(workspace.asRelativePath(target));
    } else {
      await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content }), {
        preview: false,
      });
      said.push(l10n.t('a new file, not saved yet'));
    }
  }
  const message = l10n.t('{0} became {1}. {2}', name, said.join(', '), result.proof.text);
  await tell(result.proof.ok ? 'information' : 'warning', message, result);
}

/** What is imported: the file that was clicked on, or what the user chooses. */
async function sourceOf(argument: unknown): Promise<Source | undefined> {
  if (argument instanceof Uri) return fromFile(argument);
  const file = {
    label: `$(file) ${l10n.t('A file')}`,
    description: l10n.t('the table copied as text; UTF-8 or GB18030'),
  };
  const clipboard = { label: `$(clippy) ${l10n.t('The clipboard')}`, description: l10n.t('what was copied last') };
  const chosen = await window.showQuickPick([file, clipboard], { placeHolder: l10n.t('Import from where?') });
  if (chosen === clipboard) return { text: await env.clipboard.readText(), name: l10n.t('The clipboard') };
  if (chosen !== file) return undefined;
  const [uri] = (await window.showOpenDialog({ canSelectMany: false, openLabel: l10n.t('Import') })) ?? [];
  return uri && fromFile(uri);
}

async function fromFile(file: Uri): Promise<Source> {
  return { text: decoded(await workspace.fs.readFile(file)), name: file.path.split('/').at(-1) ?? '', file };
}

function report(out: OutputChannel, name: string, { notes, proof }: ImportResult): void {
  const words = { warning: l10n.t('warning'), hint: l10n.t('hint') };
  out.appendLine(`# ${name}`);
  for (const { place, severity, text } of notes) out.appendLine(`${place} ${words[severity]}: ${text}`);
  out.appendLine(proof.text);
  out.appendLine('');
}

/** Says how it went in one line; the notes can be looked at. */
async function tell(
  kind: 'error' | 'warning' | 'information',
  message: string,
  { notes }: ImportResult,
): Promise<void> {
  const show = l10n.t('Show the notes ({0})', notes.length);
  const buttons = notes.length > 0 ? [show] : [];
  const chosen =
    kind === 'error'
      ? await window.showErrorMessage(message, ...buttons)
      : kind === 'warning'
        ? await window.showWarningMessage(message, ...buttons)
        : await window.showInformationMessage(message, ...buttons);
  if (chosen === show) channel?.show();
}
