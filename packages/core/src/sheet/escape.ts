const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML cannot hold at all: control characters but tab and line ends, lone surrogates, noncharacters. */
const FORBIDDEN = /[\x00-\x08\x0B\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** `text` as HTML text or as a quoted attribute value. What HTML cannot hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, char => ENTITIES[char]!).replace(FORBIDDEN, '\uFFFD');
}
