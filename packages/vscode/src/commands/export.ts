import {
  PRINT_PDF_REQUEST,
  PRINTS_PDF,
  type PrintPdfParams,
  type PrintPdfResult,
  RENDER_FILE_REQUEST,
  RENDER_REQUEST,
  type RenderFileParams,
  type RenderFileResult,
  type RenderParams,
  type RenderResult,
} from '@goalsheet/server/protocol';
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { GoalClient } from '../client.ts';
import { fromBase64 } from '../exchange/base64.ts';
import { folderFor, stemOf } from './beside.ts';
import type { CommandContext } from './index.ts';

type TextFormat = RenderParams['format'];
type FileFormat = RenderFileParams['format'];

/** What other programs open. */
const OUTSIDE: ReadonlySet<string> = new Set<Export['format']>(['html', 'xlsx', 'docx', 'pdf']);

/** 审核意见表 as its files are called: the paper is in Chinese, as the form is. */
const OPINIONS = '审核意见表';

interface Export {
  readonly format: TextFormat | FileFormat | 'pdf';
  readonly paper?: RenderFileParams['paper'];
  readonly label: string;
  readonly description: string;
  readonly ending: string;
}

/** What each format is called, and the ending of its files. PDF is there where the server can start a browser. */
function formats({ initializeResult }: GoalClient): Export[] {
  const printsPdf = initializeResult?.capabilities.experimental?.[PRINTS_PDF] === true;
  return [
    {
      format: 'xlsx',
      label: l10n.t('Excel workbook'),
      description: l10n.t('the form, on A4 landscape'),
      ending: 'xlsx',
    },
    {
      format: 'docx',
      label: l10n.t('Word document'),
      description: l10n.t('the form, on A4 landscape'),
      ending: 'docx',
    },
    ...(printsPdf
      ? [
          {
            format: 'pdf' as const,
            label: 'PDF',
            description: l10n.t('printed by Edge, Chrome or Chromium'),
            ending: 'pdf',
          },
        ]
      : []),
    {
      format: 'docx',
      paper: 'opinions',
      label: l10n.t('Review opinions (Word)'),
      description: l10n.t('审核意见表: the findings, with a column for the unit’s answers'),
      ending: 'docx',
    },
    {
      format: 'xlsx',
      paper: 'opinions',
      label: l10n.t('Review opinions (Excel)'),
      description: l10n.t('审核意见表: the findings, with a column for the unit’s answers'),
      ending: 'xlsx',
    },
    {
      format: 'html',
      label: l10n.t('Web page'),
      description: l10n.t('the official sheet, ready to print'),
      ending: 'html',
    },
    {
      format: 'text',
      label: l10n.t('Text'),
      description: l10n.t('as it is copied from a published table'),
      ending: 'txt',
    },
    { format: 'markdown', label: 'Markdown', description: '', ending: 'md' },
    { format: 'csv', label: 'CSV', description: l10n.t('for spreadsheets'), ending: 'csv' },
    { format: 'json', label: 'JSON', description: l10n.t('for programs'), ending: 'json' },
  ];
}

/** The table in a format, unsaved changes included. */
export async function rendered(client: GoalClient, uri: Uri, format: TextFormat): Promise<string> {
  const params: RenderParams = { uri: uri.toString(), format };
  const result = await client.sendRequest<RenderResult | null>(RENDER_REQUEST, params);
  if (!result) throw new Error(l10n.t('{0} is not a table.', stemOf(uri)));
  return result.text;
}

/** The table, or a paper about it, as an Office file. What that cannot hold is said. */
async function renderedFile(
  client: GoalClient,
  uri: Uri,
  format: FileFormat,
  paper: Export['paper'],
): Promise<Uint8Array> {
  const params: RenderFileParams = { uri: uri.toString(), format, ...(paper && { paper }) };
  const result = await client.sendRequest<RenderFileResult | null>(RENDER_FILE_REQUEST, params);
  if (!result) throw new Error(l10n.t('{0} is not a table.', stemOf(uri)));
  if (result.warning) void window.showWarningMessage(result.warning);
  return fromBase64(result.base64);
}

/** The table as PDF; undefined if there is none, which was said, or if the user thought better of it. */
async function printed(client: GoalClient, uri: Uri): Promise<Uint8Array | undefined> {
  const params: PrintPdfParams = { uri: uri.toString() };
  const where = { location: ProgressLocation.Notification, cancellable: true };
  const result = await window.withProgress(
    { ...where, title: l10n.t('Printing {0} as PDF…', stemOf(uri)) },
    (_, token) =>
      client.sendRequest<PrintPdfResult | null>(PRINT_PDF_REQUEST, params, token).then(
        answer => (token.isCancellationRequested ? undefined : answer),
        error => {
          if (!token.isCancellationRequested) throw error;
          return undefined;
        },
      ),
  );
  if (result === null) throw new Error(l10n.t('{0} is not a table.', stemOf(uri)));
  if (!result) return undefined;
  if (result.base64 !== undefined) return fromBase64(result.base64);
  const print = l10n.t('Open the web page to print');
  if ((await window.showWarningMessage(result.problem ?? '', print)) === print)
    await commands.executeCommand('goalsheet.print', uri);
  return undefined;
}

async function contentOf(client: GoalClient, uri: Uri, { format, paper }: Export): Promise<Uint8Array | undefined> {
  if (format === 'pdf') return printed(client, uri);
  if (format === 'xlsx' || format === 'docx') return renderedFile(client, uri, format, paper);
  return new TextEncoder().encode(await rendered(client, uri, format));
}

/** Asks for the format unless it is given, and for the place; the dialog itself asks before it overwrites. */
export async function exportTable({ client }: CommandContext, uri: Uri, given: unknown): Promise<void> {
  const all = formats(client);
  const chosen =
    all.find(({ format }) => format === given) ??
    (await window.showQuickPick(all, { placeHolder: l10n.t('Export {0} as', stemOf(uri)) }));
  if (!chosen) return;
  const { format, paper } = chosen;
  const bytes = await contentOf(client, uri, chosen);
  if (!bytes) return;
  const target = await askWhere(uri, chosen.ending, chosen.label, paper && OPINIONS);
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  const open = l10n.t('Open');
  const said = l10n.t('Exported to {0}', workspace.asRelativePath(target));
  if ((await window.showInformationMessage(said, open)) !== open) return;
  // Neither a page nor what is no text is for an editor.
  if (OUTSIDE.has(format) && target.scheme === 'file') await env.openExternal(target);
  else await commands.executeCommand('vscode.open', target);
}

/**
 * Where a file that is made from a table is to be written; undefined if the user thought better of it.
 * @param what what the file is, if it is not the table itself: a part of its name
 */
export function askWhere(uri: Uri, ending: string, label: string, what?: string): Thenable<Uri | undefined> {
  const folder = folderFor(uri);
  const name = `${stemOf(uri)}${what ? `-${what}` : ''}.${ending}`;
  return window.showSaveDialog({
    filters: { [label]: [ending] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
}
