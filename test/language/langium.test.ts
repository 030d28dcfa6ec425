import { readFileSync } from 'node:fs';
import { parse } from '@goalsheet/language';
import { createGoalServices, GoalTerminals, isIndicator, isStandardUse, type Table } from '@goalsheet/language/langium';
import { LIBRARY_KEYS, STANDARD_KEYS, structureOf, TABLE_KEYS } from '@goalsheet/language/syntax';
import fc from 'fast-check';
import { EmptyFileSystem, GrammarAST, type LangiumDocument, URI } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { wildFile } from '../helpers/arbitrary.ts';
import { damages } from '../helpers/damage.ts';

const { shared, goal } = createGoalServices(EmptyFileSystem);
beforeAll(() => shared.workspace.WorkspaceManager.initializeWorkspace([]));

const EXAMPLES = ['baiyun', 'tianhe'].map(name => [name, readFileSync(`examples/${name}.goal`, 'utf8')] as const);

let count = 0;
function documentOf(text: string): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`test:/${count++}.goal`));
}

/** The lines of the syntax tree, as the mapper sees lines: number, key as written, value. */
function treeLines(document: LangiumDocument): string[] {
  const lines: string[] = [];
  const visit = (node: { $cstNode?: { range: { start: { line: number } }; text: string } }, text: string) =>
    lines.push(`${node.$cstNode!.range.start.line}: ${text}`);
  const file = document.parseResult.value as Table & { name?: string };
  if (file.title) lines.push(`title ${file.title}`);
  for (const line of file.lines ?? []) {
    switch (line.$type as string) {
      case 'BadLine':
        visit(line, `bad ${(line as { text: string }).text}`);
        break;
      default: {
        const { key, name, value, type, standard } = line as never as Record<string, string & { $refText: string }>;
        visit(
          line,
          `${key?.replace(/[\s　]*[:：]$/, '') ?? type!.$refText}=${value ?? name ?? standard?.$refText ?? ''}`,
        );
      }
    }
  }
  return lines;
}

function structureLines(text: string): string[] {
  const { lines, roles, entries, title } = structureOf(text, undefined);
  const out = title ? [`title ${text.slice(title.offset + title.start, title.offset + title.end)}`] : [];
  for (const line of lines) {
    const role = roles[line.number];
    const content = text.slice(line.offset + line.start, line.offset + line.end);
    const entry = entries[line.number];
    if (role === 'entry' && !entry!.lost)
      out.push(`${line.number}: ${line.key}=${text.slice(line.offset + line.valueStart, line.offset + line.end)}`);
    else if (role === 'entry' || role === 'bad') out.push(`${line.number}: bad ${content}`);
  }
  return out;
}

test('the grammar and the tables of keys hold the same keys', () => {
  const keywords = new Set<string>();
  for (const rule of goal.Grammar.rules) for (const keyword of keywordsOf(rule)) keywords.add(keyword);
  const keys = [TABLE_KEYS, STANDARD_KEYS, LIBRARY_KEYS].flatMap(vocabulary => [...vocabulary.byKey.keys()]);
  // 指标库 is only ever the first line, and a token of its own.
  const expected = new Set(keys.filter(key => key !== '指标库').map(key => `${key}：`));
  expect([...keywords].sort()).toEqual([...expected].sort());
});

function keywordsOf(rule: GrammarAST.AbstractRule): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      if (GrammarAST.isKeyword(value)) found.push(value.value);
      for (const [key, child] of Object.entries(value)) if (!key.startsWith('$')) walk(child);
    }
  };
  walk(rule);
  return found;
}

test('terminals document what the lexer gives', () => {
  const { tokens, hidden } = goal.parser.Lexer.tokenize(EXAMPLES[0]![1]);
  for (const token of [...tokens, ...hidden]) {
    const pattern = GoalTerminals[token.tokenType.name as keyof typeof GoalTerminals];
    if (pattern && token.tokenType.name !== 'MORE') expect(token.image).toMatch(pattern);
  }
});

describe('the syntax tree', () => {
  test.each(EXAMPLES)('%s: no errors, every type is linked, and the tree says what the model says', async (_, text) => {
    const document = documentOf(text);
    await shared.workspace.DocumentBuilder.build([document]);
    expect(document.parseResult.lexerErrors).toEqual([]);
    expect(document.parseResult.parserErrors).toEqual([]);
    const indicators = (document.parseResult.value as Table).lines.filter(isIndicator);
    const model = parse(text);
    const expected =
      model.kind === 'table' ? model.units.flatMap(unit => unit.projects.flatMap(p => p.indicators)) : [];
    expect(indicators.map(each => each.type.ref?.name)).toEqual(expected.map(each => each.label));
  });

  test('a wild file has no syntax errors, and the tree has the lines of the structure', () => {
    fc.assert(
      fc.property(wildFile, text => {
        const document = documentOf(text);
        expect(document.parseResult.lexerErrors).toEqual([]);
        expect(document.parseResult.parserErrors).toEqual([]);
        const { lines } = document.parseResult.value as Table;
        const bad = lines?.filter(line => line.$type === 'BadLine').length ?? 0;
        const inTexts = lines?.flatMap(line => (line as { bad?: unknown[] }).bad ?? []).length ?? 0;
        const { tokens } = goal.parser.Lexer.tokenize(text);
        expect(bad + inTexts).toBe(tokens.filter(token => token.tokenType.name === 'BAD_LINE').length);
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
  });

  test.each(EXAMPLES)('%s: the lines of the tree are the lines of the structure', (_, text) => {
    expect(treeLines(documentOf(text))).toEqual(structureLines(text));
  });

  test.each(EXAMPLES)('%s: damaged in any way, no syntax error', (_, text) => {
    let cases = 0;
    for (const { damaged } of damages(text)) {
      const { parserErrors, lexerErrors } = documentOf(damaged).parseResult;
      expect([parserErrors, lexerErrors]).toEqual([[], []]);
      cases++;
    }
    expect(cases).toBeGreaterThan(1500);
  });
});

describe('references', () => {
  const STANDARD = '指标体系：本市指标\n一级指标：1-产出\n二级指标：11-件数\n  别名：件数指标\n';
  const TABLE =
    '表\n指标体系：本市指标\n资金使用单位：甲\n项目名称：乙\n件数指标：丙\n指标值：1\n11-件 数：丁\n指标值：1\n';

  test('to a standard in another file, an alias to its own node', async () => {
    const [standard, table] = [documentOf(STANDARD), documentOf(TABLE)];
    shared.workspace.LangiumDocuments.addDocument(standard);
    shared.workspace.LangiumDocuments.addDocument(table);
    await shared.workspace.DocumentBuilder.build([standard, table]);
    const { lines } = table.parseResult.value as Table;
    const [first, second] = lines.filter(isIndicator);
    expect(first!.type.ref).toMatchObject({ $type: 'Alias', name: '件数指标' });
    expect(second!.type.ref).toMatchObject({ $type: 'SecondLevel', name: '件数' });
    expect(lines.find(isStandardUse)!.standard?.ref?.name).toBe('本市指标');
  });
});
