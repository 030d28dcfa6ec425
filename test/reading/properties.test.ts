import { readFileSync } from 'node:fs';
import {
  compareTargets,
  fromColumns,
  normalised,
  numberText,
  readValue,
  sameReading,
  toColumns,
} from '@goalsheet/core/reading';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scanner } from '../../packages/core/src/reading/scan.ts';
import { notation } from './notation.ts';

const known = readFileSync(new URL('values.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line.includes(' → '))
  .map(line => line.split(' → ')[0]!);

const PIECES = [
  ...'0123456789０９一二两三十百千万亿半零.,-~～至/:：×%％‰分次人个名天月日年前内以上下达约近每第之超不大于小高低 \n（）(){}《》“”〔〕，；。、ab5Gm',
  '≥',
  '≤',
  '不少于',
  '以上',
  '控制在',
  '百分之',
  '小时',
  '2024年',
  '12月',
  '万元',
  '人次',
  '个工作日',
  '左右',
  '2023-',
  '1月-',
  '(不含)',
  '一次',
];
const messy = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...known),
  fc
    .tuple(fc.constantFrom(...known), fc.constantFrom('，', '', '；', '且'), fc.constantFrom(...known))
    .map(parts => parts.join('')),
);

const digitOf = /[0-9０-９零〇○一二两三四五六七八九十百千半壹贰叁肆伍陆柒捌玖拾佰仟]/;

test('reading never throws, and every span holds what it says', () => {
  fc.assert(
    fc.property(messy, text => {
      const { measures, bounds, dates, qualitative } = readValue(text);
      expect(qualitative).toBe(measures.length === 0);
      let end = 0;
      for (const { from, to, at, comparators, number, upper } of measures) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(at.from).toBeGreaterThanOrEqual(from);
        expect(at.to).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(text.slice(at.from, at.to)).toMatch(digitOf);
        for (const each of comparators) expect(from <= each.from && each.to <= to).toBe(true);
        numberText(number);
        if (upper) numberText(upper);
        end = to;
      }
      for (const { from, to } of [...bounds, ...dates]) expect(0 <= from && from < to && to <= text.length).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('full-width digits and signs read as half-width ones', () => {
  const wide = (text: string) => text.replace(/[0-9%<>=]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  for (const text of known.filter(each => !/[A-Za-z]|\d,\d|\d \d/.test(each)))
    expect(notation(readValue(wide(text))).replace(/〔.*?〕/g, ''), text).toBe(
      notation(readValue(text)).replace(/〔.*?〕/g, ''),
    );
});

test('blanks around a value change nothing', () => {
  fc.assert(
    fc.property(messy, fc.constantFrom(' ', '\u3000', '\t'), (text, blank) => {
      const outer = text.replace(/^\s+|\s+$/g, '');
      expect(notation(readValue(blank + outer + blank))).toBe(notation(readValue(outer)));
    }),
  );
});

describe('three columns', () => {
  test('there and back, a target reads the same', () => {
    fc.assert(
      fc.property(messy, text => {
        const reading = readValue(text);
        const columns = toColumns(reading);
        const back = readValue(fromColumns(columns));
        expect(notation(back)).toBe(notation(reading));
        expect(sameReading(reading, back)).toBe(true);
        expect(toColumns(back)).toEqual(columns);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['不少于15条意见', { sign: '≥', value: '15', unit: '条意见' }],
    ['20场次以上', { sign: '≥', value: '20', unit: '场次' }],
    ['＜1.5万元', { sign: '＜', value: '1.5', unit: '万元' }],
    ['100%', { sign: '', value: '100', unit: '%' }],
    ['及时', { sign: '定性', value: '及时', unit: '' }],
    ['满意度≥90%', { sign: '定性', value: '满意度≥90%', unit: '' }],
  ])('%s', (text, columns) => expect(toColumns(readValue(text))).toEqual(columns));
});

const opposite = {
  same: 'same',
  tighter: 'looser',
  looser: 'tighter',
  incomparable: 'incomparable',
  'different measure': 'different measure',
};

test('comparing is antisymmetric and reflexive', () => {
  fc.assert(
    fc.property(messy, messy, (a, b) => {
      const [x, y] = [readValue(a), readValue(b)];
      expect(compareTargets(x, x)).toBe('same');
      expect(compareTargets(x, y)).toBe(opposite[compareTargets(y, x)]);
    }),
    { numRuns: 3000 },
  );
});

test('any two known values compare the opposite way round', () => {
  const readings = known.map(readValue);
  const wrong: string[] = [];
  for (const a of readings)
    for (const b of readings)
      if (compareTargets(a, b) !== opposite[compareTargets(b, a)]) wrong.push(`${a.text} ${b.text}`);
  expect(wrong).toEqual([]);
});

test('normalising twice is normalising once', () => {
  for (const text of known)
    for (const measure of readValue(text).measures) {
      const once = normalised(measure);
      expect(normalised({ ...measure, ...once })).toEqual(once);
    }
});

describe('steps grow with the length and no faster', () => {
  const hostile = [
    '1',
    '一',
    '百',
    '“',
    '“1',
    '《',
    '（',
    '≥',
    '不少于',
    '每',
    '每年',
    '每年1次',
    '1,',
    '1,000,',
    '1/',
    '1:',
    '2023-',
    '2023年-',
    '1月-',
    '1.1',
    '2023.01-',
    '分之',
    '百分之',
    '约',
    '以上',
    '第',
    '第一',
    '1次以上',
    'a1',
    '5G',
    '-',
    '1-',
    '1~1次',
    '10人，',
    ' ',
    '1 ',
    '\n',
    '1（不含',
    '前',
    '一年',
    '一人一',
  ];
  const cost = (text: string) => {
    const scanner = new Scanner(text);
    scanner.read();
    return scanner.steps;
  };
  test.each(hostile)('%j', piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const full = cost(text);
    expect(full).toBeLessThanOrEqual(12 * text.length);
    expect(full).toBeLessThanOrEqual(2.2 * cost(text.slice(0, text.length / 2)) + 100);
  });
});
