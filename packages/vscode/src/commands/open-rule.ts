import { l10n, window } from 'vscode';
import type { RulePages } from '../rule-pages.ts';

/** Opens the page of a rule: the one that is named, or the one that is chosen. */
export async function openRule(pages: RulePages, argument: unknown): Promise<void> {
  if (typeof argument === 'string' && /^GS\d+$/.test(argument)) return pages.open(argument);
  const items = (await pages.list()).map(({ code, title }) => ({ label: code, description: title }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
  });
  if (chosen) await pages.open(chosen.label);
}
