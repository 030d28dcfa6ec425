import { isMoneyUnit, MONEY_UNITS } from '@goalsheet/core/model';
import { DEFAULT_TITLE, type NewTable } from '@goalsheet/language';
import type { Question } from './ask.ts';

const YEAR = /^\d{4}(?:年|年度)?$/;

/** 表名, 部门名称 and 单位: what every table says of itself. */
export const HEAD_QUESTIONS: readonly Question<'title' | 'department' | 'moneyUnit'>[] = [
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
];

/** What a new table is to say. */
export const QUESTIONS: readonly Question<keyof NewTable>[] = [
  ...HEAD_QUESTIONS,
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
