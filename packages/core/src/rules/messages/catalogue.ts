import type { Localised } from '../finding.ts';

/** The three parts of every finding's message: what is wrong, why it matters, what to do. Each is one or more sentences. */
export interface Parts {
  readonly what: string;
  readonly why: string;
  readonly do: string;
}

/** What a parameter can be filled with; a text in both languages is filled in by language. */
export type Value = string | number | Localised;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Source extends string | Parts> = Source extends string
  ? NamesIn<Source>
  : Source extends Parts
    ? NamesIn<Source['what' | 'why' | 'do']>
    : never;
/** Refuses a second language whose parameters differ from the first's. */
type Alike<Zh extends string | Parts, En extends string | Parts> = [NamesOf<Zh>, NamesOf<En>] extends [
  NamesOf<En>,
  NamesOf<Zh>,
]
  ? unknown
  : { readonly parametersDiffer: Exclude<NamesOf<Zh>, NamesOf<En>> | Exclude<NamesOf<En>, NamesOf<Zh>> };

/** A text with `{parameters}` in both languages; `Name` are the parameters' names. */
export interface Template<Name extends string = string> {
  readonly zh: string | Parts;
  readonly en: string | Parts;
  /** Never there: it carries the names for the compiler. */
  readonly names?: Name;
}

/** A finding's message. The compiler infers the parameters from the text, and that both languages have the same. */
export function message<const Zh extends Parts, const En extends Parts>(
  zh: Zh,
  en: En & Alike<Zh, En>,
): Template<NamesOf<Zh>> {
  return { zh, en };
}

/** A shorter text: the title of a fix, the label of a related place, a part of a message. */
export function label<const Zh extends string, const En extends string>(
  zh: Zh,
  en: En & Alike<Zh, En>,
): Template<NamesOf<Zh>> {
  return { zh, en };
}

/** A template with its parameters, put together only when it is read. */
class Phrase implements Localised {
  readonly #template: Template<never>;
  readonly #values: Readonly<Record<string, Value>>;

  constructor(template: Template<never>, values: Readonly<Record<string, Value>>) {
    this.#template = template;
    this.#values = values;
  }

  get zh(): string {
    return fill(this.#template.zh, this.#values, 'zh');
  }

  get en(): string {
    return fill(this.#template.en, this.#values, 'en');
  }

  /** Its parts apart; undefined where the template is one text. */
  parts(language: 'zh' | 'en'): Parts | undefined {
    const text = this.#template[language];
    if (typeof text === 'string') return undefined;
    const filled = (part: string) => fill(part, this.#values, language);
    return { what: filled(text.what), why: filled(text.why), do: filled(text.do) };
  }

  toJSON(): Localised {
    return { zh: this.zh, en: this.en };
  }
}

/** What a finding's message says apart from each other; undefined for any other text. */
export function partsOf(text: Localised, language: 'zh' | 'en'): Parts | undefined {
  return text instanceof Phrase ? text.parts(language) : undefined;
}

/** The template's text in both languages; what / why / do joined to one paragraph. */
export function say<Name extends string>(
  template: Template<Name>,
  ...values: [Name] extends [never] ? [] : [Readonly<Record<Name, Value>>]
): Localised {
  return new Phrase(template as Template<never>, values[0] ?? {});
}

/** The same text in both languages: what an author wrote, or nothing. */
export function same(text: string): Localised {
  return { zh: text, en: text };
}

/** Names one after the other: `、` between them in Chinese, a comma in English. */
export function listed(names: readonly string[]): Localised {
  return { zh: names.join('、'), en: names.join(', ') };
}

export const NOTHING: Localised = same('');

/** The pieces of each text that was filled: what stands there, a parameter, what stands behind it, and so on. */
const pieces = new Map<string | Parts, readonly string[]>();

function piecesOf(text: string | Parts, language: 'zh' | 'en'): readonly string[] {
  let known = pieces.get(text);
  if (!known) {
    const whole = typeof text === 'string' ? text : [text.what, text.why, text.do].join(language === 'zh' ? '' : ' ');
    pieces.set(text, (known = whole.split(/\{(\w+)\}/)));
  }
  return known;
}

function fill(text: string | Parts, values: Readonly<Record<string, Value>>, language: 'zh' | 'en'): string {
  const parts = piecesOf(text, language);
  let filled = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const value = values[parts[index]!];
    filled += (typeof value === 'object' ? value[language] : String(value ?? '')) + parts[index + 1]!;
  }
  return filled;
}

/** A text cut to `size` characters (default 40) for use in a message; never through a surrogate pair. */
export function clipped(text: string, size = 40): string {
  const flat = text.replaceAll('\n', ' ');
  if (flat.length <= size) return flat;
  // More than two units a character no text has: what is behind that is not looked at.
  const chars = [...flat.slice(0, 2 * size + 2)];
  return chars.length <= size ? flat : `${chars.slice(0, size - 1).join('')}…`;
}
