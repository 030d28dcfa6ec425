/**
 * A text after an edit that is written as people read changes: ` ` before a line that stands there, `-` before one that
 * goes, `+` before one that comes, `@@` between places. The lines of a place must stand in the text exactly once.
 */
export function edited(text: string, edit: string): string {
  for (const place of edit.split(/^@@\n/m)) {
    const lines = place.replace(/\n$/, '').split('\n');
    const side = (sign: string) =>
      lines
        .filter(line => line[0] !== sign)
        .map(line => `${line.slice(1)}\n`)
        .join('');
    const [old, now] = [side('+'), side('-')];
    const at = `\n${text}`.indexOf(`\n${old}`);
    if (at < 0) throw new Error(`these lines do not stand in the file:\n${old}`);
    if (`\n${text}`.includes(`\n${old}`, at + 1)) throw new Error(`these lines stand there twice:\n${old}`);
    text = text.slice(0, at) + now + text.slice(at + old.length);
  }
  return text;
}
