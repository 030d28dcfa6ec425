import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '@goalsheet/core/rules';
import { builtInStandards } from '@goalsheet/language';
import { initialOf, VOCABULARIES } from '@goalsheet/language/syntax';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAt } from '../../packages/server/src/completion/open.ts';
import { plainOf } from '../../packages/server/src/completion/proposal.ts';
import { complete, resolveCompletion } from '../../packages/server/src/completion.ts';
import { SYLLABLES, syllableOf } from '../../packages/server/src/pinyin/syllables.ts';
import { filterTextOf, finds, initialsOf, pinyinOf } from '../../packages/server/src/pinyin.ts';
import { CURSOR, contextOf, cursorIn, snapshotOf } from './cases/completion/at-cursor.ts';
import { scoreOf, shown, taken } from './cases/completion/editor.ts';

/*
 * What is proposed, case by case:
 *
 *   ==== 名称
 *   text with a cursor ‸
 *   >>> other.goal
 *   text of another file of the workspace
 *   ----
 *   the first labels that an editor shows for what is typed, in its order
 *   + a label that is among the others
 *   - a label that is not shown
 *   => the text after the first was taken, tab stops as they are
 */
const FOLDER = 'test/server/cases/completion';
const FILE = 'file:///w/a.goal';

interface Case {
  readonly name: string;
  readonly marked: string;
  readonly others: Record<string, string>;
  readonly expected: readonly string[];
}

function casesOf(content: string): Case[] {
  return content
    .split(/^==== /m)
    .slice(1)
    .map(block => {
      const [head, expected = ''] = block.split(/^----\n/m);
      const [name, ...rest] = head!.split('\n');
      const [marked, ...files] = rest.join('\n').split(/^>>> /m);
      const others = files.map(file => [`file:///w/${file.split('\n')[0]}`, file.split('\n').slice(1).join('\n')]);
      return {
        name: name!,
        marked: marked!.replace(/\n$/, ''),
        others: Object.fromEntries(others),
        expected: expected.split('\n').filter(line => line.trim() !== ''),
      };
    });
}

async function proposed(marked: string, others: Record<string, string> = {}, options = {}) {
  const { text, position } = cursorIn(marked);
  const { context, asked, standards } = contextOf(others);
  const list = await complete(snapshotOf(text, FILE, standards), position, context, { year: 2026, ...options });
  const items = Array.isArray(list) ? list : list.items;
  const line = text.split('\n')[position.line]!;
  return { text, items, asked, shown: shown(items, line, position.character) };
}

describe.each(readdirSync(FOLDER).filter(name => name.endsWith('.txt')))('%s', name => {
  test.each(casesOf(readFileSync(`${FOLDER}/${name}`, 'utf8')))('$name', async ({ marked, others, expected }) => {
    const { text, shown: items } = await proposed(marked, others);
    const labels = items.map(({ label }) => label);
    const first = expected.filter(line => !/^(?:[+-] |=>)/.test(line));
    expect(labels.slice(0, first.length)).toEqual(first);
    for (const line of expected) {
      if (line.startsWith('+ ')) expect(labels).toContain(line.slice(2));
      if (line.startsWith('- ')) expect(labels).not.toContain(line.slice(2));
    }
    expect(new Set(labels).size).toBe(labels.length);
    const after = expected.filter(line => line.startsWith('=>')).map(line => line.slice(3));
    if (after.length > 0) expect(taken(text, items[0]!).split('\n')).toEqual(after);
  });
});

describe.each(['baiyun', 'tianhe'])('%s: every key is found where it stands', name => {
  const text = readFileSync(`examples/${name}.goal`, 'utf8');
  const lines = text.split('\n');
  const { structure } = snapshotOf(text);

  test.each(['initials', 'pinyin', 'Chinese'])('by %s', async how => {
    const late: string[] = [];
    for (const [number, line] of lines.entries()) {
      const entry = structure.entries[number];
      if (!entry || entry.raw.number !== number) continue;
      const { start, keyEnd } = entry.raw;
      const key = line.slice(start, keyEnd);
      const typed = how === 'initials' ? initialsOf(key) : how === 'pinyin' ? pinyinOf(key) : key.slice(0, 2);
      const marked = [...lines];
      marked[number] = `${line.slice(0, start)}${typed}${CURSOR}`;
      const { shown: items } = await proposed(marked.join('\n'));
      const second = entry.type?.second;
      const names = second ? [second.name, ...second.aliases] : [key];
      const at = items.findIndex(({ label }) => names.includes(label));
      if (at < 0 || at > (how === 'Chinese' ? 4 : 2))
        late.push(`${number + 1} ${typed} → ${at}: ${items.map(({ label }) => label)}`);
    }
    expect(late).toEqual([]);
  });

  test('with nothing typed, it is offered', async () => {
    const missing: string[] = [];
    for (const [number, line] of lines.entries()) {
      const entry = structure.entries[number];
      if (!entry || entry.raw.number !== number) continue;
      const { start, keyEnd } = entry.raw;
      const marked = [...lines];
      marked[number] = `${line.slice(0, start)}${CURSOR}`;
      const labels = (await proposed(marked.join('\n'))).shown.map(({ label }) => label);
      const second = entry.type?.second;
      const names = second ? [second.name, ...second.aliases] : [line.slice(start, keyEnd)];
      if (!labels.some(label => names.includes(label))) missing.push(`${number + 1} ${line}`);
    }
    expect(missing).toEqual([]);
  });
});

test.each(['baiyun', 'tianhe'])('%s is written from the top by initials alone, and laid out as it is', async name => {
  const text = readFileSync(`examples/${name}.goal`, 'utf8');
  const lines = text.split('\n');
  const { structure } = snapshotOf(text);
  const wrong: string[] = [];
  for (const [number, line] of lines.entries()) {
    const entry = structure.entries[number];
    if (!entry || entry.raw.number !== number) continue;
    const { start, keyEnd } = entry.raw;
    const key = line.slice(start, keyEnd);
    const typed = initialsOf(key);
    const above = lines.slice(0, number).join('\n');
    const { text: now, shown: items } = await proposed(`${above}\n${typed}${CURSOR}`, {}, { snippets: false });
    const second = entry.type?.second;
    const names = second ? [second.name, ...second.aliases] : [key];
    const at = items.findIndex(({ label }) => names.includes(label));
    const is = at < 0 ? '' : taken(now, items[at]!).split('\n')[number]!;
    const due = `${line.slice(0, start)}${items[at]?.label}：`;
    if (at < 0 || at > 2 || is !== due) wrong.push(`${number + 1} ${typed} → ${at}: ${JSON.stringify(is)}`);
  }
  expect(wrong).toEqual([]);
});

test('a file is begun with a block, and its gaps are all there is to report', async () => {
  const { text, shown: items } = await proposed(CURSOR, {}, { snippets: false });
  const begun = snapshotOf(taken(text, items[0]!));
  expect(begun.findings.map(({ code }) => code).filter(code => code !== 'GS103')).toEqual(['GS206']);
  const filled = begun.text
    .split('\n')
    .map(line => (/指标值[：:]$/.test(line) ? `${line}≥3次` : line))
    .map((line, number) =>
      /[：:]$/.test(line) ? `${line}某事${'甲乙丙丁戊己庚辛壬癸'[number % 10]}` : line.replace('0.00', '3.00'),
    )
    .join('\n');
  expect(snapshotOf(filled).findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
});

test('the page of a rule comes with the item that is looked at', async () => {
  const { items } = await proposed(`表\n不采纳：${CURSOR}`);
  const item = items.find(({ label }) => label === 'GS204')!;
  expect(item.documentation).toBeUndefined();
  expect(resolveCompletion(item, { language: 'zh' }).documentation).toMatchObject({
    value: expect.stringContaining('GS204 全表合计'),
  });
  expect(resolveCompletion({ label: 'x' }, { language: 'zh' })).toEqual({ label: 'x' });
});

test('random positions in damaged files never throw, and every edit holds its position', async () => {
  const sources = ['baiyun', 'tianhe'].map(name => readFileSync(`examples/${name}.goal`, 'utf8'));
  const shared = builtInStandards().map(
    ({ name }) => `指标体系：${name}\n一级指标：甲\n  必填：是\n二级指标：乙\n  别名：丙\n`,
  );
  const library = '指标库：甲\n数量指标：乙\n  计量单位：次\n  指标值：≥3次\n';
  const { context } = contextOf({ 'file:///w/lib.goal': library });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources, ...shared, library),
      fc.nat(),
      fc.nat(60),
      fc.string({
        unit: fc.constantFrom('：', ':', '\n', ' ', '\t', '\r', '数', 'x', '#', '指标值', '项目', '，'),
        maxLength: 5,
      }),
      async (source, at, cut, put) => {
        const from = at % (source.length + 1);
        const text = source.slice(0, from) + put + source.slice(from + cut);
        const snapshot = snapshotOf(text);
        const upTo = text.slice(0, from + put.length).split(/\r\n|\r|\n/);
        const position = { line: upTo.length - 1, character: upTo.at(-1)!.length };
        const list = await complete(snapshot, position, context, { year: 2026 });
        for (const { textEdit, additionalTextEdits } of Array.isArray(list) ? list : list.items) {
          if (!textEdit || !('range' in textEdit)) throw new Error('a range is due');
          const { start, end } = textEdit.range;
          expect(start.line).toBe(position.line);
          expect(end.line).toBe(position.line);
          expect(start.character).toBeLessThanOrEqual(position.character);
          expect(end.character).toBeGreaterThanOrEqual(position.character);
          for (const { range } of additionalTextEdits ?? [])
            expect(range.end.character).toBeLessThanOrEqual(start.character);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('positions outside of the text', async () => {
  const { context } = contextOf();
  for (const position of [
    { line: 99, character: 0 },
    { line: 0, character: 99 },
    { line: 1, character: 0 },
  ])
    expect(Array.isArray(await complete(snapshotOf('表'), position, context))).toBe(true);
});

test('of a table with 3 000 projects only the open project is read again; of many tables only some', async () => {
  const project = (number: number) =>
    `  项目名称：项目${number}\n    财政拨款：3\n    绩效目标：好\n    数量指标：次数\n      指标值：${number}次\n`;
  const text = `表\n部门名称：甲\n单位：万元\n资金使用单位：乙\n${Array.from({ length: 3000 }, (_, number) => project(number)).join('')}`;
  const snapshot = snapshotOf(text);
  for (const line of [4 + 5 * 1500 + 3, 4 + 5 * 2999, 4]) {
    const open = openAt(snapshot, line, undefined);
    expect(open.structure.lines.length).toBeLessThan(20);
  }
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`file:///w/${n}.goal`, `表\n资金使用单位：乙\n  项目名称：项${n}\n`]),
  );
  const { asked, items } = await proposed(`表\n资金使用单位：乙\n  项目名称：${CURSOR}`, files);
  expect(asked.length).toBeLessThanOrEqual(100);
  expect(items.length).toBe(100);
});

test('more names than are sent: the list says so, and what is typed is looked for in all', async () => {
  const many = `表\n资金使用单位：乙\n${Array.from({ length: 900 }, (_, n) => `  项目名称：项目第${n}号\n`).join('')}  项目名称：冷门工作\n`;
  const { context } = contextOf({ 'file:///w/b.goal': many });
  const ask = async (typed: string) => {
    const text = `表\n资金使用单位：乙\n  项目名称：${typed}`;
    return complete(snapshotOf(text), { line: 2, character: `  项目名称：${typed}`.length }, context);
  };
  expect(await ask('')).toMatchObject({ isIncomplete: true, items: { length: 200 } });
  const found = await ask('冷门');
  expect(found).toMatchObject({ isIncomplete: true, items: [{ label: '冷门' }, { label: '冷门工作' }] });
});

test('without snippets plain text is inserted', async () => {
  const { items } = await proposed(`表\n资金使用单位：甲\n  ${CURSOR}`, {}, { snippets: false });
  for (const { textEdit, insertTextFormat } of items) {
    expect(insertTextFormat).toBe(1);
    expect((textEdit as { newText: string }).newText).not.toMatch(/\$/);
  }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
  expect(plainOf('a ${1|x\\,y,z|}：$2 ${3:b\\$c} \\$5')).toBe('a x,y： b$c $5');
});

test('a name with the marks of snippets is inserted as it is', async () => {
  const name = 'A$1{b}\\c';
  const { items } = await proposed(`表\n资金使用单位：甲\n  项目名称：${CURSOR}`, {
    'file:///w/b.goal': `表\n资金使用单位：乙\n  项目名称：${name}\n`,
  });
  expect(
    items.map(({ textEdit, insertTextFormat }) => [(textEdit as { newText: string }).newText, insertTextFormat]),
  ).toEqual([[name, 1]]);
});

test('the editor proposes again only if the client names the command', async () => {
  const marked = `表\n资金使用单位：甲\n  ${CURSOR}`;
  expect((await proposed(marked)).items.every(({ command }) => command === undefined)).toBe(true);
  const { items } = await proposed(marked, {}, { again: 'editor.action.triggerSuggest' });
  expect(items.find(({ label }) => label === '项目名称')?.command?.command).toBe('editor.action.triggerSuggest');
});

describe('pinyin', () => {
  const words = [
    ...Object.values(VOCABULARIES).flatMap(({ byKey }) => [...byKey.keys()]),
    ...builtInStandards().flatMap(({ firstLevels }) =>
      firstLevels.flatMap(first => [
        first.name,
        ...first.secondLevels.flatMap(second => [second.name, ...second.aliases]),
      ]),
    ),
    ...RULES.map(({ meta }) => meta.title.zh),
  ];

  test("every character of the form's own words has its syllable", () => {
    const missing = new Set(words.flatMap(word => [...word].filter(char => initialOf(char) && !syllableOf(char))));
    expect([...missing], 'to be added to pinyin/syllables.ts').toEqual([]);
  });

  test('the hand-written syllables agree with the collation, but for characters of several readings', () => {
    const odd = new Set(
      words.flatMap(word => [...word].filter(char => syllableOf(char) && initialOf(char) !== syllableOf(char)![0])),
    );
    expect([...odd]).toEqual([]);
  });

  test('the syllables are in the order of the collation, but for characters of several readings', () => {
    const order = (syllable: string) => syllable.replace('lv', 'lu0');
    const collator = new Intl.Collator('zh-u-co-pinyin');
    const chars = Object.entries(SYLLABLES).flatMap(([syllable, each]) =>
      [...each].map(char => ({ char, syllable: order(syllable) })),
    );
    const syllables = [...new Set(chars.map(({ syllable }) => syllable))].sort();
    const odd: string[] = [];
    for (const { char, syllable } of chars) {
      const at = syllables.indexOf(syllable);
      const before = SYLLABLES[(syllables[at - 1] ?? '').replace('lu0', 'lv')] ?? '';
      const behind = SYLLABLES[(syllables[at + 1] ?? '').replace('lu0', 'lv')] ?? '';
      // Most of the neighbouring syllables' characters stand on their sides of it.
      const wrong = [...before].filter(each => collator.compare(each, char) > 0).length * 2 > before.length;
      const late = [...behind].filter(each => collator.compare(each, char) < 0).length * 2 > behind.length;
      if (wrong || late) odd.push(`${char} ${syllable}`);
    }
    // 准 has only 着, which has several readings, behind it.
    expect(odd.map(each => each[0]).join('')).toBe('薄长地还调准着');
  });

  test.each([
    ['会计核算', 'kuaijihesuan'],
    ['重点工作', 'zhongdiangongzuo'],
    ['重复填写', 'chongfutianxie'],
    ['参训人次', 'canxunrenci'],
    ['满意度调查', 'manyidudiaocha'],
    ['调解', 'tiaojie'],
    ['增长率', 'zengzhanglv'],
    ['银行', 'yinhang'],
    ['可持续影响', 'kechixuyingxiang'],
    ['总计', 'zongji'],
  ])('%s is %s', (text, pinyin) => {
    expect(pinyinOf(text)).toBe(pinyin);
  });

  test('free names are found by their initials', () => {
    expect(initialsOf('羁押场所翻修 2024')).toBe('jycsfx 2024');
  });

  test.each([...new Set(words)].filter(word => [...word].length <= 15))('%s is found by any start in it', word => {
    for (const typed of ['', 'x', '数']) {
      const filter = filterTextOf(word, typed);
      expect(filter.length).toBeLessThanOrEqual(128);
      const chars = [...word];
      for (let from = 0; from < chars.length; from++) {
        const rest = chars.slice(from).join('');
        for (const way of [rest, initialsOf(word).slice(from)]) {
          if (/^[（()“]/.test(rest) || way.length === 0) continue;
          expect(scoreOf(way.replace(/[（）“”()、]/g, ''), filter), `${way} in ${filter}`).toBeDefined();
          expect(finds(way.replace(/[（）“”()、]/g, ''), filter)).toBe(true);
        }
      }
      expect(scoreOf(pinyinOf(word).replace(/[^a-z]/g, ''), filter)).toBeDefined();
    }
  });

  test('what an editor finds, the server finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.string({ unit: fc.constantFrom(...'slzbxmjge数指标项目'), maxLength: 6 }),
        (word, typed) => {
          const filter = filterTextOf(word, typed);
          if (scoreOf(typed, filter) !== undefined) expect(finds(typed, filter)).toBe(true);
        },
      ),
    );
  });
});
