const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold at all: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** `text` as XML text or as a quoted attribute value. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, char => ENTITIES[char]!).replace(FORBIDDEN, '\uFFFD');
}

/** How many characters of `text` {@link escapeXml} replaces. */
export function forbiddenIn(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}
