import type { LinkedEditingFeature } from './features.ts';

export const linkedEditingRanges: LinkedEditingFeature['linkedEditingRanges'] = () => undefined;
