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
  GS302: {
    missing: message(
      {
        what: '没有{levels}。',
        why: '指标体系「{standard}」{kind}把它列为必填，缺了多半会被退回。',
        do: '各补上一条；项目分类写错了的改正分类，确实不适用的用「不采纳」写明理由。',
      },
      {
        what: 'There is no indicator under {levels}.',
        why: 'The standard {standard} requires one{kind}; without it the project is often sent back.',
        do: 'Add one for each, correct the 项目分类 if it is wrong, or answer with 不采纳 and the reason.',
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
  GS304: {
    elsewhere: message(
      {
        what: '「{name}」考核的是满意度，却填在{label}下。',
        why: '满意度是单独的一类指标，填在这里，按类汇总和审核时都找不到它。',
        do: '改填在{due}下；如果考核的不是满意度，把名称改明确。',
      },
      {
        what: '{name} measures satisfaction, but is filed under {label}.',
        why: 'Satisfaction is a class of its own; filed here, summaries and reviewers do not find it.',
        do: 'File it under {due}, or make the name clear if something else is measured.',
      },
    ),
  },
  GS305: {
    count: message(
      {
        what: '这里填在{label}下，要的却是数量：{asks}。',
        why: '数量说明做了多少，看不出做得好不好。',
        do: '改填在{due}下；质量指标写合格率、准确率这类说明好坏的。',
      },
      {
        what: 'This is filed under {label}, but asks for a count: {asks}.',
        why: 'A count says how much was done, not how well.',
        do: 'File it under {due}; a quality indicator says how good the result is (合格率, 准确率).',
      },
    ),
  },
  GS306: {
    rate: message(
      {
        what: '这里填在{label}下，要的却是比率：{asks}。',
        why: '比率说明完成的程度，看不出要做多少。',
        do: '写出数量（多少次、多少套）；比率移到质量指标或时效指标。',
      },
      {
        what: 'This is filed under {label}, but asks for a rate: {asks}.',
        why: 'A rate says to what degree something is done, not how much of it.',
        do: 'State the count; file the rate under 质量指标 or 时效指标.',
      },
    ),
  },
  GS307: {
    quality: message(
      {
        what: '「{name}」属于产出的质量或运行情况，却填在{label}下。',
        why: '效益要说明项目带来了什么影响，运行正常、质量合格只是产出做好了。',
        do: '移到质量指标或时效指标；这里写对服务对象或社会的影响。',
      },
      {
        what: '{name} is about the quality of an output or that it runs, but filed under {label}.',
        why: 'A benefit says what comes of the project; that a thing runs or is well made says only that the output is good.',
        do: 'File it under 质量指标 or 时效指标; here, say what it does for people.',
      },
    ),
  },
  GS308: {
    sum: message(
      {
        what: '各指标的权重合计是 {sum}，应当是 {total}（{difference}）。{without}',
        why: '指标体系「{standard}」的权重合计是 {total}，加不到或超过，评分就不准。',
        do: '调整各指标的权重，使合计等于 {total}。',
      },
      {
        what: 'The weights add up to {sum}, but {total} is due ({difference}).{without}',
        why: 'The standard {standard} states {total} as their sum; otherwise the score is wrong.',
        do: 'Change the weights so that they add up to {total}.',
      },
    ),
  },
} as const;
