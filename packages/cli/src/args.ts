import { UsageError } from './errors.ts';
import { nearest } from './near.ts';
import { parseArgs } from './node-util.ts';

/** One option of a command. */
export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  /** One letter: `-o`. */
  readonly short?: string;
  /** The values that it takes; anything if absent. */
  readonly values?: readonly string[];
  /** It may be there several times; then its value is the list of them. */
  readonly several?: true;
}
export type OptionSpecs = { readonly [name: string]: OptionSpec };

type ValueOf<Spec extends OptionSpec> = Spec extends { type: 'boolean' }
  ? true
  : Spec extends { values: readonly (infer Value)[] }
    ? Value
    : Spec extends { several: true }
      ? readonly string[]
      : string;

export interface Arguments<Specs extends OptionSpecs> {
  readonly options: { readonly [Name in keyof Specs]?: ValueOf<Specs[Name]> };
  /** What is no option, in order; all that stands behind `--`. */
  readonly positionals: readonly string[];
}

/**
 * Reads the arguments of a command. `-` alone is no option, what stands behind `--` is none either.
 * @throws {UsageError} for an option that is not known, said twice, or has no value, a wrong one, or one too many
 */
export function parseArguments<const Specs extends OptionSpecs>(
  args: readonly string[],
  specs: Specs,
): Arguments<Specs> {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true | string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name]! : undefined;
    if (!spec) throw unknownOption(token.rawName, specs);
    const value = optionValue(token, spec);
    if (spec.several) {
      ((options[token.name] ??= []) as string[]).push(String(value));
      continue;
    }
    if (token.name in options)
      throw new UsageError({
        zh: `选项 ${token.rawName} 写了两次。请只写一次。`,
        en: `The option ${token.rawName} is there twice. Give it once.`,
      });
    options[token.name] = value;
  }
  return { options: options as Arguments<Specs>['options'], positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionValue({ rawName, value, inlineValue }: OptionToken, spec: OptionSpec): string | true {
  if (spec.type === 'boolean') {
    if (value === undefined) return true;
    throw new UsageError({
      zh: `选项 ${rawName} 不带值，去掉“=${value}”。`,
      en: `The option ${rawName} takes no value: leave out “=${value}”.`,
    });
  }
  const list = spec.values?.join(', ');
  // A value that looks like an option is more likely a value that was forgotten.
  if (value === undefined || value === '' || (!inlineValue && value.length > 1 && value.startsWith('-')))
    throw new UsageError({
      zh: `选项 ${rawName} 后面缺少值${list ? `：${list}` : ''}。`,
      en: `The option ${rawName} needs a value${list ? `: ${list}` : ''}.`,
    });
  if (spec.values && !spec.values.includes(value)) {
    const [near] = nearest(value, spec.values, 1);
    throw new UsageError({
      zh: `选项 ${rawName} 没有“${value}”这个值。可用：${list}。${near ? `是不是 ${near}？` : ''}`,
      en: `The option ${rawName} does not take “${value}”. It takes: ${list}.${near ? ` Did you mean ${near}?` : ''}`,
    });
  }
  return value;
}

function unknownOption(rawName: string, specs: OptionSpecs): UsageError {
  const names = ['help', ...Object.keys(specs)].map(name => `--${name}`);
  const [near] = rawName.startsWith('--') ? nearest(rawName, names, 1) : [];
  const list = [...names, ...Object.values(specs).flatMap(({ short }) => (short ? [`-${short}`] : []))].join(', ');
  const zh = near ? `是不是 ${near}？` : `如果它是文件名，请写成 ./${rawName}，或在前面加 “--”。`;
  const en = near ? `Did you mean ${near}?` : `If it is a file, write ./${rawName}, or put “--” before it.`;
  return new UsageError({
    zh: `没有选项 ${rawName}。${zh}可用的选项：${list}。`,
    en: `There is no option ${rawName}. ${en} Options: ${list}.`,
  });
}

/**
 * A whole number from `minimum` up.
 * @throws {UsageError} for anything else
 */
export function wholeNumber(name: string, value: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `≥ ${minimum}` : `${minimum}–${maximum}`;
  throw new UsageError({
    zh: `选项 ${name} 的值应当是整数（${range}），写的是“${value}”。`,
    en: `The option ${name} takes a whole number (${range}), not “${value}”.`,
  });
}

/** @throws {UsageError} unless there are from `minimum` to `maximum` arguments beside the options; `what` names them */
export function expectCount(
  positionals: readonly string[],
  minimum: number,
  maximum: number,
  what: { readonly zh: string; readonly en: string },
): void {
  if (positionals.length < minimum)
    throw new UsageError({ zh: `缺少参数：${what.zh}。`, en: `An argument is missing: ${what.en}.` });
  if (positionals.length > maximum) {
    const extra = positionals.slice(maximum).join(' ');
    throw new UsageError({
      zh: `多了参数：${extra}。这里只要${what.zh}。名称里有空格时请加引号。`,
      en: `Too many arguments: ${extra}. Only ${what.en} is due. Put a name with blanks in quotes.`,
    });
  }
}
