import type { SemanticTokensFeature } from './features.ts';

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensFeature['SEMANTIC_TOKENS_LEGEND'] = {
  tokenTypes: [],
  tokenModifiers: [],
};
export const semanticTokens: SemanticTokensFeature['semanticTokens'] = () => undefined;
