import { FILLERS } from './words/values.ts';

/** The words before a number without those that say nothing of what is measured: 全年, 力争, 目标为; empty if nothing else stands there. */
export function withoutFillers(subject: string): string {
  let rest = subject;
  for (const word of FILLERS) rest = rest.startsWith(word) ? rest.slice(word.length) : rest;
  return FILLERS.includes(rest) ? '' : rest;
}
