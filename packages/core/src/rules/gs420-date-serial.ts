import { isCountName, isRateName, type Measure, nameCore, numberText, type Reading } from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import type { Localised } from './finding.ts';
import { setValue } from './fixes.ts';
import { isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { type Day, dayOfSerial } from './serial-date.ts';
import { valuesOf } from './values.ts';

const { GS420 } = messages;

/**
 * A bare number under 时效指标 that is a spreadsheet's date: 45657 is 2024年12月31日. It comes about when a cell with a date is copied without its format.
 *
 * Numbers from `least` to `most` are taken for dates (by default 40000 to 55000: 2009-07-06 to 2050-07-31), with ≤ or ＝ before them or 前 behind them at most,
 * and not where the name asks for a count, a rate or a length of time. Counted from 1900; workbooks of old Macs count from 1904, four years and a day
 * later, so the date is to be checked.
 */
export default defineRule({
  meta: {
    code: 'GS420',
    slug: 'date-serial',
    title: { zh: '日期变成了数字', en: 'Date turned into a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '时效指标的值是表格软件的日期序号（如 45657，即 2024年12月31日）。',
      en: 'The date serial of a spreadsheet as the value of a 时效指标: 45657 for 31 December 2024.',
    },
    why: {
      zh: '从表格里复制日期时丢了格式，印出来的数字谁也看不出是哪一天。',
      en: 'The date lost its format when the cell was copied; in print nobody can tell which day it is.',
    },
    action: { zh: '改成年月日，并与原表核对。', en: 'Write the date, and compare it with the spreadsheet.' },
    thresholds: {
      least: {
        kind: 'number',
        default: 40_000,
        minimum: 61,
        description: { zh: '从哪个数起看作日期。', en: 'The least number that is taken for a date.' },
      },
      most: {
        kind: 'number',
        default: 55_000,
        minimum: 61,
        description: { zh: '到哪个数为止看作日期。', en: 'The greatest number that is taken for a date.' },
      },
      except: EXCEPT,
    },
  },
  checks: {
    indicatorAlone(node, { thresholds: { least, most, except }, report }) {
      if (!isUnderSecond(node, '时效') || asksForNumber(node.name) || isExcepted(node, except)) return;
      const { annual, cycle } = valuesOf(node);
      const found = [cycle, annual].flatMap(entry => {
        const measure = entry && bareNumber(entry.reading);
        const serial = measure ? Number(numberText(measure.number)) : Number.NaN;
        const day = serial >= least && serial <= most ? dayOfSerial(serial) : undefined;
        return measure && day ? [{ entry: entry!, measure, day }] : [];
      });
      const own = found.find(({ entry }) => entry === annual) ?? found[0];
      if (!own) return;
      const { entry, measure, day } = own;
      const { from, to } = measure.at;
      const target = { node, field: entry.field, from, to };
      report({
        target,
        message: say(GS420.serial, { value: clipped(entry.reading.text), date: dateText(day) }),
        fixes: [setValue(target, dateText(day).zh, false)],
      });
    },
  },
});

/** The value is one number in digits and nothing else but ≤ or ＝ before it, 前 behind it. */
function bareNumber({ measures, bounds, dates, text }: Reading): Measure | undefined {
  const [measure] = measures;
  if (!measure || measures.length + bounds.length + dates.length > 1) return undefined;
  const { comparator, loose, upper, unit, unitText, per, ordinal, approximate, subject, after, at } = measure;
  if (upper || unit || unitText || per || ordinal || approximate || subject || loose) return undefined;
  if (comparator === '≥' || comparator === '＞' || !/^[0-9０-９]/.test(text.slice(at.from))) return undefined;
  return /^(?:(?:之|以)?前(?:完成)?)?$/.test(after) ? measure : undefined;
}

/** The name asks for a count, a rate or a length of time, which may be as great. */
function asksForNumber(name: string): boolean {
  const core = nameCore(name);
  return (
    isCountName(core) ||
    isRateName(core) ||
    /时长|工时(?!间)|小时|分钟|秒|[天日]数|[(（][^()（）]{1,10}[)）]$/.test(name)
  );
}

function dateText({ year, month, day }: Day): Localised {
  const two = (number: number) => String(number).padStart(2, '0');
  return { zh: `${year}年${month}月${day}日`, en: `${year}-${two(month)}-${two(day)}` };
}
