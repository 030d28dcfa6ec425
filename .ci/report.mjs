/**
 * The last lines of the gate: what failed, with its first lines, what failed at first and passed when its file was run again, then how
 * many passed and failed. Arguments: the JSON reports of the test runs. One that is missing, or cannot be read, counts as a failure.
 * Ends with 1 if anything failed.
 */
import { basename } from 'node:path';
import { failuresOf, resultsOf } from './results.mjs';

/** How many lines of a message are shown, those of foreign code left out; all of it stands where the test ran. */
const LINES = 20;

let passed = 0;
let failed = 0;
let unsteady = 0;
const say = (what, head, message) => {
  console.log(`\n${what} ${head}`);
  const own = message.split('\n').filter(line => !/node_modules|node:internal/.test(line));
  for (const line of own.slice(0, LINES)) console.log(`  ${line.slice(0, 300)}`);
};
const fail = (head, message) => {
  failed++;
  say('FAILED', head, message);
};
const passedIn = files => files.flatMap(file => file.assertionResults).filter(test => test.status === 'passed').length;

for (const path of process.argv.slice(2)) {
  const name = basename(path, '.json');
  let results;
  try {
    results = resultsOf(path);
  } catch (error) {
    fail(name, `did not run to its end: ${error.message}`);
    continue;
  }
  const { run, again } = results;
  const later = new Map(again?.testResults.map(file => [file.name, file]));
  const files = run.testResults.map(file => later.get(file.name) ?? file);
  passed += passedIn(files);
  const before = failed;
  for (const file of files) for (const { name: test, message } of failuresOf(file)) fail(`${name}: ${test}`, message);
  if (failed === before && !(again ?? run).success) fail(name, 'ended with an error outside of its tests: see above');
  const lasting = new Set(files.flatMap(failuresOf).map(failure => failure.name));
  for (const file of run.testResults) {
    if (!later.has(file.name)) continue;
    for (const { name: test, message } of failuresOf(file)) {
      if (lasting.has(test)) continue;
      unsteady++;
      say('UNSTEADY (passed when run again)', `${name}: ${test}`, message);
    }
  }
}
console.log(
  `\n${passed} passed, ${failed} failed${unsteady > 0 ? `, ${unsteady} of the passed only when run again` : ''}`,
);
process.exitCode = failed > 0 ? 1 : 0;
