import type { Severity } from '@goalsheet/core/rules';
import type { Language } from '../../io.ts';

/** What the page says beside the findings. */
export const WORDS = {
  zh: {
    title: '绩效目标表检查报告',
    files: '文件',
    rules: '规则',
    file: '文件',
    projects: '项目',
    indicators: '指标',
    total: '合计',
    waived: '不采纳',
    all: '全部',
    rule: '规则',
    name: '名称',
    count: '条数',
    margin: '检查意见',
    config: '配置文件',
    unread: '没有读成',
    reason: '理由：',
    nothing: '没有发现问题。',
    line: (line: number) => `第 ${line} 行`,
    more: (count: number) => `… 另有 ${count} 处`,
  },
  en: {
    title: 'Check of performance goal tables',
    files: 'Files',
    rules: 'Rules',
    file: 'file',
    projects: 'projects',
    indicators: 'indicators',
    total: 'total',
    waived: 'answered',
    all: 'all',
    rule: 'rule',
    name: 'title',
    count: 'findings',
    margin: 'Findings',
    config: 'Configuration',
    unread: 'not read',
    reason: 'Reason: ',
    nothing: 'Nothing found.',
    line: (line: number) => `line ${line}`,
    more: (count: number) => `… and ${count} more`,
  },
} as const;

export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', hint: '提示' },
  en: { error: 'error', warning: 'warning', hint: 'hint' },
};
