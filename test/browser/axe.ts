import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA. */
export const WCAG: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What hinders people in a page: one line for each rule and element; empty is well.
 *
 * @param tags which of axe's rules; without it all, those of good practice too
 */
export async function violations(page: Locator, tags?: readonly string[]): Promise<string[]> {
  const options = tags ? { runOnly: tags } : {};
  return page.evaluate(
    `(async () => {
      if (!globalThis.axe) { ${AXE} }
      const { violations, passes } = await axe.run(document, ${JSON.stringify(options)});
      if (passes.length === 0) throw new Error('axe looked at nothing');
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        id + ': ' + help + ' — ' + target.join(' ') + ' — ' + failureSummary));
    })()`,
  );
}
