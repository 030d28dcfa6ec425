import { type Money, type MoneyUnit, moneyText } from '@goalsheet/core/model';
import { reasonText } from '@goalsheet/core/review';
import type { Language } from '../io.ts';
import type { ProjectEvent, ProjectState, Version } from './follow.ts';

/** What the reports say. */
export const WORDS = {
  zh: {
    title: '项目金额与指标数的变化',
    table: '全表',
    project: '项目',
    unit: '资金使用单位',
    date: '日期',
    commit: '提交',
    total: '总计',
    change: '增减',
    projects: '项目',
    indicators: '指标',
    what: '说明',
    first: '最早',
    last: '最近',
    course: '总计走势',
    before: '此前',
    stay: '没有变化的项目',
    changes: '各项目的变化',
    all: '各项目',
    gone: '已删除',
    moneyUnit: (unit: MoneyUnit) => `单位：${unit}`,
    lead: (commits: number, from: string, to: string) => `${commits} 次提交，${from} 至 ${to}`,
    range: (low: string, high: string, last: string) => `最低 ${low}，最高 ${high}，最近 ${last}`,
    events: { first: '', added: '新增', gone: '删除', back: '恢复', renamed: '更名', moved: '换单位' },
    from: (name: string) => `原“${name}”`,
  },
  en: {
    title: 'Amounts and numbers of indicators over time',
    table: 'Whole table',
    project: 'project',
    unit: 'fund-using unit',
    date: 'date',
    commit: 'commit',
    total: 'total',
    change: 'change',
    projects: 'projects',
    indicators: 'indicators',
    what: 'message',
    first: 'first',
    last: 'last',
    course: 'course of the total',
    before: 'before',
    stay: 'Projects without a change',
    changes: 'Changes of projects',
    all: 'Projects',
    gone: 'gone',
    moneyUnit: (unit: MoneyUnit) => `unit: ${unit}`,
    lead: (commits: number, from: string, to: string) => `${commits} commits, ${from} to ${to}`,
    range: (low: string, high: string, last: string) => `lowest ${low}, highest ${high}, last ${last}`,
    events: { first: '', added: 'new', gone: 'gone', back: 'back again', renamed: 'renamed', moved: 'other unit' },
    from: (name: string) => `was “${name}”`,
  },
} as const satisfies Record<Language, { events: Record<ProjectEvent, string> } & Record<string, unknown>>;

/** An amount, empty where there is none. */
export function amountText(money: Money | undefined, unit: MoneyUnit): string {
  return money === undefined ? '' : moneyText(money, unit);
}

/** `+13.00`; empty where nothing changed. What is not there counts as nothing. */
export function changeText(before: Money | undefined, after: Money | undefined, unit: MoneyUnit): string {
  const difference = (after ?? 0n) - (before ?? 0n);
  if (difference === 0n) return '';
  return difference > 0n ? `+${moneyText(difference, unit)}` : `−${moneyText(-difference, unit)}`;
}

/** The day of a commit as its author saw it. */
export function dayOf({ commit }: Version, language: Language): string {
  return commit ? commit.date.slice(0, 10) : WORDS[language].before;
}

/** What happened to a project beside its figures: `更名（同一项目编码，原“…”）`. Empty for nothing. */
export function eventText(state: ProjectState, before: ProjectState | undefined, language: Language): string {
  const words = WORDS[language];
  const events = state.events.map(event => words.events[event]).filter(Boolean);
  if (events.length === 0) return '';
  const why = [
    ...(state.reason ? [reasonText(state.reason, 'project')[language]] : []),
    ...(before && state.events.includes('renamed') ? [words.from(before.name)] : []),
    ...(before && state.events.includes('moved') ? [words.from(before.unit)] : []),
  ];
  const [list, open, close] = language === 'zh' ? ['，', '（', '）'] : [', ', ' (', ')'];
  return `${events.join(list)}${why.length > 0 ? `${open}${why.join(list)}${close}` : ''}`;
}
