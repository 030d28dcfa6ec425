/** Codes of a page's head or foot: where it stands, its font, size and colour, its lines; the page, date, file and sheet. */
const CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[LCRPNDTFAZGBIUEXYSOH])/gi;
/** What is left of page numbers: 第  页，共  页; Page  of ; － ／ －. */
const PAGE_WORDS = /第|页|頁|共|张|page|of|[\s\p{P}\p{S}]/giu;

/** The texts of a page's head or foot as a worksheet states it, for left, middle and right; none where it only numbers pages. */
export function pageTexts(stated: string): string[] {
  const parts = stated.split(/&[LCR]/i).flatMap(part => {
    const text = part.replaceAll('&&', '\u0000').replace(CODES, ' ').replaceAll('\u0000', '&').trim();
    return text.replace(PAGE_WORDS, '') === '' ? [] : [text];
  });
  return parts.flatMap(part => part.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()])));
}
