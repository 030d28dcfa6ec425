export { BUILT_IN_SCHEME, builtInStandards } from './built-in.ts';
export { defaultStandard, type ParseOptions, parse } from './parse.ts';
export { type FormatOptions, format } from './print/format.ts';
export { print, printProject } from './print/print.ts';
