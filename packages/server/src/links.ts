import { ruleNamed } from '@goalsheet/core/rules';
import type { Entry } from '@goalsheet/language/syntax';
import type { DocumentLink } from 'vscode-languageserver';
import { addressOf, rulePageAddress } from './addresses.ts';
import type { LinksFeature } from './features.ts';
import { writtenValue } from './mentions.ts';
import { onLine, valueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

/** 指标体系 leads to the standard's file, the rule that a 不采纳 names to the rule's page. */
export const documentLinks: LinksFeature['documentLinks'] = async (snapshot, context) => {
  const { structure, file } = snapshot;
  const links: DocumentLink[] = [];
  const standard = file.kind === 'standard' ? undefined : await standardInForce(snapshot, context);
  for (const [line, entry] of structure.entries.entries()) {
    if (structure.roles[line] !== 'entry' || entry!.lost) continue;
    const { spec } = entry!;
    if (spec?.field === 'waiver') {
      const link = ruleLink(snapshot, entry!);
      if (link) links.push(link);
    } else if (spec?.field === 'standard' && standard?.file && writtenValue(snapshot, entry!) === standard.name)
      links.push({ range: valueRange(entry!), target: await addressOf(standard.file, context) });
  }
  return links;
};

/** The rule by its code or its Chinese title: what a 不采纳 says up to the reason. */
function ruleLink(snapshot: Snapshot, entry: Entry): DocumentLink | undefined {
  const { raw } = entry;
  const value = writtenValue(snapshot, entry);
  const named = (/^GS\d+/i.exec(value) ?? /^[^ \t\u3000]+/.exec(value))?.[0];
  const rule = named === undefined ? undefined : ruleNamed(named);
  if (!rule) return undefined;
  const range = onLine(raw.number, raw.valueStart, raw.valueStart + named!.length);
  return { range, target: rulePageAddress(rule.meta.code), tooltip: `${rule.meta.code} ${rule.meta.title.zh}` };
}
