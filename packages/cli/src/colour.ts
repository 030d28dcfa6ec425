import type { Output } from './io.ts';
import { styleText } from './node-util.ts';

/**
 * Whether an output wants colours: `FORCE_COLOR` (0 and false mean no) goes before `NO_COLOR`, and both before what the
 * terminal is. See no-color.org and force-color.org.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTTY && env.TERM !== 'dumb';
}

/** `text` in a style, if the output wants colours. */
export function painted(output: Output, style: Parameters<typeof styleText>[0], text: string): string {
  return output.colour ? styleText(style, text, { validateStream: false }) : text;
}
