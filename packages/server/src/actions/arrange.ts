import { isDamaged, type Project, type Table } from '@goalsheet/core/model';
import { type CodeAction, CodeActionKind } from '../lsp.ts';
import { type Row, rowOfLine, rowsOf } from '../rows.ts';
import { action, type Request, say } from './action.ts';
import { orderIn } from './add-indicator.ts';
import { insertLines, linesOfRow, replaceLines, textsOf, withoutBlanks } from './lines.ts';

/** More units are no list that one chooses from. */
const LISTED = 20;

/** A project's indicators in the order of the standard; those of one type keep theirs. */
export function sortIndicators(request: Request): CodeAction[] {
  const { snapshot, range } = request;
  const { file: table } = snapshot;
  if (table.kind !== 'table' || !table.standard) return [];
  const project = projectAt(table, range.start.line);
  if (!project || isDamaged(project.node)) return [];
  const order = orderIn(table.standard);
  const { indicators } = project.node;
  const sorted = [...indicators].sort((a, b) => order(a.type) - order(b.type));
  if (sorted.every((indicator, index) => indicator === indicators[index])) return [];
  const rows = rowsOf(table);
  const blocks = new Map(
    indicators.map(node => [node, linesOfRow(snapshot, table, rows.find(row => row.node === node)!)] as const),
  );
  const from = blocks.get(indicators[0]!)!.from;
  const { to } = withoutBlanks(snapshot, blocks.get(indicators.at(-1)!)!);
  // Blank lines stay where they are, between the indicators: they belong to none of them.
  const texts = sorted.flatMap((node, index) => {
    const { to: end } = blocks.get(indicators[index]!)!;
    const gap = index < indicators.length - 1 ? end - withoutBlanks(snapshot, blocks.get(indicators[index]!)!).to : 0;
    return [...textsOf(snapshot, withoutBlanks(snapshot, blocks.get(node)!)), ...new Array<string>(gap).fill('')];
  });
  const title = say(request, '按指标体系的顺序排列指标', 'Sort the indicators by the standard');
  return [action(request, CodeActionKind.RefactorRewrite, title, [replaceLines(snapshot, { from, to }, texts)])];
}

/** A project goes to the end of another unit. Offered on the line of its name. */
export function moveProject(request: Request): CodeAction[] {
  const { snapshot, range } = request;
  const { file: table } = snapshot;
  if (table.kind !== 'table') return [];
  const row = rowOfLine(table, range.start.line);
  if (row.node.kind !== 'project' || row.node.implied || row.line !== range.start.line) return [];
  const lines = linesOfRow(snapshot, table, row);
  const texts = textsOf(snapshot, withoutBlanks(snapshot, lines));
  return rowsOf(table)
    .filter(({ node }) => node.kind === 'unit' && !node.implied && !node.projects.includes(row.node as Project))
    .slice(0, LISTED)
    .map(unit => {
      const { to } = withoutBlanks(snapshot, linesOfRow(snapshot, table, unit));
      const { name } = unit.node as Project;
      const title = say(request, `把项目移到「${name}」`, `Move the project to ${name}`);
      return action(request, CodeActionKind.RefactorMove, title, [
        replaceLines(snapshot, lines, []),
        insertLines(snapshot, to, ['', ...texts]),
      ]);
    });
}

/** The project that a line belongs to, with its indicators. */
function projectAt(table: Table, line: number): (Row & { readonly node: Project }) | undefined {
  const row = rowOfLine(table, line);
  if (row.node.kind === 'project') return row as Row & { readonly node: Project };
  if (row.node.kind !== 'indicator') return undefined;
  return rowsOf(table).findLast(each => each.node.kind === 'project' && each.line <= row.line) as
    | (Row & { readonly node: Project })
    | undefined;
}
