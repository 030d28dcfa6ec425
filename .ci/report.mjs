/**
 * The last lines of the gate: what failed, with its first lines, then how many passed and failed.
 * Arguments: the JSON reports of the test runs. One that is missing, or cannot be read, counts as a failure.
 */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';

/** How many lines of a message are shown, those of foreign code left out; all of it stands where the test ran. */
const LINES = 20;

let passed = 0;
let failed = 0;
const say = (head, message) => {
  console.log(`\nFAILED ${head}`);
  const own = message.split('\n').filter(line => !/node_modules|node:internal/.test(line));
  for (const line of own.slice(0, LINES)) console.log(`  ${line.slice(0, 300)}`);
};

for (const path of process.argv.slice(2)) {
  const run = basename(path, '.json');
  let result;
  try {
    result = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    failed++;
    say(run, `did not run to its end: ${error.message}`);
    continue;
  }
  passed += result.numPassedTests;
  let told = 0;
  for (const file of result.testResults) {
    const name = relative(process.cwd(), file.name);
    for (const test of file.assertionResults) {
      if (test.status !== 'failed') continue;
      told++;
      say(`${run}: ${name} > ${test.fullName}`, test.failureMessages.join('\n'));
    }
    // A file that could not even begin has no tests that failed.
    if (file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')) {
      told++;
      say(`${run}: ${name}`, file.message);
    }
  }
  if (told === 0 && !result.success) {
    told++;
    say(run, 'ended with an error outside of its tests: see above');
  }
  failed += told;
}
console.log(`\n${passed} passed, ${failed} failed`);
