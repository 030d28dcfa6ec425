import type { ChangesResult } from '@goalsheet/server/protocol';
import { afterEach, expect, test } from 'vitest';
import { Client, uri } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const BEFORE = `项目支出绩效目标表
部门名称：某局
单位：万元

资金使用单位：甲
  项目名称：一
    财政拨款：5.00
    绩效目标：做好。
    数量指标：次数
      指标值：≥3次
    质量指标：合格率
      指标值：≥95%

  项目名称：二
    财政拨款：4.00
    绩效目标：做完。
    数量指标：次数
      指标值：≥4次
`;
const AFTER = BEFORE.replace('5.00', '8.00')
  .replace('≥95%', '≥90%')
  .replace('    数量指标：次数\n      指标值：≥3次\n', '')
  .replace(/ {2}项目名称：二[\s\S]*/, '')
  .concat('\n  项目名称：三\n    财政拨款：1.00\n    绩效目标：新做。\n    数量指标：人数\n      指标值：≥9人\n');

const changes = (before: string) =>
  client.connection.sendRequest<ChangesResult | null>('goalsheet/changes', { uri: uri('/a.goal'), before });

test('rows and indicators that changed, came or went are marked by their ids', async () => {
  client = new Client({ locale: 'zh-cn' });
  await client.open('/a.goal', AFTER);
  expect(await changes(BEFORE)).toEqual({
    version: 1,
    added: 1,
    changed: 2,
    removed: 2,
    marks: [
      { id: '甲', kind: 'held', lines: ['删除项目 二'] },
      { id: '甲/一', kind: 'changed', lines: ['总计 5.00 → 8.00 (+3.00, +60.0%)', '删除指标 数量指标 次数'] },
      { id: '甲/一/质量指标/合格率', kind: 'changed', lines: ['放宽 指标值 ≥95% → ≥90%'] },
      { id: '甲/三', kind: 'added', lines: ['新增项目 (1.00 万元，指标 1 个)'] },
    ],
  });
});

test('unsaved edits count, layout does not, and an older text that is no table says nothing', async () => {
  client = new Client({ locale: 'en' });
  await client.open('/a.goal', BEFORE.replace('单位：万元\n', '单位：万元\n\n# 注\n'));
  expect(await changes(BEFORE)).toEqual({ version: 1, added: 0, changed: 0, removed: 0, marks: [] });
  await client.replace('/a.goal', '≥95%', '≥96%');
  expect((await changes(BEFORE))?.marks).toEqual([
    { id: '甲/一/质量指标/合格率', kind: 'changed', lines: ['tightened value ≥95% → ≥96%'] },
  ]);
  expect(await changes('指标体系：本局\n')).toBeNull();
});
