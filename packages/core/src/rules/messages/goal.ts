import { message } from './catalogue.ts';

/** GS6xx: the goal against the indicators and the money. */
export const goalMessages = {
  GS601: {
    product: message(
      {
        what: '{formula} = {computed}，这里写的是{stated}。',
        why: '绩效目标里自己写的数相乘对不上，读的人不知道哪个数是准的。',
        do: '核对人数、标准、月数和合计，改正写错的一个；如果另有算法，在文中写明。',
      },
      {
        what: '{formula} = {computed}, but the text says {stated}.',
        why: "The goal's own figures do not multiply out, so a reader cannot tell which of them is right.",
        do: 'Check the count, the rate, the months and the total, and correct the one that is wrong; if it was computed in another way, say so in the text.',
      },
    ),
  },
  GS602: {
    total: message(
      {
        what: '绩效目标写的合计是{stated}，项目的金额是 {amount} {unit}。',
        why: '目标按一个数写，预算按另一个数安排，相差 {difference} {unit}，审核时会问哪个是准的。',
        do: '核对两处，改成一致；如果目标写的不是本年预算（如包含其他资金渠道），在文中写明。',
      },
      {
        what: "The goal states a total of {stated}, the project's amount is {amount} {unit}.",
        why: 'The goal was written for one sum and the budget made for another; a reviewer will ask about the difference of {difference} {unit}.',
        do: "Check both and make them agree; if the goal's total is not this year's budget (other sources of money, for one), say so in the text.",
      },
    ),
  },
  GS603: {
    cut: message(
      {
        what: '这段{key}有 {length} 个字，停在「{end}」，没有句末标点，像是被截断了。',
        why: '系统之间导入导出时，超过字数限制的部分会丢失，丢掉的多半是目标的最后一句。',
        do: '与原文核对，补上丢失的部分；如果已经写完，加上句号。',
      },
      {
        what: 'This {key} of {length} characters ends in “{end}” without a closing mark, as if it were cut off.',
        why: 'Systems that pass the text on lose what is beyond their limit, usually the last sentence of the goal.',
        do: 'Compare it with the original and add what was lost; if it is complete, close it with a full stop.',
      },
    ),
  },
  GS604: {
    none: message(
      {
        what: '这个项目的 {count} 条指标，{key}里一个数也没有。',
        why: '到年底没有一条能对照着说完成了多少，绩效评价无从打分。',
        do: '至少给一条指标写明数量、比率或期限，如 ≥95%、20场次、12月底前。',
      },
      {
        what: 'No {key} of this project holds a number (indicators: {count}).',
        why: 'At the end of the year nothing can be measured against them, so the project cannot be rated.',
        do: 'Give one indicator at least a count, a rate or a date: ≥95%, 20场次, 12月底前.',
      },
    ),
  },
  GS605: {
    quantity: message(
      {
        what: '绩效目标写了{quantity}{others}，没有一条指标提到{these}。',
        why: '目标里的数量是对外的承诺，没有指标承接，就没有人考核它是否做到。',
        do: '为它设一条数量指标，或把已有指标的值写成这个数；如果只是背景情况，可以不改。',
      },
      {
        what: 'The goal names {quantity}{others}, and no indicator takes up {these}.',
        why: 'A quantity in the goal is a promise; without an indicator nobody checks whether it was kept.',
        do: 'Add an indicator for it under 数量指标, or state the number in one that is there; if it is mere background, leave it or take it out.',
      },
    ),
  },
  GS606: {
    output: message(
      {
        what: '「{project}」的同名指标也写着{value}。',
        why: '两个项目把同一批产出各算一次，等于一份成果申请两笔钱；也可能是复制后没有修改。',
        do: '分清各自完成多少，或写明区别；如果确是同一批，只保留在一个项目里。',
      },
      {
        what: 'The indicator of the same name in {project} also states {value}.',
        why: 'Two projects that count the same output ask for money twice for one result; or one was copied from the other and not adapted.',
        do: 'State what each of them achieves, or how they differ; if it is the same output, leave it to one of them.',
      },
    ),
    round: message(
      {
        what: '「{project}」的同名指标也写着{value}。',
        why: '整数容易碰巧相同；但也可能是同一批产出算了两次，或复制后没有修改。',
        do: '请核对：各做各的，不必修改，或写明区别；确是同一批，只保留在一个项目里。',
      },
      {
        what: 'The indicator of the same name in {project} also states {value}.',
        why: 'Round numbers are easily the same; but it may also be one output that is counted twice, or a copy that was not adapted.',
        do: 'Look whether each project does its own: then leave it, or say how they differ. If it is the same output, leave it to one of them.',
      },
    ),
  },
  GS607: {
    same: message(
      {
        what: '{count} 条指标与「{project}」{unit}完全相同{others}。',
        why: '不同的项目用同一套指标和指标值，看不出各自要做到什么，多半是复制后没有修改。',
        do: '按本项目的内容改写指标和指标值；如果确实做同样的事，可以用「不采纳」写明理由。',
      },
      {
        what: 'Its indicators ({count}) are exactly those of {project}{unit}{others}.',
        why: 'The same indicators and values do not tell what each project is to achieve; probably they were copied and not adapted.',
        do: 'Write indicators and values for what this project does; if both really do the same, answer with 不采纳 and the reason.',
      },
    ),
  },
  GS608: {
    ended: message(
      {
        what: '绩效目标依据的规划到 {end} 年为止，预算年度是 {year} 年。',
        why: '规划期已经结束，本年的任务不能再以它为依据，多半是沿用了往年的文字。',
        do: '改为现行的规划或文件；如果任务确实延续，写明延续的依据。',
      },
      {
        what: 'The plan that the goal rests on ended in {end}, the budget year is {year}.',
        why: "This year's tasks cannot rest on a plan whose period is over; probably the text was taken over from an earlier year.",
        do: 'Name the plan or document in force; if the task is carried on, say on what basis.',
      },
    ),
  },
} as const;
