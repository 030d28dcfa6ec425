const LONGEST = 31;

/** Names as a workbook takes them: 1 to 31 characters, without `[]:*?/\`, no `'` at an end, each once whatever its case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map(text => {
    const legal = cut(
      text.replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}\uFFFE\uFFFF]+/gu, ' ').replace(/^['\s]+|['\s]+$/g, ''),
      LONGEST,
    );
    // Excel keeps “History” for itself.
    const base = legal === '' || /^history$/i.test(legal) ? '绩效目标表' : legal;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = `(${number})`;
      name = cut(base, LONGEST - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Never within a surrogate pair. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') && text.length > length ? length - 1 : length;
  return text.slice(0, end).replace(/['\s]+$/, '');
}
