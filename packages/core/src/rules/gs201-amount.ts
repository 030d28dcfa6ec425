import { type MoneyUnit, moneyText, type Project, placesOf, type Table, type Unit } from '../model/index.ts';
import { flawedAmounts, type WrittenAmount } from './amounts.ts';
import type { Fix, Localised } from './finding.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS201 } = messages;

/**
 * An amount from which no sum of the table's unit can be read, one finer than a 分, and one below zero. An amount in another
 * unit than 单位 is never converted silently: the message says what it comes to, and the fix writes that.
 */
export default defineRule({
  meta: {
    code: 'GS201',
    slug: 'amount',
    title: { zh: '金额无效', en: 'Invalid amount' },
    severity: 'error',
    category: 'money',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '不是金额的金额、比分还细的金额、负数，以及带着与「单位」不同的单位的金额。',
      en: 'An amount that is none, that has a fraction of a 分, that is negative, or that carries another unit than the table.',
    },
    why: {
      zh: '读不出数的格加不进合计；单位不同时不换算就会错上许多倍。',
      en: 'A cell without a number cannot be added up; an amount in another unit is off by orders of magnitude.',
    },
    action: {
      zh: '只写数字，按表的「单位」，最多到分。',
      en: "Write digits only, in the table's unit, down to the 分 at most.",
    },
  },
  checks: { table: amounts, unit: amounts, project: amounts },
});

function amounts(node: Table | Unit | Project, { moneyUnit, report }: Context): void {
  for (const written of flawedAmounts(node)) {
    const message = messageOf(written, moneyUnit);
    if (message) report({ target: written.target, message, fixes: fixesOf(written, moneyUnit) });
  }
}

/** 12,5 may be 12.5 or 125. */
const ONE_COMMA = /^[-－−]?[0-9０-９]{1,40}[,，、][0-9０-９]{1,2}(?:[亿万千]?元)?$/;

function messageOf({ amount }: WrittenAmount, unit: MoneyUnit): Localised | undefined {
  const text = clipped(amount.text);
  switch (amount.flaw) {
    case 'tooFine':
      return say(GS201.tooFine, { text, unit, places: placesOf(unit) });
    case 'otherUnit':
      return say(GS201.otherUnit, { text, unit, converted: moneyText(amount.converted ?? 0n, unit) });
    case 'notAmount':
      return say(ONE_COMMA.test(amount.text) ? GS201.comma : GS201.notAmount, { text });
    case 'negative':
      return say(GS201.negative, { text });
    default:
      return undefined;
  }
}

function fixesOf({ amount, target }: WrittenAmount, unit: MoneyUnit): Fix[] {
  if (amount.converted === undefined) return [];
  const text = moneyText(amount.converted, unit);
  const typed = /[亿万千]?元/.exec(amount.text)?.[0] ?? '';
  return [
    {
      title: say(labels.fix.convert, { unit: typed, text }),
      safe: false,
      edits: [{ kind: 'setValue', target, text }],
    },
  ];
}
