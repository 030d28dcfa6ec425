import type { Direction } from '../change.ts';
import type { Tone } from './digest.ts';

/** What a reviewer makes of what became of a target. */
export const TONES: Readonly<Record<Direction, Tone>> = {
  loosened: 'less',
  dropped: 'removed',
  redefined: 'changed',
  unclear: 'changed',
  tightened: 'more',
  stated: 'added',
  reworded: 'changed',
};
