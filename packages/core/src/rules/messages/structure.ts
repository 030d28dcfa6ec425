import { message } from './catalogue.ts';

/** GS1xx, the lines of a file: what they are and where they stand. */
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
    firstLevel: message(
      {
        what: '「{key}」是一级指标，不是二级指标。',
        why: '每条指标填在二级指标下；只写一级，打印时没有编码，也无法检查指标是否齐全。',
        do: '改成它下面的二级指标：{seconds}。',
      },
      {
        what: '{key} is a first level, not a second one.',
        why: 'Every indicator is filed under a second level: without it, it prints without a code, and whether the indicators are complete cannot be told.',
        do: 'Use a second level below it: {seconds}.',
      },
    ),
    costApart: message(
      {
        what: '「{key}」不是指标体系{standard}里的二级指标，是成本单列的指标体系里的。',
        why: '两套体系的一级指标不同，混着写，打印时没有编码，也无法检查指标是否齐全。',
        do: '成本单列的，在表头写「指标体系：项目支出绩效指标（成本单列）」；不是的，改填在成本指标下。',
      },
      {
        what: '{key} is no second level of {standard}, but of the standard in which costs stand apart.',
        why: 'The first levels of the two differ: mixed, it prints without a code, and whether the indicators are complete cannot be told.',
        do: 'If costs stand apart, write 指标体系：项目支出绩效指标（成本单列） in the head of the table; else file it under 成本指标.',
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
} as const;
