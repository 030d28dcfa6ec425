import { readFileSync } from 'node:fs';
import { check } from '../../../packages/core/src/rules/index.ts';
import { parse } from '../../../packages/language/src/index.ts';

/** Stands in for `goalsheet check FILE` and `goalsheet --version` where the command line is not built. */
const file = process.argv.at(-1)!;
if (file === '--version') console.log('0');
else {
  const findings = check(parse(readFileSync(file, 'utf8'), { file }));
  console.log(findings.length);
  process.exitCode = findings.some(finding => finding.severity === 'error') ? 1 : 0;
}
