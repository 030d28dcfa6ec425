// What the language server reads and writes documents with: a file of its own in the extension, and nothing in it that is not asked for.
export { readCsv } from './csv/read-csv.ts';
export * from './reading.ts';
export { opinionsOf, opinionsPaper, paperDocx, paperXlsx, toDocx, toXlsx } from './writing.ts';
