import { annualValueOf, cycleValueOf, type Table } from '@goalsheet/core/model';
import { sheetOf, toCsv, toText } from '@goalsheet/core/sheet';
import { type Intake, isLineRange, type Place } from '@goalsheet/exchange';
import { intakeDocument, type SourceDocument, type SourcePlace } from '@goalsheet/exchange/documents';
import { builtInStandards } from '@goalsheet/language';

export function intakeOf(source: SourceDocument): Intake {
  return intakeDocument(source, { standards: builtInStandards() });
}

/**
 * The first line of a cell or paragraph of a document that is neither in what the tables print or hold nor at a place that a
 * note names; undefined if there is none. Found without the intake's own account: by looking for the text.
 */
export function firstLost(source: SourceDocument, { tables, warnings }: Intake): string | undefined {
  if (tables.length === 0) return undefined;
  const said = squeezed([...tables.map(everything), FORM_WORDS].join('\n'));
  const places = warnings.flatMap(note => note.places).filter(isInDocument);
  const exact = new Set(places.map(keyOf));
  const whole = new Set(places.filter(place => place.row === undefined).map(keyOf));
  const isNamed = (at: SourcePlace) => {
    const { column: _, ...row } = at;
    const { row: __, ...table } = row;
    return exact.has(keyOf(at)) || exact.has(keyOf(row)) || whole.has(keyOf(table));
  };
  for (const piece of source.pieces) {
    if (piece.kind === 'text') {
      if (!isNamed(piece.at) && !isSaid(piece.text, said)) return piece.text;
      continue;
    }
    for (const { at, cells } of piece.rows)
      for (const { column, text } of cells)
        if (!isNamed({ ...at, column: column + 1 }))
          for (const line of text.split('\n')) if (!isSaid(line, said)) return `${JSON.stringify(at)} ${line}`;
  }
  return undefined;
}

/** Words of the form that are nowhere in a model, as documents write them too. */
const FORM_WORDS =
  '金额单位：万元金额单位：元（单位：万元）单位名称指标名称资金（万元）项目名称(资金使用单位)总计（万元）总计（元）财政拨款（万元）金额单位：一级指标二级指标三级指标年度指标值权重计算符号计量单位定性定量预算金额（万元）预算金额指标值年度目标总体目标资金（元）其中：财政拨款项目资金（万元）年度资金总额主管部门实施单位二级指标三级指标指标值实施周期总目标年度总体目标预算单位项目名称：年度资金总额：预算金额（元）预算数绩效指标';

function isInDocument(place: Place): place is SourcePlace {
  return !isLineRange(place);
}

function isSaid(line: string, said: string): boolean {
  const text = squeezed(line);
  return (
    said.includes(text) ||
    said.includes(text.replaceAll('，', ',')) ||
    said.includes(text.replaceAll(':', '：')) ||
    said.includes(text.replaceAll(',', ''))
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function keyOf({ sheet, page, table, row, column, paragraph }: SourcePlace): string {
  return JSON.stringify([sheet, page, table, row, column, paragraph]);
}

function everything(table: Table): string {
  const indicators = table.units.flatMap(unit => unit.projects.flatMap(project => project.indicators));
  const values = indicators.map(each => [each.type?.first.name, each.weight, cycleValueOf(each), annualValueOf(each)]);
  return [toText(sheetOf(table)), toCsv(sheetOf(table)), ...values.flat()].join('\n');
}
