import { readFileSync, writeFileSync } from 'node:fs';
import { locate, type Table } from '@goalsheet/core/model';
import { check, type Finding, placeOf, RULES } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';

// What is found in the two published tables, every finding of it, as reviewed lists: a change of a rule shows here what it does to
// real tables. UPDATE=1 writes them anew and keeps the remarks (`#`) above each line; read the difference.

const FILES = { baiyun: '白云', tianhe: '天河' } as const;
const list = (name: string) => new URL(`published/${name}.txt`, import.meta.url);

function published(name: string): { readonly text: string; readonly table: Table } {
  const text = readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8');
  return { text, table: parse(text) as Table };
}

/** `code | project | indicator | marked text | what`: the first sentence of the message. */
function lineOf({ code, target, message }: Finding, { text, table }: ReturnType<typeof published>): string {
  const { unit, project, indicator } = placeOf(table, target.node);
  const { start, end } = locate(table, target);
  const marked = text
    .split('\n')
    [start.line]!.slice(start.character, end.line === start.line ? end.character : undefined);
  const what = message.zh.split('。')[0]!;
  const place = [project?.name ?? unit?.name ?? '', indicator ? `${indicator.no} ${indicator.name}` : ''];
  return [code, ...place, marked, what].join(' | ');
}

/** The list with its remarks: each `#` line stays above the line it is about. */
function withRemarks(before: string, lines: readonly string[]): string {
  const remarks = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of before.split('\n'))
    if (line.startsWith('#')) open.push(line);
    else {
      remarks.set(line, open);
      open = [];
    }
  return `${lines.flatMap(line => [...(remarks.get(line) ?? []), line]).join('\n')}\n`;
}

describe.each(Object.entries(FILES))('%s', (name, _) => {
  const file = published(name);

  test('every finding is reviewed', () => {
    const found = check(file.table).map(finding => lineOf(finding, file));
    if (process.env.UPDATE) writeFileSync(list(name), withRemarks(readFileSync(list(name), 'utf8'), found));
    const reviewed = readFileSync(list(name), 'utf8').split('\n');
    expect(found).toEqual(reviewed.filter(line => line !== '' && !line.startsWith('#')));
  });

  test('for 2024, only the plan that has ended comes in addition', () => {
    const dated = parse(file.text.replace('单位：万元', '年度：2024\n单位：万元')) as Table;
    const added = check(dated).filter(({ code }) => code === 'GS608');
    expect(added.map(({ target }) => placeOf(dated, target.node).project?.name)).toEqual(
      name === 'baiyun' ? ['白云区2082支高清摄像枪租赁项目'] : [],
    );
    expect(check(dated).length - added.length).toBe(check(file.table).length);
  });
});

/** Each rule by itself, those included that are off: how often it fires on 白云 and 天河 when no other speaks before it. */
test('each rule alone', () => {
  const profile = { rules: Object.fromEntries(RULES.map(({ meta }) => [meta.code, { severity: 'hint' as const }])) };
  const tables = Object.keys(FILES).map(name => published(name).table);
  const counted = RULES.flatMap(rule => {
    const counts = tables.map(table => check(table, { rules: [rule], profile }).length);
    return counts.some(count => count > 0) ? [`${rule.meta.code} ${counts.join('/')}`] : [];
  });
  const reviewed = readFileSync(list('alone'), 'utf8').split('\n');
  expect(counted).toEqual(reviewed.filter(line => line !== '' && !line.startsWith('#')));
});
