import {
  type Amount,
  type Indicator,
  indicatorMeaning,
  type Plain,
  type Project,
  projectMeaning,
  type Unit,
} from '@goalsheet/core/model';
import type { Change, ChangeSet, Identity, Spot } from '@goalsheet/core/review';

/**
 * The changes of a change set by the fact that changed, each with what became of it. Facts of old nodes are named by their
 * old ids, new nodes by their names: change sets from one table to several can be compared.
 */
export function changesByFact({ changes }: ChangeSet): Map<string, string> {
  const facts = new Map<string, string>();
  for (const change of changes) for (const [fact, value] of factsOf(change)) facts.set(fact, value);
  return facts;
}

function* factsOf(change: Change): Generator<[string, string]> {
  const place = placeOf(change.at);
  switch (change.kind) {
    case 'added':
      return yield [`${place} added`, JSON.stringify(meaning(change.node))];
    case 'removed':
      return yield [`${place} removed`, ''];
    case 'moved':
      return yield [`${place} moved`, nameOf(change.at.unit!)];
    case 'amount': {
      const entry = change.part ? `${change.part.source} ${change.part.name} ${change.part.beforeIndex}` : change.entry;
      return yield [`${place} amount ${entry}`, amountText(change.after)];
    }
    case 'target':
      if (change.which !== 'annual') yield [`${place} cycle`, String(change.after)];
      if (change.which !== 'cycle') yield [`${place} annual`, String(change.after)];
      return;
    case 'text':
    case 'field':
      return yield [`${place} ${change.field}`, String(change.after)];
    case 'waiver':
      return yield [
        `${place} waiver ${change.rule} ${change.beforeIndex} ${change.beforeIndex < 0 ? change.after : ''}`,
        String(change.after),
      ];
    case 'category': {
      // Each by itself: both sides may add one.
      const count = (list: readonly string[], name: string) => list.filter(each => each === name).length;
      for (const name of new Set([...change.before, ...change.after])) {
        const more = count(change.after, name) - count(change.before, name);
        if (more !== 0) yield [`${place} category ${name}`, more > 0 ? 'more' : 'fewer'];
      }
      return;
    }
    default:
      return yield [`${place} ${change.kind}`, String(change.after)];
  }
}

function placeOf({ unit, project, indicator }: Spot): string {
  const node = indicator ?? project ?? unit;
  if (!node) return 'table';
  if (node.before) return node.before.id;
  const above = indicator ? project : project ? unit : undefined;
  return `${above ? nameOf(above) : ''} +${node.after!.name}`;
}

function nameOf({ before, after }: Identity): string {
  return before && after ? before.id : (after ?? before)!.name;
}

function amountText(amount: Amount | undefined): string {
  return amount ? String(amount.value ?? amount.text) : '';
}

function meaning(node: Unit | Project | Indicator): Plain {
  if (node.kind === 'project') return projectMeaning(node);
  return node.kind === 'indicator' ? indicatorMeaning(node) : [node.name, node.code ?? '', node.note ?? ''];
}
