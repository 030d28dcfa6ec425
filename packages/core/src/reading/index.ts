export * from './columns.ts';
export * from './decimal.ts';
export * from './describe.ts';
export * from './names.ts';
export * from './read-value.ts';
export * from './reading.ts';
export * from './relate.ts';
export { isCountUnit } from './units.ts';
