import { annualValueOf, cycleValueOf, type Indicator, type Project, type Table } from '@goalsheet/core/model';
import { parse } from '@goalsheet/language';
import { unaccountedLines } from './accounted.ts';
import { damages } from './damage.ts';

export interface Loss {
  readonly projects: number;
  readonly indicators: number;
}

/**
 * What of `before` is not in `after`. A project is found again by its name, else by its goal or half of its indicators; an
 * indicator by its name within its project, else by its type and values.
 */
export function lossOf(before: Table, after: Table): Loss {
  const left = new Set(after.units.flatMap(unit => unit.projects));
  let projects = 0;
  let indicators = 0;
  const originals = before.units.flatMap(unit => unit.projects);
  const found = new Map<Project, Project>();
  const take = (project: Project, match: (each: Project) => boolean) => {
    if (found.has(project)) return;
    const again = [...left].find(match);
    if (again) {
      found.set(project, again);
      left.delete(again);
    }
  };
  for (const project of originals) take(project, each => each.name === project.name && each.goal === project.goal);
  for (const project of originals) take(project, each => each.name === project.name);
  for (const project of originals) take(project, each => each.goal === project.goal);
  for (const project of originals)
    take(project, each => lostIndicators(project, each) * 2 <= project.indicators.length);
  for (const project of originals) {
    const again = found.get(project);
    if (!again) projects++;
    indicators += again ? lostIndicators(project, again) : project.indicators.length;
  }
  return { projects, indicators };
}

function lostIndicators(before: Project, after: Project): number {
  const left = [...after.indicators];
  let lost = 0;
  for (const indicator of before.indicators) {
    const again = left.findIndex(each => each.name === indicator.name || sameValues(each, indicator));
    if (again < 0) lost++;
    else left.splice(again, 1);
  }
  return lost;
}

function sameValues(a: Indicator, b: Indicator): boolean {
  return a.label === b.label && cycleValueOf(a) === cycleValueOf(b) && annualValueOf(a) === annualValueOf(b);
}

export interface DamageRow {
  readonly kind: string;
  readonly cases: number;
  readonly projects: number;
  readonly indicators: number;
  readonly worst: Loss;
  /** Lines that are neither in the model nor in a problem. */
  readonly silent: number;
}

/** The loss by kind of damage, over every line of the texts. */
export function damageRows(texts: readonly string[]): DamageRow[] {
  const rows = new Map<string, { -readonly [key in keyof DamageRow]: DamageRow[key] }>();
  for (const text of texts) {
    const before = parse(text) as Table;
    for (const { kind, damaged } of damages(text)) {
      const row = rows.get(kind) ?? {
        kind,
        cases: 0,
        projects: 0,
        indicators: 0,
        worst: { projects: 0, indicators: 0 },
        silent: 0,
      };
      const after = parse(damaged) as Table;
      const loss = lossOf(before, after);
      row.cases++;
      row.projects += loss.projects;
      row.indicators += loss.indicators;
      row.worst = {
        projects: Math.max(row.worst.projects, loss.projects),
        indicators: Math.max(row.worst.indicators, loss.indicators),
      };
      row.silent += unaccountedLines(damaged, after).length;
      rows.set(kind, row);
    }
  }
  return [...rows.values()];
}

/** The rows as a page of the documentation. */
export function damagePage(rows: readonly DamageRow[]): string {
  const sum = (of: (row: DamageRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const mean = (total: number, cases: number) => (total / cases).toFixed(3);
  const cases = sum(row => row.cases);
  const all: DamageRow = {
    kind: '**all / 合计**',
    cases,
    projects: sum(row => row.projects),
    indicators: sum(row => row.indicators),
    worst: {
      projects: Math.max(...rows.map(row => row.worst.projects)),
      indicators: Math.max(...rows.map(row => row.worst.indicators)),
    },
    silent: sum(row => row.silent),
  };
  const line = (row: DamageRow) =>
    `| ${row.kind} | ${row.cases} | ${mean(row.projects, row.cases)} | ${mean(row.indicators, row.cases)} | ` +
    `${row.worst.projects} / ${row.worst.indicators} | ${row.silent} |`;
  return `# What a damaged line costs / 一行写坏了，会丢多少

Every line of both example tables (32 projects, 115 indicators), damaged in each of these ways, one at a time. A project or
indicator is *lost* if it is not found again in what is read: a project by its name, else by its goal or half of its
indicators; an indicator within its project by its name, else by its type and values. *Silent* counts the lines that are
neither in the model nor named by a finding. Written by \`npm run damage\`; a test compares.

| damage / 写坏的方式 | cases | projects lost, mean | indicators lost, mean | worst (projects / indicators) | silent |
|---|---:|---:|---:|---:|---:|
${[...rows, all].map(line).join('\n')}
`;
}
