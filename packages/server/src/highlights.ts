import type { HighlightsFeature } from './features.ts';

export const documentHighlights: HighlightsFeature['documentHighlights'] = () => undefined;
