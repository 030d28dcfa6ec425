import type { Localised } from '../note.ts';

/** Why a file cannot be read: what it is, and what to do. */
export const MESSAGES = {
  empty: text(
    '文件是空的，没有可以转换的内容。请确认文件已经保存、下载完整。',
    'The file is empty: there is nothing to import. Make sure that it was saved, or downloaded whole.',
  ),
  password: text(
    '文件有密码（已加密），读不了。请用 Word、Excel 或 WPS 打开，去掉密码后另存，再导入。',
    'The file is protected by a password (encrypted) and cannot be read. Open it in Word, Excel or WPS, save it without the password, and import that.',
  ),
  doc: text(
    '这是旧的 .doc（或 .wps）文件，读不了。请用 Word 或 WPS 打开，另存为 .docx，再导入。',
    'This is an old .doc (or .wps) file, which cannot be read. Open it in Word or WPS, save it as .docx, and import that.',
  ),
  xls: text(
    '这是旧的 .xls（或 .et）文件，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。',
    'This is an old .xls (or .et) file, which cannot be read. Open it in Excel or WPS, save it as .xlsx, and import that.',
  ),
  ole: text(
    '这是旧的 Office 或 WPS 文件，读不了。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx，再导入。',
    'This is an old Office or WPS file, which cannot be read. Open it in Word, Excel or WPS, save it as .docx or .xlsx, and import that.',
  ),
  openDocument: text(
    '这是 OpenDocument 文件（.ods、.odt），读不了。请打开后另存为 .xlsx 或 .docx，再导入。',
    'This is an OpenDocument file (.ods, .odt), which cannot be read. Open it, save it as .xlsx or .docx, and import that.',
  ),
  ofd: text(
    '这是 OFD 版式文件，读不了。请打开后另存（导出）为 PDF，再导入。',
    'This is an OFD file, which cannot be read. Open it, export it as PDF, and import that.',
  ),
  presentation: text(
    '这是演示文稿，不是表格文件，读不了。请把其中的表复制到 Word 或 Excel，保存后再导入。',
    'This is a presentation, which cannot be read. Copy its table into Word or Excel, save that, and import it.',
  ),
  archive: text(
    '这是压缩包，读不了。请先解压，再导入其中的文件。',
    'This is an archive. Unpack it first, and import the files in it.',
  ),
  damagedZip: text(
    '文件不完整或已损坏（.xlsx、.docx 的目录读不出来）。请重新下载，或用原来的程序打开、另存后再导入。',
    'The file is cut off or damaged: the directory of the .xlsx or .docx cannot be read. Download it again, or open it in its own program, save it anew, and import that.',
  ),
  image: text(
    '这是图片，图片里的文字读不了。请找到原来的 Excel、Word 或 PDF 文件，或把表录入 .goal 文件（goalsheet init）。',
    'This is a picture; text in it cannot be read. Find the Excel, Word or PDF file that it was made from, or type the table in (goalsheet init).',
  ),
  rtf: text(
    '这是 RTF 文件，读不了。请用 Word 或 WPS 打开，另存为 .docx，再导入。',
    'This is an RTF file, which cannot be read. Open it in Word or WPS, save it as .docx, and import that.',
  ),
  officeXml: text(
    '这是旧的 Office XML（2003）文件，读不了。请用 Excel、Word 或 WPS 打开，另存为 .xlsx 或 .docx，再导入。',
    'This is an old Office XML (2003) file, which cannot be read. Open it in Excel, Word or WPS, save it as .xlsx or .docx, and import that.',
  ),
  mht: text(
    '这是网页归档（.mht），读不了。请在浏览器中打开，另存为“网页，仅 HTML”，再导入。',
    'This is a web archive (.mht), which cannot be read. Open it in a browser, save it as “Web page, HTML only”, and import that.',
  ),
} satisfies Record<string, Localised>;

export type UnreadableKind = keyof typeof MESSAGES;

function text(zh: string, en: string): Localised {
  return { zh, en };
}
