import {
  commands,
  type DataTransfer,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  type ExtensionContext,
  l10n,
  languages,
  Uri,
  window,
} from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import { nameOf } from '../commands/beside.ts';
import { mayHoldTable } from './endings.ts';

const URI_LIST = 'text/uri-list';
const KIND = DocumentDropOrPasteEditKind.Empty.append('goalsheet', 'import');

/**
 * A published table that is dropped into a goal file is offered to be imported, as a new file: nothing is put into this one.
 * It is offered at the drop itself, since editors do not ask for what a way of dropping would do (`resolveDocumentDropEdit`).
 */
export function importDropped(context: ExtensionContext): void {
  context.subscriptions.push(
    languages.registerDocumentDropEditProvider(
      { language: LANGUAGE_ID },
      {
        async provideDocumentDropEdits(_document, _position, dropped) {
          const [file] = await filesIn(dropped);
          if (!file) return undefined;
          void offer(file);
          return new DocumentDropEdit('', l10n.t('Import the table of {0}', nameOf(file)), KIND);
        },
      },
      { providedDropEditKinds: [KIND], dropMimeTypes: [URI_LIST] },
    ),
  );
}

async function offer(file: Uri): Promise<void> {
  const yes = l10n.t('Import');
  const question = l10n.t('Import the table of {0}', nameOf(file));
  if ((await window.showInformationMessage(question, yes)) === yes)
    await commands.executeCommand('goalsheet.import', file);
}

/** The dropped files that may hold a table. */
async function filesIn(dropped: DataTransfer): Promise<Uri[]> {
  const list = (await dropped.get(URI_LIST)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  return lines.map(line => Uri.parse(line)).filter(({ path }) => mayHoldTable(path));
}
