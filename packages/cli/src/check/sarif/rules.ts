import type { RuleMeta } from '@goalsheet/core/rules';
import type { Language } from '../../io.ts';
import type { Json } from './location.ts';

/** SARIF's levels (§3.27.10); a hint is its note. */
export const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** A reportingDescriptor (§3.49) in the language of the interface; its help says the rest in both. */
export function ruleOf(meta: RuleMeta, language: Language, rulesUrl: string | undefined): Json {
  const { code, slug, severity, title, finds, category } = meta;
  return {
    id: code,
    name: slug,
    shortDescription: { text: title[language] },
    fullDescription: { text: finds[language] },
    help: { text: helpText(meta, language), markdown: helpMarkdown(meta, language) },
    helpUri: rulesUrl && `${rulesUrl.replace(/\/*$/, '/')}${code}.md`,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: [category] },
  };
}

const HEADINGS = {
  zh: ['发现什么', '为什么', '怎么办', '依据'],
  en: ['What it finds', 'Why', 'What to do', 'Source'],
} as const;

function sections(meta: RuleMeta, language: Language): (readonly [heading: string, text: string])[] {
  const texts = [meta.finds, meta.why, meta.action, meta.source];
  return texts.flatMap((text, index) => (text ? [[HEADINGS[language][index]!, text[language]] as const] : []));
}

function helpText(meta: RuleMeta, language: Language): string {
  return sections(meta, language)
    .map(([heading, text]) => `${heading}\n${text}`)
    .join('\n\n');
}

function helpMarkdown(meta: RuleMeta, language: Language): string {
  const other = language === 'zh' ? 'en' : 'zh';
  return ([language, other] as const)
    .map(each =>
      [
        `# ${meta.code} ${meta.title[each]}`,
        ...sections(meta, each).map(([heading, text]) => `## ${heading}\n\n${marked(text)}`),
      ].join('\n\n'),
    )
    .join('\n\n---\n\n');
}

/** Plain text as Markdown: what would be markup is escaped; `<` begins a tag and `&` an entity. */
function marked(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&');
}
