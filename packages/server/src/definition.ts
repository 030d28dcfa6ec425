import type { DefinitionFeature } from './features.ts';

export const definition: DefinitionFeature['definition'] = () => undefined;
