import type { Severity } from './finding.ts';
import { type JsonMember, type JsonNode, readJson } from './json.ts';

/** A piece of a text that becomes another; offsets in UTF-16 units. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/**
 * The change of a `goalsheet.config.json` that sets a rule's severity and leaves all else as it is written: line ends, indentation, thresholds. An
 * empty text becomes a whole configuration. Undefined where the text is no configuration, so that nothing of it is lost.
 */
export function profileChange(text: string, code: string, severity: Severity | 'off'): TextChange | undefined {
  const layout = layoutOf(text);
  const value = JSON.stringify(severity);
  if (/^[\s\uFEFF]*$/.test(text)) {
    const { end, step } = layout;
    const lines = ['{', `${step}"rules": {`, `${step}${step}"${code}": ${value}`, `${step}}`, '}', ''];
    return { from: text.startsWith('\uFEFF') ? 1 : 0, to: text.length, text: lines.join(end) };
  }
  const root = readJson(text);
  if ('problem' in root || root.kind !== 'object') return undefined;
  const rules = memberOf(root, 'rules')?.value;
  if (!rules) return newMember(text, root, layout, 'rules', depth => objectText(layout, depth, code, value));
  if (rules.kind !== 'object') return undefined;
  const rule = memberOf(rules, code)?.value;
  if (!rule) return newMember(text, rules, layout, code, () => value);
  if (rule.kind !== 'object') return { from: rule.from, to: rule.to, text: value };
  const own = memberOf(rule, 'severity')?.value;
  return own ? { from: own.from, to: own.to, text: value } : newMember(text, rule, layout, 'severity', () => value);
}

/** The first member of this name: it is the one that counts. */
function memberOf({ members }: ObjectNode, key: string): JsonMember | undefined {
  return members.find(member => member.key === key);
}

interface Layout {
  /** The line end. */
  readonly end: string;
  /** One step of indentation. */
  readonly step: string;
}

function layoutOf(text: string): Layout {
  return { end: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n', step: /(?:^|[\r\n])([ \t]+)\S/.exec(text)?.[1] ?? '  ' };
}

function objectText({ end, step }: Layout, depth: string, key: string, value: string): string {
  return `{${end}${depth}${step}"${key}": ${value}${end}${depth}}`;
}

/** A member behind the others: on a line of its own, unless the others share one line. `valueAt` is told its indentation. */
function newMember(
  text: string,
  node: ObjectNode,
  { end, step }: Layout,
  key: string,
  valueAt: (depth: string) => string,
): TextChange {
  const last = node.members.at(-1);
  if (!last) {
    const outer = indentAt(text, node.from);
    const inner = outer + step;
    return { from: node.from, to: node.to, text: `{${end}${inner}"${key}": ${valueAt(inner)}${end}${outer}}` };
  }
  const { to } = last.value;
  const oneLine = !/[\r\n]/.test(text.slice(node.from, last.from));
  const indent = indentAt(text, last.from);
  const before = oneLine ? ', ' : `,${end}${indent}`;
  return { from: to, to, text: `${before}"${key}": ${valueAt(indent)}` };
}

/** The blanks at the start of the line on which an offset is. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}
