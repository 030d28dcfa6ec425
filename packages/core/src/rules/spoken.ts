import type { Indicator, IndicatorType, MoneyUnit, Standard } from '../model/index.ts';

/** So many indicators are remembered; a longer text hardly comes again. */
const MOST = 8192;
const LONGEST = 400;

/**
 * Which rules spoke of an indicator, by its words. The same indicators stand in many projects (服务对象满意度 ≥90%), and what is said of one
 * by itself is said of each. Memory is bounded.
 *
 * @typeParam R what stands for a rule
 */
export class Spoken<R> {
  readonly #standard: Standard | undefined;
  readonly #year: number | undefined;
  readonly #moneyUnit: MoneyUnit;
  readonly #byWords = new Map<string, { readonly type: IndicatorType | undefined; readonly rules: readonly R[] }>();

  constructor(standard: Standard | undefined, year: number | undefined, moneyUnit: MoneyUnit) {
    this.#standard = standard;
    this.#year = year;
    this.#moneyUnit = moneyUnit;
  }

  /** True if it is of these circumstances: all that a rule knows beside the indicator. */
  holds(standard: Standard | undefined, year: number | undefined, moneyUnit: MoneyUnit): boolean {
    return this.#standard === standard && this.#year === year && this.#moneyUnit === moneyUnit;
  }

  /** The rules that spoke of an indicator of the same words; undefined if none was looked at. */
  of(indicator: Indicator): readonly R[] | undefined {
    if (indicator.problems.length > 0) return undefined;
    const known = this.#byWords.get(wordsOf(indicator));
    return known && known.type === indicator.type ? known.rules : undefined;
  }

  keep(indicator: Indicator, rules: readonly R[]): void {
    if (indicator.problems.length > 0) return;
    const words = wordsOf(indicator);
    if (words.length > LONGEST) return;
    if (this.#byWords.size >= MOST) this.#byWords.clear();
    this.#byWords.set(words, { type: indicator.type, rules });
  }
}

/** All that is written in an indicator. No text of a model holds a NUL. */
function wordsOf({ label, name, cycle, annual, value, weight }: Indicator): string {
  const words = `${label}\0${name}\0${value ?? '\0'}`;
  if (cycle === undefined && annual === undefined && weight === undefined) return words;
  return `${words}\0${cycle ?? '\0'}\0${annual ?? '\0'}\0${weight ?? '\0'}`;
}
