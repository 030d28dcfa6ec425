import type { LinksFeature } from './features.ts';

export const documentLinks: LinksFeature['documentLinks'] = () => undefined;
