import type { LinkedEditingFeature } from './features.ts';

/**
 * Nothing is edited together. The two values of an indicator are equal by accident, not by rule: where they are meant to be the
 * same, the author writes 指标值 once. Every other name that stands in two places is renamed, and only when that is asked for.
 */
export const linkedEditingRanges: LinkedEditingFeature['linkedEditingRanges'] = () => undefined;
