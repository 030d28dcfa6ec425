import type { HoverFeature } from './features.ts';

export const hover: HoverFeature['hover'] = () => undefined;
