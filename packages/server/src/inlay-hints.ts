import type { InlayHintsFeature } from './features.ts';

export const inlayHints: InlayHintsFeature['inlayHints'] = () => undefined;
