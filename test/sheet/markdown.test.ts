import { expect, test } from 'vitest';
import { sheetOf, toMarkdown } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  tableFromJson,
} from '../helpers/model-from-json.ts';

test('a sheet', () => {
  const indicators = [
    makeIndicator('数量指标', '甲', { value: '1~2次' }),
    makeIndicator('质量指标', '乙', { value: '好' }),
  ];
  const amounts = makeAmounts({ fiscalAppropriation: '1234.5' });
  const project = makeProject('培训', { amounts, goal: '一段\n二段', indicators });
  const table = makeTable({ title: '绩效目标表', department: '某局', units: [makeUnit('某中心', [project])] });
  expect(toMarkdown(sheetOf(table))).toBe(
    `
## 绩效目标表

部门名称：某局&emsp;单位：万元

| 项目名称（资金使用单位） | 总计 | 财政拨款 | 财政专户拨款 | 其他资金 | 绩效目标 | 绩效指标 |
| :--- | ---: | ---: | ---: | ---: | :--- | :--- |
| **合计** | 1,234.50 | 1,234.50 |  |  |  |  |
| **某中心** | 1,234.50 | 1,234.50 |  |  |  |  |
| &emsp;培训 | 1,234.50 | 1,234.50 |  |  | 一段<br>二段 | 1、1-产出指标；11-数量指标；甲；实施周期指标值:1\\~2次；年度指标值:1\\~2次。<br>2、1-产出指标；12-质量指标；乙；实施周期指标值:好；年度指标值:好。 |
`.slice(1),
  );
});

test.for<[name: string, written: string]>([
  ['甲|乙', '甲\\|乙'],
  ['<img src=x onerror=alert(1)> & co', '&lt;img src=x onerror=alert(1)&gt; &amp; co'],
  ['**加粗** _斜_ `码` ~~删~~', '\\*\\*加粗\\*\\* \\_斜\\_ \\`码\\` \\~\\~删\\~\\~'],
  ['[链接](http://a.cn) $1$', '\\[链接\\](http://a.cn) \\$1\\$'],
  ['@octocat #12 尾\\', '@<!-- -->octocat \\#<!-- -->12 尾\\\\'],
])('%j is shown as it is', ([name, written]) => {
  const table = makeTable({ units: [makeUnit('单位', [makeProject(name)])] });
  expect(toMarkdown(sheetOf(table)).trimEnd().split('\n').at(-1)).toBe(`| &emsp;${written} |  |  |  |  |  |  |`);
});

test.for(['baiyun', 'tianhe'])('%s: one line a row, seven cells a line', name => {
  const sheet = sheetOf(tableFromJson(expectedJson(name)));
  const lines = toMarkdown(sheet)
    .split('\n')
    .filter(line => line.startsWith('|'));
  expect(lines).toHaveLength(sheet.rows.length + 2);
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(8);
});

test('an empty table', () => {
  expect(toMarkdown(sheetOf(makeTable()))).toContain('| **合计** |  |  |  |  |  |  |\n');
});
