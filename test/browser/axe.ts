import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What hinders people in a page, by WCAG 2.2 AA and good practice: one line for each rule and element. Empty is well. */
export async function violations(page: Locator): Promise<string[]> {
  return page.evaluate(
    `(async () => {
      if (!globalThis.axe) { ${AXE} }
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        id + ': ' + help + ' — ' + target.join(' ') + ' — ' + failureSummary));
    })()`,
  );
}
