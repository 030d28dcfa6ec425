import { idsOf, type Table, type TableNode } from '../../model/index.ts';
import { type Finding, type Place, placeOf, placeText } from '../../rules/index.ts';
import type { Item, Tone } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import type { TablePair } from './review.ts';

/** What `check` finds on one side only. Of a table that is gone nothing is told: that it has no findings now is no news. */
export function findingItems({ before, after, set }: TablePair, language: Language): Item[] {
  const { findings, whole } = set;
  if (!findings || whole === 'removed') return [];
  const words = LABELS[language].findings;
  const stayed = new Set(set.matches.map(match => match.before));
  const ids = before && idsOf(before).of;
  const isGone = ({ target }: Finding) => {
    const id = ids?.get(target.node as TableNode);
    return id !== undefined && id !== '' && !stayed.has(id);
  };
  const lost = findings.lost.filter(isOpen);
  // Where lines of the new table are not read (a conflict, for one), what is not found any more may be there all the same.
  const isRead = !after || [...idsOf(after).of.keys()].every(node => node.problems.every(problem => !problem.lost));
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
    ...side(
      lost.filter(each => !isGone(each)),
      before,
      isRead ? 'lost' : 'untold',
      isRead ? 'more' : 'changed',
    ),
    // What was deleted was not put in order.
    ...side(lost.filter(isGone), before, 'gone', 'changed'),
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
  const old = kind === 'lost' || kind === 'untold' || kind === 'gone';
  const side = old ? 'before' : 'after';
  return {
    kind,
    label: LABELS[language].findings[kind],
    tone,
    place: table ? placeNames(placeOf(table, target.node), language) : [],
    id: { [side]: (table && idsOf(table).of.get(target.node as TableNode)) ?? '' },
    entry: `${code} ${title[language]}`,
    value: message[language],
    ...(waivedBy === undefined || old ? {} : { remark: LABELS[language].reason(waivedBy) }),
  };
}

/** As `placeText` says it, name by name. */
function placeNames({ unit, project, indicator }: Place, language: Language): string[] {
  const step = (place: Place) => placeText(place)[language];
  return [
    ...(unit ? [step({ unit })] : []),
    ...(project ? [step({ project })] : []),
    ...(indicator ? [step({ indicator })] : []),
  ].filter(Boolean);
}
