/** What `goalsheet import --help` says. */
export const help = {
  zh: `goalsheet import —— 把公开的绩效目标表转成 .goal 文件

用法：goalsheet import 文件… [选项]

文件是什么格式，看内容，不看扩展名：Excel（.xlsx）、Word（.docx）、PDF（表有框线、
文字能选中的）、网页（.html）、CSV、纯文本（从 PDF 里复制整张表，粘贴存成的文件）……
一个项目一张的申报表（项目名称、金额、目标旁边写着内容）也读。
读完后按读出的内容重新打印，与原文逐字核对（空白除外），结果和要留意的地方列在屏幕上。

  -o, --output 文件    写入 .goal 文件（不写时输出到屏幕）；有几张表时写成 x.goal、x-2.goal …，也可以给一个文件夹
                       （名称以 / 结尾的会新建）；读几个文件时要给文件夹
  --dry-run            只读不写：列出读到的表、单位、项目、指标、总计、核对结果、警告
  --force              覆盖已有的文件
  --sheet 工作表       只读工作簿里的这张工作表（名称或序号）；可以写几次
  --unit 单位          原文没有写明金额单位时用：元、千元、万元 或 亿元
  --sources 来源       纯文本看不出空的金额列时，总计之后的金额依次是哪些来源，用逗号隔开：
                       财政拨款,财政专户拨款,其他资金 中的一个或几个
  -h, --help           显示本说明

“-” 表示标准输入。退出码：0 完成且核对通过；1 已转换，但核对不通过，请对照原文；2 没有认出表，或没有完成。

例：
  goalsheet import 白云.xlsx -o 白云.goal
  goalsheet import 公开/*.csv --dry-run           先看看读得怎么样
  goalsheet import 公开/*.csv -o 全区/            每张表一个文件
`,
  en: `goalsheet import – turn published goal tables into .goal files

Usage: goalsheet import FILE… [options]

What a file holds is told by its content, not by its name: Excel (.xlsx), Word (.docx), PDF (a table with
rules, whose text can be selected), web pages (.html), CSV, plain text (a table copied whole out of a PDF file) …
The form of one project (申报表, labels beside their values) is read too.
What was read is printed again and compared with the source, character by character (white space aside); the outcome and
what to look at are told on standard error.

  -o, --output FILE    write a .goal file (default: standard output); several tables become x.goal, x-2.goal …; a folder
                       will do too (a name that ends in / is made), and is due where several files are read
  --dry-run            write nothing: list the tables with their units, projects, indicators, total, proof and warnings
  --force              replace files that are there
  --sheet SHEET        read only this worksheet of a workbook (name or number); may be given several times
  --unit UNIT          the unit of amounts where the source states none: 元, 千元, 万元 or 亿元
  --sources SOURCES    where empty money columns of a plain text cannot be seen: the sources that the amounts behind
                       总计 stand for, with commas: one or more of 财政拨款,财政专户拨款,其他资金
  -h, --help           this text

“-” is standard input. Exit codes: 0 done and proved; 1 done, but not proved: compare with the source; 2 no table was
recognised, or failure.

Examples:
  goalsheet import baiyun.xlsx -o baiyun.goal
  goalsheet import published/*.csv --dry-run      look first
  goalsheet import published/*.csv -o all/        one file for each table
`,
};
