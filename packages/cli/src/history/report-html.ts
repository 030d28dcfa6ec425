import { type MoneyUnit, moneyText } from '@goalsheet/core/model';
import { escapeHtml } from '@goalsheet/core/sheet';
import { shortName } from '../git/revisions.ts';
import type { Language } from '../io.ts';
import { reportPage } from '../report-page.ts';
import { type ChartPoint, stepChart } from './chart.ts';
import type { ProjectState, TableHistory, Version } from './follow.ts';
import { HISTORY_CSS } from './style.ts';
import { amountText, changeText, dayOf, eventText, WORDS } from './words.ts';

/** Each table's total as a chart, its projects with their course, and every change of their figures, the newest last, as one page. */
export function report(tables: readonly TableHistory[], language: Language): string {
  const { title } = WORDS[language];
  const body = `<h1>${escapeHtml(title)}</h1>\n${tables.map(table => sectionHtml(table, language)).join('')}`;
  return reportPage({ language, title, css: HISTORY_CSS, body });
}

function sectionHtml(table: TableHistory, language: Language): string {
  const words = WORDS[language];
  const { versions, moneyUnit } = table;
  const commits = versions.filter(({ commit }) => commit);
  const lead = [
    table.department,
    words.moneyUnit(moneyUnit),
    words.lead(commits.length, dayOf(commits[0]!, language), dayOf(commits.at(-1)!, language)),
  ];
  return [
    `<section>\n<h2>${escapeHtml(table.path)}</h2>\n<p class="lead">${escapeHtml(lead.filter(Boolean).join(' · '))}</p>\n`,
    chartsHtml(table, language),
    projectsHtml(table, language),
    changesHtml(table, language),
    '</section>\n',
  ].join('');
}

/** The course of the whole table; of each project where only some are asked for. */
function chartsHtml(table: TableHistory, language: Language): string {
  const { versions } = table;
  const label = labeller(table);
  if (table.narrowed)
    return table.projects
      .map(({ states }) => chartHtml(label(states.at(-1)!), courseOf(states, versions), table, language))
      .join('');
  const points = versions.map((version, index) => ({ time: timeOf(versions, index), value: version.total }));
  return chartHtml(WORDS[language].table, points, table, language);
}

function chartHtml(what: string, points: readonly ChartPoint[], table: TableHistory, language: Language): string {
  const words = WORDS[language];
  const { versions, moneyUnit } = table;
  const range = rangeOf(points, moneyUnit);
  const [from, to] = [dayOf(versions[0]!, language), dayOf(versions.at(-1)!, language)];
  const caption = `${what} · ${words.total} (${moneyUnit})`;
  const title = `${caption}, ${from} – ${to}: ${words.range(...range)}`;
  const labels = { high: range[1], low: range[0], from, to };
  const chart = stepChart(points, { width: 1200, height: 220, title, labels });
  return `<figure>\n<figcaption>${escapeHtml(caption)}</figcaption>\n${chart}\n</figure>\n`;
}

function projectsHtml(table: TableHistory, language: Language): string {
  const words = WORDS[language];
  const heads = [words.project, words.first, words.last, words.change, words.indicators, words.course];
  const rows = table.projects.map(({ states }) => projectHtml(states, table, language));
  return tableHtml(words.all, heads, [1, 2, 3, 4], rows);
}

function projectHtml(states: readonly ProjectState[], table: TableHistory, language: Language): string {
  const words = WORDS[language];
  const { moneyUnit } = table;
  const [first, last] = [states[0]!, states.at(-1)!];
  const isGone = last.events.includes('gone');
  const indicators =
    isGone || first.indicators === last.indicators ? `${first.indicators}` : `${first.indicators} → ${last.indicators}`;
  const cells = [
    amountText(first.total, moneyUnit),
    isGone ? words.gone : amountText(last.total, moneyUnit),
    changeText(first.total, last.total, moneyUnit),
    indicators,
  ];
  const course = states.length > 1 ? sparkline(states, table, language) : '';
  const name = `<th scope="row">${escapeHtml(last.name)}<span class="unit">${escapeHtml(last.unit)}</span></th>`;
  const figures = cells.map(cell => `<td class="number">${escapeHtml(cell)}</td>`).join('');
  return `<tr${isGone ? ' class="gone"' : ''}>${name}${figures}<td>${course}</td></tr>\n`;
}

function sparkline(states: readonly ProjectState[], { versions, moneyUnit }: TableHistory, language: Language): string {
  const points = courseOf(states, versions);
  const title = `${states.at(-1)!.name}: ${WORDS[language].range(...rangeOf(points, moneyUnit))}`;
  return stepChart(points, { width: 160, height: 28, title });
}

/** From the beginning to the end of the table's own course, so that all are on one scale of time. */
function courseOf(states: readonly ProjectState[], versions: readonly Version[]): ChartPoint[] {
  const points = states.map(({ version, total }) => ({ time: timeOf(versions, version), value: total }));
  const end = { time: timeOf(versions, versions.length - 1), value: states.at(-1)!.total };
  const start = { time: timeOf(versions, 0), value: states[0]!.version === 0 ? states[0]!.total : undefined };
  return [start, ...points, end];
}

function changesHtml(table: TableHistory, language: Language): string {
  const words = WORDS[language];
  const changes = table.projects
    .flatMap(({ states }) => states.map((state, index) => ({ state, before: states[index - 1] })))
    .filter(({ state }) => state.events[0] !== 'first' && !state.silent)
    .sort((a, b) => a.state.version - b.state.version);
  if (changes.length === 0) return '';
  const label = labeller(table);
  const heads = [words.date, words.commit, words.project, words.total, words.change, words.indicators, words.what];
  const rows = changes.map(({ state, before }) => changeHtml(label(state), state, before, table, language));
  return tableHtml(words.changes, heads, [3, 4, 5], rows);
}

function changeHtml(
  name: string,
  state: ProjectState,
  before: ProjectState | undefined,
  table: TableHistory,
  language: Language,
): string {
  const { versions, moneyUnit } = table;
  const version = versions[state.version]!;
  const event = eventText(state, before, language);
  const { commit } = version;
  const isGone = state.events.includes('gone');
  const wasThere = before && !before.events.includes('gone');
  const arrow = (old: string, now: string) =>
    wasThere && !isGone && old !== now ? `${old} → ${now}` : isGone ? old : now;
  const figures = [
    arrow(amountText(before?.total, moneyUnit), amountText(state.total, moneyUnit)),
    changeText(before?.total, state.total, moneyUnit),
    arrow(`${before?.indicators}`, `${state.indicators}`),
  ];
  return [
    `<tr><td class="place">${escapeHtml(dayOf(version, language))}</td>`,
    `<td><code>${commit ? shortName(commit.commit) : ''}</code></td>`,
    `<th scope="row">${escapeHtml(name)}</th>`,
    ...figures.map(figure => `<td class="number">${escapeHtml(figure)}</td>`),
    `<td>${event && `<span class="event">${escapeHtml(event)}</span> `}${escapeHtml(commit?.subject ?? '')}</td></tr>\n`,
  ].join('');
}

/** @param numbers the columns that hold figures */
function tableHtml(
  caption: string,
  heads: readonly string[],
  numbers: readonly number[],
  rows: readonly string[],
): string {
  const cells = heads.map((head, index) => {
    const number = numbers.includes(index) ? ' class="number"' : '';
    return `<th scope="col"${number}>${escapeHtml(head)}</th>`;
  });
  return [
    `<table><caption>${escapeHtml(caption)}</caption>\n<thead><tr>${cells.join('')}</tr></thead>\n`,
    `<tbody>\n${rows.join('')}</tbody>\n</table>\n`,
  ].join('');
}

/** Names projects: with the unit, where another project has that name too. */
function labeller({ projects }: TableHistory): (state: ProjectState) => string {
  const owners = new Map<string, number>();
  for (const { states } of projects)
    for (const name of new Set(states.map(state => state.name))) owners.set(name, (owners.get(name) ?? 0) + 1);
  return ({ name, unit }) => (owners.get(name)! > 1 ? `${name} · ${unit}` : name);
}

/** When a version came (ms); what was there before comes with the first commit. */
function timeOf(versions: readonly Version[], index: number): number {
  const { commit } = versions[index]!;
  if (commit) return Date.parse(commit.date);
  return versions[index + 1]?.commit ? Date.parse(versions[index + 1]!.commit!.date) : 0;
}

/** The lowest, the highest and the last amount. */
function rangeOf(
  points: readonly ChartPoint[],
  moneyUnit: MoneyUnit,
): readonly [low: string, high: string, last: string] {
  const there = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const low = there.reduce((a, b) => (b < a ? b : a), there[0] ?? 0n);
  const high = there.reduce((a, b) => (b > a ? b : a), there[0] ?? 0n);
  return [moneyText(low, moneyUnit), moneyText(high, moneyUnit), moneyText(there.at(-1) ?? 0n, moneyUnit)];
}
