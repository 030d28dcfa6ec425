import type { CompletionFeature } from './features.ts';

export const complete: CompletionFeature['complete'] = () => undefined;
