/**
 * The results of `work` on all items, in their order, each as soon as it and those before it are there. At most `width` are
 * under way or wait to be taken.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let next = 0;
  const start = () => {
    const result = work(items[next++]!);
    // Whoever takes it hears of its failure; until then it is not unhandled.
    result.catch(() => {});
    running.push(result);
  };
  while (next < items.length && running.length < width) start();
  while (running.length > 0) {
    yield await running.shift()!;
    if (next < items.length) start();
  }
}
