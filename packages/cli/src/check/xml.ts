/** What XML 1.0 cannot hold, not even as a reference (its production 2, Char): control characters, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `text` as the content of an element. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(/[&<>\r]/g, char => ENTITIES[char]!).replace(FORBIDDEN, '\uFFFD');
}

/** Attributes of an element, each with a blank before it; those without a value are left out. Line ends and tabs survive. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join('');
}

function attribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, char => ENTITIES[char]!).replace(FORBIDDEN, '\uFFFD');
}
