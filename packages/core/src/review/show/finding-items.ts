import { idsOf, type Table, type TableNode } from '../../model/index.ts';
import { type Finding, placeOf, placeText } from '../../rules/index.ts';
import type { Item, Tone } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import type { TablePair } from './review.ts';

/** What `check` finds on one side only. Of a table that is gone nothing is told: that it has no findings now is no news. */
export function findingItems({ before, after, set }: TablePair, language: Language): Item[] {
  const { findings, whole } = set;
  if (!findings || whole === 'removed') return [];
  const words = LABELS[language].findings;
  const side = (list: readonly Finding[], table: Table | undefined, kind: keyof typeof words, tone: Tone) =>
    list.map(finding => itemOf(finding, table, kind, tone, language));
  return [
    ...side(findings.gained.filter(isOpen), after, 'gained', 'less'),
    ...side(findings.reopened, after, 'reopened', 'less'),
    ...side(findings.answered, after, 'answered', 'changed'),
    ...side(
      findings.gained.filter(each => !isOpen(each)),
      after,
      'answered',
      'changed',
    ),
    ...side(findings.lost.filter(isOpen), before, 'lost', 'more'),
  ];
}

function isOpen({ waivedBy }: Finding): boolean {
  return waivedBy === undefined;
}

function itemOf(
  finding: Finding,
  table: Table | undefined,
  kind: keyof (typeof LABELS)['zh']['findings'],
  tone: Tone,
  language: Language,
): Item {
  const { code, title, message, target, waivedBy } = finding;
  const side = kind === 'lost' ? 'before' : 'after';
  const place = table ? placeText(placeOf(table, target.node))[language] : '';
  return {
    kind,
    label: LABELS[language].findings[kind],
    tone,
    place: place ? place.split(' › ') : [],
    id: { [side]: (table && idsOf(table).of.get(target.node as TableNode)) ?? '' },
    entry: `${code} ${title[language]}`,
    [side]: message[language],
    ...(waivedBy === undefined || kind === 'lost' ? {} : { remark: LABELS[language].reason(waivedBy) }),
  };
}
