import {
  isDamaged,
  type Money,
  moneyText,
  projectTotal,
  SOURCES,
  type Table,
  type TableNode,
  tableTotals,
  unitTotals,
} from '@goalsheet/core/model';
import { type CodeAction, CodeActionKind } from '../lsp.ts';
import { rowOfLine } from '../rows.ts';
import { action, editorOf, type Request, say } from './action.ts';

/** Writes down what the amounts below come to; from then on it is checked. */
export function stateTotal(request: Request): CodeAction[] {
  const { snapshot, range } = request;
  const { file } = snapshot;
  if (file.kind !== 'table') return [];
  const { node } = rowOfLine(file, range.start.line);
  if (isDamaged(node)) return [];
  const total = totalOf(node);
  if (total === undefined) return [];
  const amount = moneyText(total, (file as Table).moneyUnit);
  const edit = { kind: 'insertEntry', target: { node }, key: '总计', text: amount } as const;
  const title = say(request, `写出合计「总计：${amount}」`, `State the total: 总计：${amount}`);
  return [action(request, CodeActionKind.RefactorRewrite, title, [editorOf(snapshot).textEdit(edit)])];
}

/** What a node's amounts come to, if it has several and does not say so itself. */
function totalOf(node: TableNode): Money | undefined {
  switch (node.kind) {
    case 'table':
      return node.stated.total ? undefined : tableTotals(node).total;
    case 'unit':
      return node.stated.total || node.implied ? undefined : unitTotals(node).total;
    case 'project': {
      const several = SOURCES.filter(source => node.amounts[source]).length > 1;
      return node.amounts.total || !several ? undefined : projectTotal(node);
    }
    case 'indicator':
      return undefined;
  }
}
