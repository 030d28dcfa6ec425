import { isMoneyUnit } from '@goalsheet/core/model';
import { squeezed } from '../raw-text/lines.ts';
import { type CellPart, oneLineOf, saysSomething } from './cell-text.ts';

/** A text of the head, and where it was found. */
export interface HeadText {
  readonly text: string;
  readonly parts: readonly CellPart[];
  /** The words before it, where they are not the form's own: 预算单位 for 部门名称. */
  readonly label?: string;
}

/** What stands above the column headings; each may be missing. */
export interface Head {
  readonly title?: HeadText;
  readonly department?: HeadText;
  /** 单位 as written. */
  readonly unit?: HeadText;
  /** What is none of these. */
  readonly left: readonly CellPart[];
  /** Cells that say several of these, one behind the other: the parts above are pieces of them. */
  readonly cut: readonly CellPart[];
}

/** A row above the headings, or a paragraph. */
export interface HeadLine {
  readonly parts: readonly CellPart[];
  /** True in the table's own grid: then a title needs no mark. */
  readonly inGrid: boolean;
}

const DEPARTMENT =
  /^[（(]?(?:部门名称|部门[（(]单位[）)]名称|单位名称|(?:预算|填报|编制|主管)(?:部门|单位)(?:名称)?|部门)\s{0,8}[:：]\s*/;
/** Where a label stands behind other words: the end of what is before it. */
const DEPARTMENT_INSIDE = /[\s（(](?:部门名称|(?:预算|填报|编制|主管)(?:部门|单位)(?:名称)?)\s{0,8}[:：]/;
const UNIT = /(?:^|[\s（(])(?:金额|货币)?单位\s{0,8}[:：]\s*/;
const BARE_UNIT = /^[（(]?([亿万千]?元)[）)]?$/;

/**
 * Title, department and money unit among the lines above the headings: `部门名称：…  单位：…` in one cell, in two, or with
 * label and value in cells of their own; the title above them, or before them on their line. Of several of a kind the one
 * nearest to the table counts.
 */
export function headOf(whole: readonly HeadLine[]): Head {
  const cut: CellPart[] = [];
  const lines = whole.flatMap(line => cutLine(line, cut));
  const used = new Set<CellPart>();
  let department: (HeadText & { readonly line: number }) | undefined;
  let unit: (HeadText & { readonly line: number }) | undefined;
  lines.forEach(({ parts }, line) => {
    const said = parts.filter(part => saysSomething([part]));
    said.forEach((part, index) => {
      const text = oneLineOf([part]);
      const next = valueCell(said[index + 1]);
      const label = DEPARTMENT.exec(text);
      const from = label?.[0].length ?? 0;
      const mark = UNIT.exec(text.slice(from));
      const unitAt = mark ? from + mark.index : text.length;
      if (label) {
        const own = text.slice(from, unitAt).trim();
        const word = label[0].replace(/[\s:：（(]+$/, '').replace(/^[（(]/, '');
        const value = headText(own, part, own === '' && !mark ? next : undefined);
        department = { ...value, line, ...(word === '部门名称' ? {} : { label: word }) };
      }
      const stated =
        mark &&
        text
          .slice(unitAt + mark[0].length)
          .replace(/[）)]$/, '')
          .trim();
      if (stated !== undefined && stated !== null) {
        const value = headText(stated, part, stated === '' ? next : undefined);
        if (isMoneyUnit(value.text) || !unit) unit = { ...value, line };
      } else if (!label && BARE_UNIT.test(text) && !unit?.parts.includes(part))
        unit = { text: BARE_UNIT.exec(text)![1]!, parts: [part], line };
    });
  });
  // “单位：某某局” names the department where no department is named.
  if (unit && !department && unit.text.length > 4 && !/元/.test(unit.text)) {
    department = { ...unit, label: '单位' };
    unit = undefined;
  }
  for (const part of [...(department?.parts ?? []), ...(unit?.parts ?? [])]) used.add(part);
  const title = titleOf(lines.slice(0, department ? department.line : lines.length), used);
  for (const part of title?.parts ?? []) used.add(part);
  const left = lines.flatMap(({ parts }) => parts.filter(part => saysSomething([part]) && !used.has(part)));
  return {
    ...(title ? { title } : {}),
    ...(department ? { department: withoutLine(department) } : {}),
    ...(unit ? { unit: withoutLine(unit) } : {}),
    left,
    cut,
  };
}

/** A line with a title before its labels as two lines; the cell that was cut goes into `cut`. */
function cutLine(line: HeadLine, cut: CellPart[]): HeadLine[] {
  const { parts, inGrid } = line;
  for (const [index, part] of parts.entries()) {
    const text = oneLineOf([part]);
    const labelled = DEPARTMENT.test(text) ? -1 : text.search(DEPARTMENT_INSIDE);
    const at = labelled > 0 || DEPARTMENT.test(text) ? labelled : text.search(UNIT);
    if (at <= 0) continue;
    cut.push(part);
    const piece = (own: string): CellPart => ({ ...part, cell: { ...part.cell, text: own } });
    const before = { parts: [...parts.slice(0, index), piece(text.slice(0, at).trim())], inGrid };
    return [before, { parts: [piece(text.slice(at).trim()), ...parts.slice(index + 1)], inGrid }];
  }
  return [line];
}

function withoutLine({ line: _, ...head }: HeadText & { readonly line: number }): HeadText {
  return head;
}

/** The cell beside a label, unless it is a label itself. */
function valueCell(part: CellPart | undefined): CellPart | undefined {
  const text = part && oneLineOf([part]);
  return text === undefined || DEPARTMENT.test(text) || UNIT.test(text) ? undefined : part;
}

function headText(own: string, part: CellPart, next: CellPart | undefined): HeadText {
  return next ? { text: oneLineOf([next]), parts: [part, next] } : { text: own, parts: [part] };
}

function titleOf(lines: readonly HeadLine[], used: ReadonlySet<CellPart>): HeadText | undefined {
  const all = lines.flatMap(({ parts, inGrid }) =>
    parts.flatMap(part => {
      const text = used.has(part) ? '' : oneLineOf([part]);
      return text === '' || text.length > 200 ? [] : [{ text, parts: [part], inGrid }];
    }),
  );
  const found =
    all.findLast(({ text }) => text.includes('绩效')) ??
    all.findLast(({ text }) => squeezed(text).includes('表')) ??
    all.findLast(({ inGrid }) => inGrid);
  return found && { text: found.text, parts: found.parts };
}

/** A title as it is compared with that of another page: without （续表） and the like. */
export function titleKey(title: string): string {
  return squeezed(title).replace(/[（(]?续(?:表)?[一二三四五六七八九十\d]*[）)]?$/, '');
}
