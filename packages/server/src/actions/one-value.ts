import { type EntrySpan, type Indicator, isDamaged } from '@goalsheet/core/model';
import { type CodeAction, CodeActionKind } from '../lsp.ts';
import { rowOfLine } from '../rows.ts';
import { action, type Request, say } from './action.ts';
import { insertLines, type LineRange, replaceLines, textsOf } from './lines.ts';

const VALUE = '指标值';
const CYCLE = '实施周期指标值';
const ANNUAL = '年度指标值';

/** Two values that are the same become one 指标值, and one becomes two that can then differ. */
export function oneValue(request: Request): CodeAction[] {
  const { snapshot, range } = request;
  const { file } = snapshot;
  if (file.kind !== 'table') return [];
  const { node } = rowOfLine(file, range.start.line);
  if (node.kind !== 'indicator' || isDamaged(node)) return [];
  const base = file.blocks.get(node.origin?.block ?? {});
  if (base === undefined) return [];
  return node.value === undefined ? toOne(request, node, base) : toTwo(request, node, base);
}

function toOne(request: Request, { cycle, annual, origin }: Indicator, base: number): CodeAction[] {
  const { fields } = origin!;
  if (!cycle || cycle !== annual || !fields.cycle || !fields.annual) return [];
  const [first, other] =
    fields.cycle.line < fields.annual.line ? [fields.cycle, fields.annual] : [fields.annual, fields.cycle];
  const title = say(request, '两个值相同，合写成「指标值」', 'Both values are the same: write one 指标值');
  return [
    action(request, CodeActionKind.RefactorRewrite, title, [
      setKey(first, base, VALUE),
      replaceLines(request.snapshot, linesOf(other, base), []),
    ]),
  ];
}

function toTwo(request: Request, { origin }: Indicator, base: number): CodeAction[] {
  const { snapshot } = request;
  const span = origin!.fields.value;
  if (!span) return [];
  const lines = linesOf(span, base);
  const [first, ...more] = textsOf(snapshot, lines);
  const copy = first!.slice(0, span.keyStart) + ANNUAL + first!.slice(span.keyEnd);
  const title = say(request, `分写成「${CYCLE}」和「${ANNUAL}」`, `Write ${CYCLE} and ${ANNUAL} instead`);
  return [
    action(request, CodeActionKind.RefactorRewrite, title, [
      setKey(span, base, CYCLE),
      insertLines(snapshot, lines.to, [copy, ...more]),
    ]),
  ];
}

function linesOf({ line, more }: EntrySpan, base: number): LineRange {
  return { from: base + line, to: base + (more?.at(-1)?.line ?? line) + 1 };
}

function setKey({ line, keyStart, keyEnd }: EntrySpan, base: number, newText: string) {
  const at = (character: number) => ({ line: base + line, character });
  return { range: { start: at(keyStart), end: at(keyEnd) }, newText };
}
