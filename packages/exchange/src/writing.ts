// Writing Word files and workbooks.
export { type DocxOptions, toDocx } from './docx/to-docx.ts';
export { adjustmentsPaper } from './paper/adjustments.ts';
export { type AnsweredOpinion, answerOf, type Opinion, opinionsPaper, readOpinions } from './paper/opinions.ts';
export { type OpinionsWanted, opinionsOf } from './paper/opinions-of.ts';
export type { Paper, PaperCell, PaperColumn, PaperRow } from './paper/paper.ts';
export { paperDocx } from './paper/paper-docx.ts';
export { paperXlsx } from './paper/paper-xlsx.ts';
export { TemplateError, type TemplateOptions, toTemplate } from './xlsx/template/to-template.ts';
export { toXlsx, type XlsxOptions } from './xlsx/to-xlsx.ts';
