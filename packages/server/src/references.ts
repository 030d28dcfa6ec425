import type { ReferencesFeature } from './features.ts';

export const references: ReferencesFeature['references'] = () => undefined;
