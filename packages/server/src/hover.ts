import {
  COLUMNS,
  type Column,
  indicatorTypes,
  type Money,
  moneyText,
  projectTotals,
  type Totals,
  tableTotals,
  unitTotals,
} from '@goalsheet/core/model';
import { explainRule, type Localised } from '@goalsheet/core/rules';
import type { Entry, RawLine } from '@goalsheet/language/syntax';
import type { Hover, Position, Range } from 'vscode-languageserver';
import { type Here, hereAt } from './completion/here.ts';
import { entriesFor } from './completion/names.ts';
import type { Context } from './context.ts';
import { docOfKey, oftenOf } from './hover/keys.ts';
import { escaped, lines, paragraphs } from './hover/markdown.ts';
import { inWords, inYuan, percentOf } from './hover/money.ts';
import { projectText, reading, tableText, unitText, valuesText } from './hover/nodes.ts';
import { docOfRule } from './hover/rule.ts';
import { standardText, typeText } from './hover/types.ts';
import { keyRange, lineRange, onLine, wholeValueRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce, standardNamed } from './standard-in-force.ts';

/** What is to be said of the thing at a position, with its range: a title, a key, a name, an amount, a value, a code. */
export async function hover(snapshot: Snapshot, position: Position, context: Context): Promise<Hover | undefined> {
  const { structure, file } = snapshot;
  const { language } = context;
  const raw = structure.lines[position.line];
  if (!raw || position.character < raw.start || position.character > raw.end) return undefined;
  if (structure.title === raw && file.kind === 'table') return said(tableText(file, language), lineRange(raw));
  const entry = structure.entries[position.line];
  if (!entry || entry.lost) return undefined;
  if (entry.raw.number !== raw.number) {
    // A further line of a long text.
    const value = await valueText(snapshot, entry, position, context);
    return entry.level === 3 ? said(value, wholeValueRange(entry)) : undefined;
  }
  if (position.character <= raw.keyEnd) return said(await keyText(snapshot, entry, context), keyRange(entry));
  if (position.character < raw.valueStart || raw.valueStart >= raw.end) return undefined;
  if (entry.spec?.field === 'waiver') return ruleHover(snapshot, raw, position, context);
  return said(await valueText(snapshot, entry, position, context), wholeValueRange(entry));
}

function said(text: string | undefined, range: Range): Hover | undefined {
  return text ? { contents: { kind: 'markdown', value: text }, range } : undefined;
}

// ---- keys

async function keyText(snapshot: Snapshot, entry: Entry, context: Context): Promise<string> {
  const { structure } = snapshot;
  const { language } = context;
  const { spec, label, type, level } = entry;
  if (!spec) {
    const standard = await standardInForce(snapshot, context);
    const found = type ?? (standard && indicatorTypes(standard).get(label ?? ''));
    if (found) return typeText(found, standard, language);
    return language === 'zh'
      ? `**${escaped(label ?? '')}**\n\n当前指标体系里没有这个指标类型。`
      : `**${escaped(label ?? '')}**\n\nThe standard in force has no such indicator type.`;
  }
  const { kind } = structure.vocabulary;
  const zh = language === 'zh';
  const aliases = spec.aliases.join(zh ? '、' : ', ');
  const own = paragraphs(
    `**${spec.key}**${zh ? '　' : ' – '}${oftenOf(kind, spec)[language]}`,
    docOfKey(kind, spec, level)[language],
    aliases && `${zh ? '也写作：' : 'Also: '}${aliases}`,
  );
  const here = spec.opens === undefined ? undefined : hereAt(snapshot, entry.raw.number);
  return here ? paragraphs(own, nodeText(here, spec.opens!, language)) : own;
}

function nodeText({ table, unit, project }: Here, level: number, language: keyof Localised): string | undefined {
  if (level === 2 && project && unit) return projectText(project, unit, table, language);
  return level === 1 && unit ? unitText(unit, table, language) : undefined;
}

// ---- values

async function valueText(
  snapshot: Snapshot,
  entry: Entry,
  position: Position,
  context: Context,
): Promise<string | undefined> {
  const { language } = context;
  const { spec, raw } = entry;
  const text = snapshot.text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
  if (!spec) return indicatorText(snapshot, entry, text, context);
  if (spec.field === 'standard') {
    const standard = await standardNamed(text, snapshot.uri, context);
    return standard && standardText(standard, language);
  }
  const here = hereAt(snapshot, position.line);
  if (!here) return undefined;
  if (spec.opens !== undefined) return nodeText(here, spec.opens, language);
  if (spec.field === 'department') return tableText(here.table, language);
  if (spec.value === 'amount') return amountText(here, spec.field, entry.level, language);
  if (entry.level === 3 && here.indicator && VALUES.has(spec.field)) {
    const own = { cycle: here.indicator.cycle, annual: here.indicator.annual, value: here.indicator.value }[
      spec.field as 'cycle' | 'annual' | 'value'
    ];
    return own && paragraphs(`**${reading(own, language)}**`, valuesText(here.indicator, language));
  }
  return undefined;
}

const VALUES = new Set(['cycle', 'annual', 'value']);

/** An indicator's name: how its values are read, and what libraries say of it. */
async function indicatorText(
  snapshot: Snapshot,
  entry: Entry,
  name: string,
  context: Context,
): Promise<string | undefined> {
  const { language } = context;
  const zh = language === 'zh';
  const indicator = hereAt(snapshot, entry.raw.number)?.indicator;
  const standard = snapshot.file.kind === 'table' ? snapshot.file.standard : undefined;
  const libraries = await context.librariesFor(snapshot.uri);
  const found = entriesFor(libraries, entry.label ?? '', entry.type?.second, standard).filter(
    each => each.entry.name === name && each.library.file !== snapshot.path,
  );
  const known = found.map(({ library, entry: { measure, value, note } }) =>
    lines(
      `${zh ? '指标库：' : 'Library: '}${escaped(library.name)}`,
      measure && `${zh ? '计量单位：' : 'Unit: '}${escaped(measure)}`,
      value && `${zh ? '建议指标值：' : 'Suggested value: '}${escaped(value)}`,
      note && escaped(note),
    ),
  );
  const values = indicator && valuesText(indicator, language);
  return paragraphs(`**${escaped(name)}**`, values, ...known);
}

// ---- amounts

/** An amount: in 元, in words, its share, and what it is computed to where it is an assertion. */
function amountText(here: Here, field: string, level: number, language: keyof Localised): string | undefined {
  const { table, unit, project } = here;
  const zh = language === 'zh';
  const node = [table, unit, project][level];
  if (!node || (node.kind !== 'table' && node.kind !== 'unit' && node.kind !== 'project')) return undefined;
  const column = COLUMNS.find(each => each === field);
  const amounts = node.kind === 'project' ? node.amounts : node.stated;
  const stated = column ? amounts[column] : node.ceiling;
  const value = stated?.value;
  if (value === undefined) {
    if (stated?.converted === undefined) return undefined;
    return `${escaped(stated.text)} = ${moneyText(stated.converted, table.moneyUnit)} ${table.moneyUnit}`;
  }
  const words = inWords(value);
  const computed = column && computedOf(here, column, level);
  const difference = computed !== undefined && computed !== value ? value - computed : undefined;
  const unitName = table.moneyUnit;
  return paragraphs(
    `**${moneyText(value, unitName)} ${unitName}** = ${inYuan(value)}`,
    words && `${zh ? '大写：' : 'In words: '}${words}`,
    lines(...(column ? shares(here, column, level, value, language) : [])),
    difference !== undefined &&
      (zh
        ? `计算所得 ${moneyText(computed!, unitName)}，相差 ${moneyText(difference < 0n ? -difference : difference, unitName)}。`
        : `Computed: ${moneyText(computed!, unitName)}; the difference is ${moneyText(difference < 0n ? -difference : difference, unitName)}.`),
  );
}

/** What an assertion is compared with; undefined for what is data. */
function computedOf({ table, unit, project }: Here, column: Column, level: number): Money | undefined {
  if (level === 0) return tableTotals(table)[column];
  if (level === 1) return unit && unitTotals(unit)[column];
  return project && column === 'total' ? projectTotals(project).total : undefined;
}

function shares(
  { table, unit, project }: Here,
  column: Column,
  level: number,
  value: Money,
  language: keyof Localised,
): string[] {
  const zh = language === 'zh';
  const shown: string[] = [];
  const add = (name: Localised, totals: Totals | undefined, of: Column) => {
    const percent = percentOf(value, totals?.[of]);
    if (percent) shown.push(zh ? `占${name.zh} ${percent}` : `${percent} of ${name.en}`);
  };
  if (level === 2 && project && column !== 'total')
    add({ zh: '项目总计', en: "the project's total" }, projectTotals(project), 'total');
  if (level === 2 && unit) add({ zh: '本单位同列', en: "the unit's column" }, unitTotals(unit), column);
  if (level >= 1) add({ zh: '全表同列', en: "the table's column" }, tableTotals(table), column);
  return shown;
}

// ---- answers

/** The rule that a 不采纳 answers, where the pointer is on it. */
function ruleHover(
  { text }: Snapshot,
  raw: RawLine,
  position: Position,
  { language, ruleDocs }: Context,
): Hover | undefined {
  const value = text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
  const name = /^(?:GS\d+|[^ \t\u3000]+)/iu.exec(value)?.[0];
  const meta = name === undefined ? undefined : explainRule(name);
  if (!meta || position.character > raw.valueStart + name!.length) return undefined;
  return said(docOfRule(meta, language, ruleDocs), onLine(raw.number, raw.valueStart, raw.valueStart + name!.length));
}
