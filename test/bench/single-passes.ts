import type { Range } from 'vscode-languageserver';
import { readCells } from '../../packages/core/src/rules/pasted-cell.ts';
import { foldingRanges } from '../../packages/server/src/folding.ts';
import { inlayHints } from '../../packages/server/src/inlay-hints.ts';
import { references } from '../../packages/server/src/references.ts';
import { semanticTokens } from '../../packages/server/src/semantic-tokens.ts';
import { documentSymbols } from '../../packages/server/src/symbols.ts';
import { worldOf } from '../server/helpers/context.ts';
import { manyProjects } from '../server/helpers/tables.ts';
import { tokensOf } from '../syntaxes/tokens.ts';
import { median } from './measure.ts';

/** Something that is done with a whole text by itself, beside the passes of every check. */
export interface Single {
  readonly name: string;
  /** The size n; the test compares n with 4n. */
  readonly size: number;
  /** Makes what is needed, which is not measured. @returns what is measured */
  readonly prepare: (size: number) => Promise<() => unknown>;
}

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1e7, character: 0 } };

/** A feature of the editor, asked for a whole table of so many projects whose findings are there. */
function feature(name: string, ask: (world: Awaited<ReturnType<typeof worldOf>>) => unknown): Single {
  return {
    name,
    size: 3000,
    async prepare(size) {
      const world = await worldOf(manyProjects(size));
      if (world.snapshot.findings.length === 0) throw new Error('a table of which nothing is found says little');
      return () => ask(world);
    },
  };
}

function cells(name: string, text: (size: number) => string): Single {
  return { name, size: 100_000, prepare: async size => () => readCells(text(size)) };
}

function coloured(piece: string): Single {
  const text = (size: number) => `项目支出绩效目标表\n    指标值：${piece.repeat(size)}\n${piece.repeat(size)}`;
  return {
    name: `the grammar: a long line of ${piece}`,
    size: 5000,
    prepare: async size => () => tokensOf(text(size)),
  };
}

export const SINGLES: readonly Single[] = [
  feature('folding', ({ snapshot, context }) => foldingRanges(snapshot, context)),
  feature('symbols', ({ snapshot, context }) => documentSymbols(snapshot, context)),
  feature('hints', ({ snapshot, context }) => inlayHints(snapshot, ALL, context)),
  feature('tokens', ({ snapshot, context }) => semanticTokens(snapshot, undefined, context)),
  {
    name: 'references in four files',
    size: 1000,
    async prepare(size) {
      const text = manyProjects(size);
      const files = Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`${index}.goal`, text]));
      const { snapshot, context } = await worldOf(files);
      for (const uri of await context.files()) await context.snapshot(uri);
      const line = text.split('\n').findIndex(each => each.includes('数量指标'));
      return () => references(snapshot, { line, character: 5 }, false, context);
    },
  },
  cells('pasted cells without a value', size => '1、1-产出指标；11-数量指标；'.repeat(size / 16)),
  cells('a pasted cell of marks', size => `1、${'；'.repeat(size)}`),
  cells('a pasted cell of values', size => `1、1-产出指标；11-数量指标；${'；实施周期指标值'.repeat(size / 8)}`),
  ...['绩效目标', '　', '1,', '一', '（', 'a：'].map(coloured),
];

/** Below this (in milliseconds) a time says nothing. */
const FLOOR = 10;

/** time(4n) / time(n): medians of `rounds` turns. */
export async function singleGrowth({ size, prepare }: Single, rounds: number): Promise<number> {
  const times = { small: [] as number[], large: [] as number[] };
  const [small, large] = [await prepare(size), await prepare(4 * size)];
  await small();
  for (let round = 0; round < rounds; round++) {
    times.small.push(await timeOf(small));
    times.large.push(await timeOf(large));
  }
  return median(times.large) / Math.max(median(times.small), FLOOR);
}

async function timeOf(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
