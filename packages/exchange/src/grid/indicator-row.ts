import type { Indicator, Standard } from '@goalsheet/core/model';
import { typeOf } from '../raw-text/levels.ts';
import { levelOf, type Opening } from '../raw-text/openings.ts';
import type { IndicatorCells } from './body-rows.ts';
import { longTextOf, oneLineOf } from './cell-text.ts';
import type { Role } from './headings.ts';

/** An indicator that has a row, with columns of its own. */
export interface IndicatorRow {
  readonly opening: Opening;
  readonly name: string;
  readonly cycle?: string;
  readonly annual?: string;
  readonly weight?: string;
  readonly cells: IndicatorCells;
}

/** What the columns of an indicator say; 计算符号, 指标值 and 计量单位 are one value. */
export function indicatorRowOf(cells: IndicatorCells, number: number): IndicatorRow {
  const text = (role: Role) => oneLineOf(cells.cells.get(role) ?? []);
  const value = (role: Role) => {
    const said = longTextOf(cells.cells.get(role) ?? []);
    if (said === '') return undefined;
    const sign = text('sign');
    return `${sign === '定性' || sign === '定量' ? '' : sign}${said}${text('measure')}`;
  };
  const both = value('value');
  const cycle = value('cycle') ?? both;
  const annual = value('annual') ?? both;
  const weight = text('weight');
  const second = text('secondLevel') || text('firstLevel');
  return {
    opening: {
      number,
      from: 0,
      nameFrom: 0,
      first: levelOf(text('firstLevel')),
      second: levelOf(second),
      after: 'stop',
      inColumns: true,
    },
    name: text('indicatorName'),
    ...(cycle === undefined ? {} : { cycle }),
    ...(annual === undefined ? {} : { annual }),
    ...(weight ? { weight } : {}),
    cells,
  };
}

export function indicatorFromRow(row: IndicatorRow, standard: Standard | undefined): Indicator {
  const { opening, name, cycle, annual, weight } = row;
  const type = typeOf(standard, opening);
  return {
    kind: 'indicator',
    label: opening.second.name,
    ...(type ? { type } : {}),
    name,
    ...(cycle !== undefined && cycle === annual
      ? { value: cycle }
      : { ...(cycle !== undefined ? { cycle } : {}), ...(annual !== undefined ? { annual } : {}) }),
    ...(weight ? { weight } : {}),
    waivers: [],
    problems: [],
  };
}
