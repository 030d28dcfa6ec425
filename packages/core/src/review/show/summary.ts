import { moneyText } from '../../model/index.ts';
import { percentOfEffect } from '../ratio.ts';
import { type Digest, type SectionName, signedPercent, signedText } from './digest.ts';
import { LABELS, type Language } from './labels.ts';
import type { FileReview } from './review.ts';

/** One line about a file: the columns of the table that a review begins with. Empty where there is nothing to say. */
export interface SummaryRow {
  /** 合计: `8.00 → 7.50 万元`, or the one amount where it did not change. */
  readonly total: string;
  /** `−0.50（−6.3%）`. */
  readonly difference: string;
  /** Whether a stated total was made wrong. */
  readonly isBroken: boolean;
  /** `放宽 4`, `收紧 1`: how often each. */
  readonly projects: readonly string[];
  readonly targets: readonly string[];
  readonly texts: readonly string[];
  readonly findings: readonly string[];
}

const OTHER: ReadonlySet<SectionName> = new Set(['amounts', 'texts', 'other']);

/** The row of a file that is no table is empty. */
export function summaryOf({ table }: FileReview, digest: Digest | undefined, language: Language): SummaryRow {
  const empty = { total: '', difference: '', isBroken: false, projects: [], targets: [], texts: [], findings: [] };
  if (!table || !digest) return empty;
  const { moneyUnit, broken } = digest;
  const effect = table.set.effects.table;
  const { remark } = LABELS[language];
  const [before, after] = [effect.before.total, effect.after.total].map(each =>
    each === undefined ? '–' : moneyText(each, moneyUnit),
  );
  const others = digest.sections.reduce((sum, { name, items }) => sum + (OTHER.has(name) ? items.length : 0), 0);
  const changed = effect.before.total !== effect.after.total;
  const percent = signedPercent(percentOfEffect(effect, 'total'));
  return {
    total: before === '–' && after === '–' ? '' : `${changed ? `${before} → ${after}` : after} ${moneyUnit}`,
    difference: changed ? `${signedText(effect.difference.total, moneyUnit)}${percent && remark(percent)}` : '',
    isBroken: broken.length > 0,
    projects: counted(digest, ['projects']),
    targets: counted(digest, ['targets']),
    texts: others > 0 ? [`${others}`] : [],
    findings: counted(digest, ['findings']),
  };
}

/** How often each label stands in some sections, in the order in which it first does. */
function counted({ sections }: Digest, names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { name, items } of sections)
    if (names.includes(name)) for (const { label } of items) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => `${label} ${count}`);
}
