export * from './keys.ts';
export { initialOf, isNear, squeezed } from './near.ts';
export { type RawLine, scan } from './scan.ts';
export { type Draft, type Entry, type Role, type Structure, structureOf, typeNameOf } from './structure.ts';
