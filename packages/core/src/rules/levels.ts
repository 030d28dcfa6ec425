import type { FirstLevel, Indicator, IndicatorType, Project, SecondLevel, Standard } from '../model/index.ts';

/** Whether a standard demands an indicator under the level of this project: 必填 and 免填, by the project's 项目分类. */
export function isRequired({ required, exempt }: FirstLevel | SecondLevel, project: Project): boolean {
  if (!required || isOneOf(project, exempt)) return false;
  return required === true || isOneOf(project, required);
}

/** Whether the level need not have an indicator in this project. */
export function isExempt({ exempt }: FirstLevel | SecondLevel, project: Project): boolean {
  return isOneOf(project, exempt);
}

/** The project is of one of the kinds; 类 at the end of a kind may be left out. */
function isOneOf({ categories }: Project, kinds: readonly string[]): boolean {
  return kinds.length > 0 && categories.some(({ name }) => kinds.some(kind => bareKind(kind) === bareKind(name)));
}

function bareKind(kind: string): string {
  return kind.endsWith('类') ? kind.slice(0, -1) : kind;
}

/** A level's name without 指标 behind it: standards write 社会效益 and 社会效益指标. */
function bareLevel(name: string): string {
  return name.endsWith('指标') ? name.slice(0, -2) : name;
}

function isLevel(name: string, bare: string): boolean {
  return name.startsWith(bare) && bareLevel(name) === bare;
}

/** The indicator stands under the second level of this name (数量, 质量), whatever it is printed as. */
export function isUnderSecond({ type }: Indicator, name: string): boolean {
  return type !== undefined && isLevel(type.second.name, name);
}

/** The indicator stands under the first level of this name (效益). */
export function isUnderFirst({ type }: Indicator, name: string): boolean {
  return type !== undefined && isLevel(type.first.name, name);
}

/** The type is one of satisfaction: its level says so. */
export function isSatisfactionType({ first, second }: IndicatorType): boolean {
  return first.name.includes('满意') || second.name.includes('满意');
}

/**
 * The key under which an indicator of the project would stand that belongs to a second level which `fits`: as the project prints it already,
 * else as {@link labelOf} has it. Undefined if the standard has no such level.
 */
export function labelFor(
  project: Project,
  standard: Standard | undefined,
  fits: (type: IndicatorType) => boolean,
): string | undefined {
  const own = project.indicators.find(({ type }) => type && fits(type));
  if (own) return own.label;
  for (const first of standard?.firstLevels ?? [])
    for (const second of first.secondLevels) if (fits({ first, second })) return labelOf(second, project);
  return undefined;
}

/**
 * How the project would print a second level that it does not have yet: 社会效益指标 where it writes 服务对象满意度指标, though the standard names both without
 * 指标; so that no new entry is at odds with the others.
 */
export function labelOf({ name, aliases }: SecondLevel, { indicators }: Project): string {
  const other = otherwise(name);
  if (!aliases.includes(other)) return name;
  const longer = other.length > name.length;
  const printed = indicators.some(({ type, label }) => {
    const standard = type?.second.name;
    return standard !== undefined && label === otherwise(standard) && label.length > standard.length === longer;
  });
  return printed ? other : name;
}

/** 社会效益 for 社会效益指标, and the other way round. */
function otherwise(name: string): string {
  return name.endsWith('指标') ? bareLevel(name) : `${name}指标`;
}

/** {@link labelFor} the second level of this name. */
export function labelOfSecond(project: Project, standard: Standard | undefined, name: string): string | undefined {
  return labelFor(project, standard, ({ second }) => bareLevel(second.name) === name);
}
