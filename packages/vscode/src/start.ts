import type { ExtensionContext } from 'vscode';
import { showBuiltInFiles } from './builtin-files.ts';
import type { GoalClient } from './client.ts';
import { registerCommands } from './commands/index.ts';
import { Comparisons } from './compare/comparisons.ts';
import { Heads } from './compare/heads.ts';
import { offerGb18030 } from './encoding.ts';
import { importDropped } from './exchange/drop.ts';
import { indentOpenTables } from './indentation.ts';
import { followOpenBlocks } from './open-block.ts';
import { Previews } from './preview/previews.ts';
import { showRulePages } from './rule-pages.ts';
import { showStatus } from './status.ts';
import { followWrittenValues } from './written-values.ts';

/** What is the same wherever the server runs. Commands and previews are there before the server is. */
export async function start(context: ExtensionContext, client: GoalClient): Promise<void> {
  const heads = new Heads();
  const previews = new Previews(context, client, heads);
  const comparisons = new Comparisons(context, client, heads);
  context.subscriptions.push(client, previews, comparisons, heads);
  const pages = showRulePages(context);
  showBuiltInFiles(context, client);
  showStatus(context, client, previews);
  offerGb18030(context);
  importDropped(context);
  followWrittenValues(context);
  followOpenBlocks(context);
  indentOpenTables(context);
  registerCommands({ context, client, previews, comparisons, pages });
  await client.start();
}
