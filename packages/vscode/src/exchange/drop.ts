import {
  commands,
  type DataTransfer,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  type ExtensionContext,
  l10n,
  languages,
  Uri,
} from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import { nameOf } from '../commands/beside.ts';
import { mayHoldTable } from './endings.ts';

const URI_LIST = 'text/uri-list';
const KIND = DocumentDropOrPasteEditKind.Empty.append('goalsheet', 'import');

/** What is done if the user takes this way of dropping. */
class ImportEdit extends DocumentDropEdit {
  readonly file: Uri;
  constructor(file: Uri) {
    super('', l10n.t('Import the table of {0}', nameOf(file)), KIND);
    this.file = file;
  }
}

/** A published table that is dropped into a goal file is offered to be imported: as a new file, nothing is inserted. */
export function importDropped(context: ExtensionContext): void {
  context.subscriptions.push(
    languages.registerDocumentDropEditProvider(
      { language: LANGUAGE_ID },
      {
        async provideDocumentDropEdits(_document, _position, dropped) {
          const [file] = await filesIn(dropped);
          return file && new ImportEdit(file);
        },
        resolveDocumentDropEdit(edit) {
          // The drop is over when the table is shown.
          if (edit instanceof ImportEdit)
            setTimeout(() => void commands.executeCommand('goalsheet.import', edit.file), 0);
          return edit;
        },
      },
      { providedDropEditKinds: [KIND], dropMimeTypes: [URI_LIST] },
    ),
  );
}

/** The dropped files that may hold a table. */
async function filesIn(dropped: DataTransfer): Promise<Uri[]> {
  const list = (await dropped.get(URI_LIST)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  return lines.map(line => Uri.parse(line)).filter(({ path }) => mayHoldTable(path));
}
