import { Failure } from '../errors.ts';
import type { FilePair, Source } from './sides.ts';

/** So much of the longer of two files is the same where one was moved and changed: as much as git asks for. */
const ALIKE = 0.5;
/** Where more pairs than this could be one file, only contents that are the same to the letter are. */
const MOST_PAIRS = 2_500;

/**
 * Files that went and files that came, told together where they are one file with another path: git knows of no file that it was
 * not told of, and folders have no history at all. The rest stays as it is.
 */
export async function withMoved(pairs: readonly FilePair[]): Promise<FilePair[]> {
  const gone = pairs.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const come = pairs.flatMap(({ before, after }) => (after && !before ? [after] : []));
  if (gone.length === 0 || come.length === 0) return [...pairs];
  const partners = partnersOf(await contentsOf(gone), await contentsOf(come));
  const taken = new Set(partners.values());
  return pairs.flatMap((pair): FilePair[] => {
    const before = pair.after && !pair.before && partners.get(pair.after);
    if (before) return [{ before, after: pair.after, moved: true }];
    return pair.before && taken.has(pair.before) ? [] : [pair];
  });
}

interface Content {
  readonly source: Source;
  readonly text: string;
  /** How often each line stands there, without the blanks round it. */
  readonly lines: ReadonlyMap<string, number>;
  /** The characters of all lines. */
  readonly size: number;
}

/** What cannot be read, and what says nothing, is no other file's content. */
async function contentsOf(sources: readonly Source[]): Promise<Content[]> {
  const contents: Content[] = [];
  for (const source of sources) {
    const text = await source.text().then(
      read => read.text,
      (error: unknown) => {
        if (error instanceof Failure) return '';
        throw error;
      },
    );
    const lines = new Map<string, number>();
    let size = 0;
    for (const line of text.split(/[\r\n]+/)) {
      const said = line.trim();
      if (said !== '') lines.set(said, (lines.get(said) ?? 0) + 1);
      size += said.length;
    }
    if (size > 0) contents.push({ source, text, lines, size });
  }
  return contents;
}

/** What each of the files that came was before, the most alike first. */
function partnersOf(gone: readonly Content[], come: readonly Content[]): Map<Source, Source> {
  const partners = new Map<Source, Source>();
  const taken = new Set<Source>();
  const join = (before: Content, after: Content) => {
    if (taken.has(before.source) || partners.has(after.source)) return;
    taken.add(before.source);
    partners.set(after.source, before.source);
  };
  const byText = Map.groupBy(gone, ({ text }) => text);
  for (const after of come) {
    const same = byText.get(after.text)?.shift();
    if (same) join(same, after);
  }
  const [left, right] = [gone.filter(each => !taken.has(each.source)), come.filter(each => !partners.has(each.source))];
  if (left.length * right.length > MOST_PAIRS) return partners;
  const alike = left.flatMap(before => right.map(after => ({ before, after, share: shareOf(before, after) })));
  for (const { before, after, share } of alike.sort((a, b) => b.share - a.share))
    if (share >= ALIKE) join(before, after);
  return partners;
}

/** The part of the longer one that stands in both. */
function shareOf(one: Content, other: Content): number {
  let same = 0;
  for (const [line, count] of one.lines) same += line.length * Math.min(count, other.lines.get(line) ?? 0);
  return same / Math.max(one.size, other.size);
}
