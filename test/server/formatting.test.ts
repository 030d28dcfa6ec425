import { readFileSync } from 'node:fs';
import { format, parse, print } from '@goalsheet/language';
import { afterEach, describe, expect, test } from 'vitest';
import type { Position, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textChanges } from '../../packages/server/src/text-changes.ts';
import { Client } from './harness.ts';

let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const PATH = '/a.goal';
const OPTIONS = { options: { tabSize: 8, insertSpaces: false } };

async function asked(method: string, source: string, params: object): Promise<{ text: string; edits: TextEdit[] }> {
  client = new Client();
  await client.open(PATH, source);
  const edits = (await client.ask<TextEdit[] | null>(method, PATH, { ...params, ...OPTIONS })) ?? [];
  return { text: TextDocument.applyEdits(TextDocument.create('', '', 0, source), edits), edits };
}

const MESSY = `项目支出绩效目标表
 部门名称 : 某局
单位：万元
资金使用单位：甲中心
项目名称：一
  财政拨款：5.00
 绩效目标：
    做好，
    做完。
# 注
      数量指标：次数
  指标值：≥3次
项目名称：二
财政拨款：3.00
绩效目标：做好。
`;

describe('the document', () => {
  test('is laid out as the command line does, in small edits', async () => {
    const { text, edits } = await asked('textDocument/formatting', MESSY, {});
    expect(text).toBe(format(MESSY));
    expect(edits.length).toBeGreaterThan(3);
    // Lines that stay as they are are not touched.
    expect(edits.some(({ range }) => range.start.line === 0 || (range.start.line === 2 && range.end.line > 2))).toBe(
      false,
    );
  });

  test('is left alone if it is laid out', async () => {
    const { edits } = await asked('textDocument/formatting', readFileSync('examples/tianhe.goal', 'utf8'), {});
    expect(edits).toEqual([]);
  });

  test.each(['\r\n', '\n'])('keeps its line ends %j', async end => {
    const source = MESSY.replaceAll('\n', end);
    expect((await asked('textDocument/formatting', source, {})).text).toBe(format(source));
  });
});

describe('a range', () => {
  test('is laid out alone, a long text with its key', async () => {
    const range = { start: { line: 7, character: 0 }, end: { line: 7, character: 3 } };
    const { text } = await asked('textDocument/rangeFormatting', MESSY, { range });
    expect(text).toBe(
      MESSY.replace(' 绩效目标：\n    做好，\n    做完。', '    绩效目标：\n      做好，\n      做完。'),
    );
  });

  test('every range of lines keeps what the file says', async () => {
    const lines = MESSY.split('\n').length;
    client = new Client();
    await client.open(PATH, MESSY);
    const means = print(parse(MESSY));
    for (let from = 0; from < lines; from++)
      for (let to = from; to < lines; to++) {
        const range = { start: { line: from, character: 0 }, end: { line: to, character: 99 } };
        const edits = await client.ask<TextEdit[]>('textDocument/rangeFormatting', PATH, { range, ...OPTIONS });
        const text = TextDocument.applyEdits(TextDocument.create('', '', 0, MESSY), edits);
        expect(print(parse(text)), `${from}–${to}`).toBe(means);
      }
  });
});

describe('Enter', () => {
  const HEAD = '项目支出绩效目标表\n资金使用单位：甲\n  项目名称：一\n';
  // Before: what an editor leaves, which repeats the indent of the line above; the cursor is at ‸. After: the new line.
  test.each([
    ['behind a unit, its entries', `${HEAD.split('\n').slice(0, 2).join('\n')}\n‸`, '  '],
    ['behind a project, its entries', `${HEAD}  ‸`, '    '],
    ['behind an amount, the next entry', `${HEAD}    财政拨款：1\n    ‸`, '    '],
    ['behind a goal that is to be written', `${HEAD}    绩效目标：\n    ‸`, '      '],
    ['behind a line of a goal', `${HEAD}    绩效目标：\n      做好，\n      ‸`, '      '],
    ['a goal that is broken in two', `${HEAD}    绩效目标：做好，\n    ‸做完。`, '      做完。'],
    ['behind a blank line in a goal, which ends it', `${HEAD}    绩效目标：做好。\n\n      ‸`, '    '],
    ['behind an indicator, its value', `${HEAD}    数量指标：次数\n    ‸`, '      '],
    ['behind the first value, the other', `${HEAD}    数量指标：次数\n      实施周期指标值：1\n      ‸`, '      '],
    ['behind the last value, the next indicator', `${HEAD}    数量指标：次数\n      年度指标值：1\n    ‸`, '    '],
    ['behind the only value, the next indicator', `${HEAD}    数量指标：次数\n      指标值：1\n      ‸`, '    '],
    ['behind the value of a library', '指标库：甲\n数量指标：次数\n  指标值：1\n‸', '  '],
    ['behind a value that is to be written', `${HEAD}    数量指标：次数\n      年度指标值：\n      ‸`, '        '],
    ['a value that is broken in two', `${HEAD}    数量指标：次数\n      年度指标值：1次，\n      ‸2次`, '        2次'],
    ['what has a key of its own stays', `${HEAD}    绩效目标：做好。\n    ‸财政拨款：1`, '    财政拨款：1'],
    ['in an empty file', '\n‸', ''],
  ])('%s', async (_, marked, due) => {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const position: Position = { line: before.length - 1, character: before.at(-1)!.length };
    const source = marked.replace('‸', '');
    const { text } = await asked('textDocument/onTypeFormatting', source, { position, ch: '\n' });
    expect(text.split('\n')[position.line]).toBe(due);
  });
});

describe('a colon', () => {
  const HEAD = '项目支出绩效目标表\n资金使用单位：甲\n  项目名称：一\n';

  // Who types on at once does not get what is due to the colon itself.
  test.each([
    ['that was passed over', `${HEAD}    财政拨款:5.00\n    ‸`, '    财政拨款：5.00'],
    ['with nothing behind it', `${HEAD}    绩效目标:\n    ‸`, '    绩效目标：'],
    ['of a value', `${HEAD}    数量指标：次数:时数\n    ‸`, '    数量指标：次数:时数'],
    ['of a text', `${HEAD}    绩效目标：\n      完成:全部\n      ‸`, '      完成:全部'],
    ['of a file that only begins', '部门名称:甲\n‸', '部门名称：甲'],
  ])('%s is looked at again at Enter', async (_, marked, due) => {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const position: Position = { line: before.length - 1, character: before.at(-1)!.length };
    const { text } = await asked('textDocument/onTypeFormatting', marked.replace('‸', ''), { position, ch: '\n' });
    expect(text.split('\n')[position.line - 1]).toBe(due);
  });

  // Where it was typed, ‸ behind it, and the line that is left.
  test.each([
    ['behind a key is the form’s own', '部门名称:‸', '部门名称：'],
    ['behind an indicator type', `${HEAD}    数量指标:‸`, '    数量指标：'],
    ['before a value that stands there', `${HEAD}    财政拨款:‸5.00`, '    财政拨款：5.00'],
    ['behind a blank', `${HEAD}    财政拨款 :‸`, '    财政拨款 ：'],
    ['in a value stays', `${HEAD}    数量指标：甲:‸`, '    数量指标：甲:'],
    ['in a text stays', `${HEAD}    绩效目标：\n      完成:‸`, '      完成:'],
    ['behind what is no key stays', `${HEAD}    某某:‸`, '    某某:'],
    ['in a comment stays', '# 部门名称:‸', '# 部门名称:'],
  ])('%s', async (_, marked, due) => {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const position: Position = { line: before.length - 1, character: before.at(-1)!.length };
    const { text } = await asked('textDocument/onTypeFormatting', marked.replace('‸', ''), { position, ch: ':' });
    expect(text.split('\n')[position.line]).toBe(due);
  });
});

describe('changes from one text to another', () => {
  test.each([
    ['a\nb\nc\n', 'a\n  b\nc\n', 1],
    ['a\n\n\nb\n', 'a\n\nb\n', 1],
    ['a\nb', 'a\nb\n', 1],
    ['a\n\nb\nc\n', 'x\nb\n\nz\n', 4],
    ['a\nb\nc\nd\n', 'a\nx\ny\nz\nd\n', 1],
    ['', 'a\n', 1],
    ['a\n', '', 1],
    ['a\r\nb\r\n', 'a\r\n b\r\n', 1],
    ['same\n', 'same\n', 0],
  ])('%j → %j', (from, to, count) => {
    const edits = textChanges(from, to);
    expect(TextDocument.applyEdits(TextDocument.create('', '', 0, from), edits)).toBe(to);
    expect(edits.length).toBeLessThanOrEqual(count);
  });
});
