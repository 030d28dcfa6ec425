import { describe, expect, test } from 'vitest';
import { plainNumber } from '../../../packages/exchange/src/grid/amounts.ts';

describe('the decimal of a number cell', () => {
  test.each([
    ['5', '5'],
    ['1997.76', '1997.76'],
    ['1997.7600000000002', '1997.76'],
    ['0.30000000000000004', '0.3'],
    ['9.9999999999999995', '10'],
    ['999999999999999.9', '1000000000000000'],
    ['-0.5', '-0.5'],
    ['-0', '0'],
    ['+7', '7'],
    ['007.50', '7.5'],
    ['1.5E7', '15000000'],
    ['1.99776E3', '1997.76'],
    ['5E-2', '0.05'],
    ['-1.25e-6', '-0.00000125'],
    ['123456789012345678', '123456789012346000'],
    ['.5', undefined],
    ['1E400', undefined],
    ['1,000', undefined],
    ['', undefined],
    ['甲', undefined],
  ])('%s is %s', (stored, plain) => {
    expect(plainNumber(stored)).toBe(plain);
  });
});
