import { message } from './catalogue.ts';

/** GS1xx: what the lines of a file are. */
export const structureMessages = {
  GS101: {
    badLine: message(
      {
        what: '「{line}」{lines}不是“键：值”这样的条目。',
        why: '读不懂的行不会进入表中，打印和导出时就丢了。',
        do: '补上键和冒号；如果它是上面长文本的一部分，缩进得比那个键更深；如果是备注，在行首加 #。',
      },
      {
        what: '“{line}”{lines} is no entry of the form “key：value”.',
        why: 'A line that cannot be read is not in the table and would be lost in print and export.',
        do: 'Give it a key and a colon; indent it deeper than the key above if it belongs to that text; begin it with # if it is a remark.',
      },
    ),
    unknownKey: message(
      {
        what: '「{key}」{lines}不是这里能用的键。{near}',
        why: '不知道这一行填的是什么，它没有进入表中。',
        do: '改成表上的用语；如果它是上面长文本的一部分，缩进得比那个键更深。',
      },
      {
        what: '{key}{lines} is no key that can be used here.{near}',
        why: 'What the line states is unknown, and it is not in the table.',
        do: "Use one of the form's own terms; indent the line deeper than the key above if it belongs to that text.",
      },
    ),
    nearKey: message(
      {
        what: '没有「{key}」这个键，已当作「{suggestion}」读入。',
        why: '键是表上的用语，写错一个字就只能猜。',
        do: '如果猜得对，改为「{suggestion}」。',
      },
      {
        what: 'There is no key {key}; it was read as {suggestion}.',
        why: 'Keys are the terms of the form; a misspelt one can only be guessed.',
        do: 'Change it to {suggestion} if the guess is right.',
      },
    ),
    blankInKey: message(
      {
        what: '键「{key}」中间有空白，已当作「{suggestion}」读入。',
        why: '键里的空白是排版用的，查找和比较时会认成另一个词。',
        do: '去掉键中间的空白。',
      },
      {
        what: 'There is white space inside the key {key}; it was read as {suggestion}.',
        why: 'Blanks inside a word are layout; searching and comparing take it for another word.',
        do: 'Remove the white space.',
      },
    ),
    missingColon: message(
      {
        what: '「{key}」后面没有冒号，已当作「{key}：」读入。',
        why: '有冒号才分得清键和值，没有就只能猜。',
        do: '在「{key}」后面补上冒号；如果它是上面长文本的一部分，缩进得比那个键更深。',
      },
      {
        what: 'There is no colon behind {key}; the line was read as if there were one.',
        why: 'The colon tells key and value apart; without it the line can only be guessed.',
        do: 'Put a colon behind {key}; indent the line deeper than the key above if it belongs to that text.',
      },
    ),
    codeInKey: message(
      {
        what: '指标类型「{key}」带着编码，已当作「{suggestion}」读入。',
        why: '编码由指标体系给出，打印时自动加上；两处都写，改一处就会不一致。',
        do: '去掉编码，写「{suggestion}」。',
      },
      {
        what: 'The indicator type {key} is written with its code; it was read as {suggestion}.',
        why: 'The standard gives the code, and it is added in print; written twice, one of the two will be wrong some day.',
        do: 'Remove the code: {suggestion}.',
      },
    ),
    unknownType: message(
      {
        what: '「{key}」不是指标体系{standard}里的二级指标。{near}',
        why: '不知道它属于哪个一级指标，打印时没有编码，也无法检查指标是否齐全。',
        do: '改成指标体系里的名称（如 数量指标、社会效益）；如果用的是另一套指标体系，在表头用「指标体系：」写明。',
      },
      {
        what: '{key} is no second level of {standard}.{near}',
        why: 'Its first level is unknown: it prints without a code, and whether the indicators are complete cannot be told.',
        do: 'Use a name of the standard (数量指标, 社会效益 …); if another standard applies, name it in the head of the table: 指标体系：….',
      },
    ),
    pastedCell: message(
      {
        what: '这一行是从表格里粘贴来的指标单元格，不是条目。',
        why: '一行一项才能逐项检查和比较；这样粘贴的指标没有进入表中。',
        do: '把每条指标改写成“二级指标：名称”，下面写实施周期指标值和年度指标值。',
      },
      {
        what: 'This line is an indicator cell pasted from a table, not an entry.',
        why: 'Only one fact a line can be checked and compared; indicators pasted like this are not in the table.',
        do: 'Write each indicator as “type：name”, with 实施周期指标值 and 年度指标值 below.',
      },
    ),
  },
  GS102: {
    duplicate: message(
      {
        what: '「{key}」{lines}前面已经填过一次。',
        why: '表上这一格只有一个，只取先填的那一个，这一行没有读入。',
        do: '留下对的一行，删去另一行；如果这是另一个项目或指标的内容，在它上面补上那个项目或指标的名称行。',
      },
      {
        what: '{key}{lines} has been stated above.',
        why: 'The form has one cell for it: the first one counts, and this line is not in the table.',
        do: 'Keep the right one and delete the other; if it belongs to another project or indicator, put the line that names that one above it.',
      },
    ),
    bothForms: message(
      {
        what: '「{key}」{lines}与这条指标前面填的值重复：「指标值」表示实施周期和年度相同，不能再与两者之一同时出现。',
        why: '同时写就不知道打印哪一个，这一行没有读入。',
        do: '两个值相同时只写「指标值」，不同时只写另外两项；如果这是另一条指标的值，在上面补上它的名称行。',
      },
      {
        what: '{key}{lines} repeats a value of this indicator: 指标值 says that both values are the same, and cannot stand beside one of the two.',
        why: 'With both it is unclear which one is printed; this line is not in the table.',
        do: 'Write 指标值 alone where the two are the same, else the other two; if this is the value of another indicator, put the line that names that one above it.',
      },
    ),
    bothGoals: message(
      {
        what: '「{key}」{lines}与这个项目前面填的绩效目标重复：「绩效目标」与「实施周期绩效目标」「年度绩效目标」只用一种。',
        why: '同时写就不知道打印哪一个，这一行没有读入。',
        do: '只写「绩效目标」，或只写「实施周期绩效目标」和「年度绩效目标」。',
      },
      {
        what: '{key}{lines} repeats the goal of this project: it has either 绩效目标, or 实施周期绩效目标 and 年度绩效目标.',
        why: 'With both it is unclear which one is printed; this line is not in the table.',
        do: 'Write 绩效目标 alone, or 实施周期绩效目标 and 年度绩效目标.',
      },
    ),
    missingProject: message(
      {
        what: '同一个项目里又出现了「{key}」{lines}。',
        why: '一个项目只填一次，这一行往后很可能是另一个项目的内容。',
        do: '看看上面是不是漏了一行「项目名称：」，补上它；如果只是重复，删去这一行。',
      },
      {
        what: '{key}{lines} is stated again in the same project.',
        why: 'A project states it once; from here on the lines probably belong to another project.',
        do: 'Add the line 项目名称：… if it is missing above; delete this line if it is a mere repetition.',
      },
    ),
    impliedProject: message(
      {
        what: '这一行上面缺了「项目名称」。',
        why: '{key}属于项目；已当作一个没有名称的项目读入，打印出来没有名称。',
        do: '在这一行上面补上「项目名称：」和名称；如果它属于上面的项目，删去重复的一行。',
      },
      {
        what: 'The 项目名称 line is missing above this line.',
        why: '{key} belongs to a project; it was read as one without a name, and prints without one.',
        do: 'Add 项目名称： with the name above this line; delete the line if it repeats what the project above states.',
      },
    ),
  },
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
  GS104: {
    misplaced: message(
      {
        what: '「{key}」{lines}不能写在这里。',
        why: '上面没有能填这一项的对象，这一行没有进入表中。',
        do: '把它移到所属的单位、项目或指标下面；如果上面漏了名称行，补上它。',
      },
      {
        what: '{key}{lines} cannot stand here.',
        why: 'Nothing above can hold it, so the line is not in the table.',
        do: 'Move it below the unit, project or indicator it belongs to; if the line that names that one is missing, add it.',
      },
    ),
    headerBelow: message(
      {
        what: '「{key}」是表头的内容，写在了单位或项目下面；已按表头读入。',
        why: '别人会以为它只说下面这个单位或项目。',
        do: '移到第一个「资金使用单位」之前。',
      },
      {
        what: '{key} belongs to the head of the table but stands below a unit or project; it was read as part of the head.',
        why: 'Readers will take it as said of that unit or project alone.',
        do: 'Move it above the first 资金使用单位.',
      },
    ),
  },
  GS105: {
    textLikeEntry: message(
      {
        what: '长文本里的这一行像是条目「{key}」。',
        why: '它缩进在上面的文字里，会当作正文打印，而不是单独的一项。',
        do: '如果它是条目，减少缩进移出正文；如果确是正文，可以不改。',
      },
      {
        what: 'This line of a long text reads like the entry {key}.',
        why: 'Indented as it is, it is printed as part of the text and not as an entry.',
        do: 'Move it out of the text if it is an entry; leave it if it is text.',
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
  GS107: {
    conflict: message(
      {
        what: '这里有一处没有解决的合并冲突：两个版本（{ours} 行和 {theirs} 行）都还在文件里。',
        why: '现在的表只按上半（本方）读入，下半没有进入表中。',
        do: '选定一个版本，或把两者合成一个，并删去 <<<<<<<、=======、>>>>>>> 这几行。',
      },
      {
        what: 'An unresolved merge conflict: both versions ({ours} and {theirs} lines) are still in the file.',
        why: 'The table is read with the upper half (ours) alone; the lower half is not in it.',
        do: 'Choose one version or combine the two, and delete the lines <<<<<<<, =======, >>>>>>>.',
      },
    ),
    mark: message(
      {
        what: '「{line}」是合并冲突留下的标记。',
        why: '旁边的内容可能只合并了一半。',
        do: '核对上下几行，然后删去这一行。',
      },
      {
        what: '“{line}” is a mark left of a merge conflict.',
        why: 'What stands beside it may be half merged.',
        do: 'Check the lines around it, then delete it.',
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
