import {
  COLUMNS,
  type GoalNode,
  type Indicator,
  isDamaged,
  type Project,
  type Standard,
  type Table,
  type Unit,
} from '../model/index.ts';
import type { Fix, Localised } from './finding.ts';
import { addEntry } from './fixes.ts';
import { COLUMN_KEY, KEY } from './keys.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS103 } = messages;

/**
 * What the form requires and the file does not state, or states with an empty value; and names of digits or marks
 * alone.
 *
 * Where a line could not be read, what is missing or empty may stand in it: then only names are judged, and the rest is
 * said once the line is repaired. A project of which nothing but the name is there is one finding.
 *
 * Without a 单位 line the amounts are read in 万元; writing that down is offered and not run unasked, since the author may
 * have meant another unit.
 */
export default defineRule({
  meta: {
    code: 'GS103',
    slug: 'required-entry',
    title: { zh: '必填项缺失', en: 'Required entry missing or empty' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '缺少或空着的必填项：标题、部门名称、单位、资金使用单位、项目名称、金额、绩效目标、绩效指标、指标值；以及没有文字的名称。',
      en: 'A required entry that is missing or empty (title, 部门名称, 单位, 资金使用单位, 项目名称, amounts, 绩效目标, indicators, their values), or a name with neither a letter nor a Chinese character.',
    },
    why: {
      zh: '这些是表上必填的格，缺了表就不完整。',
      en: 'These are required cells of the form; without them the table is incomplete.',
    },
    action: { zh: '补上缺的项，填满空着的项。', en: 'Add what is missing, fill in what is empty.' },
  },
  checks: {
    table,
    unit,
    project,
    indicator,
    mayConcern,
    standard,
    library(library, context) {
      if (library.name === '') empty(context, library, '指标库', 'name');
      for (const entry of library.entries) if (entry.name === '') empty(context, entry, entry.label, 'name');
    },
  },
});

function table(table: Table, context: Context): void {
  const whole = !isDamaged(table);
  if (!table.title && whole) {
    const edit = { kind: 'insertLine', target: { node: table }, text: '项目支出绩效目标表' } as const;
    const fix = { title: say(labels.fix.insert, { key: edit.text }), safe: false, edits: [edit] };
    context.report({ target: { node: table }, message: say(GS103.title), fixes: [fix] });
  }
  if (table.department === '') empty(context, table, KEY.department, 'department');
  else if (table.department === undefined && whole) missing(context, table, KEY.department);
  else if (table.department !== undefined) named(context, table, table.department, KEY.department, 'department');
  if (table.moneyUnitText === '') empty(context, table, KEY.moneyUnit, 'moneyUnit');
  else if (table.moneyUnitText === undefined && whole) {
    const { moneyUnit } = table;
    const edit = { kind: 'insertEntry', target: { node: table }, key: KEY.moneyUnit, text: moneyUnit } as const;
    const title = say(labels.fix.insertText, { key: KEY.moneyUnit, text: moneyUnit });
    const message = say(GS103.moneyUnit, { unit: moneyUnit });
    context.report({ target: { node: table, field: 'name' }, message, fixes: [{ title, safe: false, edits: [edit] }] });
  }
  if (table.units.length === 0 && whole) missing(context, table, KEY.unit);
  // The unit that stands in for a missing line has no line of its own: its first project shows where one is due.
  for (const { implied, projects } of table.units) {
    const first = projects[0];
    if (!implied || !first || !whole) continue;
    const target = { node: first, field: 'name' } as const;
    const edit = { kind: 'insertLine', target, text: `${KEY.unit}：` } as const;
    const fix: Fix = { title: say(labels.fix.insert, { key: KEY.unit }), safe: false, edits: [edit] };
    context.report({ target, message: say(GS103.noUnit, { name: clipped(first.name) }), fixes: [fix] });
  }
}

function unit(unit: Unit, context: Context): void {
  if (!unit.implied) {
    if (unit.name === '') empty(context, unit, KEY.unit, 'name');
    else named(context, unit, unit.name, say(labels.node.unit), 'name');
  }
  if (unit.projects.length > 0 || isDamaged(unit)) return;
  context.report({
    target: { node: unit, field: 'name' },
    message: say(GS103.noProject),
    fixes: [addEntry(unit, KEY.project)],
  });
}

function project(project: Project, context: Context): void {
  const { name, goal, cycleGoal, annualGoal, amounts, indicators } = project;
  // What a project without its name line lacks is said once it has a name: until then GS102 asks for that.
  if (project.implied) return;
  const whole = !isDamaged(project);
  if (name === '') empty(context, project, KEY.project, 'name');
  else named(context, project, name, say(labels.node.project), 'name');
  const noAmount = COLUMNS.every(column => amounts[column] === undefined);
  const noGoal = goal === undefined && cycleGoal === undefined && annualGoal === undefined;
  // An amount that is there but empty is an empty cell like any other, unless it is all there is.
  const column = COLUMNS.find(each => project.origin?.fields[each]);
  if (whole && noAmount && !column && noGoal && indicators.length === 0) return bare(project, context);
  if (whole && noAmount) {
    if (column) empty(context, project, COLUMN_KEY[column], column);
    else
      context.report({
        target: { node: project, field: 'name' },
        message: say(GS103.noAmount),
        fixes: [addEntry(project, COLUMN_KEY.fiscalAppropriation)],
      });
  }
  if (whole && noGoal) missing(context, project, KEY.goal);
  else if (whole && goal === '') empty(context, project, KEY.goal, 'goal');
  else if (whole && cycleGoal === '') empty(context, project, '实施周期绩效目标', 'cycleGoal');
  else if (whole && annualGoal === '') empty(context, project, '年度绩效目标', 'annualGoal');
  if (whole && indicators.length === 0) {
    const type = context.standard?.firstLevels[0]?.secondLevels[0]?.name;
    context.report({
      target: { node: project, field: 'name' },
      message: say(GS103.noIndicator),
      fixes: type ? [addEntry(project, type)] : [],
    });
  }
}

/** A project of which only the name is there: one finding, since it has one cause. */
function bare(project: Project, { standard, report }: Context): void {
  const type = standard?.firstLevels[0]?.secondLevels[0]?.name;
  const keys = [COLUMN_KEY.fiscalAppropriation, KEY.goal, ...(type ? [type] : [])];
  report({
    target: { node: project, field: 'name' },
    message: say(GS103.bare),
    fixes: keys.map(key => addEntry(project, key)),
  });
}

/** Something lacks, or the name is none. */
function mayConcern({ name, cycle, annual, value }: Indicator): boolean {
  const complete = value !== undefined || (cycle !== undefined && annual !== undefined);
  return !complete || cycle === '' || annual === '' || value === '' || !isName(name);
}

function indicator(indicator: Indicator, project: Project, context: Context): void {
  const { name, label, cycle, annual, value } = indicator;
  if (name === '') empty(context, indicator, label, 'name');
  else named(context, indicator, name, say(labels.node.indicator), 'name');
  const complete = value !== undefined || (cycle !== undefined && annual !== undefined);
  if (complete && cycle !== '' && annual !== '' && value !== '') return;
  if (isDamaged(indicator) || isDamaged(project)) return;
  if (cycle === '') empty(context, indicator, KEY.cycle, 'cycle');
  if (annual === '') empty(context, indicator, KEY.annual, 'annual');
  if (value === '') empty(context, indicator, KEY.value, 'value');
  if (complete) return;
  missing(context, indicator, cycle !== undefined ? KEY.annual : annual !== undefined ? KEY.cycle : KEY.value);
}

function standard(standard: Standard, context: Context): void {
  if (standard.name === '') empty(context, standard, '指标体系', 'name');
  for (const first of standard.firstLevels) {
    if (first.name === '') empty(context, first, '一级指标', 'name');
    for (const second of first.secondLevels) {
      if (second.name === '') empty(context, second, '二级指标', 'name');
    }
  }
}

function missing(context: Context, node: GoalNode, key: string): void {
  context.report({
    target: { node, field: 'name' },
    message: say(GS103.missing, { key }),
    fixes: [addEntry(node, key)],
  });
}

function empty(context: Context, node: GoalNode, key: string, field: string): void {
  context.report({ target: { node, field }, message: say(GS103.empty, { key }) });
}

const HAN_FIRST = /^[一-鿿]/;
const LETTER = /\p{L}/u;

function isName(text: string): boolean {
  return HAN_FIRST.test(text) || LETTER.test(text);
}

function named(context: Context, node: GoalNode, name: string, what: string | Localised, field: string): void {
  if (isName(name)) return;
  context.report({ target: { node, field }, message: say(GS103.noName, { node: what, name: clipped(name) }) });
}
