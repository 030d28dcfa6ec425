export { BUILT_IN_SCHEME, builtInStandards } from './built-in.ts';
export { defaultStandard, type ParseOptions, parse } from './parse.ts';
