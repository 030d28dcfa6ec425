import { fixAll } from '@goalsheet/language';
import { action, type Request, say } from './actions/action.ts';
import { moveProject, sortIndicators } from './actions/arrange.ts';
import { oneValue } from './actions/one-value.ts';
import { pastedRows } from './actions/pasted-rows.ts';
import { quickFixes, turnOffs, waivers } from './actions/quick-fixes.ts';
import { stateTotal } from './actions/state-total.ts';
import { type Client, FIX_ALL } from './capabilities.ts';
import type { Context } from './context.ts';
import { type CodeAction, CodeActionKind, type CodeActionParams } from './lsp.ts';
import type { Snapshot } from './snapshot.ts';
import { textChanges } from './text-changes.ts';

/** What an editor offers at a place (the light bulb), or runs on saving: `source.fixAll.goalsheet`. */
export async function codeActions(
  snapshot: Snapshot,
  { range, context: { only, diagnostics } }: Pick<CodeActionParams, 'range' | 'context'>,
  context: Context,
  client: Client,
): Promise<CodeAction[]> {
  const request: Request = { snapshot, range, context, client };
  const wants = (kind: CodeActionKind) => only?.some(each => kind === each || kind.startsWith(`${each}.`)) ?? true;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix))
    actions.push(
      ...quickFixes(request, diagnostics),
      ...waivers(request, diagnostics),
      ...(await turnOffs(request, diagnostics)),
      ...(await pastedRows(request)),
    );
  if (wants(CodeActionKind.RefactorRewrite))
    actions.push(...stateTotal(request), ...oneValue(request), ...sortIndicators(request));
  if (wants(CodeActionKind.RefactorMove)) actions.push(...moveProject(request));
  // It checks the file several times over: only for those who ask for it.
  if (only && wants(FIX_ALL)) actions.push(...(await fixEverything(request)));
  return actions;
}

/** All safe fixes of the file at once. */
async function fixEverything(request: Request): Promise<CodeAction[]> {
  const { snapshot, context } = request;
  const { uri, text, profile } = snapshot;
  const standards = await context.standardsFor(uri);
  const edits = textChanges(text, fixAll(text, { standards, profile: profile.profile }).text);
  if (edits.length === 0) return [];
  return [action(request, FIX_ALL, say(request, '改正所有可自动修改的问题', 'Make all safe fixes'), edits)];
}
