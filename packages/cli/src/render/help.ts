/** What `goalsheet render --help` says. */
export const help = {
  zh: `goalsheet render —— 输出正式的项目支出绩效目标表

用法：goalsheet render 文件… --to 格式 [选项]
      goalsheet render --all [文件夹…] --to 格式 [选项]

  --all                文件夹（不写时是当前文件夹）及其子文件夹中所有的表
  --to 格式            html      可打印的网页（A4 横向，单个文件）
                       docx      Word 文件（A4 横向，表头每页重复）
                       xlsx      Excel 工作簿（A4 横向，表头每页重复，金额是数字）
                       pdf       PDF，由这台机器上的 Edge、Chrome 或 Chromium 打印
                       text      表中文字（按阅读顺序）
                       markdown  Markdown 表格
                       csv       供 Excel、WPS 打开
                       json      数据
                       不写时按 -o 的扩展名（.html .docx .xlsx .pdf .txt .md .csv .json）
  -o, --output 文件    写入文件（不写时输出到屏幕）；有几张表时给一个文件夹（名称以 / 结尾的会新建），
                       每张表一个文件；docx、xlsx 也可以把几张表写进一个文件
  --force              覆盖已有的文件
  --unit 单位          金额换算成 元、千元、万元 或 亿元（默认用表中的单位，精确不舍入）
  --browser 路径       打印 PDF 的浏览器程序（默认在常用位置找，也可以用环境变量 CHROME_PATH）；打印时不联网
  -h, --help           显示本说明

不写 --all 时，文件也可以是文件夹。表中有错误也照样输出，问题请用 goalsheet check 查看。“-” 表示标准输入。
退出码：0 完成；2 用法不对或没有完成。

例：
  goalsheet render 白云.goal -o 白云.html
  goalsheet render 白云.goal --to csv --unit 元 -o 白云.csv
  goalsheet render --all 全区 --to docx -o 打印/    每张表一个 Word 文件
  goalsheet render --all 全区 -o 全区.xlsx          一个工作簿，每张表一个工作表
`,
  en: `goalsheet render – print the official form 项目支出绩效目标表

Usage: goalsheet render FILE… --to FORMAT [options]
       goalsheet render --all [FOLDER…] --to FORMAT [options]

  --all                all tables of the folder (default: the current one), and of those in it
  --to FORMAT          html      a page to print (A4 landscape, one file)
                       docx      a Word file (A4 landscape, headings on every page)
                       xlsx      an Excel workbook (A4 landscape, headings on every page, amounts as numbers)
                       pdf       PDF, printed by the Edge, Chrome or Chromium on this machine
                       text      the words of the form, in reading order
                       markdown  a Markdown table
                       csv       for Excel and WPS
                       json      data
                       default: from the name of -o (.html .docx .xlsx .pdf .txt .md .csv .json)
  -o, --output FILE    write a file (default: standard output); for several tables a folder (a name that ends in / is
                       made), a file for each table; docx and xlsx can also hold several tables in one file
  --force              replace a file that is there
  --unit UNIT          convert amounts to 元, 千元, 万元 or 亿元 (default: the table's own unit, exact)
  --browser PATH       the browser that prints PDF (default: looked for in the usual places, or CHROME_PATH); it is kept
                       off the network
  -h, --help           this text

A FILE may also be a folder, without --all. A table with errors is printed all the same; goalsheet check says what is wrong.
“-” is standard input.
Exit codes: 0 done, 2 wrong use or failure.

Examples:
  goalsheet render baiyun.goal -o baiyun.html
  goalsheet render baiyun.goal --to csv --unit 元 -o baiyun.csv
  goalsheet render --all units --to docx -o print/  a Word file for each table
  goalsheet render --all units -o all.xlsx          one workbook, a worksheet for each table
`,
};
