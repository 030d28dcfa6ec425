import type { FoldingFeature } from './features.ts';

export const foldingRanges: FoldingFeature['foldingRanges'] = () => undefined;
