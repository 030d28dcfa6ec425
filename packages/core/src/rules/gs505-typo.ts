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

/** A list of typos by the code of their first character, longest first. */
interface Search {
  readonly typos: ReadonlyMap<number, readonly Typo[]>;
  /** Finds where one may begin: its first character, and behind that the second of one. Where none can be, most texts end here. */
  readonly begin: RegExp;
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
    const typos = new Map<number, Typo[]>();
    const firsts = new Set<number>();
    const seconds = new Set<number>();
    const alone = new Set<number>();
    for (const typo of [...TYPOS, ...added]) {
      const { wrong } = typo;
      if (wrong === '') continue;
      const unless = [...typo.unless, ...except.filter(each => each.includes(wrong))];
      const first = wrong.charCodeAt(0);
      typos.set(first, [...(typos.get(first) ?? []), { ...typo, unless }]);
      if (wrong.length === 1) alone.add(first);
      else {
        firsts.add(first);
        seconds.add(wrong.charCodeAt(1));
      }
    }
    for (const same of typos.values()) same.sort((x, y) => y.wrong.length - x.wrong.length);
    const begin = new RegExp(`${anyOf(firsts)}${anyOf(seconds)}|${anyOf(alone)}`, 'g');
    searches.set(thresholds, (search = { typos, begin }));
  }
  return search;
}

function anyOf(codes: Iterable<number>): string {
  return `[${Array.from(codes, code => `\\u${code.toString(16).padStart(4, '0')}`).join('')}]`;
}

interface Found {
  readonly from: number;
  readonly typo: Typo;
}

const NONE: readonly Found[] = [];

/** The typos of a text where they stand. */
function typosIn(text: string, { typos, begin }: Search): readonly Found[] {
  let found: Found[] | undefined;
  begin.lastIndex = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const at = match.index;
    const typo = typos.get(text.charCodeAt(at))!.find(each => text.startsWith(each.wrong, at));
    if (typo && !isRight(text, at, typo)) (found ??= []).push({ from: at, typo });
    begin.lastIndex = at + (typo?.wrong.length ?? 1);
  }
  return found ?? NONE;
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
