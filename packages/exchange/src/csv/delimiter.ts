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
 * with at least four of them: then it is no CSV of a goal table.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  let best: { delimiter: Delimiter; count: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const count = headingsBy(text.slice(0, LOOKED_AT), delimiter);
    if (count >= LEAST && count > (best?.count ?? 0)) best = { delimiter, count };
  }
  return best?.delimiter;
}

/** The most headings in one record. */
function headingsBy(text: string, delimiter: Delimiter): number {
  let most = 0;
  let records = 0;
  let found = new Set<string>();
  let start = 0;
  let quoted = false;
  const close = (end: number) => {
    const field = text
      .slice(start, Math.min(end, start + 80))
      .replace(/["\s]/g, '')
      .replaceAll('(', '（');
    const name = field.replaceAll(')', '）').replace(/（[^（）]{0,8}[亿万千]?元）$/, '');
    if (NAMES.has(name)) found.add(name);
    start = end + 1;
  };
  for (let index = 0; index <= text.length && records < RECORDS; index++) {
    const char = text[index];
    if (char === '"') quoted = !quoted;
    const ends = char === undefined || (!quoted && (char === '\n' || char === '\r'));
    if (!ends && (quoted || char !== delimiter)) continue;
    close(index);
    if (!ends) continue;
    most = Math.max(most, found.size);
    found = new Set();
    records++;
  }
  return most;
}

const NAMES = new Set([...HEADINGS, '项目名称', '合计', '一级指标', '二级指标', '三级指标', '年度指标值', '指标值']);
