import { message } from './catalogue.ts';

/** GS4xx: whether a value says what is to be reached, in the measure that its indicator asks for. */
export const valueMessages = {
  GS406: {
    less: message(
      {
        what: '要的是「{word}」，目标却是「{value}」。',
        why: '照字面，一点不{word}也算完成；不大于零的写法适合超支率、增长率一类越低越好的指标。',
        do: '写出要{word}多少，如 ≥5%；如果指的是不超支，把名称改成超支率。',
      },
      {
        what: 'The aim is {word} (less of something), but the target is “{value}”.',
        why: 'Read as it stands, doing nothing meets it; nought or less is right where less is better, as for 超支率 or 增长率.',
        do: 'State how much is to be saved, such as ≥5%; if not overspending is meant, name it 超支率.',
      },
    ),
    more: message(
      {
        what: '要的是「{word}」，目标却是「{value}」。',
        why: '照字面，一点不{word}也算完成，多半是比较符写反了。',
        do: '写出要{word}多少，如 ≥5%，或{word}到多少，如 ≥95%。',
      },
      {
        what: 'The aim is {word} (more of something), but the target is “{value}”.',
        why: 'Read as it stands, doing nothing meets it: the comparator is probably the wrong way round.',
        do: 'State by how much (≥5%) or to what level (≥95%) it is to rise.',
      },
    ),
  },
  GS407: {
    none: message(
      {
        what: '「{name}」是比率，{key}「{value}」里没有数。',
        why: '没有数值，年底算出来的比率无从对照，完成没完成说不清。',
        do: '写出要达到的百分比，如 {example}；不能用比率衡量的，改名称。',
      },
      {
        what: 'The name {name} asks for a rate, and {key} “{value}” states no number.',
        why: "There is nothing to hold the year's rate against.",
        do: 'State the percent to be reached, such as {example}; if no rate is meant, change the name.',
      },
    ),
  },
  GS408: {
    none: message(
      {
        what: '「{name}」考核的是数量，{key}「{value}」里没有数。',
        why: '没有数，做多少都算完成，年底也无从核对。',
        do: '写出数量和单位，如 ≥10次、17人。',
      },
      {
        what: 'The name {name} asks how many, and {key} “{value}” states no number.',
        why: 'Any count will do, and there is nothing to check it against.',
        do: 'State the number and its unit, such as ≥10次 or 17人.',
      },
    ),
  },
  GS409: {
    bare: message(
      {
        what: '「{name}」是比率，值只写了「{value}」，后面没有 %。',
        why: '单独一个数可以是百分之几，也可以是几个、几分，年底按哪个对照说不清。',
        do: '补上单位，写成 {value}%；要考核数量的，写上计量单位并改名称。',
      },
      {
        what: 'The name {name} asks for a rate, and the value is only “{value}”, without %.',
        why: 'The number alone may be a percent, a count or a score: nobody can say what the year’s rate is held against.',
        do: 'Write the unit behind it: {value}%; if a count is meant, write its unit and change the name.',
      },
    ),
    other: message(
      {
        what: '「{name}」是比率，值写的却是「{value}」，没有 %，也不是比例。',
        why: '名称考核的是比率，值是别的数，年底算出来的比率无法与它比较。',
        do: '改成百分比，如 100%、≥95%；要考核数量的，把名称改成数量。',
      },
      {
        what: 'The name {name} asks for a rate, but the value “{value}” is neither a percent nor a ratio.',
        why: "The year's rate cannot be compared with another kind of number.",
        do: 'Write a percent, such as 100% or ≥95%; if a count is meant, change the name.',
      },
    ),
  },
  GS410: {
    percent: message(
      {
        what: '「{name}」是数量指标，{key}却只写了「{value}」。',
        why: '数量指标说的是做多少；只写百分比，看不出应做几次、几个，也看不出是占什么的百分之几。',
        do: '写出数量和单位，如 ≥1次；要考核完成率的，把名称写成“…完成率”。',
      },
      {
        what: '{name} is a 数量指标, but {key} is only “{value}”.',
        why: 'A 数量指标 says how much is done; a percent does not say how many, nor of what it is a share.',
        do: 'State the number and its unit, such as ≥1次; if completion is meant, name it …完成率.',
      },
    ),
  },
  GS411: {
    none: message(
      {
        what: '满意度指标的值「{value}」里没有数字。',
        why: '满意度要靠调查得出一个数；目标没有数，调查结果好坏都算完成。',
        do: '写出要达到的满意度，如 ≥90%、≥85分。',
      },
      {
        what: 'The value “{value}” of a satisfaction indicator states no number.',
        why: 'Satisfaction is surveyed, and a survey ends in a number: without one in the target any result will do.',
        do: 'State what is to be reached, such as ≥90% or ≥85分.',
      },
    ),
  },
  GS412: {
    none: message(
      {
        what: '成本指标的值「{value}」里没有数字，也没有写以什么为准。',
        why: '没有金额或标准，也没有预算、合同、文件作依据，花多少都不算超。',
        do: '写出金额或标准，如 ≤5万元、500元/人·月；或写明依据，如 不高于预算、按《…》执行。',
      },
      {
        what: 'The value “{value}” of a cost indicator states no number, nor what it follows from.',
        why: 'With no amount and no budget, contract or document to go by, no sum is too much.',
        do: 'State the amount or rate (≤5万元, 500元/人·月), or its source (不高于预算, 按《…》执行).',
      },
    ),
  },
  GS413: {
    placeholder: message(
      {
        what: '「{value}」只是占位的词，不是指标值。',
        why: '目标还没有定下来，做多少、花多少都与它相符，审核时无法判断。',
        do: '填上数值和单位；确实定不下数的，写明做到什么程度算完成。',
      },
      {
        what: '“{value}” keeps the place of a value and is none.',
        why: 'The target is yet to be set: whatever is done will agree with it.',
        do: 'State the number and its unit; if there can be none, say what counts as done.',
      },
    ),
    provisional: message(
      {
        what: '「{value}」标着「{word}」，是没有定下来的数。',
        why: '年底按它考核还是不按它考核，说不清楚。',
        do: '定下来后去掉「{word}」，只写数值和单位。',
      },
      {
        what: '“{value}” is marked {word}: a number that is yet to be settled.',
        why: 'It leaves open whether the year will be held to it.',
        do: 'Settle it, then delete {word} and leave the number and its unit.',
      },
    ),
  },
  GS417: {
    bare: message(
      {
        what: '「{value}」没有单位。',
        why: '「{name}」没有说明用什么计量，单独一个数说不清是几个、几次还是几万元。',
        do: '在数字后面写上单位，如 1辆、10次。',
      },
      {
        what: '“{value}” has no unit.',
        why: '{name} does not say in what it is counted: the number may be pieces, times or 万元.',
        do: 'Write the unit behind the number, such as 1辆 or 10次.',
      },
    ),
  },
  GS418: {
    blank: message(
      {
        what: '「{text}」像是模板里没有填的空位。',
        why: '空位没有填，目标就没有定；公开之后一眼就能看出是套用的模板。',
        do: '填上实际的内容；不便公开的，用文字概括。',
      },
      {
        what: '“{text}” looks like a blank of a template that was not filled in.',
        why: 'It sets no target, and shows every reader that a template was copied.',
        do: 'Fill it in; what must not be published is put in general words.',
      },
    ),
    inName: message(
      {
        what: '指标名称里的「{text}」像是模板里没有填的空位。',
        why: '名称只说考核什么，目标写在指标值里；公开之后一眼就能看出是套用的模板。',
        do: '从名称里删去；名称里该写的内容没有填的，填上。',
      },
      {
        what: '“{text}” in the name looks like a blank of a template that was not filled in.',
        why: 'The name says what is measured, the value how much; a blank shows every reader that a template was copied.',
        do: 'Delete it from the name; fill it in where it stands for a part of the name.',
      },
    ),
  },
  GS420: {
    serial: message(
      {
        what: '「{value}」是表格软件里的日期序号，指的是 {date}。',
        why: '复制日期时丢了格式，印出来的数字谁也看不出是哪一天。',
        do: '与原表核对后改成 {date}。',
      },
      {
        what: '“{value}” is the serial number by which spreadsheets keep a date: {date}.',
        why: 'The date lost its format when it was copied; in print nobody can tell which day it is.',
        do: 'Compare it with the spreadsheet and write the date: {date}.',
      },
    ),
  },
  GS422: {
    nought: message(
      {
        what: '「{date}」不存在：月和日都从 1 算起。{others}',
        why: '究竟指什么时候无法确定，是否按时也就无从核对。',
        do: '核对后改成实际存在的日期。',
      },
      {
        what: 'There is no “{date}”: months and days begin with 1.{others}',
        why: 'Nobody can say which date is meant, nor whether it was kept.',
        do: 'Check it and write a date that exists.',
      },
    ),
    day: message(
      {
        what: '「{date}」这一天不存在：{month}最后一天是 {last} 日。{others}',
        why: '究竟指哪一天无法确定，是否按时也就无从核对。',
        do: '核对后改成实际存在的日期。',
      },
      {
        what: 'There is no day “{date}”: {month} ends on day {last}.{others}',
        why: 'Nobody can say which day is meant, nor whether it was kept.',
        do: 'Check it and write a date that exists.',
      },
    ),
    february: message(
      {
        what: '「{date}」这一天不存在：2月最多到 29 日，平年只到 28 日。{others}',
        why: '究竟指哪一天无法确定，是否按时也就无从核对。',
        do: '核对后改成实际存在的日期。',
      },
      {
        what: 'There is no day “{date}”: February ends on day 29 at the latest, in most years on day 28.{others}',
        why: 'Nobody can say which day is meant, nor whether it was kept.',
        do: 'Check it and write a date that exists.',
      },
    ),
    month: message(
      {
        what: '「{date}」不存在：一年只有 12 个月，没有 {month} 月。{others}',
        why: '究竟指什么时候无法确定，是否按时也就无从核对。',
        do: '核对后改成正确的月份；指的是时长的，写成 {month}个月。',
      },
      {
        what: 'There is no “{date}”: a year has 12 months, and no month {month}.{others}',
        why: 'Nobody can say which time is meant, nor whether it was kept.',
        do: 'Check it and write a month that exists; for a length of time write {month}个月.',
      },
    ),
  },
} as const;
