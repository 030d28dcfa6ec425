import { meaningOf } from '@goalsheet/core/model';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../packages/exchange/src/csv/read-csv.ts';
import { detectFormat } from '../../../packages/exchange/src/detect/detect-format.ts';
import type { SourceDocument } from '../../../packages/exchange/src/grid/grid.ts';
import { readHtml } from '../../../packages/exchange/src/html/read-html.ts';
import { intakeOf } from './accounted.ts';

const CELLS = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];
const HEAD = `<table><tr>${CELLS.map(text => `<td>${text}`).join('')}`;
const CSV_HEAD = `${CELLS.join(',')}\n`;
const FORM = '<tr><td>项目名称<td>甲<tr><td>年度目标<td>目标。<tr><td>三级指标<td>指标值<tr><td>次数<td>1';
const OPENING = '1、1-产出指标；11-数量指标；';
const VALUES = '名；实施周期指标值:1；年度指标值:1。';
const SIZE = 300_000;
const DEEP = 100_000;

function repeated(text: string): string {
  return text.repeat(Math.ceil(SIZE / text.length));
}

function ends(source: SourceDocument): void {
  const { tables, warnings, proof } = intakeOf(source);
  expect(tables.length > 0 || /^(?:noTable|unclearForm)$/.test(warnings[0]?.kind ?? '')).toBe(true);
  expect(typeof proof.ok).toBe('boolean');
}

/**
 * 300 000 characters each (or elements 100 000 deep), of what could make a reader go back and forth, or call itself: a square
 * of that would not end before the runner gives up. No clock is read.
 */
describe('pages that are made to be slow', () => {
  test.each([
    ['nested divs', '<div>'.repeat(DEEP)],
    ['nested divs in a cell', `${HEAD}<tr><td>${'<div>'.repeat(DEEP)}甲${'</div>'.repeat(DEEP)}<td>5.00`],
    ['nested tables', '<table><tr><td>'.repeat(DEEP)],
    ['nested tables below headings', `${HEAD}<tr><td>`.repeat(3_000)],
    ['nested bold', '<b>'.repeat(DEEP) + '</b>'.repeat(DEEP)],
    ['misnested elements', '<b><i><p></b>'.repeat(DEEP / 4)],
    ['ends of nothing', '</div></td></tr></table>'.repeat(DEEP / 4)],
    ['hidden elements', '<p hidden>'.repeat(DEEP)],
    ['hidden rows', HEAD + '<tr style="display:none"><td>甲'.repeat(DEEP / 10)],
    ['attributes', `<div ${Array.from({ length: DEEP / 4 }, (_, at) => `a${at}`).join(' ')}>`],
    ['a long style', `<td style="${repeated('display : ')}">`],
    ['comments', repeated('<!-- -->')],
    ['a comment that does not end', `<!--${repeated('-- ')}`],
    ['a script that does not end', `${HEAD}<script>${repeated('<tr><td>')}`],
    ['entities', repeated('&amp')],
    ['line breaks', `${HEAD}<tr><td>甲<td>5.00<td>5.00<td><td><td>${repeated('甲<br>')}`],
    ['line ends', `${HEAD}<tr><td>甲<td>5.00<td>5.00<td><td><td>${repeated('甲\n')}`],
    ['blanks', `${HEAD}<tr><td>${repeated(' ')}`],
    ['rows', HEAD + repeated('<tr><td>甲<td>5.00<td>5.00<td><td><td>目标。')],
    ['empty rows', HEAD + repeated('<tr>')],
    ['cells of one row', `${HEAD}<tr>${repeated('<td>1')}`],
    ['wide cells', HEAD + repeated('<tr><td colspan=1000000>甲')],
    ['tall cells', HEAD + repeated('<tr><td rowspan=1000000>甲')],
    ['tall cells of one row', `${HEAD}<tr>${repeated('<td rowspan=65534>甲')}${'<tr><td>乙'.repeat(3_000)}`],
    ['headings', repeated(HEAD)],
    ['headings of one table', HEAD + repeated(`<tr>${CELLS.map(text => `<td>${text}`).join('')}`)],
    ['columns under headings', `<table><tr>${CELLS.map(text => `<td>${text}`).join('')}${repeated('<td>列')}`],
    ['paragraphs', `${repeated('<p>部门名称：甲')}${HEAD}<tr><td>甲<td>5.00<td>5.00`],
    ['tables', repeated(`${HEAD}<tr><td>合计<td>5.00<td>5.00</table>`)],
    ['openings', `${HEAD}<tr><td>甲<td>5.00<td>5.00<td><td><td>目标。<td>${repeated(OPENING)}`],
    ['indicators', `${HEAD}<tr><td>甲<td>5.00<td>5.00<td><td><td>目标。<td>${repeated(OPENING + VALUES)}`],
    [
      'indicators on lines',
      `${HEAD}<tr><td>甲<td>5.00<td>5.00<td><td><td>。<td>${repeated(`${OPENING}${VALUES}<br>`)}`,
    ],
    ['digits of an amount', `${HEAD}<tr><td>甲<td>${repeated('1')}<td>${repeated('1,')}`],
    ['forms of one project', `<table>${repeated(FORM)}</table>`],
    ['forms of one project, a table each', repeated(`<table>${FORM}</table>`)],
    ['the start of a form', `<table>${repeated('<tr><td>项目名称<td>甲')}`],
    ['labels of a form', `<table><tr>${repeated('<td>项目名称')}<tr><td>三级指标<td>指标值`],
    ['rows of a form', `<table>${FORM}${repeated('<tr><td>甲<td>乙')}`],
    ['tables that go on', `${HEAD}${repeated('</table><table><tr><td>甲<td>5.00<td>5.00<td><td><td>目标。<td>')}`],
    ['tables that could go on', `${HEAD}${repeated('</table>甲<table><tr><td>甲<td>5.00<td>5.00<td><td><td>。<td>')}`],
    ['labels', `<table><tr><td>${repeated('单位：')}<tr><td>${repeated('部门名称')}</table>`],
  ])('%s', (_, page) => ends(readHtml(page)));
});

describe('CSV that is made to be slow', () => {
  test.each([
    ['quotes', repeated('"')],
    ['quotes in fields', CSV_HEAD + repeated('a"b,"')],
    ['a quote that does not end', `${CSV_HEAD}"${repeated('甲,\n')}`],
    ['quoted fields', CSV_HEAD + repeated('"甲""","乙"\n')],
    ['commas', CSV_HEAD + repeated(',')],
    ['line ends', CSV_HEAD + repeated('\n')],
    ['mixed line ends', CSV_HEAD + repeated('甲\r乙\r\n')],
    ['one field', CSV_HEAD + repeated('甲')],
    ['rows', CSV_HEAD + repeated('甲,5.00,5.00,,,目标。,\n')],
    ['rows without amounts', CSV_HEAD + repeated('甲,,,,,目标。,\n')],
    ['rows that go on', `${CSV_HEAD}甲,5.00,5.00,,,目标。,\n${repeated(',,,,,又。,\n')}`],
    ['a note for each of very many rows', CSV_HEAD + '甲,x\n'.repeat(130_000)],
    ['numbers', CSV_HEAD + repeated('1,2,3,4,5,6,7\n')],
    ['guards', CSV_HEAD + repeated("'")],
  ])('%s', (_, text) => {
    ends(readCsv(text));
    expect(typeof detectFormat(new TextEncoder().encode(text), 'x')).toBe('string');
  });
});

test('nothing of a page is in what is read but its text', () => {
  const page = `${HEAD}<tr><td onclick="x()">甲<script>y()</script><style>z{}</style><!-- c --><template>t</template><td>5.00<td>5.00`;
  const text = JSON.stringify(intakeOf(readHtml(page)).tables.map(meaningOf));
  for (const word of ['x()', 'y()', 'z{}', ' c ', '"t"']) expect(text).not.toContain(word);
  expect(text).toContain('"name":"甲"');
});
