import { entryMessages } from './entries.ts';
import { filingMessages } from './filing.ts';
import { goalMessages } from './goal.ts';
import { moneyMessages } from './money.ts';
import { structureMessages } from './structure.ts';
import { targetMessages } from './targets.ts';
import { valueMessages } from './values.ts';
import { waiverMessages } from './waivers.ts';
import { wordingMessages } from './wording.ts';

export * from './catalogue.ts';
export { labels } from './labels.ts';

/** Every message of every rule, by the rule's code. */
export const messages = {
  ...structureMessages,
  ...entryMessages,
  ...moneyMessages,
  ...filingMessages,
  ...targetMessages,
  ...wordingMessages,
  ...goalMessages,
  ...waiverMessages,
  ...valueMessages,
} as const;
