import { IMPORT_REQUEST, type ImportedTable, type ImportParams, type ImportResult } from '@goalsheet/server/protocol';
import { env, l10n, type OutputChannel, ProgressLocation, Uri, window, workspace } from 'vscode';
import { toBase64 } from '../exchange/base64.ts';
import { ENDINGS } from '../exchange/endings.ts';
import { openUnsaved, saveAllInto, saveUnsaved } from '../exchange/unsaved.ts';
import { folderOf, nameOf } from './beside.ts';
import type { CommandContext } from './index.ts';

/** A published table, and the file that it is from. */
interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly file?: Uri;
}

let channel: OutputChannel | undefined;

/**
 * Turns published tables into goal files. What was read is shown as a new file that is not saved yet, with the proof that
 * nothing was lost; the user saves it, or does not. What a file holds is told by its content.
 */
export async function importTables(given: CommandContext, argument: unknown, more: unknown): Promise<void> {
  // The explorer gives the file that was clicked on, and all that are chosen.
  const files = Array.isArray(more) && more.every(each => each instanceof Uri) ? more : [argument];
  for (const file of files) {
    const source = await sourceOf(file);
    if (source) await importOne(given, source);
  }
}

async function importOne({ client, context }: CommandContext, { bytes, name, file }: Source): Promise<void> {
  const title = l10n.t('Reading {0}', name);
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => {
    const params: ImportParams = { base64: toBase64(bytes), name };
    return client.sendRequest<ImportResult>(IMPORT_REQUEST, params);
  });
  if (!channel) context.subscriptions.push((channel = window.createOutputChannel(l10n.t('Goalsheet import'))));
  report(channel, name, result);
  const { tables, problem, proof } = result;
  if (problem !== undefined) {
    void window.showErrorMessage(`${name}: ${problem}`);
    return;
  }
  if (tables.length === 0) {
    await tell('error', l10n.t('No table was recognised in {0}.', name), result, []);
    return;
  }
  const chosen = await chooseTables(tables, name);
  if (chosen.length === 0) return;
  const isWorrying = !proof.ok || result.notes.some(({ severity }) => severity === 'warning');
  if (isWorrying) channel.show(true);
  const unsaved = await openUnsaved(chosen, file);
  const said = chosen.map(
    each =>
      `${each.name}${l10n.t(': {0} projects, {1} indicators, {2}', each.projects, each.indicators, each.total || '–')}`,
  );
  const message = l10n.t('{0} was read: {1}. {2} Nothing is saved yet.', name, said.join('; '), proof.text);
  const save = l10n.t('Save…');
  const all = l10n.t('Save all in a folder…');
  const buttons = chosen.length === 1 ? [save] : [all];
  const answer = await tell(proof.ok ? 'information' : 'warning', message, result, buttons);
  const saved =
    answer === save
      ? [await saveUnsaved(unsaved[0]!)]
      : answer === all
        ? await saveAllInto(unsaved, file && folderOf(file))
        : [];
  const names = saved.flatMap(uri => (uri ? [workspace.asRelativePath(uri)] : []));
  if (names.length > 0) void window.showInformationMessage(l10n.t('Saved as {0}', names.join(', ')));
}

/** One table is what is meant; of several the user says which. */
async function chooseTables(tables: readonly ImportedTable[], name: string): Promise<readonly ImportedTable[]> {
  if (tables.length === 1) return tables;
  const items = tables.map(table => ({
    label: table.name,
    description: table.total,
    detail: l10n.t('{0} projects, {1} indicators', table.projects, table.indicators),
    picked: true,
    table,
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    placeHolder: l10n.t('{0} holds {1} tables. Which are to be imported?', name, tables.length),
  });
  return (chosen ?? []).map(({ table }) => table);
}

/** What is imported: the file that was clicked on or dropped, or what the user chooses. */
async function sourceOf(argument: unknown): Promise<Source | undefined> {
  if (argument instanceof Uri) return fromFile(argument);
  const file = {
    label: `$(file) ${l10n.t('A file')}`,
    description: l10n.t('Excel, Word, PDF, a web page, CSV, or the table copied as text'),
  };
  const clipboard = { label: `$(clippy) ${l10n.t('The clipboard')}`, description: l10n.t('what was copied last') };
  const chosen = await window.showQuickPick([file, clipboard], { placeHolder: l10n.t('Import from where?') });
  if (chosen === clipboard)
    return { bytes: new TextEncoder().encode(await env.clipboard.readText()), name: l10n.t('The clipboard') };
  if (chosen !== file) return undefined;
  const [uri] =
    (await window.showOpenDialog({
      canSelectMany: false,
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Published tables')]: [...ENDINGS], [l10n.t('All files')]: ['*'] },
    })) ?? [];
  return uri && fromFile(uri);
}

async function fromFile(file: Uri): Promise<Source> {
  return { bytes: await workspace.fs.readFile(file), name: nameOf(file), file };
}

function report(out: OutputChannel, name: string, { notes, proof, problem }: ImportResult): void {
  const words = { warning: l10n.t('warning'), hint: l10n.t('hint') };
  out.appendLine(`# ${name}`);
  for (const { place, severity, text } of notes) out.appendLine(`${place} ${words[severity]}: ${text}`);
  out.appendLine(problem ?? proof.text);
  out.appendLine('');
}

/** Says how it went in one line; the notes can be looked at. @returns the button that was pressed, of those that were given */
async function tell(
  kind: 'error' | 'warning' | 'information',
  message: string,
  { notes }: ImportResult,
  own: readonly string[],
): Promise<string | undefined> {
  const show = l10n.t('Show the notes ({0})', notes.length);
  const buttons = notes.length > 0 ? [...own, show] : own;
  const chosen =
    kind === 'error'
      ? await window.showErrorMessage(message, ...buttons)
      : kind === 'warning'
        ? await window.showWarningMessage(message, ...buttons)
        : await window.showInformationMessage(message, ...buttons);
  if (chosen !== show) return chosen;
  channel?.show(true);
  return undefined;
}
