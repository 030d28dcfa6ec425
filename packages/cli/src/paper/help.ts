/** What `goalsheet paper --help` says. */
export const help = {
  zh: `goalsheet paper —— 审核往来的两张表：审核意见表、调整表（Word 或 Excel）

用法：goalsheet paper opinions 文件… -o 审核意见表.docx
      goalsheet paper answers 审核意见表.docx 文件 [--write]
      goalsheet paper changes 调整前.goal 调整后.goal -o 调整表.docx

  opinions             审核意见表：序号、单位、项目、指标、问题、建议、单位反馈；内容是 goalsheet check 查出的
                       错误和警告，“单位反馈”留给单位填写；几个文件写在一份里，每个文件一页起
  answers              读回单位填好的审核意见表：“不采纳：理由”写进 .goal 文件，成为“不采纳”；写了别的，
                       按已经修改核对，列出还查得出的；不加 --write 只列出，不写文件
  changes              调整表：单位、项目、调整前、调整后、增减、理由；各级的增减都对得上合计

  -o, --output 文件    写入的文件，以 .docx 或 .xlsx 结尾
  --force              覆盖已有的文件
  --hints              opinions：提示也写进去
  --show-waived        opinions：已经答复“不采纳”的也写进去，理由写在“单位反馈”里
  --write              answers：写进 .goal 文件
  -h, --help           显示本说明

退出码：0 完成；1 answers：有没有答复、对不上或者还查得出的；2 用法不对或没有完成。

例：
  goalsheet paper opinions 白云.goal -o 审核意见表.docx
  goalsheet paper answers 审核意见表（反馈）.docx 白云.goal --write
  git show HEAD:白云.goal | goalsheet paper changes - 白云.goal -o 调整表.xlsx
`,
  en: `goalsheet paper – the two papers of a review, 审核意见表 and 调整表, in Word or Excel

Usage: goalsheet paper opinions FILE… -o OPINIONS.docx
       goalsheet paper answers OPINIONS.docx FILE [--write]
       goalsheet paper changes BEFORE.goal AFTER.goal -o CHANGES.docx

  opinions             审核意见表, the errors and warnings of goalsheet check with a column 单位反馈 for the unit's answers;
                       several files make one paper, each beginning on a page of its own
  answers              reads a paper that the unit filled in: 不采纳：REASON goes into the .goal file as an answer; where it says
                       anything else, what is still found is listed; without --write nothing is written
  changes              调整表: amounts before and after, and their difference, by unit and project; all of them add up

  -o, --output FILE    the file to write; its name ends in .docx or .xlsx
  --force              replace a file that is there
  --hints              opinions: hints too
  --show-waived        opinions: also what was answered, with the answer under 单位反馈
  --write              answers: write the .goal file
  -h, --help           this text

Exit codes: 0 done; 1 answers: something is not answered, not recognised, or still found; 2 wrong use or failure.

Examples:
  goalsheet paper opinions baiyun.goal -o opinions.docx
  goalsheet paper answers opinions-filled.docx baiyun.goal --write
  git show HEAD:baiyun.goal | goalsheet paper changes - baiyun.goal -o changes.xlsx
`,
};
