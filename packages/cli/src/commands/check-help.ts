/** What `goalsheet check --help` says. */
export const help = {
  zh: `goalsheet check —— 检查 .goal 文件

用法：goalsheet check [选项] [文件、文件夹或通配符…]

不写路径时检查当前文件夹（含子文件夹）中的所有 .goal 文件；“-” 表示标准输入。
规则的级别和阈值可在 goalsheet.config.json 中设置（从文件所在文件夹向上查找）。

  --format 格式          text    屏幕（默认）
                         json    供程序读取（结构见 schemas/check.schema.json）
                         html    检查报告网页：每张表旁边列出问题，可打印
                         github  GitHub Actions 的逐行批注
                         sarif   SARIF 2.1.0，供代码扫描平台读取
                         junit   JUnit XML，供持续集成读取
  -o, --output 文件      报告写入文件（不写 --format 时按扩展名 .html .json .sarif .xml）
  --force                覆盖已有的报告
  --rules-url 网址       规则说明页所在的网址，sarif 和 html 中的规则编号链接到“网址/编号.md”
  --max-warnings N       警告多于 N 条时退出码为 1（不写时警告不影响退出码）
  --fix                  自动修改不改变内容的问题（直接写回文件）
  --watch                文件保存后重新检查，Ctrl-C 结束
  --show-waived          同时列出已答复“不采纳”的问题
  --errors-only          只列错误；警告和提示只计数
  --quiet                只列结果表，不列每个问题
  --stdin-filename 文件  标准输入的内容按这个文件名对待（决定用哪个配置）
  -h, --help             显示本说明

退出码：0 没有错误；1 有错误（配置文件的问题也算），或警告多于 N 条；2 用法不对，或有文件读不了。

例：
  goalsheet check                               检查当前文件夹
  goalsheet check 2024年/*.goal --max-warnings 0
  goalsheet check 白云.goal --fix
  goalsheet check -o 检查报告.html
  git show HEAD:白云.goal | goalsheet check - --stdin-filename 白云.goal
`,
  en: `goalsheet check – check .goal files

Usage: goalsheet check [options] [files, folders or patterns…]

Without a path, all .goal files in the current folder and below; “-” is standard input.
Severities and thresholds of rules are set in goalsheet.config.json (looked for from the file's folder upwards).

  --format FORMAT        text    for the screen (default)
                         json    for programs (described by schemas/check.schema.json)
                         html    a page to print: every table with its findings beside it
                         github  annotations for GitHub Actions
                         sarif   SARIF 2.1.0 for code scanning
                         junit   JUnit XML for continuous integration
  -o, --output FILE      write the report to a file (which suggests the format: .html .json .sarif .xml)
  --force                replace a report that is there
  --rules-url URL        where the rules' pages are: sarif and html link to URL/CODE.md
  --max-warnings N       exit code 1 for more than N warnings (without it warnings do not count)
  --fix                  mend what can be mended without changing what is said (writes the files)
  --watch                check again whenever a file is saved; Ctrl-C ends it
  --show-waived          list the findings that were answered (不采纳) too
  --errors-only          list errors only; warnings and hints are counted
  --quiet                only the table of results, not the findings
  --stdin-filename FILE  treat standard input as this file (decides which configuration holds)
  -h, --help             this text

Exit codes: 0 no errors; 1 errors (also in the configuration), or more warnings than N; 2 wrong use, or a file
that cannot be read.

Examples:
  goalsheet check                               the current folder
  goalsheet check 2024/*.goal --max-warnings 0
  goalsheet check baiyun.goal --fix
  goalsheet check -o report.html
  git show HEAD:baiyun.goal | goalsheet check - --stdin-filename baiyun.goal
`,
};
