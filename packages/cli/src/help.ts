/** What `goalsheet --help` says. */
export const HELP = {
  zh: `goalsheet —— 项目支出绩效目标表：纯文本编写、检查、打印

用法：goalsheet <命令> [选项] [文件…]

  check    检查 .goal 文件：金额、必填项、指标 …
  render   输出正式表格：html、docx、xlsx、pdf、text、markdown、csv、json
  import   把公开的绩效目标表（网页、CSV、复制出来的文本）转成 .goal 文件
  format   统一 .goal 文件的排版
  explain  说明一条检查规则：查什么、为什么、怎么办
  init     新建一张表
  template 做一张给别人填的 Excel 表，填好后用 import 读回
  preview  在浏览器中预览，保存后自动更新
  diff     一次改动改了什么：金额、项目、目标、文字
  history  各项目的金额和指标数，逐次提交
  git      让 git 按项目显示变化、按事实合并
  merge-driver  合并三份 .goal 文件，由 git 调用
  paper    审核意见表、调整表（Word、Excel），读回单位的反馈
  lsp      语言服务器，供编辑器使用

  goalsheet <命令> --help   命令的选项和例子
  goalsheet --version       版本

退出码：0 没有问题；1 有问题；2 用法不对或没有完成。
界面语言随系统（LANG）；GOALSHEET_LANG=zh 或 en 可以指定。

涉密内容不要写进 .goal 文件，也不要放进它所在的仓库。
`,
  en: `goalsheet – the Chinese performance goal table 项目支出绩效目标表 as plain text: write, check, print

Usage: goalsheet <command> [options] [files…]

  check    check .goal files: amounts, required entries, indicators …
  render   print the official form: html, docx, xlsx, pdf, text, markdown, csv, json
  import   turn published tables (web pages, CSV, text copied out of them) into .goal files
  format   lay out .goal files
  explain  explain a rule: what it finds, why, what to do
  init     start a new table
  template make a workbook for others to fill in, which import reads back
  preview  preview in the browser, kept up to date as files are saved
  diff     what a change did: to money, projects, targets and wording
  history  amount and number of indicators of each project, commit by commit
  git      let git show changes by project and merge by fact
  merge-driver  merge three .goal files, called by git
  paper    the papers of a review in Word or Excel, and the units' answers read back
  lsp      the language server, for editors

  goalsheet <command> --help   options and examples of a command
  goalsheet --version          the version

Exit codes: 0 clean, 1 findings, 2 wrong use or failure.
The language follows the system (LANG); GOALSHEET_LANG=zh or en chooses it.

Classified content (涉密) does not belong in a .goal file, nor in its repository.
`,
};
