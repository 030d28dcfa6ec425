import type { SymbolsFeature } from './features.ts';

export const documentSymbols: SymbolsFeature['documentSymbols'] = () => undefined;
export const workspaceSymbols: SymbolsFeature['workspaceSymbols'] = () => undefined;
