import { readFileSync } from 'node:fs';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { DocumentError } from '../../../packages/exchange/src/read-document.ts';

// Reads the PDFs that are named, one after the other, and says of each what came of it and how much memory there was at most, in
// megabytes: a process of its own, since only that has such a figure.
for (const name of process.argv.slice(2)) {
  const outcome = await readPdf(readFileSync(name)).then(
    ({ pieces }) => `${pieces.length} pieces`,
    error => (error instanceof DocumentError ? error.text.zh : `${error?.stack ?? error}`),
  );
  console.log(JSON.stringify([outcome, process.resourceUsage().maxRSS >> 10]));
}
