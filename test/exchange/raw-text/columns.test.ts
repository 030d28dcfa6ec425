import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../packages/exchange/src/raw-text/columns.ts';

const SHORT = { fiscalAppropriation: '财', specialAccount: '专', otherFunds: '其' } as const;

/** `8 5 3`: a row's amounts. */
function row(text: string): bigint[] {
  return text.split(' ').map(BigInt);
}

/** Rows from 合计 down to the projects of one unit; what each row's sources are, and how they are known. */
describe('columns that cannot be seen', () => {
  test.each([
    ['two amounts everywhere', ['8 8', '8 8', '5 5', '3 3'], ['财 left', '财 left', '财 left', '财 left']],
    ['four are all', ['9 4 3 2', '9 4 3 2', '9 4 3 2'], ['财专其 all', '财专其 all', '财专其 all']],
    [
      'two, told by the sums',
      ['9 4 3 2', '9 4 3 2', '4 4', '3 3', '2 2'],
      ['财专其 all', '财专其 all', '财 sums', '专 sums', '其 sums'],
    ],
    ['three, told by the sums', ['9 4 0 5', '9 4 0 5', '9 4 5'], ['财专其 all', '财专其 all', '财其 sums']],
    ['a unit of three', ['9 0 4 5', '9 4 5', '9 4 5'], ['财专其 all', '专其 sums', '专其 sums']],
    ['three only: cannot be told', ['9 4 5', '9 4 5', '9 4 5'], ['财专 open', '财专 open', '财专 open']],
    [
      'several ways',
      ['6 2 2 2', '6 2 2 2', '2 2', '2 2', '2 2'],
      ['财专其 all', '财专其 all', '财 open', '财 open', '财 open'],
    ],
    ['no way', ['9 4 3 2', '9 4 3 2', '8 8'], ['财专其 all', '财专其 all', '财 open']],
    ['one amount has no source', ['8', '8', '8'], [' all', ' all', ' all']],
    ['one amount among others', ['8 8', '8 8', '8 8', '3'], ['财 left', '财 left', '财 left', ' all']],
  ])('%s', (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });

  test('as asked', () => {
    const sources = ['fiscalAppropriation', 'otherFunds'] as const;
    expect(read(['9 4 5', '9 4 5', '4 4', '5 5'], sources)).toEqual([
      '财其 asked',
      '财其 asked',
      '财 asked',
      '其 asked',
    ]);
  });
});

function read(rows: readonly string[], asked?: Parameters<typeof columnsOf>[1]): string[] {
  const [total, own, ...projects] = rows.map(row);
  const { total: top, units } = columnsOf({ total: total!, units: [{ own: own!, projects }] }, asked);
  const all = [top!, units[0]!.own!, ...units[0]!.projects];
  return all.map(({ sources, by }) => `${sources.map(source => SHORT[source]).join('')} ${by}`);
}
