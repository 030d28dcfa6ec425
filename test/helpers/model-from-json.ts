import { readFileSync } from 'node:fs';
import {
  type Amounts,
  COLUMNS,
  type Column,
  type Indicator,
  indicatorTypes,
  isMoneyUnit,
  type MoneyUnit,
  type Project,
  readAmount,
  type Standard,
  type Table,
  type Unit,
} from '../../packages/core/src/model/index.ts';
import type {
  AmountsJson,
  IndicatorJson,
  ProjectJson,
  SheetJson,
  UnitJson,
} from '../../packages/core/src/sheet/index.ts';

const CLEAN = { waivers: [], problems: [] } as const;

/** First and second levels of {@link STANDARD}, with their codes. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  '1-产出指标': ['11-数量指标', '12-质量指标', '13-时效指标', '14-成本指标'],
  '2-效益指标': ['21-经济效益', '22-社会效益', '23-生态效益', '24-可持续影响'],
  '3-满意度指标': ['31-服务对象满意度'],
};

/** The scheme of both published tables, made by hand; every 效益 and 满意度 type has its alias with 指标 behind it. */
export const STANDARD: Standard = {
  kind: 'standard',
  name: '项目支出绩效指标',
  firstLevels: Object.entries(LEVELS).map(([first, seconds]) => ({
    ...level(first),
    secondLevels: seconds.map(second => ({
      ...level(second),
      aliases: second.endsWith('指标') ? [] : [`${level(second).name}指标`],
    })),
  })),
  problems: [],
  blocks: new Map(),
};

function level(text: string): { code: string; name: string; exempt: readonly string[] } {
  const [code, name] = text.split('-') as [string, string];
  return { code, name, exempt: [] };
}

/** A table without places: only what is given, everything else absent or empty. */
export function makeTable(parts: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    moneyUnit: '万元',
    standard: STANDARD,
    stated: {},
    units: [],
    blocks: new Map(),
    ...CLEAN,
    ...parts,
  };
}

export function makeUnit(name: string, projects: readonly Project[], parts: Partial<Unit> = {}): Unit {
  return { kind: 'unit', name, stated: {}, projects, ...CLEAN, ...parts };
}

export function makeProject(name: string, parts: Partial<Project> = {}): Project {
  return { kind: 'project', name, categories: [], amounts: {}, parts: [], indicators: [], ...CLEAN, ...parts };
}

/** An indicator; its type is what the label means in {@link STANDARD}, if anything. */
export function makeIndicator(label: string, name: string, parts: Partial<Indicator> = {}): Indicator {
  const type = indicatorTypes(STANDARD).get(label);
  return { kind: 'indicator', label, ...(type ? { type } : {}), name, ...CLEAN, ...parts };
}

/** Amounts as a reader of a file in `unit` would give them. */
export function makeAmounts(texts: { readonly [column in Column]?: string | null }, unit: MoneyUnit = '万元'): Amounts {
  const stated = COLUMNS.filter(column => typeof texts[column] === 'string');
  return Object.fromEntries(stated.map(column => [column, readAmount(texts[column]!, unit)]));
}

/** `examples/expected/NAME.json` as it is. */
export function expectedJson(name: string): SheetJson {
  return JSON.parse(readFileSync(new URL(`../../examples/expected/${name}.json`, import.meta.url), 'utf8'));
}

/** `examples/source/NAME.txt`, the published text. */
export function sourceText(name: string): string {
  return readFileSync(new URL(`../../examples/source/${name}.txt`, import.meta.url), 'utf8');
}

/** The model of which `json` is the sheet. Totals of units and table are left to be computed. */
export function tableFromJson(json: SheetJson): Table {
  const unit = json.moneyUnit;
  if (!isMoneyUnit(unit)) throw new Error(`no unit of money: ${unit}`);
  const project = ({ name, amounts, goal, indicators }: ProjectJson): Project =>
    makeProject(name, { amounts: sources(amounts, unit), goal, indicators: indicators.map(indicatorFromJson) });
  return makeTable({
    title: json.title,
    department: json.department,
    moneyUnit: unit,
    moneyUnitText: unit,
    units: json.units.map((each: UnitJson) => makeUnit(each.name, each.projects.map(project))),
  });
}

function sources(amounts: AmountsJson, unit: MoneyUnit): Amounts {
  return makeAmounts({ ...amounts, total: null }, unit);
}

function indicatorFromJson({ level2Name, name, cycle, annual }: IndicatorJson): Indicator {
  return makeIndicator(level2Name, name, cycle === annual ? { value: cycle } : { cycle, annual });
}
