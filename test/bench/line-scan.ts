type Plain = { [key: string]: string | Plain[] };

const OPENS: Readonly<Record<string, number>> = { 资金使用单位: 1, 项目名称: 2 };
/** Keys of four characters and more that open an indicator; what else is not in {@link OPENS} is an entry. */
const TYPES = new Set(
  '数量指标 质量指标 时效指标 成本指标 经济效益 社会效益 生态效益 可持续影响 服务对象满意度'.split(' '),
);

/**
 * The least that a reader of such a file can do: cut it into lines and the lines into key and value, and nest plain objects.
 * It finds no mistake, knows no place and reads no amount; it is what the real reader is compared with.
 */
export function lineScan(text: string): Plain {
  const root: Plain = {};
  const open: Plain[] = [root];
  let last: { node: Plain; key: string } | undefined;
  for (const line of text.split('\n')) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    const colon = said.indexOf('：');
    const key = colon < 0 || colon > 20 ? undefined : said.slice(0, colon).trim();
    const value = key === undefined ? said : said.slice(colon + 1).trim();
    if (key === undefined) {
      if (last) last.node[last.key] += value;
      continue;
    }
    const level = OPENS[key] ?? (TYPES.has(key) ? 3 : undefined);
    if (level === undefined) {
      const node = open.at(-1)!;
      node[key] = value;
      last = { node, key };
      continue;
    }
    const node: Plain = { key, name: value };
    const above = open[Math.min(level, open.length) - 1]!;
    above.children ??= [];
    (above.children as Plain[]).push(node);
    open.length = Math.min(level, open.length);
    open.push(node);
    last = undefined;
  }
  return root;
}
