import { HEADINGS } from '@goalsheet/core/sheet';

export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** The headings stand within so many characters and records. */
const LOOKED_AT = 100_000;
const RECORDS = 300;
/** So many headings side by side are no coincidence. */
const LEAST = 4;

/**
 * What separates the fields of a CSV text: the character between the headings of the form. Undefined if there is no record
 * with at least four of them: then it is no CSV of a goal table. Nor is text with tabs whose lines are no records: cells
 * that were copied from a page or a document, where a cell of several lines is not quoted.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  let best: { delimiter: Delimiter; headings: number; regular: boolean } | undefined;
  for (const delimiter of DELIMITERS) {
    const { headings, regular } = scanned(text.slice(0, LOOKED_AT), delimiter);
    if (headings >= LEAST && headings > (best?.headings ?? 0)) best = { delimiter, headings, regular };
  }
  return best && (best.regular || best.delimiter !== '\t') ? best.delimiter : undefined;
}

/** The most headings in one record, and whether the records below it have nearly all as many fields. */
function scanned(text: string, delimiter: Delimiter): { headings: number; regular: boolean } {
  let most = 0;
  let width = 0;
  let [records, below, alike, fields] = [0, 0, 0, 0];
  let found = new Set<string>();
  let start = 0;
  let quoted = false;
  const closeField = (end: number) => {
    const name = headingOf(text.slice(start, Math.min(end, start + 80)));
    if (NAMES.has(name)) found.add(name);
    fields++;
    start = end + 1;
  };
  const closeRecord = () => {
    if (found.size > most) {
      [most, width] = [found.size, fields];
      [below, alike] = [0, 0];
    } else if (width > 0 && fields > 0) {
      below++;
      if (fields === width) alike++;
    }
    found = new Set();
    fields = 0;
    records++;
  };
  for (let index = 0; index <= text.length && records < RECORDS; index++) {
    const char = text[index];
    if (char === '"') quoted = !quoted;
    const ends = char === undefined || (!quoted && (char === '\n' || char === '\r'));
    if (!ends && (quoted || char !== delimiter)) continue;
    if (ends && start === index && fields === 0) start++;
    else closeField(index);
    if (ends) closeRecord();
  }
  return { headings: most, regular: alike >= 0.8 * below };
}

function headingOf(field: string): string {
  const name = field.replace(/["\s]/g, '').replaceAll('(', '（').replaceAll(')', '）');
  return name.replace(/（[^（）]{0,8}[亿万千]?元）$/, '');
}

const NAMES = new Set([...HEADINGS, '项目名称', '合计', '一级指标', '二级指标', '三级指标', '年度指标值', '指标值']);
