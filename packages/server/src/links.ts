import { ruleNamed } from '@goalsheet/core/rules';
import type { Entry } from '@goalsheet/language/syntax';
import type { DocumentLink } from 'vscode-languageserver';
import type { Context } from './context.ts';
import type { LinksFeature } from './features.ts';
import { writtenValue } from './mentions.ts';
import { uriOf } from './paths.ts';
import { onLine, valueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

/** 指标体系 leads to the standard's file, the rule that a 不采纳 names to the rule's page (if it is known where those are). */
export const documentLinks: LinksFeature['documentLinks'] = async (snapshot, context) => {
  const { structure, file } = snapshot;
  const links: DocumentLink[] = [];
  const standard = file.kind === 'standard' ? undefined : await standardInForce(snapshot, context);
  for (const [line, entry] of structure.entries.entries()) {
    if (structure.roles[line] !== 'entry' || entry!.lost) continue;
    const { spec } = entry!;
    if (spec?.field === 'waiver') {
      const link = ruleLink(snapshot, entry!, context);
      if (link) links.push(link);
    } else if (spec?.field === 'standard' && standard?.file && writtenValue(snapshot, entry!) === standard.name)
      links.push({ range: valueRange(entry!), target: uriOf(standard.file) });
  }
  return links;
};

/** The rule by its code or its Chinese title: what a 不采纳 says up to the reason. */
function ruleLink(snapshot: Snapshot, entry: Entry, context: Context): DocumentLink | undefined {
  const { ruleDocs, language } = context;
  const { raw } = entry;
  const value = writtenValue(snapshot, entry);
  const named = (/^GS\d+/i.exec(value) ?? /^[^ \t\u3000]+/.exec(value))?.[0];
  const rule = named === undefined ? undefined : ruleNamed(named);
  if (!rule || ruleDocs === undefined) return undefined;
  const { code, title } = rule.meta;
  const range = onLine(raw.number, raw.valueStart, raw.valueStart + named!.length);
  return { range, target: `${ruleDocs}${code}.md`, tooltip: `${code} ${title[language]}` };
}
