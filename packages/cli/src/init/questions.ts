import { isMoneyUnit, MONEY_UNITS, trimmed } from '@goalsheet/core/model';
import { DEFAULT_TITLE, type NewTable } from '@goalsheet/language';
import { UsageError } from '../errors.ts';
import { type Io, note, say } from '../io.ts';

type Words = { readonly zh: string; readonly en: string };

interface Question {
  readonly key: keyof NewTable;
  readonly option: string;
  readonly text: Words;
  /** What an empty answer means; an answer is due without it. */
  readonly otherwise?: (known: Partial<NewTable>) => string;
  /** Says what is wrong with an answer. */
  readonly wrong?: (answer: string) => Words | undefined;
}

const YEAR = /^\d{4}(?:年|年度)?$/;

const QUESTIONS: readonly Question[] = [
  { key: 'title', option: '--title', text: { zh: '表名', en: 'Title (表名)' }, otherwise: () => DEFAULT_TITLE },
  { key: 'department', option: '--department', text: { zh: '部门名称', en: 'Department (部门名称)' } },
  {
    key: 'moneyUnit',
    option: '--unit',
    text: { zh: '单位（金额单位）', en: 'Unit of amounts (单位)' },
    otherwise: () => '万元',
    wrong: answer =>
      isMoneyUnit(answer)
        ? undefined
        : { zh: `请填 ${MONEY_UNITS.join('、')} 之一。`, en: `Answer one of ${MONEY_UNITS.join(', ')}.` },
  },
  {
    key: 'year',
    option: '--year',
    text: { zh: '年度（可不填）', en: 'Year (年度, may be left out)' },
    otherwise: () => '',
    wrong: answer =>
      answer === '' || YEAR.test(answer)
        ? undefined
        : { zh: '请填四位数的年份，如 2025。', en: 'Answer a year of four digits, such as 2025.' },
  },
  {
    key: 'fundUsingUnit',
    option: '--fund-using-unit',
    text: { zh: '资金使用单位', en: 'Fund-using unit (资金使用单位)' },
    otherwise: known => known.department ?? '',
  },
  { key: 'project', option: '--project', text: { zh: '第一个项目的名称', en: 'First project (项目名称)' } },
];

/**
 * What a new table is to say: what was stated, what is answered on the terminal, and defaults for the rest.
 * @returns undefined if the terminal was closed before the last answer
 * @throws {UsageError} if something is stated wrongly, or is missing where nobody can be asked
 */
export async function askFor(stated: Partial<NewTable>, io: Io): Promise<NewTable | undefined> {
  const known: Record<string, string> = {};
  for (const question of QUESTIONS) {
    const { key, option, wrong } = question;
    const given = stated[key];
    const otherwise = question.otherwise?.(known as Partial<NewTable>);
    if (given !== undefined) {
      const answer = oneLine(given);
      const bad = answer === '' && otherwise === undefined ? EMPTY : wrong?.(answer);
      if (bad) throw new UsageError({ zh: `${option}：${bad.zh}`, en: `${option}: ${bad.en}` });
      known[key] = answer || otherwise!;
    } else if (io.ask) {
      const answer = await answerTo(question, otherwise, io);
      if (answer === undefined) return undefined;
      known[key] = answer;
    } else if (otherwise !== undefined) known[key] = otherwise;
    else
      throw new UsageError({
        zh: `缺少 ${option}（${question.text.zh}）。在终端里运行会逐项提问；否则请用选项给出。`,
        en: `${option} is missing (${question.text.en}). On a terminal it is asked for; elsewhere give it as an option.`,
      });
  }
  return known as unknown as NewTable;
}

const EMPTY: Words = { zh: '这一项不能为空。', en: 'This cannot be empty.' };

async function answerTo({ text, wrong }: Question, otherwise: string | undefined, io: Io): Promise<string | undefined> {
  const hint = otherwise ? (io.language === 'zh' ? `［${otherwise}］` : ` [${otherwise}]`) : '';
  for (;;) {
    const line = await io.ask!(`${say(io, text)}${hint}${io.language === 'zh' ? '：' : ': '}`);
    if (line === undefined) return undefined;
    const answer = oneLine(line) || otherwise;
    const bad = answer === undefined ? EMPTY : wrong?.(answer);
    if (!bad) return answer!;
    note(io, bad);
  }
}

function oneLine(text: string): string {
  return trimmed(text.replace(/[\r\n]+/g, ' '));
}
