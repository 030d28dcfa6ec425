import type { Reading } from './reading.ts';

/** Longer texts hardly come again. */
const LONGEST = 300;
const MOST = 4096;
/** V8 copies a slice of fewer characters; a longer one holds on to all of the text it is of. */
const COPIED = 13;

/** The same text, which holds on to no greater one that it was cut from: what is kept for long must not keep whole files. */
export function ownText(text: string): string {
  return text.length < COPIED ? text : ` ${text}`.slice(1);
}

/**
 * `make`, with what it made of short texts kept: rules ask the same of one text again and again, and the same values stand in
 * many indicators. What was asked for lately stays; memory is bounded.
 */
export function keptByText<T extends string | number | boolean | object | null>(
  make: (text: string) => T,
): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return text => {
    const known = young.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST) return make(text);
    const own = ownText(text);
    const made = old.get(text) ?? make(own);
    if (young.size >= MOST) [old, young] = [young, new Map()];
    young.set(own, made);
    return made;
  };
}

/** `make`, with what it made of a reading kept with it. Readings of equal texts are mostly one value. */
export function keptByReading<T>(make: (reading: Reading) => T): (reading: Reading) => T {
  const kept = new WeakMap<Reading, { readonly made: T }>();
  return reading => {
    let known = kept.get(reading);
    if (!known) kept.set(reading, (known = { made: make(reading) }));
    return known.made;
  };
}

/** As {@link keptByReading}, of two readings. */
export function keptByReadings<T>(make: (a: Reading, b: Reading) => T): (a: Reading, b: Reading) => T {
  const of = keptByReading((a: Reading) => keptByReading((b: Reading) => make(a, b)));
  return (a, b) => of(a)(b);
}
