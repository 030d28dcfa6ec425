import { message } from './catalogue.ts';

/** GS1xx, the entries that were read: what is missing, the same twice, or has a value its key does not take. */
export const entryMessages = {
  GS103: {
    title: message(
      {
        what: '文件没有标题。',
        why: '标题印在表的最上面，没有它就不知道这是什么表。',
        do: '在第一行写上表名，例如「项目支出绩效目标表」。',
      },
      {
        what: 'The file has no title.',
        why: 'The title is printed on top of the table; without it nobody knows what the table is.',
        do: 'Write the name of the table on the first line, for example 项目支出绩效目标表.',
      },
    ),
    moneyUnit: message(
      {
        what: '没有写金额的「单位」，现按{unit}计。',
        why: '差一个单位，金额就差一万倍。',
        do: '在表头补上「单位：{unit}」，或写明实际的单位（元、千元、万元、亿元）。',
      },
      {
        what: 'The table does not state the unit of its amounts (单位); {unit} is assumed.',
        why: 'With the wrong unit, amounts are off by a factor of ten thousand.',
        do: 'Add 单位：{unit} to the head, or the unit that applies (元, 千元, 万元, 亿元).',
      },
    ),
    missing: message(
      {
        what: '没有「{key}」。',
        why: '它是表上必填的一格，缺了表就不完整。',
        do: '补上「{key}：」。',
      },
      {
        what: '{key} is missing.',
        why: 'It is a required cell of the form; without it the table is incomplete.',
        do: 'Add {key}：….',
      },
    ),
    empty: message(
      {
        what: '「{key}」没有填写内容。',
        why: '它是表上必填的一格，空着表就不完整。',
        do: '在冒号后面填上内容；如果这一项多余，删去整项。',
      },
      {
        what: '{key} is empty.',
        why: 'It is a required cell of the form; left empty, the table is incomplete.',
        do: 'Fill it in behind the colon, or delete the entry if it is not meant.',
      },
    ),
    noUnit: message(
      {
        what: '项目「{name}」上面没有「资金使用单位」。',
        why: '表按资金使用单位排列和合计，没有单位的项目无处可放。',
        do: '在这个项目上面补上「资金使用单位：」和单位名称。',
      },
      {
        what: 'There is no 资金使用单位 above the project {name}.',
        why: 'The table lists and adds up by fund-using unit; a project without one has no place in it.',
        do: "Add the line 资金使用单位： with the unit's name above the project.",
      },
    ),
    noProject: message(
      {
        what: '这个资金使用单位下面没有项目。',
        why: '表上每个单位至少有一个项目，否则这一行没有内容。',
        do: '在下面补上「项目名称：」，或删去这个单位。',
      },
      {
        what: 'This unit has no project.',
        why: 'Each unit of the table has one project at least; without any, its row says nothing.',
        do: 'Add 项目名称：… below, or delete the unit.',
      },
    ),
    noIndicator: message(
      {
        what: '这个项目没有绩效指标。',
        why: '绩效指标是表上必填的一格，没有指标就无从考核。',
        do: '补上指标，一般至少有一条产出指标和一条效益指标。',
      },
      {
        what: 'This project has no performance indicator.',
        why: 'The indicators are a required cell of the form; without any, nothing can be assessed.',
        do: 'Add indicators, usually one of output (产出) and one of benefit (效益) at least.',
      },
    ),
    bare: message(
      {
        what: '这个项目只有名称，没有金额、绩效目标和绩效指标。',
        why: '这些都是表上必填的格；多半是名称行重复了，或者内容还没有填。',
        do: '补上金额、绩效目标和绩效指标；如果名称行多余，删去它。',
      },
      {
        what: 'This project has nothing but a name: no amount, no goal, no indicator.',
        why: 'All of these are required cells of the form; either the line was repeated, or the rest is still to come.',
        do: 'Add amounts, 绩效目标 and indicators, or delete the line if it is not meant.',
      },
    ),
    noAmount: message(
      {
        what: '这个项目没有填任何金额。',
        why: '表上每个项目都要有总计，没有金额就无法汇总。',
        do: '补上「财政拨款」等资金来源；只知道总数时写「总计」。',
      },
      {
        what: 'This project states no amount at all.',
        why: 'Each project of the table has a 总计; without an amount nothing can be added up.',
        do: 'Add its sources (财政拨款 …), or 总计 if only the total is known.',
      },
    ),
    noName: message(
      {
        what: '{node}名称「{name}」里没有文字。',
        why: '只有数字或符号的名称说不清是什么，多半是填错了格或漏了字。',
        do: '写上完整的名称。',
      },
      {
        what: 'The name of the {node}, “{name}”, holds neither a letter nor a Chinese character.',
        why: 'Digits or marks alone name nothing: probably a wrong cell, or something left out.',
        do: 'Write the full name.',
      },
    ),
  },
  GS106: {
    project: message(
      {
        what: '同一单位里有两个项目都叫「{name}」。',
        why: '同名的项目打印出来分不清，也多半是重复录入。',
        do: '如果是重复，删去一个；如果是两个项目，把名称写得能区分。',
      },
      {
        what: 'Two projects of this unit are called {name}.',
        why: 'In print they cannot be told apart; probably one was entered twice.',
        do: 'Delete one if it is a repetition; else give them different names.',
      },
    ),
    indicator: message(
      {
        what: '同一项目里有两条{type}都叫「{name}」。',
        why: '同类同名的指标考核的是同一件事，多半是重复录入。',
        do: '如果是重复，删去一条；如果考核的不同，把名称写得能区分。',
      },
      {
        what: 'Two indicators of this project are of the type {type} and called {name}.',
        why: 'Same type and same name assess the same thing; probably one was entered twice.',
        do: 'Delete one if it is a repetition; else give them different names.',
      },
    ),
    level: message(
      {
        what: '{level}「{name}」在这个指标体系里出现了两次。',
        why: '指标按名称找到它的二级指标，名称重复时只有第一个起作用。',
        do: '改名或删去一个。',
      },
      {
        what: 'The {level} {name} is there twice in this standard.',
        why: 'Indicators find their second level by its name; of two with one name only the first one works.',
        do: 'Rename or delete one of them.',
      },
    ),
  },
  GS108: {
    moneyUnit: message(
      {
        what: '「{value}」不是金额单位。',
        why: '金额按「单位」读取，读不懂时只能按万元计。',
        do: '写元、千元、万元或亿元。',
      },
      {
        what: '“{value}” is no unit of money.',
        why: '单位 says how the amounts are read; since it cannot be read, 万元 is assumed.',
        do: 'Write 元, 千元, 万元 or 亿元.',
      },
    ),
    notMoneyUnit: message(
      {
        what: '「单位」是金额单位，这里写的「{value}」像是一个单位的名称。',
        why: '这样写，金额单位和资金使用单位都没有填上。',
        do: '如果是用款的单位，把键改为「资金使用单位」；金额单位另写一行，如「单位：万元」。',
      },
      {
        what: '单位 is the unit of money, but “{value}” looks like the name of an organisation.',
        why: 'Written like this, neither the unit of money nor the fund-using unit is stated.',
        do: 'Change the key to 资金使用单位 if it uses the funds; state the unit of money on a line of its own: 单位：万元.',
      },
    ),
    year: message(
      {
        what: '「{value}」不是年度。',
        why: '年度用来判断规划期、实施周期是否覆盖预算年度。',
        do: '写四位数的预算年度，如 2024 或 2024年。',
      },
      {
        what: '“{value}” is no year.',
        why: 'The year tells whether plans and periods cover the budget year.',
        do: 'Write the budget year with four digits: 2024 or 2024年.',
      },
    ),
    weight: message(
      {
        what: '权重「{value}」不是数。',
        why: '权重要相加，不是数就加不起来。',
        do: '只写数，如 10 或 12.5。',
      },
      {
        what: 'The weight “{value}” is no number.',
        why: 'Weights are added up, which only works with numbers.',
        do: 'Write the number alone: 10 or 12.5.',
      },
    ),
    standard: message(
      {
        what: '没有名为「{value}」的指标体系。{near}',
        why: '找不到指标体系，就不知道各指标的编码和一级指标，也无法检查是否齐全。',
        do: '改成已有的指标体系的名称，或把这套指标体系的 .goal 文件放进工作区；用内置的那一套时删去这一行。',
      },
      {
        what: 'There is no indicator standard called {value}.{near}',
        why: 'Without it, codes and first levels are unknown, and whether the indicators are complete cannot be told.',
        do: "Use the name of a standard that is there, or put the standard's .goal file into the workspace; delete the line to use the built-in one.",
      },
    ),
    part: message(
      {
        what: '「{value}」不是“名称 金额”。',
        why: '「其中」写的是资金来源里单独列出的一部分，要有名称，也要有金额。',
        do: '先写名称，空一格，再写金额，如「其中：中央转移支付 3.00」。',
      },
      {
        what: '“{value}” is not a name and an amount.',
        why: '其中 names a part of the source above: it needs both a name and an amount.',
        do: 'Write the name, a blank, the amount: 其中：中央转移支付 3.00.',
      },
    ),
    code: message(
      {
        what: '「{value}」里的编码不对。',
        why: '编码印在指标前面，只能是数字，后面接一个 -。',
        do: '写成“编码-名称”，如「11-数量指标」；没有编码时只写名称。',
      },
      {
        what: 'The code in “{value}” is not right.',
        why: 'The code is printed before the indicator: digits, then a hyphen.',
        do: 'Write code-name, as in 11-数量指标, or the name alone if there is no code.',
      },
    ),
    typeName: message(
      {
        what: '「{value}」不能作二级指标的名称或别名。',
        why: '这个名称要用作键：不能超过 20 个字，不能含标点，也不能与表上的其他用语相同。',
        do: '换一个名称。',
      },
      {
        what: '“{value}” cannot be the name or alias of a second level.',
        why: 'The name is used as a key: at most 20 characters, no punctuation, and none of the other terms of the form.',
        do: 'Use another name.',
      },
    ),
    category: message(
      {
        what: '「{value}」不是能用的项目分类。{near}',
        why: '项目分类决定哪些指标必填、哪些免填，认不出来就不起作用。',
        do: '写指标体系里有的分类，如 工程基建类、购置类、信息化类、人员类。',
      },
      {
        what: '“{value}” is no project category that can be used.{near}',
        why: 'The category decides which indicators are required; one that is not known has no effect.',
        do: 'Use a category of the standard: 工程基建类, 购置类, 信息化类, 人员类 ….',
      },
    ),
    other: message(
      {
        what: '「{key}」不能填「{value}」。',
        why: '填的内容读不懂，就不起作用。',
        do: '按说明改写这一项的值。',
      },
      {
        what: '{key} does not take “{value}”.',
        why: 'A value that cannot be read has no effect.',
        do: 'Write a value that the entry takes.',
      },
    ),
  },
} as const;
