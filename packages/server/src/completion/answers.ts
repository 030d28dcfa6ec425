import { RULES, ruleOf } from '@goalsheet/core/rules';
import { REASON_DUE } from '../wording.ts';
import { findingsAt } from './findings.ts';
import { CompletionItemKind, type Proposal, stop } from './proposal.ts';
import type { ValueContext } from './value-context.ts';

/** The rules that report something here, then all others. Each is found by its code and its title. */
export function answers(at: ValueContext): Proposal[] {
  const { snapshot, spot, context } = at;
  // Behind the rule stands the reason, which is the author's own.
  if (/[ \t\u3000]/.test(spot.typed.trimStart())) return [];
  const reported = findingsAt(snapshot, spot.raw.number).map(({ code }) => code);
  // What is wrong with an answer is no question that another one answers; this very line lacks its reason still.
  const here = [...new Set(reported)].filter(code => !code.startsWith('GS9'));
  const order = [...here, ...RULES.map(({ meta }) => meta.code).filter(code => !here.includes(code))];
  const proposals: Proposal[] = [];
  for (const code of order) {
    const meta = ruleOf(code)?.meta;
    if (!meta) continue;
    const title = meta.title[context.language];
    const fires = here.includes(code);
    proposals.push({
      label: code,
      snippet: `${code} ${stop(1, REASON_DUE[context.language])}`,
      kind: CompletionItemKind.Reference,
      description: title,
      ...(fires ? { detail: context.language === 'zh' ? '此处提示' : 'reported here' } : {}),
      rule: code,
      sought: `${code} ${meta.title.zh}`,
    });
  }
  return proposals;
}
