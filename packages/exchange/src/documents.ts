// All that knows documents, for who loads it as one.
export { readCsv } from './csv/read-csv.ts';
export * from './reading.ts';
export * from './writing.ts';
