import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../packages/core/src/model/index.ts';
import { SHEET_CSS, sheetOf, tableHtml, toHtml, toText } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  tableFromJson,
} from '../helpers/model-from-json.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  // The document's title says what the table is and whose.
  rules: { 'long-title': 'off' },
});

function complaintsOf(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(result =>
    result.messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The text of markup, as a browser would give it, without white space. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}

const hostile = `<img src=x onerror="alert('1')"> & </td></table><script>alert(2)</script>`;
const hostileTable = makeTable({
  title: hostile,
  department: hostile,
  moneyUnitText: hostile,
  stated: { total: { text: hostile, flaw: 'notAmount' } },
  units: [
    makeUnit(hostile, [
      makeProject(hostile, {
        amounts: makeAmounts({ fiscalAppropriation: hostile }),
        goal: `${hostile}\n${hostile}`,
        indicators: [makeIndicator(hostile, hostile, { cycle: hostile, annual: hostile })],
      }),
    ]),
  ],
});

const tables: Record<string, Table> = {
  baiyun: tableFromJson(expectedJson('baiyun')),
  tianhe: tableFromJson(expectedJson('tianhe')),
  empty: makeTable(),
  'with nameless rows': makeTable({ units: [makeUnit('', [makeProject('')])] }),
  hostile: hostileTable,
  'with characters that HTML cannot hold': makeTable({ title: 'a\0b\x1Bc\uD800d\uFFFEe' }),
};

describe.for(Object.keys(tables))('%s', name => {
  test('is valid HTML', () => {
    expect(complaintsOf(toHtml(sheetOf(tables[name]!)))).toEqual([]);
  });
});

test.for(['baiyun', 'tianhe', 'hostile'])('the text of the table is the official text: %s', name => {
  const sheet = sheetOf(tables[name]!);
  expect(textOf(tableHtml(sheet))).toBe(toText(sheet).replace(/\s/g, ''));
});

test('nothing an author writes becomes markup', () => {
  const tags = new Set(toHtml(sheetOf(hostileTable)).match(/<\/?[a-z0-9]+/g));
  expect([...tags].filter(tag => /img|script/.test(tag))).toEqual([]);
  expect(toHtml(sheetOf(hostileTable))).toContain('data-id="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;');
});

test('nothing is fetched', () => {
  expect(toHtml(sheetOf(tables.baiyun!))).not.toMatch(/src=|href=|url\(|@import|<script/);
});

test('rows and indicators carry their ids, and no other element does', () => {
  const sheet = sheetOf(tables.tianhe!);
  const ids = sheet.rows.flatMap(row => [row.id, ...row.indicators.map(indicator => indicator.id)]);
  expect([...tableHtml(sheet).matchAll(/data-id="([^"]*)"/g)].map(match => match[1])).toEqual(ids);
});

test('marks stand on the row or indicator they name', () => {
  const indicators = [makeIndicator('数量指标', '甲', { value: '1' })];
  const sheet = sheetOf(makeTable({ units: [makeUnit('单位', [makeProject('项目', { indicators })])] }));
  const marks = new Map([
    ['', { severity: 'error' as const, text: '合计与分项不符' }],
    ['单位/项目/数量指标/甲', { severity: 'hint' as const, text: '"1" 没有单位' }],
    ['没有的行', { severity: 'warning' as const, text: '无处可放' }],
  ]);
  const html = tableHtml(sheet, { marks });
  expect(html).toContain('<tr class="total error" data-id="" title="合计与分项不符">');
  expect(html).toContain(
    '<p class="indicator hint" data-id="单位/项目/数量指标/甲" title="&quot;1&quot; 没有单位">1、1-产出指标；',
  );
  expect(html).not.toContain('无处可放');
  expect(textOf(html)).toBe(textOf(tableHtml(sheet)));
  expect(complaintsOf(toHtml(sheet, { marks }))).toEqual([]);
});

test('paragraphs of a goal and lines of a value stand apart', () => {
  const indicators = [makeIndicator('数量指标', '甲', { value: '一\n二' })];
  const sheet = sheetOf(
    makeTable({ units: [makeUnit('单位', [makeProject('项目', { goal: '三\n四', indicators })])] }),
  );
  expect(tableHtml(sheet)).toContain('<td><p>三</p><p>四</p></td>');
  expect(tableHtml(sheet)).toContain('实施周期指标值:一<br>二；年度指标值:一<br>二。');
});

test('a rounded sheet says so below its rows', () => {
  const project = makeProject('项目', { amounts: makeAmounts({ fiscalAppropriation: '49.99' }, '元') });
  const sheet = sheetOf(makeTable({ moneyUnit: '元', units: [makeUnit('单位', [project])] }), { moneyUnit: '万元' });
  expect(tableHtml(sheet)).toContain('<td colspan="7">注：因四舍五入，分项之和与合计可能有尾差</td>');
  expect(complaintsOf(toHtml(sheet))).toEqual([]);
});

test('the style of the table reaches nothing else', () => {
  const selectors = SHEET_CSS.replace(/@media print \{|\{[^}]*\}/g, '\n').split(/[\n,]/);
  expect(selectors.map(text => text.trim()).filter(text => !/^(\.goalsheet|\}|$)/.test(text))).toEqual([]);
});
