import { RULES, ruleOf } from '@goalsheet/core/rules';
import { findingsAt } from './findings.ts';
import { CompletionItemKind, type Proposal, stop } from './proposal.ts';
import type { ValueContext } from './value-context.ts';

/** The rules that report something here, then all others. Each is found by its code and its title. */
export function answers(at: ValueContext): Proposal[] {
  const { snapshot, spot, context } = at;
  // Behind the rule stands the reason, which is the author's own.
  if (/[ \t\u3000]/.test(spot.typed.trimStart())) return [];
  const here = [...new Set(findingsAt(snapshot, spot.raw.number).map(({ code }) => code))];
  const order = [...here, ...RULES.map(({ meta }) => meta.code).filter(code => !here.includes(code))];
  const proposals: Proposal[] = [];
  for (const code of order) {
    const meta = ruleOf(code)?.meta;
    if (!meta) continue;
    const title = meta.title[context.language];
    const fires = here.includes(code);
    proposals.push({
      label: code,
      snippet: `${code} ${stop(1, context.language === 'zh' ? '理由' : 'reason')}`,
      kind: CompletionItemKind.Reference,
      description: title,
      ...(fires ? { detail: context.language === 'zh' ? '此处提示' : 'reported here' } : {}),
      rule: code,
      sought: `${code} ${meta.title.zh}`,
    });
  }
  return proposals;
}
