import type { Indicator, Project, Unit } from '../model/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule, type Thresholds, type ThresholdValues } from './rule.ts';
import { andOthers, furtherPlaces, textsOf } from './texts.ts';
import { TYPOS, type Typo } from './words/typos.ts';

const { GS505 } = messages;

/**
 * Words that are known slips (租凭 for 租赁, 结予 for 给予), from a list. What is right inside a longer word is left alone: 办结予以归档, 出租凭证.
 * A profile adds words, as `租凭→租赁` or the wrong word alone, and names those that are fine.
 */
export default defineRule({
  meta: {
    code: 'GS505',
    slug: 'typo',
    title: { zh: '错别字', en: 'Misspelt word' },
    severity: 'warning',
    category: 'wording',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '名称、绩效目标、指标值里常见的错别字（租凭、结予 等），按词表查找。',
      en: 'Known slips (租凭, 结予 …) in names, goals and values, by a list.',
    },
    why: {
      zh: '表要对外公开，错字损害可信；按词查找也会漏掉。',
      en: 'The table is published: misspelt words cost trust, and a search for the word misses them.',
    },
    action: { zh: '改正，或运行修复。', en: 'Correct it, or run the fix.' },
    thresholds: {
      words: {
        kind: 'words',
        default: [],
        description: {
          zh: '另外的错词，写作「错→对」，或只写错的。',
          en: 'Further misspelt words, as wrong→right, or the wrong word alone.',
        },
      },
      except: {
        kind: 'words',
        default: [],
        description: { zh: '不算错的词或名称。', en: 'Words or names that are fine.' },
      },
    },
  },
  checks: {
    unit: check,
    project: check,
    indicatorAlone: check,
  },
});

/** A list of typos, and an expression that finds any of them, the longest first. */
interface Search {
  readonly typos: ReadonlyMap<string, Typo>;
  readonly any: RegExp;
}

const searches = new WeakMap<ThresholdValues<Thresholds>, Search>();

function searchFor(thresholds: ThresholdValues<Thresholds>): Search {
  let search = searches.get(thresholds);
  if (!search) {
    const { words: more = [], except = [] } = thresholds;
    const added = more.map(text => {
      const [wrong = '', right = ''] = text.split(/→|=>|=/).map(each => each.trim());
      return { wrong, right, unless: [] };
    });
    const typos = new Map<string, Typo>();
    for (const typo of [...TYPOS, ...added]) {
      const { wrong } = typo;
      if (wrong === '' || typos.has(wrong)) continue;
      typos.set(wrong, { ...typo, unless: [...typo.unless, ...except.filter(each => each.includes(wrong))] });
    }
    const words = [...typos.keys()].sort((a, b) => b.length - a.length);
    const any = new RegExp(words.map(literal).join('|'), 'g');
    searches.set(thresholds, (search = { typos, any }));
  }
  return search;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

interface Found {
  readonly from: number;
  readonly typo: Typo;
}

const NONE: readonly Found[] = [];

/** The typos of a text where they stand. */
function typosIn(text: string, { typos, any }: Search): readonly Found[] {
  if (text.search(any) < 0) return NONE;
  return Array.from(text.matchAll(any), ({ index, 0: word }) => ({ from: index, typo: typos.get(word)! })).filter(
    ({ from, typo }) => !isRight(text, from, typo),
  );
}

function check(node: Unit | Project | Indicator, { thresholds, report }: Context): void {
  const search = searchFor(thresholds);
  const found: (Found & { readonly field: string; readonly to: number })[] = [];
  for (const { field, text } of textsOf(node))
    for (const { from, typo } of typosIn(text, search)) found.push({ field, from, to: from + typo.wrong.length, typo });
  const [first] = found;
  if (!first) return;
  const { field, from, to, typo } = first;
  const target = { node, field, from, to };
  const others = andOthers(found.length);
  const message = typo.right
    ? say(GS505.typo, { wrong: typo.wrong, right: typo.right, others })
    : say(GS505.word, { wrong: typo.wrong, others });
  const known = found.filter(each => each.typo.right);
  const text = [...new Set(known.map(each => each.typo.right))].join('、');
  const edits = known.map(each => ({
    kind: 'setValue' as const,
    target: { node, field: each.field, from: each.from, to: each.to },
    text: each.typo.right,
  }));
  const fixes = edits.length > 0 ? [{ title: say(labels.fix.setText, { text }), safe: false, edits }] : [];
  report({ target, message, related: furtherPlaces(node, found), fixes });
}

/** A longer word in which these characters are right stands around them. */
function isRight(text: string, at: number, { wrong, unless }: Typo): boolean {
  return unless.some(word => {
    for (let inside = word.indexOf(wrong); inside >= 0; inside = word.indexOf(wrong, inside + 1))
      if (at >= inside && text.startsWith(word, at - inside)) return true;
    return false;
  });
}
