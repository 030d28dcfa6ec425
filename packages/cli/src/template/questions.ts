import { fileNameOf, type Question } from '../init/ask.ts';
import { HEAD_QUESTIONS } from '../init/questions.ts';

/** A workbook has room for more; nobody fills in as many. */
export const MOST = 500;

/** How many empty projects, and rows for indicators in each, there are where nobody says. */
export const ROOM = { projects: 10, indicators: 8 } as const;

type Key = 'title' | 'department' | 'moneyUnit' | 'units' | 'projects' | 'indicators' | 'output';

/** What an empty form is to be like. */
export const QUESTIONS: readonly Question<Key>[] = [
  ...HEAD_QUESTIONS,
  {
    key: 'units',
    option: '--fund-using-unit',
    text: { zh: '资金使用单位（几个的，用、隔开）', en: 'Fund-using units (资金使用单位, with 、 between them)' },
    otherwise: known => known.department ?? '',
  },
  {
    key: 'projects',
    option: '--projects',
    text: { zh: '每个单位留几个空项目', en: 'Empty projects for each unit' },
    otherwise: () => String(ROOM.projects),
    wrong: wholeNumber,
  },
  {
    key: 'indicators',
    option: '--indicators',
    text: { zh: '每个空项目留几行指标', en: 'Rows for indicators in each project' },
    otherwise: () => String(ROOM.indicators),
    wrong: wholeNumber,
  },
  {
    key: 'output',
    option: '-o',
    text: { zh: '写入的文件', en: 'The file to write' },
    otherwise: ({ department = '' }) => `${fileNameOf(department)}-申报表.xlsx`,
  },
];

function wholeNumber(answer: string) {
  if (/^\d{1,3}$/.test(answer) && Number(answer) <= MOST) return undefined;
  return { zh: `请填 0 到 ${MOST} 的整数。`, en: `Answer a whole number from 0 to ${MOST}.` };
}

/** The names in an answer: `甲中心、乙中心`. */
export function namesIn(answer: string): string[] {
  return answer
    .split(/[、，,；;]/)
    .map(name => name.trim())
    .filter(name => name !== '');
}
