import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseRawGrammar, Registry } from 'vscode-textmate';

// The tokeniser that VS Code uses, on the grammar that the extension brings.

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const { createOnigScanner, createOnigString, INITIAL, loadWASM } = {
  ...oniguruma,
  ...(require('vscode-textmate') as typeof import('vscode-textmate')),
};
const GRAMMAR = new URL('../../syntaxes/goal.tmLanguage.json', import.meta.url);

/** A piece of a line and the innermost of its scopes, without `.goal`; `` for plain text. */
export interface Token {
  readonly text: string;
  readonly scope: string;
  readonly scopes: readonly string[];
}

async function load() {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: sources => createOnigScanner(sources),
      createOnigString: text => createOnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR.pathname),
  });
  const grammar = await registry.loadGrammar('source.goal');
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

const loaded = load();

/** The tokens of each line of a text. */
export async function tokensOf(text: string): Promise<Token[][]> {
  const grammar = await loaded;
  let stack = INITIAL;
  return text.split(/\r\n?|\n/).map(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => {
      const last = scopes.at(-1) ?? '';
      const plain = last === 'source.goal' || last.startsWith('meta.');
      return {
        text: line.slice(startIndex, endIndex),
        scope: plain ? '' : last.replace(/\.goal$/, ''),
        scopes,
      };
    });
  });
}

/** The tokens of a text as one drawing: each line, and below it what stands out in it. */
export async function drawingOf(text: string): Promise<string> {
  const lines = await tokensOf(text);
  return lines
    .map(tokens => {
      const whole = tokens.map(token => token.text).join('');
      const said = tokens.filter(({ scope }) => scope && !scope.startsWith('punctuation'));
      return [whole, ...said.map(token => `    | ${token.text} = ${token.scope}`)].join('\n');
    })
    .join('\n');
}
