import type { Localised } from '../note.ts';

const text = (zh: string, en: string): Localised => ({ zh, en });

/** Why a PDF cannot be read, and what to do. */
export const MESSAGES = {
  password: text(
    'PDF 有密码，读不了。请用密码打开后，打印（或另存）成没有密码的 PDF，再导入。',
    'The PDF is protected by a password. Open it with the password, print it to a PDF without one, and import that.',
  ),
  truncated: text(
    'PDF 不完整：没有文件结尾（%%EOF），多半是没有下载完。请重新下载；或用阅读器打开，确认页数齐全，打印成新的 PDF 后再导入。',
    'The PDF is cut off: it has no end (%%EOF), most likely the download stopped. Download it again; or open it in a viewer, make sure that all its pages are there, print it to a new PDF, and import that.',
  ),
  damaged: text(
    'PDF 已损坏，读不了。请重新下载；或用阅读器打开，打印成新的 PDF，再导入。',
    'The PDF is damaged and cannot be read. Download it again; or open it in a viewer, print it to a new PDF, and import that.',
  ),
  scan: text(
    'PDF 里没有文字，是扫描件或图片，读不了。请找到原来的 Excel、Word 文件或能选中文字的 PDF；没有的话，用识别软件转成 Excel，或把表录入 .goal 文件（goalsheet init）。',
    'The PDF holds no text: it is a scan, or pictures. Find the Excel or Word file it was made from, or a PDF whose text can be selected; else have it recognised into a workbook, or type the table in (goalsheet init).',
  ),
  noCodes: text(
    'PDF 的字体没有带文字编码，读出来是乱码。请找到原来的 Excel、Word 文件，或用原来的程序重新导出 PDF。',
    'The fonts of the PDF do not say which characters they draw. Find the Excel or Word file it was made from, or export the PDF anew.',
  ),
  noRules: text(
    'PDF 里有文字，但没有带框线的表格，分不清哪些文字在哪一格。请在阅读器里全选、复制，粘贴到一个文本文件（UTF-8），再导入那个文本文件；或导入原来的 Excel、Word 文件。',
    'The PDF holds text but no table with rules, so that nothing tells which text is in which cell. Select all in a viewer, copy, paste it into a text file (UTF-8), and import that; or import the Excel or Word file it was made from.',
  ),
  tooLarge: text(
    'PDF 超过 512 MB，没有读。请只打印有绩效目标表的那几页成新的 PDF，再导入。',
    'The PDF is larger than 512 MB and was not read. Print the pages with the goal table to a new PDF, and import that.',
  ),
  bomb: text(
    'PDF 里有一部分解压后大得不正常（可能是“压缩炸弹”），没有读。请用阅读器打开，只把有绩效目标表的几页打印成新的 PDF，再导入；或导入原来的 Excel、Word 文件。',
    'A part of the PDF would be abnormally large when unpacked (perhaps a “bomb”), so it was not read. Print the pages with the goal table to a new PDF from a viewer, and import that; or import the Excel or Word file it was made from.',
  ),
} satisfies Record<string, Localised>;

export function tooManyPages(pages: number, most: number): Localised {
  return text(
    `PDF 有 ${pages} 页，超过 ${most} 页，没有读。请只打印有绩效目标表的那些页成新的 PDF，再导入。`,
    `The PDF has ${pages} pages, more than ${most}, and was not read. Print the pages with the goal table to a new PDF, and import that.`,
  );
}

export function damagedPage(page: number): Localised {
  return text(
    `PDF 第 ${page} 页已损坏，读不出来。请重新下载；或用阅读器打开，打印成新的 PDF，再导入。`,
    `Page ${page} of the PDF is damaged and cannot be read. Download it again; or open it in a viewer, print it to a new PDF, and import that.`,
  );
}

export function tooMuchOnPage(page: number): Localised {
  return text(
    `PDF 第 ${page} 页的内容多得不像一页表格，没有读。请去掉这一页，或用阅读器打印成新的 PDF，再导入。`,
    `Page ${page} of the PDF holds more than a page of a table could and was not read. Leave it out, or print it to a new PDF from a viewer, and import that.`,
  );
}

export function missingMap(page: number, name: string): Localised {
  return text(
    `PDF 第 ${page} 页的字体没有嵌入，用的是不支持的编码“${name}”（不是简体中文），读不了。请用原来的程序重新导出 PDF（嵌入字体），或导入原来的 Excel、Word 文件。`,
    `A font on page ${page} of the PDF is not embedded and uses an encoding that is not supported (“${name}”, not simplified Chinese). Export the PDF anew with its fonts embedded, or import the Excel or Word file it was made from.`,
  );
}
