import {
  type Amount,
  type Amounts,
  COLUMNS,
  type GoalFile,
  type Indicator,
  type Library,
  levelText,
  type MoneyUnit,
  moneyText,
  type Project,
  type Requirement,
  type Standard,
  type Table,
  trimmed,
  type Waiver,
} from '@goalsheet/core/model';
import { LIBRARY_KEYS, STANDARD_KEYS, TABLE_KEYS, type Vocabulary } from '../syntax/keys.ts';
import { textEntry } from './text.ts';

/**
 * The canonical text of a model: `parse(print(model))` means what `model` means, for every model whose names are trimmed
 * single lines and whose texts are normal (`normalText`). What no text can say (an indicator type that is no key) is
 * printed as it stands.
 */
export function print(file: GoalFile): string {
  const lines =
    file.kind === 'table' ? tableLines(file) : file.kind === 'standard' ? standardLines(file) : libraryLines(file);
  return `${lines.join('\n')}\n`;
}

/** The text of one project, indented as in its unit, without a line end. */
export function printProject(project: Project, moneyUnit: MoneyUnit): string {
  const writer = new Writer(TABLE_KEYS);
  writeProject(writer, project, moneyUnit);
  return writer.lines.join('\n');
}

/** Collects lines; an entry is left out where its value is undefined. */
class Writer {
  readonly lines: string[] = [];
  readonly vocabulary: Vocabulary;
  readonly keys = new Map<string, string>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const spec of vocabulary.specs) if (!this.keys.has(spec.field)) this.keys.set(spec.field, spec.key);
  }

  line(indent: number, key: string, value: string | undefined): void {
    if (value !== undefined) this.lines.push(`${' '.repeat(indent)}${key}：${oneLine(value)}`);
  }

  entry(indent: number, field: string, value: string | undefined): void {
    this.line(indent, this.keys.get(field)!, value);
  }

  text(indent: number, field: string, value: string | undefined): void {
    if (value === undefined) return;
    for (const line of textEntry(this.vocabulary, this.keys.get(field)!, value, field, indent)) this.lines.push(line);
  }

  amount(indent: number, field: string, amount: Amount | undefined, unit: MoneyUnit): void {
    this.entry(indent, field, amount && amountText(amount, unit));
  }

  common(indent: number, node: { note?: string; waivers: readonly Waiver[] }): void {
    this.text(indent, 'note', node.note);
    for (const { rule, reason } of node.waivers) this.entry(indent, 'waiver', reason ? `${rule} ${reason}` : rule);
  }
}

function tableLines(table: Table): string[] {
  const writer = new Writer(TABLE_KEYS);
  const { moneyUnit } = table;
  if (table.title !== undefined) writer.lines.push(oneLine(table.title));
  writer.entry(0, 'department', table.department);
  writer.entry(0, 'moneyUnit', table.moneyUnitText);
  writer.entry(0, 'year', table.year);
  writer.entry(0, 'standard', table.standardName);
  writeAmounts(writer, 0, table.stated, moneyUnit);
  writer.amount(0, 'ceiling', table.ceiling, moneyUnit);
  writer.common(0, table);
  for (const unit of table.units) {
    if (!unit.implied) {
      writer.lines.push('');
      writer.line(0, '资金使用单位', unit.name);
    }
    writer.entry(2, 'code', unit.code);
    writeAmounts(writer, 2, unit.stated, moneyUnit);
    writer.amount(2, 'ceiling', unit.ceiling, moneyUnit);
    writer.common(2, unit);
    for (const project of unit.projects) {
      writer.lines.push('');
      writeProject(writer, project, moneyUnit);
    }
  }
  return writer.lines;
}

function writeProject(writer: Writer, project: Project, moneyUnit: MoneyUnit): void {
  // Also where the line was missing: there is the place to fill in.
  writer.line(2, '项目名称', project.name);
  writer.line(4, '项目编码', project.code);
  for (const { name } of project.categories) writer.entry(4, 'category', name);
  writer.entry(4, 'period', project.period);
  for (const column of COLUMNS) {
    writer.amount(4, column, project.amounts[column], moneyUnit);
    for (const part of project.parts)
      if (part.source === column) writer.entry(4, 'part', `${part.name} ${amountText(part.amount, moneyUnit)}`);
  }
  writer.amount(4, 'ceiling', project.ceiling, moneyUnit);
  writer.text(4, 'goal', project.goal);
  writer.text(4, 'cycleGoal', project.cycleGoal);
  writer.text(4, 'annualGoal', project.annualGoal);
  writer.common(4, project);
  for (const indicator of project.indicators) writeIndicator(writer, indicator);
}

function writeIndicator(writer: Writer, indicator: Indicator): void {
  const { cycle, annual } = indicator;
  writer.line(4, indicator.label, indicator.name);
  if (cycle !== undefined && cycle === annual) writer.text(6, 'value', cycle);
  else {
    writer.text(6, 'cycle', cycle);
    writer.text(6, 'annual', annual);
    writer.text(6, 'value', indicator.value);
  }
  writer.entry(6, 'weight', indicator.weight);
  writer.common(6, indicator);
}

function writeAmounts(writer: Writer, indent: number, stated: Amounts, unit: MoneyUnit): void {
  for (const column of COLUMNS) writer.amount(indent, column, stated[column], unit);
}

interface AnyLevel {
  readonly code?: string;
  readonly name: string;
  readonly required?: Requirement;
  readonly exempt: readonly string[];
}

function standardLines(standard: Standard): string[] {
  const writer = new Writer(STANDARD_KEYS);
  writer.line(0, '指标体系', standard.name);
  writer.entry(2, 'basis', standard.basis);
  writer.entry(2, 'weightTotal', standard.weightTotal);
  writer.text(2, 'note', standard.note);
  const level = (key: string, each: AnyLevel) => {
    writer.line(0, key, levelText(each.code, each.name));
    writer.entry(2, 'required', each.required === true ? '是' : each.required?.join('、'));
    writer.entry(2, 'exempt', each.exempt.length > 0 ? each.exempt.join('、') : undefined);
  };
  for (const first of standard.firstLevels) {
    writer.lines.push('');
    level('一级指标', first);
    writer.text(2, 'note', first.note);
    for (const second of first.secondLevels) {
      level('二级指标', second);
      for (const alias of second.aliases) writer.entry(2, 'alias', alias);
      writer.text(2, 'note', second.note);
    }
  }
  return writer.lines;
}

function libraryLines(library: Library): string[] {
  const writer = new Writer(LIBRARY_KEYS);
  writer.line(0, '指标库', library.name);
  writer.entry(2, 'standard', library.standardName);
  writer.text(2, 'note', library.note);
  for (const entry of library.entries) {
    writer.lines.push('');
    writer.line(0, entry.label, entry.name);
    writer.entry(2, 'measure', entry.measure);
    writer.entry(2, 'value', entry.value);
    writer.text(2, 'note', entry.note);
  }
  return writer.lines;
}

/** An amount as the printer writes it; as it was written where it could not be read. */
function amountText(amount: Amount, unit: MoneyUnit): string {
  return amount.value === undefined ? amount.text : moneyText(amount.value, unit);
}

function oneLine(text: string): string {
  return trimmed(text.replace(/[\r\n]+/g, ''));
}
