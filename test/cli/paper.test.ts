import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@goalsheet/exchange/reading';
import { type Paper, paperDocx, paperXlsx } from '@goalsheet/exchange/writing';
import { describe, expect, test } from 'vitest';
import { opinionsPaperOf } from '../../packages/cli/src/paper/opinions.ts';
import { readTable } from '../../packages/cli/src/paper/tables.ts';
import { savedAgain } from '../helpers/libreoffice.ts';
import { filesIn, folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet, ioOf } from './helpers/io.ts';

/** The paper of a table as the unit sends it back: `answers` by the number of the row, from 1. */
async function filledIn(cwd: string, name: string, answers: Readonly<Record<number, string>>): Promise<Paper> {
  const paper = opinionsPaperOf(await readTable(name, ioOf({ cwd }, [], []).io), { hints: false, waived: false });
  return {
    ...paper,
    rows: paper.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) => (column === 6 ? { text: answers[index + 1] ?? '' } : cell)),
    })),
  };
}

const ANSWERS = {
  1: '不采纳：会议次数由上级决定',
  2: '已改',
  3: '不采纳',
  4: '不予采纳，理由：宣传效果\n不宜用数衡量。',
  11: '＝1',
};

describe('answers to the published table of 白云', () => {
  const source = repoFile('examples/baiyun.goal');

  async function answered(bytes: Uint8Array, ending: string) {
    const cwd = folderWith({ 'baiyun.goal': source });
    writeFileSync(join(cwd, `反馈.${ending}`), bytes);
    const dry = await goalsheet(['paper', 'answers', `反馈.${ending}`, 'baiyun.goal'], { cwd });
    expect(dry.stderr).toContain('没有写文件');
    expect(readFileSync(join(cwd, 'baiyun.goal'), 'utf8')).toBe(source);
    const { code, stdout } = await goalsheet(['paper', 'answers', `反馈.${ending}`, 'baiyun.goal', '--write'], { cwd });
    expect([dry.code, code]).toEqual([1, 1]);
    expect(stdout).toBe(dry.stdout);
    const again = await goalsheet(['paper', 'answers', `反馈.${ending}`, 'baiyun.goal'], { cwd });
    expect(again.stderr).not.toContain('写');
    expect(again.stdout).toContain('不采纳，文件里已经有（2 条）');
    return { told: stdout, text: readFileSync(join(cwd, 'baiyun.goal'), 'utf8') };
  }

  async function expectAnswers({ told, text }: { told: string; text: string }) {
    const lines = new Set(source.split('\n'));
    const added = text.split('\n').filter(line => !lines.has(line));
    expect(added.map(line => line.trim())).toEqual([
      '不采纳：GS410 会议次数由上级决定',
      '不采纳：GS403 宣传效果 不宜用数衡量。',
    ]);
    expect(text.split('\n').filter(line => lines.has(line))).toEqual(source.split('\n'));
    const heads = told.split('\n').filter(line => /^\S/.test(line));
    expect(heads).toEqual([
      '不采纳，写进文件（2 条）',
      '单位有答复，还查得出（2 条）',
      '不采纳，没有写理由，不算答复（1 条）',
      expect.stringMatching(/^没有答复（\d+ 条）$/),
    ]);
    expect(told).toMatch(/ 11 GS\d{3} .*：＝1\n/);
  }

  test.each([
    ['docx', paperDocx],
    ['xlsx', paperXlsx],
  ] as const)('in a %s', async (ending, write) => {
    const cwd = folderWith({ 'baiyun.goal': source });
    const bytes = await write([await filledIn(cwd, 'baiyun.goal', ANSWERS)]);
    await expectAnswers(await answered(bytes, ending));
  });

  test.for([
    ['docx', paperDocx],
    ['xlsx', paperXlsx],
  ] as const)('in a %s that LibreOffice has saved', async ([ending, write], context) => {
    const cwd = folderWith({ 'baiyun.goal': source });
    const saved = await savedAgain(await write([await filledIn(cwd, 'baiyun.goal', ANSWERS)]), ending);
    if (!saved) return context.skip('soffice is not on this machine');
    await expectAnswers(await answered(saved, ending));
  });
});

test('a finding that was answered is found no more, and can be shown with its answer', async () => {
  const cwd = folderWith({ '表.goal': repoFile('examples/tianhe.goal') });
  const bytes = await paperDocx([await filledIn(cwd, '表.goal', { 1: '不采纳：按上级文件执行' })]);
  writeFileSync(join(cwd, '反馈.docx'), bytes);
  const before = await filledIn(cwd, '表.goal', {});
  await goalsheet(['paper', 'answers', '反馈.docx', '表.goal', '--write'], { cwd });
  const after = await filledIn(cwd, '表.goal', {});
  expect(after.rows.length).toBeLessThan(before.rows.length);
  const { io } = ioOf({ cwd }, [], []);
  const all = opinionsPaperOf(await readTable('表.goal', io), { hints: false, waived: true });
  expect(all.rows.flatMap(({ cells }) => cells[6]!.text || [])).toContain('不采纳：按上级文件执行');
});

test.each(['docx', 'xlsx'])('a %s about several files answers each of them', async ending => {
  const cwd = folderWith({
    '白云.goal': repoFile('examples/baiyun.goal'),
    '天河.goal': repoFile('examples/tianhe.goal'),
  });
  const papers = [
    await filledIn(cwd, '白云.goal', { 1: '不采纳：甲的理由' }),
    await filledIn(cwd, '天河.goal', { 1: '不采纳：乙的理由' }),
  ];
  writeFileSync(join(cwd, `反馈.${ending}`), await (ending === 'docx' ? paperDocx : paperXlsx)(papers));
  for (const [name, reason] of [
    ['白云.goal', '甲的理由'],
    ['天河.goal', '乙的理由'],
  ] as const) {
    const { stdout } = await goalsheet(['paper', 'answers', `反馈.${ending}`, name, '--write'], { cwd });
    expect(stdout).toContain('不采纳，写进文件（1 条）');
    expect(stdout).not.toContain('对不上');
    const added = readFileSync(join(cwd, name), 'utf8').match(/不采纳：.*/g);
    expect(added).toEqual([expect.stringContaining(reason)]);
  }
});

test('what changed since a revision, from standard input', async () => {
  const text = repoFile('examples/baiyun.goal');
  const cwd = folderWith({ '白云.goal': text.replace('财政拨款：5.00', '财政拨款：6.50') });
  const args = ['paper', 'changes', '-', '白云.goal', '-o', '调整表.docx'];
  expect((await goalsheet(args, { cwd, stdin: text })).code).toBe(0);
  const { pieces } = await readDocument(readFileSync(join(cwd, '调整表.docx')), 'docx');
  expect(JSON.stringify(pieces)).toContain('+1.50');
});

test.each([
  [['paper'], '请写明要哪一种：opinions, answers, changes。'],
  [['paper', 'opinions', '表.goal'], '请用 -o 写明要写的文件'],
  [['paper', 'opinions', '表.goal', '-o', 'x.pdf'], '请用 -o 写明要写的文件'],
  [['paper', 'answers', '表.csv', '表.goal'], '没有找到审核意见表'],
  [['paper', 'answers', '坏.docx', '表.goal'], '已损坏'],
  [['paper', 'changes', '表.goal', '体系.goal', '-o', 'x.docx'], '不是绩效目标表'],
  [['paper', 'opinions', '表.goal', '-o', '有.docx'], '文件已存在，没有覆盖'],
])('%j', async (args, expected) => {
  const files = {
    '表.goal': repoFile('examples/tianhe.goal'),
    '体系.goal': '指标体系：某体系\n一级指标：产出\n',
    '表.csv': '单位,项目\n甲,乙\n',
    '坏.docx': 'PK\u0003\u0004',
    '有.docx': '原有内容',
  };
  const cwd = folderWith(files);
  const { code, stderr } = await goalsheet(args, { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
  expect([...filesIn(cwd).keys()].sort()).toEqual(Object.keys(files).sort());
});
