import type { Token } from 'parse5';

/** Elements whose content is no text of the page. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'template',
  'noscript',
  'noframes',
  'svg',
  'math',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
]);

/** Elements that begin and end lines. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li main menu nav ol optgroup option p pre section summary ul legend`.split(/\s+/),
);

export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that a table is made of: they end what was left open in a cell before. */
export const TABLE_PARTS: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption']);

export function attributeOf({ attrs }: Token.TagToken, name: string): string | undefined {
  return attrs.find(each => each.name === name)?.value;
}

/** True if a page does not show the element: by attribute or by its own style; stylesheets are not looked at. */
export function isHidden(tag: Token.TagToken): boolean {
  if (tag.attrs.length === 0) return false;
  if (attributeOf(tag, 'hidden') !== undefined) return true;
  const style = attributeOf(tag, 'style');
  return style !== undefined && /display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse)/i.test(style);
}

/** How far a cell's own style sets its text in, in characters. */
export function indentOf(tag: Token.TagToken): number {
  const style = attributeOf(tag, 'style');
  if (style === undefined) return 0;
  const count = /mso-char-indent-count\s{0,8}:\s{0,8}(\d{1,3})/i.exec(style);
  if (count) return 2 * Number(count[1]);
  const length = /(?:padding-left|text-indent|margin-left)\s{0,8}:\s{0,8}(\d{1,4}(?:\.\d{1,4})?)(px|pt|em)/i.exec(
    style,
  );
  if (!length) return 0;
  const size = { px: 1 / 8, pt: 1 / 6, em: 2 }[length[2]!.toLowerCase() as 'px' | 'pt' | 'em'];
  return Math.floor(Number(length[1]) * size);
}

/** `colspan`, `rowspan`: a whole number from 1. */
export function spanOf(tag: Token.TagToken, name: string): number {
  const text = attributeOf(tag, name)?.trim() ?? '';
  const number = /^\d{1,6}/.exec(text);
  return number ? Math.max(1, Number(number[0])) : 1;
}
