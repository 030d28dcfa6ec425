import type { GoalNode } from '@goalsheet/core/model';
import { type Finding, isAnswerable } from '@goalsheet/core/rules';
import { type AnsweredOpinion, answerOf } from '@goalsheet/exchange/writing';
import { applyEdits, Editor, type TextEdit } from '@goalsheet/language';
import { rowKey, rowKeyOf } from './opinions.ts';
import type { CheckedTable } from './tables.ts';

/**
 * What became of a row of the paper:
 * - `kept`: 不采纳 with a reason; it goes into the file
 * - `answered`: 不采纳, and the file has that answer already
 * - `noReason`: 不采纳 without a reason, which answers nothing
 * - `cannot`: 不采纳 where a rule takes no answer: a line that cannot be read has to be mended
 * - `gone`: the unit says something, and check finds it no more
 * - `still`: the unit says something else, but check finds it still
 * - `none`: no answer
 * - `unknown`: no finding of the file is like this row
 */
export type Outcome = 'kept' | 'answered' | 'noReason' | 'cannot' | 'gone' | 'still' | 'none' | 'unknown';

export interface AnswerResult {
  readonly row: AnsweredOpinion;
  readonly outcome: Outcome;
  /** The reason of `kept`; what the unit wrote otherwise. */
  readonly said: string;
}

export interface Answered {
  readonly results: readonly AnswerResult[];
  /** The text of the file with the answers in it. */
  readonly text: string;
}

/** Puts what a unit answered into the file as 不采纳, each once. Nothing else of the text changes. */
export function answersInto({ source, table, findings }: CheckedTable, rows: readonly AnsweredOpinion[]): Answered {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = rowKeyOf(table, finding);
    const same = found.get(key);
    if (same) same.push(finding);
    else found.set(key, [finding]);
  }
  const editor = new Editor(source.text, table);
  const reasons = new Map<GoalNode, Map<string, string[]>>();
  const results = rows.map((row): AnswerResult => {
    const answer = answerOf(row.answer);
    if (answer.kind === 'none') return { row, outcome: 'none', said: '' };
    const here = found.get(rowKey(row.code, row.unit, row.project, row.indicator?.no)) ?? [];
    const open = here.filter(({ waivedBy }) => waivedBy === undefined);
    if (answer.kind === 'other') {
      const outcome = row.code === '' ? 'unknown' : open.length > 0 ? 'still' : 'gone';
      return { row, outcome, said: answer.text };
    }
    const { reason } = answer;
    if (!/[\p{L}\p{N}]/u.test(reason)) return { row, outcome: 'noReason', said: row.answer };
    const [first] = open;
    if (!first) return { row, outcome: here.length > 0 ? 'answered' : 'unknown', said: reason };
    const { node } = first.target;
    if (!isAnswerable(first)) return { row, outcome: 'cannot', said: reason };
    // One answer of a node answers all that the rule finds there: it takes the reasons of all its rows.
    const own = reasons.get(node) ?? new Map<string, string[]>();
    reasons.set(node, own);
    const given = own.get(row.code) ?? [];
    own.set(row.code, given);
    if (!given.includes(reason)) given.push(reason);
    return { row, outcome: 'kept', said: reason };
  });
  const edits: TextEdit[] = [];
  for (const [node, codes] of reasons)
    for (const [code, given] of codes) {
      const text = `${code} ${given.join('；')}`;
      edits.push(editor.textEdit({ kind: 'insertEntry', target: { node }, key: '不采纳', text }));
    }
  return { results, text: applyEdits(source.text, edits).text };
}
