/** What `goalsheet import --help` says. */
export const help = {
  zh: `goalsheet import —— 把公开的绩效目标表转成 .goal 文件

用法：goalsheet import 文本文件 [选项]

读的是纯文本：打开 PDF、Word 或网页，复制整张表，粘贴到文本文件里。
读完后按读出的内容重新打印，与原文逐字核对（空白除外），结果和要留意的地方列在屏幕上。

  -o, --output 文件    写入 .goal 文件（不写时输出到屏幕）；文本里有几张表时写成 x.goal、x-2.goal …，
                       也可以给一个文件夹
  --force              覆盖已有的文件
  --unit 单位          文本没有写明金额单位时用：元、千元、万元 或 亿元
  --sources 来源       文本看不出空的金额列时，总计之后的金额依次是哪些来源，用逗号隔开：
                       财政拨款,财政专户拨款,其他资金 中的一个或几个
  -h, --help           显示本说明

“-” 表示标准输入。退出码：0 完成且核对通过；1 已转换，但核对不通过，请对照原文；2 没有认出表，或没有完成。

例：
  goalsheet import 白云.txt -o 白云.goal
  goalsheet import 全区.txt -o 全区/              每张表一个文件
`,
  en: `goalsheet import – turn a published goal table into a .goal file

Usage: goalsheet import TEXTFILE [options]

It reads plain text: open the PDF, Word file or page, copy the whole table, paste it into a text file.
What was read is printed again and compared with the source, character by character (white space aside); the outcome and
what to look at are told on standard error.

  -o, --output FILE    write a .goal file (default: standard output); several tables in one text become x.goal,
                       x-2.goal …; a folder will do too
  --force              replace files that are there
  --unit UNIT          the unit of amounts where the text states none: 元, 千元, 万元 or 亿元
  --sources SOURCES    where empty money columns cannot be seen: the sources that the amounts behind 总计 stand for,
                       with commas: one or more of 财政拨款,财政专户拨款,其他资金
  -h, --help           this text

“-” is standard input. Exit codes: 0 done and proved; 1 done, but not proved: compare with the source; 2 no table was
recognised, or failure.

Examples:
  goalsheet import baiyun.txt -o baiyun.goal
  goalsheet import all.txt -o all/                one file for each table
`,
};
