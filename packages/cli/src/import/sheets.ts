import type { SourceDocument } from '@goalsheet/exchange/reading';
import { Failure } from '../errors.ts';

/**
 * A document with nothing but the worksheets that were asked for, by name or by number from 1; whole if none was.
 * @throws {Failure} for a worksheet that there is not
 */
export function chosenSheets(
  source: SourceDocument,
  asked: readonly string[] | undefined,
  shown: string,
): SourceDocument {
  if (!asked) return source;
  const names = [...new Set(source.pieces.flatMap(({ at }) => at.sheet ?? []))];
  if (names.length === 0)
    throw new Failure({
      zh: `${shown} 没有工作表，--sheet 用不上。请去掉 --sheet。`,
      en: `${shown} has no worksheets to choose from. Leave out --sheet.`,
    });
  const chosen = new Set(
    asked.map(word => {
      const name = names.includes(word) ? word : /^\d{1,6}$/.test(word) ? names[Number(word) - 1] : undefined;
      if (name !== undefined) return name;
      const list = names.map((each, index) => `${index + 1} ${each}`).join('、');
      throw new Failure({
        zh: `${shown} 没有工作表“${word}”。有：${list}。`,
        en: `${shown} has no worksheet “${word}”. It has: ${list}.`,
      });
    }),
  );
  const isChosen = ({ at }: { readonly at: { readonly sheet?: string } }) =>
    at.sheet === undefined || chosen.has(at.sheet);
  return {
    ...source,
    pieces: source.pieces.filter(isChosen),
    ...(source.omitted && { omitted: source.omitted.filter(isChosen) }),
  };
}
