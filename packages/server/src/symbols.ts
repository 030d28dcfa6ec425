import {
  type GoalNode,
  levelText,
  moneyText,
  printedTotals,
  projectTotal,
  type Table,
  tableTotals,
  unitTotals,
} from '@goalsheet/core/model';
import type { Context } from './context.ts';
import type { SymbolsFeature } from './features.ts';
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from './lsp.ts';
import { nameMatcher } from './name-matcher.ts';
import { fileLevel, type Level, lastLineOf, levelsIn } from './place-in-file.ts';
import { lineRange, valueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';
import { BETWEEN, countText } from './wording.ts';

/** By kind of file, outermost level first. */
const KINDS = {
  table: [SymbolKind.File, SymbolKind.Namespace, SymbolKind.Class, SymbolKind.Property],
  standard: [SymbolKind.File, SymbolKind.Enum, SymbolKind.EnumMember],
  library: [SymbolKind.File, SymbolKind.Constant],
} as const;

/** What stands for a name that is not written. */
const NAMELESS = {
  table: {
    zh: ['（未写表名）', '（未写资金使用单位）', '（未写项目名称）', '（未写指标名称）'],
    en: ['(table without a title)', '(unit without a name)', '(project without a name)', '(indicator without a name)'],
  },
  standard: {
    zh: ['（未写指标体系）', '（未写一级指标）', '（未写二级指标）'],
    en: ['(standard without a name)', '(level without a name)', '(type without a name)'],
  },
  library: {
    zh: ['（未写指标库）', '（未写指标名称）'],
    en: ['(library without a name)', '(entry without a name)'],
  },
} as const;

/** So many symbols of the workspace are answered at once; who looks for another types more of its name. */
const MOST = 1000;

/**
 * The outline of a file: table, units, projects, indicators; standard, levels, types; library, entries. Ranges are whole lines
 * (from the first column, so that a cursor anywhere on a line is in its node), each within that of its parent. One pass.
 */
export const documentSymbols: SymbolsFeature['documentSymbols'] = (snapshot, { language }) => {
  const symbol = symbolOf(snapshot, fileLevel(snapshot), language);
  return symbol ? [symbol] : [];
};

function symbolOf(snapshot: Snapshot, level: Level, language: Context['language']): DocumentSymbol | undefined {
  const { structure } = snapshot;
  const { draft } = level;
  const selected = headLine(snapshot, level);
  if (selected === undefined) return undefined;
  const last = structure.lines[draft.level === 0 ? level.limit - 1 : lastLineOf(structure, level)]!;
  const detail = detailOf(snapshot, level.node, language);
  const children: DocumentSymbol[] = [];
  for (const child of levelsIn(level)) {
    const symbol = symbolOf(snapshot, child, language);
    if (symbol) children.push(symbol);
  }
  return {
    name: nameOf(snapshot, level, language),
    kind: kindOf(snapshot, level),
    range: { start: { line: selected, character: 0 }, end: { line: last.number, character: last.end } },
    selectionRange: lineRange(structure.lines[selected]!),
    children,
    ...(detail ? { detail } : {}),
  };
}

/** The line that a node is shown by: its own first, for a file the first that says something; undefined if none does. */
function headLine({ structure }: Snapshot, { draft, first }: Level): number | undefined {
  if (draft.level > 0) return first;
  const line = structure.roles.findIndex(role => role !== 'blank' && role !== 'comment');
  return line < 0 ? undefined : line;
}

function kindOf({ file }: Snapshot, { draft }: Level): SymbolKind {
  return (KINDS[file.kind] as readonly SymbolKind[])[draft.level]!;
}

function nameOf({ file }: Snapshot, { draft, node }: Level, language: Context['language']): string {
  return writtenName(node) || NAMELESS[file.kind][language][draft.level]!;
}

function writtenName(node: GoalNode): string {
  if ('units' in node) return node.title ?? '';
  return 'code' in node && !('kind' in node) ? levelText(node.code, node.name) : node.name;
}

function detailOf({ file }: Snapshot, node: GoalNode, language: Context['language']): string {
  const remarks: string[] = [];
  if (file.kind === 'table') {
    const { moneyUnit } = file;
    if ('units' in node) remarks.push(node.department ?? '');
    const total = totalIn(node);
    if (total !== undefined) remarks.push(`${moneyText(total, moneyUnit)} ${moneyUnit}`);
    if ('units' in node) remarks.push(countText(node.units.length, 'unit', language));
    if ('projects' in node) remarks.push(countText(node.projects.length, 'project', language));
    if ('indicators' in node) remarks.push(countText(node.indicators.length, 'indicator', language));
  }
  if ('label' in node) remarks.push(node.label);
  if ('measure' in node) remarks.push(node.measure ?? '');
  if ('aliases' in node) remarks.push(node.aliases.join('、'));
  return remarks.filter(Boolean).join(BETWEEN);
}

/** The total that the form prints for a node, in 分. */
function totalIn(node: GoalNode): bigint | undefined {
  if ('units' in node) return printedTotals(node.stated, tableTotals(node)).total;
  if ('projects' in node) return printedTotals(node.stated, unitTotals(node)).total;
  if ('indicators' in node) return printedTotals(node.amounts, { ...NOTHING, total: projectTotal(node) }).total;
  return undefined;
}

const NOTHING = { fiscalAppropriation: undefined, specialAccount: undefined, otherFunds: undefined };

/**
 * The symbols of the workspace whose names hold the query: as it is written, or with the pinyin initials of some of its characters
 * (`wgh` finds 网格化…). Those that are written so come first, {@link MOST} at most.
 */
export const workspaceSymbols: SymbolsFeature['workspaceSymbols'] = async (query, context) => {
  const matches = nameMatcher(query);
  const found: Record<'text' | 'sound', WorkspaceSymbol[]> = { text: [], sound: [] };
  for (const uri of await context.files()) {
    const snapshot = await context.snapshot(uri);
    if (!snapshot) continue;
    const visit = (level: Level, container: string) => {
      const name = writtenName(level.node);
      const how = name === '' ? undefined : matches(name);
      const line = how && headLine(snapshot, level);
      if (how && line !== undefined && found[how].length < MOST) {
        const named = level.draft.opener ?? level.draft.fields.name;
        const range = named ? valueRange(named) : lineRange(snapshot.structure.lines[line]!);
        const kind = kindOf(snapshot, level);
        found[how].push({ name, kind, location: { uri, range }, ...(container ? { containerName: container } : {}) });
      }
      const here = level.draft.level === 0 ? headName(level.node) : name;
      for (const child of levelsIn(level)) visit(child, here);
    };
    visit(fileLevel(snapshot), '');
    if (found.text.length >= MOST) break;
  }
  return [...found.text, ...found.sound].slice(0, MOST);
};

/** What the units of a table, or the levels of a standard, are said to be in. */
function headName(node: GoalNode): string {
  return (node as Table).department ?? writtenName(node);
}
