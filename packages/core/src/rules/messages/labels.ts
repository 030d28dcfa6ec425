import { label } from './catalogue.ts';

/** Texts beside the findings' messages: titles of fixes, labels of related places, parts of messages, problems of a profile. */
export const labels = {
  crash: label(
    '规则 {code} 内部错误：{error}。其他规则不受影响；请报告这个错误，或在 goalsheet.config.json 里把它设为 off。',
    'Internal error of rule {code}: {error}. The other rules are not affected; report the error, or set the rule to off in goalsheet.config.json.',
  ),
  fix: {
    setKey: label('改为「{key}」', 'Change to {key}'),
    colon: label('补上冒号：「{key}：」', 'Add the colon: {key}：'),
    setText: label('改为 {text}', 'Change to {text}'),
    insert: label('补上「{key}」', 'Add {key}'),
    insertText: label('补上「{key}：{text}」', 'Add {key}：{text}'),
    remove: label('删去这一行', 'Delete this line'),
    entries: label('改写成条目（{count} 条指标）', 'Turn into entries (indicators: {count})'),
    dedent: label('把这一行移出正文，作为条目', 'Move this line out of the text, as an entry'),
    bothValues: label('把「指标值」改为「{key}」，两个值分开写', 'Change 指标值 to {key}, so that both values stand'),
    ours: label('保留本方（上半）', 'Keep ours (the upper half)'),
    theirs: label('保留对方（下半）', 'Keep theirs (the lower half)'),
    delete: label('删去「{text}」', 'Delete {text}'),
    moveSign: label('把 {text} 移到指标值的数后面', 'Move {text} behind the number of the value'),
    width: label('统一全角半角，去掉多余空格', 'Use one width and no stray blanks'),
    total: label('把「{key}」改为 {text}', 'Change {key} to {text}'),
    convert: label('按{unit}换算，改为 {text}', 'Convert from {unit}: {text}'),
    weight: label('「{name}」的权重填 {text}', 'Give {name} the weight {text}'),
  },
  related: {
    further: label('同样：{line}', 'Likewise: {line}'),
    first: label('先填在这里', 'First stated here'),
    same: label('同名的在这里', 'The same name is here'),
    operand: label('「{name}」{amount}', '{name}: {amount}'),
    source: label('{key} {amount}', '{key} {amount}'),
    more: label('…另有 {count} 项', '… and {count} more'),
    ceiling: label('{key} {amount}', '{key} {amount}'),
    usual: label('这里写作「{label}」', 'Printed as {label} here'),
    here: label('这里也是', 'Here too'),
    text: label('{text}', '{text}'),
    sum: label('「{key}」{amount}', '{key} {amount}'),
    value: label('{key}：{reading}', '{key}: {reading}'),
    comparator: label('「{text}」{meaning}', '“{text}” {meaning}'),
    kind: label('项目分类是「{name}」', 'The kind of project is {name}'),
    weight: label('「{name}」{weight}', '{name}: {weight}'),
    answer: label('已在这里答复', 'Answered here already'),
    writes: label('{key}写的是「{value}」', '{key} says {value}'),
    likewise: label('{key}也是这样', 'Likewise in {key}'),
  },
  cause: {
    omitted: label(
      '差额恰好等于「{name}」的金额，可能漏加了它。',
      ' The difference is exactly the amount of {name}: it may have been left out.',
    ),
    twice: label(
      '差额恰好等于「{name}」的金额，可能多加了一次，或它下面缺了一项。',
      ' The difference is exactly the amount of {name}: it may have been added twice.',
    ),
    unit: label(
      '最可能的原因：「{name}」的金额 {amount} 像是按{typed}填写的（见 GS206）。',
      ' Likely cause: the amount of {name}, {amount}, looks typed in {typed} (see GS206).',
    ),
    ownTotal: label(
      '如按「{name}」自己写的{key} {amount} 则相符，先看那里的 {code}。',
      ' With the {key} of {amount} that {name} itself states, the sum is right: look at {code} there first.',
    ),
    sourceUnit: label(
      '最可能的原因：{key}像是按{typed}填写的，按 {amount} 计则相符。',
      ' Likely cause: {key} looks typed in {typed}; with {amount} the sum is right.',
    ),
    explains: label(
      '{owner}的{key}写的是 {sum}，这里按 {amount} 计正好相符。',
      ' The {key} of the {owner} is stated as {sum}, which {amount} here would make right.',
    ),
  },
  /** By how much a stated sum is off. */
  more: label('多 {amount}', '{amount} more'),
  less: label('少 {amount}', '{amount} less'),
  /** Of a finding for several places in one node. */
  others: label('（另有 {count} 处）', ' (further places: {count})'),
  amongOthers: label('等 {count} 个数', ' and more ({count} in all)'),
  thisNumber: label('这个数', 'this number'),
  these: label('这些数', 'these numbers'),
  inUnit: label('（{unit}）', ' ({unit})'),
  /** Of a finding for several lines in a row. */
  lines: label('（连同下面 {count} 行）', ' (with what follows it; further lines: {count})'),
  /** Of a comparator: whether the number itself is good enough. */
  number: {
    included: label('包含本数', 'includes its number'),
    excluded: label('不包含本数', 'leaves its number out'),
  },
  statePeriod: label(
    '项目跨年度、今年只做一部分的，写明「实施周期」。',
    ' If the project runs for years and does a part of it this year, state its 实施周期.',
  ),
  civilCode: label(
    '以上、以下、以内包含本数，超过、不满、以外不包含（民法典第1259条）。',
    ' 以上, 以下, 以内 include their number; 超过, 不满, 以外 do not (Civil Code, article 1259).',
  ),
  near: label('是不是「{keys}」？', ' Did you mean {keys}?'),
  /** Behind the name of a standard: the kind of project for which it demands something. */
  kind: label('对{kinds}项目', ' for projects of the kind {kinds}'),
  withoutWeight: label('另有 {count} 条没有写权重。', ' Indicators without a weight: {count}.'),
  inStandard: label('「{name}」', 'the standard {name}'),
  noUnitStated: label('（没有写单位，按{unit}计）', ' (none is stated; {unit} is assumed)'),
  node: {
    table: label('全表', 'table'),
    unit: label('单位', 'unit'),
    project: label('项目', 'project'),
    indicator: label('指标', 'indicator'),
  },
  /** Of a finding that is about what stands on a node and below. */
  here: {
    table: label('全表', 'table'),
    unit: label('这个单位', 'unit'),
    project: label('这个项目', 'project'),
    indicator: label('这条指标', 'indicator'),
  },
  level: {
    first: label('一级指标', 'first level'),
    second: label('二级指标', 'second level'),
    alias: label('别名', 'alias'),
  },
  json: {
    value: label('这里应当是一个值：字符串、数字、{ 或 [', 'A value is due here: a string, a number, { or ['),
    key: label('这里应当是带双引号的键', 'A key in double quotes is due here'),
    colon: label('键后面应当是冒号 :', 'A colon is due behind the key'),
    comma: label('两项之间应当是逗号 ,', 'A comma is due between two items'),
    trailing: label('配置到此已经结束，后面不能再有内容', 'The configuration ends before this; nothing may follow'),
    deep: label('嵌套太深', 'Nested too deeply'),
  },
  profile: {
    root: label('配置应当是一个对象，里面写 "rules"', 'A configuration is an object that holds "rules"'),
    base: label(
      'extends 应当是另一个配置文件的路径，如 "../goalsheet.config.json"',
      'extends is the path of another configuration, such as "../goalsheet.config.json"',
    ),
    baseUnreadable: label(
      '读不到共用配置 {path}，现在只按本文件的设置检查。路径从本文件所在的文件夹算起，请核对',
      'The shared configuration {path} cannot be read; only the settings of this file apply. The path counts from the folder of this file; check it',
    ),
    baseProblems: label(
      '共用配置 {path} 里有 {count} 处不能用，第一处在第 {line} 行：{message}',
      'In the shared configuration {path} there is something that cannot be used ({count}), first on line {line}: {message}',
    ),
    baseCircle: label(
      '共用配置 {path} 又用到了自己，这一层没有采用。请去掉其中一处 extends',
      'The shared configuration {path} extends itself in a circle; it is left out here. Remove one of the extends',
    ),
    rules: label('rules 应当是一个对象，按规则编号设置', 'rules is an object, by rule code'),
    setting: label('规则的设置应当是级别或一个对象', 'The setting of a rule is a severity or an object'),
    section: label(
      '没有「{key}」这一项；可以写的是 extends 和 rules',
      'There is no section {key}; known are: extends, rules',
    ),
    rule: label('没有编号为「{key}」的规则', 'There is no rule {key}'),
    duplicate: label('「{key}」写了两次，只有第一次有效', '{key} is there twice; only the first one counts'),
    severity: label(
      '{value} 不是级别；可以写 "off"、"hint"、"warning"、"error"',
      '{value} is no severity; use "off", "hint", "warning" or "error"',
    ),
    threshold: label(
      '规则 {code} 没有「{key}」这个设置；可以写的是 {names}',
      '{code} has no setting {key}; known are: {names}',
    ),
    number: label('「{key}」应当是不小于 {minimum} 的数', '{key} is a number, {minimum} or more'),
    words: label('「{key}」应当是一列不空的文字{minimum}', '{key} is a list of texts that are not empty{minimum}'),
  },
} as const;
