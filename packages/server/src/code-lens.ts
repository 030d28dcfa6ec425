import type { CodeLensFeature } from './features.ts';

export const codeLenses: CodeLensFeature['codeLenses'] = () => undefined;
