/** What the JSON reports of test runs say. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * A run and, where its failed files were run again, what came of that: `e2e.json` and `e2e.again.json`.
 * @returns {{ run: object, again: object | undefined }}
 * @throws if a report is missing or cannot be read: the run did not come to its end
 */
export function resultsOf(path) {
  const again = path.replace(/\.json$/, '.again.json');
  return { run: read(path), again: existsSync(again) ? read(again) : undefined };
}

/**
 * What failed in a file, by what it is called. A file that could not even begin has no tests that failed: it failed itself.
 * @returns {{ name: string, message: string }[]}
 */
export function failuresOf(file) {
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults
    .filter(test => test.status === 'failed')
    .map(test => ({ name: `${path} > ${test.fullName}`, message: test.failureMessages.join('\n') }));
  return failed.length > 0 || file.status !== 'failed' ? failed : [{ name: path, message: file.message }];
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
