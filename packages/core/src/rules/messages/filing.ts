import { message } from './catalogue.ts';

/** GS3xx: which indicators there must be, and where they are filed. */
export const filingMessages = {
  GS301: {
    missing: message(
      {
        what: '没有{level}。',
        why: '指标体系「{standard}」把它列为必填；常见做法是产出指标和效益指标至少各有一条，缺了多半会被退回。',
        do: '补上一条（{seconds}）；如果这类项目免填，写明「项目分类」，或用「不采纳」写明理由。',
      },
      {
        what: 'There is no indicator under {level}.',
        why: 'The standard {standard} requires one; by common practice a project has an indicator of output (产出) and one of benefit (效益) at least, and is often sent back without.',
        do: 'Add one ({seconds}); if this kind of project need not have any, state its 项目分类, or answer with 不采纳 and the reason.',
      },
    ),
  },
  GS303: {
    label: message(
      {
        what: '本表其他地方把这个二级指标写作「{usual}」，这里写作「{label}」。',
        why: '两种写法是同一个二级指标，一张表里不统一，打印出来像两类指标。',
        do: '统一写作「{usual}」（本表 {usualCount} 处，「{label}」{count} 处）。',
      },
      {
        what: 'This second level is printed as {usual} elsewhere in the table, and as {label} here.',
        why: 'Both are the same second level; in print they look like two.',
        do: 'Use {usual} throughout (in this table: {usual} {usualCount}, {label} {count}).',
      },
    ),
  },
} as const;
