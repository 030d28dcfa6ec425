import { annualValueOf, cycleValueOf, type Indicator } from '../model/index.ts';
import { type Change, compareTargets, readValue, usualDirection } from '../reading/index.ts';
import type { Direction, Spot, TargetChange } from './change.ts';

/** What happened to the target values of an indicator: once, where the same happened to both. */
export function targetChanges(at: Spot, before: Indicator, after: Indicator): readonly TargetChange[] {
  const [oldCycle, newCycle] = [cycleValueOf(before), cycleValueOf(after)];
  const [oldAnnual, newAnnual] = [annualValueOf(before), annualValueOf(after)];
  const changes: TargetChange[] = [];
  const say = (which: TargetChange['which'], old: string | undefined, now: string | undefined) => {
    if (old !== now)
      changes.push({
        kind: 'target',
        at,
        which,
        direction: directionOf(old, now, before, after),
        before: old,
        after: now,
      });
  };
  if (oldCycle === oldAnnual && newCycle === newAnnual) say('both', oldCycle, newCycle);
  else {
    say('cycle', oldCycle, newCycle);
    say('annual', oldAnnual, newAnnual);
  }
  return changes;
}

const DIRECTIONS: Readonly<Record<Change, Direction>> = {
  same: 'reworded',
  tighter: 'tightened',
  looser: 'loosened',
  'different measure': 'redefined',
  incomparable: 'unclear',
};

function directionOf(before: string | undefined, after: string | undefined, was: Indicator, is: Indicator): Direction {
  if (!before || !after) return after ? 'stated' : before ? 'dropped' : 'reworded';
  // A name that turned round says nothing of what is better.
  const bare = usualDirection(was.name);
  const hint = bare === usualDirection(is.name) ? { bare } : {};
  return DIRECTIONS[compareTargets(readValue(before), readValue(after), hint)];
}
