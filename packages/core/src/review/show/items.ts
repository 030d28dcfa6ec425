import {
  annualValueOf,
  cycleValueOf,
  type Indicator,
  type MoneyUnit,
  moneyText,
  type Project,
  projectTotals,
  type Unit,
} from '../../model/index.ts';
import type {
  Added,
  AmountChange,
  Change,
  ChangeSet,
  FieldChange,
  Level,
  MatchReason,
  Removed,
  Renamed,
  TargetChange,
  WaiverChange,
} from '../change.ts';
import { percentOf } from '../ratio.ts';
import { DIRECTION_TEXT, FACT_TEXT, reasonText } from '../wording.ts';
import { type Item, idOf, placeNames, type SectionName, signedPercent, signedText, type Tone } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import { TONES } from './tones.ts';

/** What reviewers look for in targets, the first first. */
const TARGET_ORDER = [
  'loosened',
  'indicator removed',
  'dropped',
  'redefined',
  'unclear',
  'retyped',
  'indicator renamed',
  'tightened',
  'stated',
  'indicator added',
  'reworded',
] as const;
const RANK = new Map<string, number>(TARGET_ORDER.map((kind, index) => [kind, index]));

type Items = Record<Exclude<SectionName, 'findings'>, Item[]>;

/** The changes of a set as items, by section. What the rows of money say already is left out. */
export function itemsOf(set: ChangeSet, moneyUnit: MoneyUnit, language: Language): Items {
  const items: Items = { amounts: [], projects: [], targets: [], texts: [], other: [] };
  const teller = new Teller(moneyUnit, language);
  for (const change of set.changes) {
    // A table that came or went is told by what it holds; that it has a title now is no further change.
    if (set.whole && change.kind !== 'added' && change.kind !== 'removed') continue;
    const told = teller.tell(change);
    if (told) items[told[0]].push(told[1]);
  }
  const rank = ({ kind }: Item) => RANK.get(kind) ?? RANK.size;
  items.targets.sort((a, b) => rank(a) - rank(b));
  if (set.changes.length === 0)
    for (const { at, of } of set.reordered)
      items.other.push({
        kind: 'reordered',
        label: LABELS[language].reordered,
        tone: 'changed',
        place: placeNames(at, language),
        id: idOf(at),
        entry: LABELS[language].ordered[of],
      });
  return items;
}

type Told = readonly [section: keyof Items, item: Item];

class Teller {
  readonly #moneyUnit: MoneyUnit;
  readonly #language: Language;

  constructor(moneyUnit: MoneyUnit, language: Language) {
    this.#moneyUnit = moneyUnit;
    this.#language = language;
  }

  /** Undefined for what other parts of a digest tell. */
  tell(change: Change): Told | undefined {
    const labels = LABELS[this.#language];
    switch (change.kind) {
      case 'added':
      case 'removed':
        return this.#alone(change);
      case 'renamed':
        return this.#renamed(change);
      case 'moved': {
        const from = change.at.unit!.before?.name || labels.unnamed;
        return [
          'projects',
          this.#item(change, labels.moved, 'changed', {
            remark: this.#why(change.reason, 'project', labels.movedFrom(from)),
          }),
        ];
      }
      case 'retyped': {
        const remark = change.sameType ? { remark: labels.sameType } : {};
        return ['targets', this.#item(change, labels.retyped, 'changed', { ...sides(change), ...remark })];
      }
      case 'amount':
        return this.#amount(change);
      case 'target':
        return ['targets', this.#target(change)];
      case 'text': {
        const { field, pieces } = change;
        return ['texts', this.#item(change, FACT_TEXT[field][this.#language], 'changed', { pieces })];
      }
      case 'waiver':
        return ['other', this.#waiver(change)];
      case 'standard': {
        const label = FACT_TEXT.standard[this.#language];
        const same = change.before === change.after;
        return [
          'other',
          this.#item(change, label, 'changed', same ? { remark: labels.standardContents } : sides(change)),
        ];
      }
      case 'field':
        return ['other', this.#item(change, this.#fieldName(change), 'changed', sides(change))];
      case 'category': {
        const list = (names: readonly string[]) => (names.length > 0 ? names.join('、') : undefined);
        const values = sides({ before: list(change.before), after: list(change.after) });
        return ['other', this.#item(change, FACT_TEXT.category[this.#language], 'changed', values)];
      }
    }
  }

  #item(change: Change, label: string, tone: Tone, more: Partial<Item> = {}): Item {
    const { at, kind } = change;
    return { kind, label, tone, place: placeNames(at, this.#language), id: idOf(at), ...more };
  }

  #alone(change: Added | Removed): Told {
    const labels = LABELS[this.#language];
    const { kind, level, node } = change;
    const label = labels[kind](level);
    if (node.kind === 'indicator') {
      const item = this.#item(change, label, kind, {
        kind: `indicator ${kind}`,
        entry: node.label,
        value: this.#values(node),
      });
      return ['targets', item];
    }
    return ['projects', this.#item(change, label, kind, this.#size(node))];
  }

  /** What a project is about, in short. */
  #size(node: Unit | Project): Partial<Item> {
    if (node.kind === 'unit') return {};
    const { total } = projectTotals(node);
    const labels = LABELS[this.#language];
    const parts = [
      ...(total === undefined ? [] : [`${moneyText(total, this.#moneyUnit)} ${this.#moneyUnit}`]),
      labels.indicators(node.indicators.length),
    ];
    return { remark: parts.join(labels.list) };
  }

  #values(indicator: Indicator): string {
    const { which, colon, list } = LABELS[this.#language];
    const [cycle, annual] = [cycleValueOf(indicator), annualValueOf(indicator)];
    if (cycle === annual) return cycle === undefined ? '' : `${which.both}${colon}${cycle}`;
    const said = [
      ['cycle', cycle],
      ['annual', annual],
    ] as const;
    return said.flatMap(([name, value]) => (value === undefined ? [] : `${which[name]}${colon}${value}`)).join(list);
  }

  #renamed(change: Renamed): Told {
    const labels = LABELS[this.#language];
    const { level, before = labels.missing, after = labels.missing, at } = change;
    const item = this.#item(change, labels.renamed(level), 'changed', {
      ...(level === 'indicator' && { kind: 'indicator renamed' }),
      // Its own name stands in both values.
      place: placeNames(at, this.#language).slice(0, -1),
      before,
      after,
      remark: this.#why(change.reason, level),
    });
    return [level === 'indicator' ? 'targets' : 'projects', item];
  }

  #why(reason: MatchReason, level: Level, ...more: string[]): string {
    return [...more, reasonText(reason, level)[this.#language]].join(LABELS[this.#language].list);
  }

  #amount(change: AmountChange): Told | undefined {
    const { entry, role, part, before, after, difference } = change;
    // The sums tell it.
    if (role === 'datum' && difference !== undefined) return undefined;
    const labels = LABELS[this.#language];
    const name = FACT_TEXT[part ? part.source : entry][this.#language];
    const text = (amount: typeof before) =>
      amount && (amount.value === undefined ? amount.text : moneyText(amount.value, this.#moneyUnit));
    const label = role === 'assertion' ? labels.stated : role === 'datum' ? name : FACT_TEXT[role][this.#language];
    const own = part ? `${part.name}${labels.remark(name)}` : role === 'assertion' ? name : '';
    const by = difference === undefined ? labels.unread : signedText(difference, this.#moneyUnit);
    const percent = signedPercent(percentOf(change));
    const item = this.#item(change, label, 'changed', {
      ...(own && { entry: own }),
      ...sides({ before: text(before), after: text(after) }),
      remark: [by, percent].filter(Boolean).join(labels.list),
    });
    return ['amounts', item];
  }

  #target(change: TargetChange): Item {
    const { direction, which } = change;
    return this.#item(change, DIRECTION_TEXT[direction][this.#language], TONES[direction], {
      kind: direction,
      entry: LABELS[this.#language].which[which],
      ...sides(change),
    });
  }

  #waiver(change: WaiverChange): Item {
    const { waiver } = LABELS[this.#language];
    const kind = change.before === undefined ? 'added' : change.after === undefined ? 'removed' : 'changed';
    return this.#item(change, waiver[kind], kind, { entry: change.rule, ...sides(change) });
  }

  #fieldName({ field, at }: FieldChange): string {
    const { fields } = LABELS[this.#language];
    if (field === 'title') return fields.title;
    if (field === 'code') return at.project ? fields.projectCode : fields.unitCode;
    return FACT_TEXT[field][this.#language];
  }
}

/** What is undefined is left out. */
function sides({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }) {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
