import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../packages/core/src/model/index.ts';
import { sheetOf, toJson } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  tableFromJson,
} from '../helpers/model-from-json.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../packages/core/src/sheet/sheet.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

function errorsOf(data: unknown): string[] {
  return validate(data) ? [] : validate.errors!.map(error => `${error.instancePath} ${error.message}`);
}

describe.for(['baiyun', 'tianhe'])('%s', name => {
  test('gives the expected file, fields in its order', () => {
    const json = toJson(sheetOf(tableFromJson(expectedJson(name))));
    expect(JSON.parse(json)).toEqual(expectedJson(name));
    expect(json).toBe(JSON.stringify(expectedJson(name), undefined, 1) + '\n');
  });

  test('matches the published schema', () => {
    expect(errorsOf(expectedJson(name))).toEqual([]);
  });
});

const unread = makeProject('项目', {
  amounts: makeAmounts({ fiscalAppropriation: '约3万', otherFunds: '1,234.123456' }),
  goal: '一\n二',
  indicators: [makeIndicator('自编指标', '')],
});
const odd: Record<string, Table> = {
  'an empty table': makeTable(),
  'amounts that could not be read': makeTable({ units: [makeUnit('单位', [unread])] }),
  'a unit of money that is none': makeTable({ moneyUnitText: '美元' }),
};

test.for(Object.keys(odd))('%s matches the schema', name => {
  expect(errorsOf(JSON.parse(toJson(sheetOf(odd[name]!))))).toEqual([]);
});

test('an amount that could not be read is null, and stands as written beside', () => {
  const json = JSON.parse(toJson(sheetOf(odd['amounts that could not be read']!)));
  expect(json.units[0].projects[0]).toEqual({
    name: '项目',
    amounts: {
      total: '1234.123456',
      fiscalAppropriation: null,
      specialAccount: null,
      otherFunds: '1234.123456',
    },
    amountTexts: { fiscalAppropriation: '约3万' },
    goal: '一\n二',
    indicators: [
      {
        no: 1,
        level1Code: '',
        level1Name: '',
        level2Code: '',
        level2Name: '自编指标',
        name: '',
        cycle: '',
        annual: '',
      },
    ],
  });
});

test('another 单位 and its note', () => {
  const project = makeProject('项目', { amounts: makeAmounts({ fiscalAppropriation: '123456.78' }, '元') });
  const table = makeTable({ moneyUnit: '元', units: [makeUnit('单位', [project])] });
  const json = JSON.parse(toJson(sheetOf(table, { moneyUnit: '万元' })));
  expect(json).toMatchObject({
    moneyUnit: '万元',
    amounts: { total: '12.35' },
    note: '因四舍五入，分项之和与合计可能有尾差',
  });
  expect(errorsOf(json)).toEqual([]);
});

test('the schema refuses what it does not describe', () => {
  const broken = { ...expectedJson('baiyun'), extra: 1 };
  broken.amounts.total = '1,997.76';
  expect(errorsOf(broken)).toHaveLength(2);
});
