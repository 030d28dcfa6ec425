import {
  type Amounts,
  type Indicator,
  type IndicatorType,
  indicatorTypes,
  type Problem,
  type Project,
  readAmount,
  type Standard,
  type Table,
  type Unit,
} from '@goalsheet/core/model';

/** A standard as a test needs it: 产出指标 and 效益指标 required, 满意度指标 not. */
export const STANDARD: Standard = {
  kind: 'standard',
  name: '测试指标体系',
  problems: [],
  blocks: new Map(),
  firstLevels: [
    level('产出指标', { required: true }, ['数量指标', '质量指标']),
    level('效益指标', { required: true, exempt: ['人员类', '公用经费'] }, ['社会效益']),
    level('满意度指标', {}, ['服务对象满意度']),
  ],
};

function level(name: string, more: { required?: true; exempt?: string[] }, seconds: string[]) {
  const secondLevels = seconds.map(second => ({ name: second, exempt: [], aliases: [`${second}（又名）`] }));
  return { name, exempt: [], ...more, secondLevels };
}

export function typeOf(label: string): IndicatorType | undefined {
  return indicatorTypes(STANDARD).get(label);
}

export function lost(text = '看不懂'): Problem {
  return { kind: 'badLine', lost: true, text, span: { line: 0, keyStart: 0, keyEnd: 0, valueStart: 0, valueEnd: 0 } };
}

const EMPTY = { waivers: [], problems: [] } as const;

/** Amounts in 万元 as written: `amounts({ fiscalAppropriation: '5.00' })`. */
export function amounts(texts: { readonly [column in keyof Amounts]: string }): Amounts {
  return Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, readAmount(text, '万元')]));
}

export function indicator(label: string, name: string, more: Partial<Indicator> = {}): Indicator {
  const type = typeOf(label);
  const value = type?.second.name === '数量指标' ? '≥10件' : '≥95%';
  return { kind: 'indicator', label, name, value, ...(type ? { type } : {}), ...EMPTY, ...more };
}

/** A project that no rule has anything to say of, with 财政拨款 as given. */
export function project(name: string, fiscalAppropriation = '5.00', more: Partial<Project> = {}): Project {
  return {
    kind: 'project',
    name,
    categories: [],
    parts: [],
    amounts: amounts({ fiscalAppropriation }),
    goal: '保障工作正常开展。',
    indicators: [indicator('数量指标', `${name}完成数量`), indicator('社会效益', '保障工作')],
    ...EMPTY,
    ...more,
  };
}

export function unit(name: string, projects: readonly Project[], more: Partial<Unit> = {}): Unit {
  return { kind: 'unit', name, stated: {}, projects, ...EMPTY, ...more };
}

export function table(units: readonly Unit[], more: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    title: '项目支出绩效目标表',
    department: '某部门',
    moneyUnit: '万元',
    moneyUnitText: '万元',
    standard: STANDARD,
    stated: {},
    units,
    blocks: new Map(),
    ...EMPTY,
    ...more,
  };
}
