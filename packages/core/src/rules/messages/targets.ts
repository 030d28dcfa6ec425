import { message } from './catalogue.ts';

/** GS401–GS405, GS414–GS416, GS419, GS421: what two values, a value in itself, and name and value say of one target. */
export const targetMessages = {
  GS401: {
    differ: message(
      {
        what: '两个指标值的数相同，要求却不同：实施周期「{cycleText}」读作 {cycleReading}，年度「{annualText}」读作 {annualReading}。',
        why: '正好做到这个数时，按一个值算完成，按另一个值算没完成。{source}',
        do: '改成同一个比较符，写成 ≥ 或 ≤ 最清楚。',
      },
      {
        what: 'The two values name the same number but demand different things: the cycle value “{cycleText}” reads {cycleReading}, the annual value “{annualText}” {annualReading}.',
        why: 'Who reaches just this number meets one of them and misses the other.{source}',
        do: 'Use one comparator; ≥ or ≤ is the clearest.',
      },
    ),
    opposed: message(
      {
        what: '两个指标值的数相同，要求却不同：实施周期「{cycleText}」读作 {cycleReading}，年度「{annualText}」读作 {annualReading}。',
        why: '同一个结果，按一个值算完成，按另一个值可能不算。{source}',
        do: '核对后改成同一个比较符。',
      },
      {
        what: 'The two values name the same number but demand different things: the cycle value “{cycleText}” reads {cycleReading}, the annual value “{annualText}” {annualReading}.',
        why: 'The same result may meet one of them and miss the other.{source}',
        do: 'Check both and use one comparator.',
      },
    ),
  },
  GS402: {
    differ: message(
      {
        what: '两个指标值的数对不上：实施周期指标值是 {cycleReading}，年度指标值是 {annualReading}。',
        why: '同一个指标有两个目标，按哪个考核说不清。',
        do: '核对后改成一致。{period}',
      },
      {
        what: 'The two values have no number in common: {cycleReading} for the cycle, {annualReading} for the year.',
        why: 'One indicator with two targets: nobody can say which one counts.',
        do: 'Check both and make them the same.{period}',
      },
    ),
    part: message(
      {
        what: '年度指标值（{annualReading}）比实施周期指标值（{cycleReading}）少，看不出项目是否跨年度。',
        why: '跨年度项目今年只做一部分是正常的；只做一年的项目，两个数就应当相同。',
        do: '写明「实施周期」；只做一年的，把两个值改成一致。',
      },
      {
        what: 'The annual value {annualReading} is less than the cycle value {cycleReading}, and nothing says that the project runs for more than a year.',
        why: 'A project of several years may do a part this year; in a project of one year the two numbers are the same.',
        do: 'State the 实施周期; for a project of one year, make the values the same.',
      },
    ),
  },
  GS403: {
    words: message(
      {
        what: '{words}没有数，{numbers}却是 {reading}。',
        why: '同一个指标，一处能用数考核，另一处只有文字，按哪个考核说不清。',
        do: '在{words}里写上同一个口径的数。',
      },
      {
        what: '{words} names no number, while {numbers} is {reading}.',
        why: 'The same indicator can be calculated in one place and only be judged in the other: nobody can say which one counts.',
        do: 'Write a number of the same kind in {words}.',
      },
    ),
  },
  GS404: {
    several: message(
      {
        what: '{several}有 {count} 个目标（{readings}），{one}只有一个（{reading}）。',
        why: '看不出这一个数说的是哪件事，其余的没有目标。',
        do: '在{one}里把每件事的数都写上；最好拆成 {count} 条指标。',
      },
      {
        what: '{several} demands {count} numbers ({readings}), {one} only one ({reading}).',
        why: 'Nobody can tell which of them the one number is for, and the others have no target.',
        do: 'Write all numbers in {one} too, or better, make {count} indicators.',
      },
    ),
    rest: message(
      {
        what: '{several}有 {count} 个目标（{readings}），{one}只有一个（{reading}）。',
        why: '其余的数没有写，按一个值要考核，按另一个值不考核。',
        do: '在{one}里把每件事的数都写上；最好拆成 {count} 条指标。',
      },
      {
        what: '{several} demands {count} numbers ({readings}), {one} only one ({reading}).',
        why: 'The others are due by one value and not by the other.',
        do: 'Write all numbers in {one} too, or better, make {count} indicators.',
      },
    ),
  },
  GS405: {
    strictness: message(
      {
        what: '{key}里有两个同方向的比较符：「{first}」{firstMeaning}，「{second}」{secondMeaning}。',
        why: '正好等于这个数时，算不算完成有两种说法。',
        do: '只留一个比较符。',
      },
      {
        what: '{key} compares in two ways: “{first}” {firstMeaning}, “{second}” {secondMeaning}.',
        why: 'Whether just this number is good enough can be answered both ways.',
        do: 'Keep one comparator.',
      },
    ),
  },
  GS414: {
    repeated: message(
      {
        what: '{key}只是重复了指标名称。',
        why: '做什么名称已经说了，值里没有说做到什么程度，无法考核。',
        do: '写出数量、比率、时限，或可以核对的成果。',
      },
      {
        what: '{key} only says the name again.',
        why: 'What is done the name says already; how far is not said, so that it cannot be assessed.',
        do: 'State a count, a rate, a date, or a result that can be checked.',
      },
    ),
  },
  GS415: {
    bare: message(
      {
        what: '{key}只写了「{text}」。',
        why: '没有起点、程度和时限，做到多少都可以说完成。',
        do: '写明做到什么程度、何时完成或按什么标准；确实只能定性的，写可以核对的成果。',
      },
      {
        what: '{key} only says “{text}”.',
        why: 'Without a starting point, an extent or a date, whatever is done meets it.',
        do: 'Say how far, by when, or by what standard; where only words fit, name a result that can be checked.',
      },
    ),
    hedge: message(
      {
        what: '{key}里的「{text}」给目标留了余地。',
        why: '差一些也可以说完成，考核时没有依据。',
        do: '删去「{text}」，写成确定的要求，如 ≥ 某个数。',
      },
      {
        what: '“{text}” in {key} leaves the target a way out.',
        why: 'Falling short can be called done, so that it cannot be assessed.',
        do: 'Drop “{text}” and demand something definite, such as ≥ a number.',
      },
    ),
  },
  GS416: {
    above: message(
      {
        what: '「{text}」（读作 {reading}）要求这个比率超过100%。',
        why: '部分占全部的比率最多是100%，这样的目标不可能完成。',
        do: '改为 100% 或 ≥100%；数写错了的，核对改正。',
      },
      {
        what: '“{text}” (read as {reading}) asks for more than 100% of this rate.',
        why: 'A share of a whole is 100% at most, so the target cannot be met.',
        do: 'Write 100% or ≥100%, or check the figure.',
      },
    ),
  },
  GS419: {
    differ: message(
      {
        what: '指标名称里的「{name}」读作 {nameReading}，{key}却是 {reading}。',
        why: '名称和值各说一个目标，按哪个考核说不清。',
        do: '从名称里删去「{name}」，目标只写在指标值里。',
      },
      {
        what: '“{name}” in the name reads {nameReading}, but {key} is {reading}.',
        why: 'Name and value state a target each: nobody can say which one counts.',
        do: 'Drop “{name}” from the name and state the target in the value alone.',
      },
    ),
  },
  GS421: {
    good: message(
      {
        what: '「{thing}」越高越好，指标值却写成了上限「{text}」。',
        why: '照字面，做到 100% 反而不达标，多半是比较符写反了。',
        do: '核对后把比较符反过来；确实要设上限的，在名称里写清限制的是什么。',
      },
      {
        what: 'More of {thing} is better, but the value sets an upper limit: “{text}”.',
        why: 'Read as it stands, 100% misses the target: the comparator is probably the wrong way round.',
        do: 'Turn the comparator round; if a limit is meant, say in the name what is limited.',
      },
    ),
    score: message(
      {
        what: '「{thing}」越高越好，指标值却写成了上限「{text}」。',
        why: '照字面，高于这个数反而不达标，多半是比较符写反了。',
        do: '核对后把比较符反过来；确实要设上限的，在名称里写清限制的是什么。',
      },
      {
        what: 'More of {thing} is better, but the value sets an upper limit: “{text}”.',
        why: 'Read as it stands, doing better than this misses the target: the comparator is probably the wrong way round.',
        do: 'Turn the comparator round; if a limit is meant, say in the name what is limited.',
      },
    ),
    any: message(
      {
        what: '「{thing}」越高越好，指标值却写成了上限「{text}」。',
        why: '照字面，再低也算达标，多半是比较符写反了。',
        do: '核对后改成至少要达到的数，如 ≥90%。',
      },
      {
        what: 'More of {thing} is better, but the value sets an upper limit: “{text}”.',
        why: 'Read as it stands, however little will do: the comparator is probably the wrong way round.',
        do: 'Write what is to be reached at least, such as ≥90%.',
      },
    ),
    bad: message(
      {
        what: '「{thing}」越低越好，指标值却写成了下限「{text}」。',
        why: '照字面，降到 0 反而不达标，多半是比较符写反了。',
        do: '核对后把比较符反过来；考核的是办理、处置的，在名称里写清。',
      },
      {
        what: 'Less of {thing} is better, but the value sets a lower limit: “{text}”.',
        why: 'Read as it stands, none at all misses the target: the comparator is probably the wrong way round.',
        do: 'Turn the comparator round; if dealing with it is meant, say so in the name.',
      },
    ),
    mishaps: message(
      {
        what: '「{thing}」越少越好，指标值却写成了下限「{text}」。',
        why: '照字面，一次都不发生反而不达标，多半是比较符写反了。',
        do: '核对后把比较符反过来；考核的是办理、处置的，在名称里写清。',
      },
      {
        what: 'Less of {thing} is better, but the value sets a lower limit: “{text}”.',
        why: 'Read as it stands, having none misses the target: the comparator is probably the wrong way round.',
        do: 'Turn the comparator round; if dealing with it is meant, say so in the name.',
      },
    ),
  },
} as const;
