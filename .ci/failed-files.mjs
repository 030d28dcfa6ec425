/** The files of a run (its JSON report is the argument) in which something failed, one per line. None if the run broke off. */
import { relative } from 'node:path';
import { failuresOf, resultsOf } from './results.mjs';

try {
  for (const file of resultsOf(process.argv[2]).run.testResults)
    if (failuresOf(file).length > 0) console.log(relative(process.cwd(), file.name));
} catch {
  // The report says so.
}
