import type { Origin } from './origin.ts';
import type { Problem } from './problem.ts';

/** Whether a level must hold an indicator: always, or for the named 项目分类. */
export type Requirement = true | readonly string[];

interface Level {
  /** Digits before the name (`1`, `11`); no part of it. */
  readonly code?: string;
  readonly name: string;
  /** 必填. */
  readonly required?: Requirement;
  /** 免填: the 项目分类 that need not. */
  readonly exempt: readonly string[];
  readonly note?: string;
  readonly origin?: Origin;
}

export interface FirstLevel extends Level {
  readonly secondLevels: readonly SecondLevel[];
}

export interface SecondLevel extends Level {
  readonly aliases: readonly string[];
}

/** An indicator type in its place: a second level (二级指标) under its first (一级指标). */
export interface IndicatorType {
  readonly first: FirstLevel;
  readonly second: SecondLevel;
}

/** An indicator standard, 指标体系. */
export interface Standard {
  readonly kind: 'standard';
  readonly file?: string;
  readonly name: string;
  /** 依据. */
  readonly basis?: string;
  /** 权重合计, as written. */
  readonly weightTotal?: string;
  readonly note?: string;
  readonly firstLevels: readonly FirstLevel[];
  readonly problems: readonly Problem[];
  readonly origin?: Origin;
  readonly blocks: ReadonlyMap<object, number>;
}

/** One entry of an indicator library. */
export interface LibraryEntry {
  readonly label: string;
  readonly name: string;
  /** 计量单位. */
  readonly measure?: string;
  /** 指标值: a suggestion. */
  readonly value?: string;
  readonly note?: string;
  readonly origin?: Origin;
}

/** An indicator library, 指标库. */
export interface Library {
  readonly kind: 'library';
  readonly file?: string;
  readonly name: string;
  readonly standardName?: string;
  readonly note?: string;
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly Problem[];
  readonly origin?: Origin;
  readonly blocks: ReadonlyMap<object, number>;
}

const typesOfStandard = new WeakMap<Standard, ReadonlyMap<string, IndicatorType>>();

/** The indicator types of a standard by every name they go by: names of second levels and aliases; the first one wins. */
export function indicatorTypes(standard: Standard): ReadonlyMap<string, IndicatorType> {
  let types = typesOfStandard.get(standard);
  if (!types) {
    const found = new Map<string, IndicatorType>();
    const add = (name: string, type: IndicatorType) => {
      if (name && !found.has(name)) found.set(name, type);
    };
    for (const first of standard.firstLevels)
      for (const second of first.secondLevels) {
        add(second.name, { first, second });
        for (const alias of second.aliases) add(alias, { first, second });
      }
    typesOfStandard.set(standard, (types = found));
  }
  return types;
}

/** A level as the form prints it: `1-产出指标`, or the bare name where the standard has no code. */
export function levelText(code: string | undefined, name: string): string {
  return code ? `${code}-${name}` : name;
}
