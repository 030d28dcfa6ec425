// @ts-check

/**
 * Makes `old` equal to `fresh` by replacing what differs and nothing else: what stays keeps its place on the screen.
 * What differs is looked for `depth` levels deep; `fresh` loses its children.
 * @param {Element} old
 * @param {Element} fresh
 * @param {number} depth
 */
export function sync(old, fresh, depth) {
  const before = [...old.children];
  const after = [...fresh.children];
  const same = (/** @type {Element | undefined} */ one, /** @type {Element | undefined} */ other) =>
    one !== undefined && other !== undefined && one.isEqualNode(other);
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && same(before.at(-1 - end), after.at(-1 - end))) end++;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);

  if (gone.length !== come.length) {
    const next = before[before.length - end] ?? null;
    for (const element of come) old.insertBefore(element, next);
    for (const element of gone) element.remove();
    return;
  }
  gone.forEach((element, index) => {
    const other = /** @type {Element} */ (come[index]);
    if (element.isEqualNode(other)) return;
    if (depth > 1 && element.cloneNode(false).isEqualNode(other.cloneNode(false))) sync(element, other, depth - 1);
    else element.replaceWith(other);
  });
}
