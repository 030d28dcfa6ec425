import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { GoalClient } from '../client.ts';
import type { Comparisons } from '../compare/comparisons.ts';
import { reopenAsGb18030 } from '../encoding.ts';
import type { Previews } from '../preview/previews.ts';
import type { RulePages } from '../rule-pages.ts';
import { checkTable, checkWorkspace } from './check.ts';
import { compareFile, compareHead, compareRevision } from './compare.ts';
import { exportTable } from './export.ts';
import { importTables } from './import.ts';
import { newTable } from './new-table.ts';
import { openRule } from './open-rule.ts';
import { openSample } from './open-sample.ts';
import { printTable } from './print.ts';
import { tableMeant } from './table-meant.ts';

/** What commands work with. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly client: GoalClient;
  readonly previews: Previews;
  readonly comparisons: Comparisons;
  readonly pages: RulePages;
}

/** Registers every command of the manifest. One that fails says so in one line; the output has the rest. */
export function registerCommands(given: CommandContext): void {
  const { context, client, previews, pages } = given;
  const register = (name: string, run: (argument: unknown, more: unknown) => unknown) =>
    context.subscriptions.push(
      commands.registerCommand(`goalsheet.${name}`, async (argument: unknown, more: unknown) => {
        try {
          return await run(argument, more);
        } catch (error) {
          client.error(`goalsheet.${name}`, error, false);
          const message = error instanceof Error ? error.message : String(error);
          void window.showErrorMessage(l10n.t('That did not work: {0}', message));
          return undefined;
        }
      }),
    );
  const meant = (argument: unknown) => tableMeant(argument, previews);
  register('preview', async argument => {
    const uri = await meant(argument);
    if (uri) await previews.open(uri);
  });
  register('showSource', async argument => {
    const uri = await meant(argument);
    if (uri) await previews.showSource(uri);
  });
  register('print', async argument => {
    const uri = await meant(argument);
    if (uri) await printTable(given, uri);
  });
  register('export', async (argument, format) => {
    const uri = await meant(argument);
    if (uri) await exportTable(given, uri, format);
  });
  register('compareHead', async argument => {
    const uri = await meant(argument);
    if (uri) await compareHead(given, uri);
  });
  register('compareRevision', async argument => {
    const uri = await meant(argument);
    if (uri) await compareRevision(given, uri);
  });
  register('compareFile', async (argument, more) => {
    const uri = await meant(argument);
    if (uri) await compareFile(given, uri, more);
  });
  register('newTable', () => newTable(given));
  register('import', (argument, more) => importTables(given, argument, more));
  register('check', async argument => {
    const uri = await meant(argument);
    if (uri) await checkTable(given, uri);
  });
  register('checkWorkspace', () => checkWorkspace(given));
  register('openRule', argument => openRule(pages, argument));
  register('openSample', () => openSample(context));
  register('reopenAsGb18030', async argument => {
    const uri = await meant(argument);
    if (uri) await reopenAsGb18030(uri);
  });
  register('restart', async () => {
    await client.stop();
    await client.start();
  });
}
