import { message } from './catalogue.ts';

/** GS2xx: amounts and sums. */
export const moneyMessages = {
  GS201: {
    notAmount: message(
      {
        what: '「{text}」不是金额。',
        why: '读不出数，这一格就加不进合计。',
        do: '只写数字，最多到分，如 1,997.76；没有金额时删去这一行。',
      },
      {
        what: '“{text}” is no amount.',
        why: 'Without a number the cell cannot be added up.',
        do: 'Write digits only, down to the 分 at most: 1,997.76; delete the line if there is no amount.',
      },
    ),
    comma: message(
      {
        what: '「{text}」里的逗号可以是小数点，也可以是分隔符。',
        why: '两种读法差十倍、百倍，不能替你猜。',
        do: '是小数就写小数点，如 12.5；是分隔符就写在每三位前，如 1,250。',
      },
      {
        what: 'The comma in “{text}” may be a decimal point or a separator.',
        why: 'The two readings are ten or a hundred times apart; neither is taken for granted.',
        do: 'Write a point before decimals (12.5), a comma only before groups of three digits (1,250).',
      },
    ),
    tooFine: message(
      {
        what: '「{text}」{unit}比一分钱还细。',
        why: '金额精确到分，多出来的小数无法支付，也无法准确相加。',
        do: '核对原数，小数最多写 {places} 位。',
      },
      {
        what: '“{text}” {unit} states a fraction of a 分 (0.01 元).',
        why: 'Amounts are exact to the 分; what is finer can neither be paid nor added up.',
        do: 'Check the figure; {places} decimals at most.',
      },
    ),
    negative: message(
      {
        what: '金额「{text}」是负数。',
        why: '预算表上的金额不能小于零；负号多半是粘贴带来的，或是冲减没有并入。',
        do: '改成正数；如果是调减，写调减后的金额。',
      },
      {
        what: 'The amount “{text}” is negative.',
        why: 'An amount of the budget is not below zero; the sign was probably pasted, or a reduction was not netted.',
        do: 'Write the positive amount; after a reduction, the amount that is left.',
      },
    ),
    otherUnit: message(
      {
        what: '「{text}」的单位与本表的单位（{unit}）不同。',
        why: '表上只印一个单位，不换算就会错上许多倍。',
        do: '换算成{unit}：{converted}。',
      },
      {
        what: "“{text}” is in another unit than the table's ({unit}).",
        why: 'The form prints one unit for all amounts; unconverted, this one is off by orders of magnitude.',
        do: 'Convert it to {unit}: {converted}.',
      },
    ),
  },
  GS202: {
    total: message(
      {
        what: '总计写的是 {stated}，各资金来源之和是 {computed}，总计{difference}（{unit}）。',
        why: '总计应等于财政拨款、财政专户拨款、其他资金之和。{cause}',
        do: '核对各来源；来源无误时把总计改为 {computed}，或删去总计，由程序相加。',
      },
      {
        what: '总计 is stated as {stated}, its sources add up to {computed}: {difference} ({unit}).',
        why: '总计 is the sum of 财政拨款, 财政专户拨款 and 其他资金.{cause}',
        do: 'Check the sources; if they are right, change 总计 to {computed}, or delete it and let it be computed.',
      },
    ),
    parts: message(
      {
        what: '「其中」各项之和是 {sum}，大于{key} {amount}（{unit}）。',
        why: '「其中」是来源的一部分，不会比来源还多。',
        do: '核对「其中」各项和{key}的金额。',
      },
      {
        what: 'The parts (其中) add up to {sum}, more than their {key} of {amount} ({unit}).',
        why: 'They are parts of the source and cannot be more than all of it.',
        do: 'Check the parts and the amount of {key}.',
      },
    ),
  },
  GS203: {
    sum: message(
      {
        what: '{key}写的是 {stated}，下面各项目之和是 {computed}，{key}{difference}（{unit}）。',
        why: '单位的合计应等于它的各项目之和。{cause}',
        do: '核对各项目；项目无误时改为 {computed}，或删去这一行，由程序相加。',
      },
      {
        what: '{key} is stated as {stated}, the projects below add up to {computed}: {difference} ({unit}).',
        why: "A unit's total is the sum of its projects.{cause}",
        do: 'Check the projects; if they are right, change it to {computed}, or delete the line and let it be computed.',
      },
    ),
  },
  GS204: {
    sum: message(
      {
        what: '{key}写的是 {stated}，下面各单位之和是 {computed}，{key}{difference}（{unit}）。',
        why: '全表的合计应等于各单位之和。{cause}',
        do: '核对各单位和项目；无误时改为 {computed}，或删去这一行，由程序相加。',
      },
      {
        what: '{key} is stated as {stated}, the units below add up to {computed}: {difference} ({unit}).',
        why: "The table's total is the sum of its units.{cause}",
        do: 'Check the units and projects; if they are right, change it to {computed}, or delete the line and let it be computed.',
      },
    ),
  },
  GS205: {
    form: message(
      {
        what: '金额「{text}」的写法不规范。',
        why: '已按 {plain} 读入；表上的金额用半角数字，不带单位，逗号只作千分位。',
        do: '改为 {plain}。',
      },
      {
        what: 'The amount “{text}” is written in an unusual form.',
        why: 'It was read as {plain}; the form writes half-width digits, no unit, and commas for thousands only.',
        do: 'Change it to {plain}.',
      },
    ),
  },
  GS206: {
    zero: message(
      {
        what: '项目的总计是 0。',
        why: '没有钱的项目一般不列入预算表，多半是金额漏填或单位弄错。',
        do: '核对金额；如果今年确实不安排资金，把项目删去，或用「不采纳」写明理由。',
      },
      {
        what: "The project's total is 0.",
        why: 'A project without money is not usually in the budget; probably the amount is missing or in the wrong unit.',
        do: 'Check the amount; if there is no money this year, delete the project, or answer with 不采纳 and the reason.',
      },
    ),
    unit: message(
      {
        what: '{amount} {unit}像是按{typed}填写的：除以一万是 {converted}，与其他项目相当。',
        why: '它是本表各项目中位数（{median}）的 {times} 倍，而其他项目在 {least} 到 {most} 之间。{cause}',
        do: '核对原数；如果确是{typed}，改为 {converted}。',
      },
      {
        what: '{amount} {unit} looks typed in {typed}: a ten-thousandth of it, {converted}, is like the other projects.',
        why: "It is {times} times the median of the table's projects ({median}); the others lie between {least} and {most}.{cause}",
        do: 'Check the figure; change it to {converted} if it is in {typed}.',
      },
    ),
  },
  GS207: {
    ceiling: message(
      {
        what: '总计 {total} 超过控制数 {ceiling}，超出 {excess}（{unit}）。',
        why: '控制数是这里能安排的上限，超出的预算报不上去。',
        do: '压减金额，或核对控制数是否有调整。',
      },
      {
        what: '总计 {total} is above the 控制数 of {ceiling}, by {excess} ({unit}).',
        why: '控制数 is the ceiling of what can be budgeted here; a budget above it will be sent back.',
        do: 'Reduce the amounts, or check whether the ceiling was changed.',
      },
    ),
  },
} as const;
