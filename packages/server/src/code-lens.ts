import type { CodeLens } from 'vscode-languageserver';
import type { CodeLensFeature } from './features.ts';
import { lineRange } from './ranges.ts';

/** Commands of the client; each is given the address of the file. */
const COMMANDS = [
  { command: 'goalsheet.preview', zh: '预览', en: 'Preview' },
  { command: 'goalsheet.check', zh: '检查', en: 'Check' },
  { command: 'goalsheet.export', zh: '导出', en: 'Export' },
] as const;

/** 预览 · 检查 · 导出 on the title of a table (its first line, where it has no title); 检查 alone on a standard or library. */
export const codeLenses: CodeLensFeature['codeLenses'] = ({ uri, file, structure }, { language, settings }) => {
  if (!settings.codeLens) return [];
  const head = structure.title ?? structure.lines.find(({ start, end, hash }) => start < end && !hash);
  if (!head) return [];
  const range = lineRange(head);
  return COMMANDS.filter(({ command }) => file.kind === 'table' || command === 'goalsheet.check').map(
    ({ command, [language]: title }): CodeLens => ({ range, command: { title, command, arguments: [uri] } }),
  );
};
