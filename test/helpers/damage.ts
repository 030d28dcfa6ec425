export interface Damage {
  readonly kind: string;
  /** The line that was damaged, from 0. */
  readonly line: number;
  readonly damaged: string;
}

const KINDS: readonly (readonly [kind: string, change: (line: string, index: number) => string | undefined])[] = [
  ['line deleted / 删去一行', () => undefined],
  ['one character of the key wrong / 键错一字', line => garbled(line, 1)],
  ['two characters of the key wrong / 键错两字', line => garbled(line, 2)],
  ['colon dropped / 漏冒号', line => line.replace(/[：:]/, '')],
  ['cut in half / 只剩半行', line => line.slice(0, Math.ceil(line.length / 2))],
  ['dedented / 缩进丢失', line => line.trimStart()],
  ['three more columns / 多缩进三格', line => `   ${line}`],
  ['junk line behind it / 后面多一行杂文', line => `${line}\n${indent(line)}这里有一行说不清的话`],
  ['junk entry behind it / 后面多一条不认识的', line => `${line}\n${indent(line)}不认识的键：某个值`],
  ['stray quote before it / 前面多一个引号', line => line.replace(/^(\s*)/, '$1"')],
  ['blank inside the key / 键里有空格', line => line.replace(/^(\s*\S)(\S+[：:])/, '$1 $2')],
];

/** Every line of a text that says something, damaged in every way that changes it. */
export function* damages(text: string): Generator<Damage> {
  const lines = text.split('\n');
  for (const [kind, change] of KINDS)
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const changed = change(line, index);
      if (changed === line) continue;
      const damaged = lines.flatMap((each, at) => (at !== index ? [each] : changed === undefined ? [] : [changed]));
      yield { kind, line: index, damaged: damaged.join('\n') };
    }
}

function indent(line: string): string {
  return /^\s*/.exec(line)![0];
}

/** The first `count` characters of what stands before the colon (of the line, if there is none) become another. */
function garbled(line: string, count: number): string {
  const start = indent(line).length;
  const chars = [...line.slice(start)];
  // From the second character on: a key is misread in its middle as often as at its start.
  for (let at = 0; at < count && at + 1 < chars.length; at++) if (!/[：:]/.test(chars[at + 1]!)) chars[at + 1] = '口';
  return line.slice(0, start) + chars.join('');
}
