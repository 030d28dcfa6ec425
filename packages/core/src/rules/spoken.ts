import type { Indicator, IndicatorType, MoneyUnit, Standard } from '../model/index.ts';
import { ownText } from '../reading/index.ts';

/** So many indicators are remembered; a longer text hardly comes again. */
const MOST = 8192;
const LONGEST = 400;
/** So many of one name and value, which differ in other words. */
const ALIKE = 8;

/** What the rules said to an indicator's words, in a project that runs for more than one year, does not, or does not say. */
export interface Said<R> {
  readonly years: boolean | undefined;
  /** The rules that spoke of the indicator by itself. */
  readonly spoke: readonly R[];
  /** The rules that may have something to say of it together with its project. */
  readonly concerned: readonly R[];
}

/** All that is written in an indicator, and what was said to it. */
interface Known<R> extends Said<R> {
  readonly type: IndicatorType | undefined;
  readonly label: string;
  readonly cycle: string | undefined;
  readonly annual: string | undefined;
  readonly value: string | undefined;
  readonly weight: string | undefined;
}

/**
 * Which rules have something to say of an indicator, by its words. The same indicators stand in many projects (服务对象满意度 ≥90%), and what is
 * said of one by itself is said of each. Memory is bounded.
 *
 * @typeParam R what stands for a rule
 */
export class Spoken<R> {
  readonly #standard: Standard | undefined;
  readonly #year: number | undefined;
  readonly #moneyUnit: MoneyUnit;
  /** By name, then by value. */
  readonly #byWords = new Map<string, Map<string, Known<R>[]>>();
  #size = 0;

  constructor(standard: Standard | undefined, year: number | undefined, moneyUnit: MoneyUnit) {
    this.#standard = standard;
    this.#year = year;
    this.#moneyUnit = moneyUnit;
  }

  /** True if it is of these circumstances: all that a rule knows beside the indicator. */
  holds(standard: Standard | undefined, year: number | undefined, moneyUnit: MoneyUnit): boolean {
    return this.#standard === standard && this.#year === year && this.#moneyUnit === moneyUnit;
  }

  /** What was said to an indicator of the same words; undefined if none was looked at. */
  of(indicator: Indicator, years: boolean | undefined): Said<R> | undefined {
    if (indicator.problems.length > 0) return undefined;
    const known = this.#byWords.get(indicator.name)?.get(tellingOf(indicator));
    if (known)
      for (let index = 0; index < known.length; index++)
        if (known[index]!.years === years && isOf(known[index]!, indicator)) return known[index];
    return undefined;
  }

  /** @returns what {@link of} will give; undefined if it will not be kept */
  keep(indicator: Indicator, said: Said<R>): Said<R> | undefined {
    const { type, label, name, cycle, annual, value, weight, problems } = indicator;
    let length = 0;
    for (const text of [label, name, cycle, annual, value, weight]) length += text?.length ?? 0;
    if (problems.length > 0 || length > LONGEST) return undefined;
    if (this.#size >= MOST) {
      this.#byWords.clear();
      this.#size = 0;
    }
    const own = (text: string | undefined) => text && ownText(text);
    const known: Known<R> = {
      type,
      label: ownText(label),
      cycle: own(cycle),
      annual: own(annual),
      value: own(value),
      weight: own(weight),
      ...said,
    };
    let ofName = this.#byWords.get(name);
    if (!ofName) this.#byWords.set(ownText(name), (ofName = new Map()));
    const alike = ofName.get(tellingOf(known));
    if (alike && alike.length >= ALIKE) return undefined;
    if (alike) alike.push(known);
    else ofName.set(tellingOf(known), [known]);
    this.#size++;
    return known;
  }
}

interface Values {
  readonly cycle?: string | undefined;
  readonly annual?: string | undefined;
  readonly value?: string | undefined;
}

/** The value that tells indicators of one name apart best. */
function tellingOf({ cycle, annual, value }: Values): string {
  return value ?? annual ?? cycle ?? '';
}

function isOf(known: Known<unknown>, { type, label, cycle, annual, value, weight }: Indicator): boolean {
  return (
    known.value === value &&
    known.cycle === cycle &&
    known.annual === annual &&
    known.type === type &&
    known.label === label &&
    known.weight === weight
  );
}
