/** Exit codes of every command: nothing to complain of, findings, wrong use or failure. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const FAILED = 2;
