import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

// A table is written with the keyboard alone.

let staged: Stage;
let window: VSCodeWindow;

beforeAll(async () => {
  staged = await stage('writing', {
    'baiyun.goal': readFileSync('examples/baiyun.goal'),
    'tianhe.goal': readFileSync('examples/tianhe.goal'),
    'lines.goal': '项目支出绩效目标表\n',
    'pinyin.goal': '项目支出绩效目标表\n',
    'enter.goal': `${TARGETS}      年度指标值\n`,
    'percent.goal': `${RATE}      年度指标值\n`,
    'number.goal': `${NUMBER}      实施周期指标值\n`,
    'block.goal': '项目支出绩效目标表\n资金使用单位：甲\n\n',
  });
  window = staged.window;
  // What is opened before the window knows of the extension has the layout of a plain text.
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

/** What is there to be proposed for another target. */
const TARGETS = `项目支出绩效目标表
资金使用单位：甲
  项目名称：乙
    社会效益：宣传
      实施周期指标值：提高知晓率
`;

const NUMBER = `项目支出绩效目标表
资金使用单位：甲
  项目名称：乙
    质量指标：办结率
`;
const RATE = `项目支出绩效目标表
资金使用单位：甲
  项目名称：乙
    质量指标：办结率
      实施周期指标值：≥95%
`;

async function saved(name: string): Promise<string> {
  const { page } = window;
  await page.keyboard.press('Control+s');
  await page.locator(`.tab.active:not(.dirty)[data-resource-name="${name}"]`).waitFor();
  return readFileSync(join(staged.workspace, name), 'utf8');
}

test('a table that is written line by line is indented as it goes, and nothing is typed that was not meant', async () => {
  const { page } = window;
  const text = `项目支出绩效目标表
部门名称：示例市司法局
单位：万元
资金使用单位：示例市司法局本级
  项目名称：法治宣传
    财政拨款：26.00
    绩效目标：
      推动普法工作进学校，
      提高公民法治素养。`;
  const lines = text.split('\n');
  await window.open('lines.goal');
  await window.goTo(2);
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const [, indent = '', key = '', value = ''] = /^( *)([^：]*：)?(.*)$/.exec(line)!;
    // The line before has brought its layout.
    await window.cursorAt(index + 1, indent.length + 1);
    // As an input method does: whole words at a time.
    if (key) await page.keyboard.insertText(key);
    // Proposals that are in sight may not get in the way of Enter.
    if (key && value) await window.proposals.first().waitFor();
    if (value) await page.keyboard.insertText(value);
    if (key && value) await window.othersGone(value);
    if (index < lines.length - 1) await page.keyboard.press('Enter');
  }
  await window.shoot('lines');
  expect(await saved('lines.goal')).toBe(text);
});

test('a whole project is written with pinyin initials', async () => {
  const { page } = window;
  await window.open('pinyin.goal');
  await window.goTo(2);
  const enter = () => page.keyboard.press('Enter');
  for (const [typed, key, sought, value] of [
    ['bmmc', '部门名称', 'zgzgq', '中共广州市白云区委政法委员会(部门)'],
    ['dw', '单位', 'wy', '万元'],
    ['zjsydw', '资金使用单位', 'gzsby', '广州市白云区网格化服务管理中心'],
    ['xmmc', '项目名称', 'wghfw', '网格化服务管理工作经费'],
  ] as const) {
    await window.complete(typed, key);
    await window.complete(sought, value);
    await enter();
  }
  await window.complete('czbk', '财政拨款');
  await page.keyboard.type('5.00');
  await window.othersGone('5.00');
  await enter();
  await window.complete('jxmb', '绩效目标');
  const method = await page.context().newCDPSession(page);
  for (const [typed, words] of [
    ['peixun', '培训'],
    ['quanquwanggeyuan', '全区网格员，'],
    ['tigaozhixiaolv', '提高知晓率。'],
  ] as const)
    await compose(method, typed, words);
  await enter();
  for (const [typed, type, sought, name, ...values] of [
    ['slzb', '数量指标', 'kzqq', '开展全区网格员培训', 'kz', '开展一次培训以上', '1c', '1次'],
    ['zlzb', '质量指标', 'yhqq', '优化全区基础网格', 'wc', '100%完成', '100%', '100%'],
    ['sxzb', '时效指标', 'bzff', '补助发放及时性', 'js', '及时', '12y', '12月31日前'],
    ['shxy', '社会效益', 'tgwgh', '提高网格化服务管理知晓率', 'tgz', '提高知晓率', '>=95', '≥95%'],
    ['fwdx', '服务对象满意度', 'qzaq', '群众安全感', '>=90', '≥90%', '>=85', '≥85%'],
  ] as const) {
    await window.complete(typed, type);
    await window.complete(sought, name);
    for (const [key, label, soughtValue, value] of [
      ['sszq', '实施周期指标值', values[0], values[1]],
      ['ndzb', '年度指标值', values[2], values[3]],
    ] as const) {
      await enter();
      await window.complete(key, label);
      if (soughtValue === value) {
        // What is typed whole is marked too: Enter ends the line.
        await page.keyboard.type(value);
        await window.wholeProposal(value).waitFor();
        continue;
      }
      await window.complete(soughtValue, value);
      // Out of a number that may be written over.
      await page.keyboard.press('End');
    }
    if (type === '服务对象满意度') await window.shoot('pinyin');
    else await enter();
  }
  expect(await saved('pinyin.goal')).toBe(`项目支出绩效目标表
部门名称：中共广州市白云区委政法委员会(部门)
单位：万元
资金使用单位：广州市白云区网格化服务管理中心
  项目名称：网格化服务管理工作经费
    财政拨款：5.00
    绩效目标：培训全区网格员，提高知晓率。
    数量指标：开展全区网格员培训
      实施周期指标值：开展一次培训以上
      年度指标值：1次
    质量指标：优化全区基础网格
      实施周期指标值：100%完成
      年度指标值：100%
    时效指标：补助发放及时性
      实施周期指标值：及时
      年度指标值：12月31日前
    社会效益：提高网格化服务管理知晓率
      实施周期指标值：提高知晓率
      年度指标值：≥95%
    服务对象满意度：群众安全感
      实施周期指标值：≥90%
      年度指标值：≥85%`);
});

test('Enter behind words ends the line, with a longer proposal in sight; an arrow key takes that', async () => {
  const { page } = window;
  await window.open('enter.goal');
  await window.goTo(6);
  await page.keyboard.press('End');
  // The keyboard's colon becomes the form's own, and what may stand behind it is proposed.
  await page.keyboard.type(':');
  await window.lineOf(/年度指标值：$/).waitFor();
  await window.proposal('提高知晓率').waitFor();
  await page.keyboard.insertText('提高');
  await window.lineOf(/年度指标值：提高$/).waitFor();
  await window.proposal('提高知晓率').waitFor();
  // The extension has heard of it, as it has long before an author's next key.
  await window.editor('enter.goal').locator('.squiggly-info').first().waitFor();
  await window.shoot('words');
  await page.keyboard.press('Enter');
  await window.cursorAt(7, 5);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Space');
  await window.proposals.first().waitFor();
  await page.keyboard.press('ArrowDown');
  await window.proposal('提高知晓率').waitFor();
  await page.keyboard.press('Enter');
  await window.lineOf(/年度指标值：提高知晓率$/).waitFor();
  expect((await saved('enter.goal')).trimEnd()).toBe(`${TARGETS}      年度指标值：提高知晓率`);
});

test('Enter behind a percentage ends the line, and marks no number to be written over', async () => {
  const { page } = window;
  await window.open('percent.goal');
  await window.goTo(6);
  await page.keyboard.press('End');
  await page.keyboard.type(':');
  await window.proposals.first().waitFor();
  const said = await window.said();
  await page.keyboard.type('100%');
  await window.wholeProposal('100%').waitFor();
  // The extension has heard of it.
  await eventually(() => window.said()).not.toBe(said);
  await page.keyboard.press('Enter');
  await window.cursorAt(7, 5);
  await window.complete('slzb', '数量指标');
  expect((await saved('percent.goal')).trimEnd()).toBe(`${RATE}      年度指标值：100%\n    数量指标：`);
});

test('Enter in a number that may be written over ends its line', async () => {
  const { page } = window;
  await window.open('number.goal');
  await window.goTo(5);
  await page.keyboard.press('End');
  await page.keyboard.type(':');
  await window.lineOf(/实施周期指标值：$/).waitFor();
  await window.complete('>=9', '≥95%');
  await page.keyboard.press('Enter');
  await window.cursorAt(6, 7);
  await window.complete('ndzb', '年度指标值');
  await window.complete('>=90', '≥90%');
  await page.keyboard.type('98');
  await window.lineOf(/年度指标值：≥98%$/).waitFor();
  await window.othersGone('98');
  await page.keyboard.press('Enter');
  await window.cursorAt(7, 5);
  expect((await saved('number.goal')).trimEnd()).toBe(`${NUMBER}      实施周期指标值：≥95%\n      年度指标值：≥98%`);
});

test('Enter goes from blank to blank of a project that was put in whole', async () => {
  const { page } = window;
  await window.open('block.goal');
  await window.goTo(3);
  await page.keyboard.type('xm');
  await window.proposal('项目名称').waitFor();
  await page.keyboard.press('ArrowDown');
  await window.proposal('项目 (amount, goal, indicators)').waitFor();
  const said = await window.said();
  await page.keyboard.press('Enter');
  // The extension has heard of it.
  await eventually(() => window.said()).not.toBe(said);
  await fillIn([
    [3, '法治宣传'],
    [4, '26.00'],
    [5, '推动普法工作进学校。'],
  ]);
  await eventually(() => window.line()).toBe(6);
  await window.proposal('数量指标').waitFor();
  await window.shoot('block');
  await page.keyboard.press('ArrowDown');
  await window.proposal('质量指标').waitFor();
  await page.keyboard.press('Enter');
  await window.lineOf(/质量指标：$/).waitFor();
  await window.cursorAt(6, 10);
  await fillIn([
    [6, '宣传合格率'],
    [7, '≥90%'],
    [8, '≥95%'],
  ]);
  await window.proposal('经济效益').waitFor();
  expect((await saved('block.goal')).split('\n').slice(2, 9)).toEqual([
    '  项目名称：法治宣传',
    '    财政拨款：26.00',
    '    绩效目标：推动普法工作进学校。',
    '    质量指标：宣传合格率',
    '      实施周期指标值：≥90%',
    '      年度指标值：≥95%',
    '    经济效益：',
  ]);
});

/** Writes into the blank of each line (from 1); Enter goes on. */
async function fillIn(blanks: readonly (readonly [line: number, text: string])[]): Promise<void> {
  const { page } = window;
  for (const [line, text] of blanks) {
    await eventually(() => window.line()).toBe(line);
    await page.keyboard.insertText(text);
    // What the editor tells of a project may stand behind it.
    await window.lineOf(new RegExp(`：${text}`)).waitFor();
    await window.othersGone(text);
    await page.keyboard.press('Enter');
  }
}

/** What an input method does: letters stand there while they are chosen from, then the words take their place. */
async function compose(method: CDPSession, letters: string, words: string): Promise<void> {
  for (let end = 1; end <= letters.length; end++)
    await method.send('Input.imeSetComposition', {
      text: letters.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  await method.send('Input.insertText', { text: words });
}
