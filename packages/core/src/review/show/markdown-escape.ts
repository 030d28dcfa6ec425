const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Stands between two characters without being seen; what would be recognised across it is not. */
const GAP = '<!-- -->';
/** Stands for it while text is escaped: no text holds it any more. */
const MARK = '\0';

/** Control characters (but tab and line ends), and those that turn the direction of text round. */
const UNSAFE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text as Markdown that shows just this, in a comment on GitHub or GitLab: it formats nothing, ends no cell, calls nobody
 * (`@name`), points at nothing (`#1`, `!2`, `GH-3`, a commit, an address) and draws nothing (`:smile:`). Lines are kept by
 * `<br>`.
 */
export function escapeMarkdown(text: string): string {
  return finished(broken(text).replace(/[\\`*_{}[\]~|$#]/g, '\\$&'));
}

/** As {@link escapeMarkdown}, for the inside of an element of HTML, where nothing but entities and mentions is looked for. */
export function escapeInElement(text: string): string {
  return finished(broken(text));
}

/** With a mark where what a host would recognise is to be broken. */
function broken(text: string): string {
  return text
    .replace(UNSAFE, '\uFFFD')
    .replace(/(?<=[@#!%~$&^]|[gG][hH]-|:\/|www)(?=[\w"'./])|(?<=:)(?=[\w+-]{1,50}:)/g, MARK)
    .replace(/(?<![0-9A-Za-z])[0-9a-f]{7,}(?![0-9A-Za-z])/g, digits => digits.replace(/.{6}(?=.)/g, `$&${MARK}`));
}

function finished(text: string): string {
  return text
    .replace(/[&<>]/g, char => ENTITIES[char]!)
    .replace(/\r\n?|\n/g, '<br>')
    .replaceAll(MARK, GAP);
}
