/** What `goalsheet diff --help` says. */
export const help = {
  zh: `goalsheet diff —— 一次改动改了什么：金额、项目、目标、文字，按事实比较

用法：goalsheet diff 旧 新 [选项]                  两个文件，或两个文件夹（按路径对应）
      goalsheet diff [版本[..版本]] [路径…]        git 里的版本；只写一个时与工作目录比较，不写时与 HEAD 比较

先说金额（全表、单位、项目：改动前 → 改动后，增减）和因此对不上的合计，再说单位和项目的新增、删除、更名、
换单位，然后是目标：放宽在前，其次改口径、收紧；再后是绩效目标文字（逐词）、其他内容、检查结果的增减。
排版、注释、次序不算变化；文件改了名、换了文件夹仍算同一个。“A B”就是“A..B”，“A...B”指 B 与它离开 A 时相比。
路径与版本同名时写成 ./路径，或在路径前加“--”。

  --format 格式        text      屏幕上看（默认）
                       markdown  贴在合并请求里：一张汇总表，明细可展开；太长时说明略去了多少
                       html      正式表格的修订稿（删去、增加、增减额、放宽收紧），可打印
                       json      数据（结构见 schemas/diff.schema.json）
                       不写时按 -o 的扩展名（.txt .md .html .json）
  -o, --output 文件    写入文件
  --force              覆盖已有的文件
  -h, --help           显示本说明

退出码：0 没有变化；1 有变化；2 用法不对或没有完成（包括有文件读不成）。

例：
  goalsheet diff 白云-初稿.goal 白云.goal
  goalsheet diff main..HEAD
  goalsheet diff HEAD~1 白云.goal --format html -o 修订.html
`,
  en: `goalsheet diff – what a change did: to money, projects, targets and wording, compared by fact

Usage: goalsheet diff OLD NEW [options]                 two files, or two folders (matched by path)
       goalsheet diff [REV[..REV]] [paths…]             revisions of git; one alone against the working tree, none is HEAD

The money comes first (table, units, projects: before → after, change) and stated totals that no longer hold; then units
and projects that are new, gone, renamed or in another unit; then targets: loosened ones first, then redefined and
tightened; then the wording of goals (word by word), other entries, and findings that came or went. Layout, comments and
order are no change, and a file that was renamed or moved is the same one. “A B” is “A..B”, “A...B” is B against where it
left A. A path that is named like a revision: ./PATH, or “--” before it.

  --format FORMAT      text      for the screen (default)
                       markdown  for a merge request: one summary table, details to unfold; says what was cut
                       html      the official table as a redline (struck, inserted, amounts with their change), to print
                       json      data (described by schemas/diff.schema.json)
                       default: from the name of -o (.txt .md .html .json)
  -o, --output FILE    write a file
  --force              replace a file that is there
  -h, --help           this text

Exit codes: 0 no change, 1 changes, 2 wrong use or failure (also where a file could not be read).

Examples:
  goalsheet diff draft.goal baiyun.goal
  goalsheet diff main..HEAD
  goalsheet diff HEAD~1 baiyun.goal --format html -o redline.html
`,
};
