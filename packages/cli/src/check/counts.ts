import { type Io, say } from '../io.ts';
import type { Summary } from './summary.ts';

/** What a run found, in one line: `2 个文件：错误 1 条，警告 14 条，提示 0 条。` */
export function countsText(io: Pick<Io, 'language'>, summary: Summary): string {
  const { files, errors, warnings, hints, waived, unread } = summary;
  const zh = [`错误 ${errors} 条`, `警告 ${warnings} 条`, `提示 ${hints} 条`];
  const en = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')];
  if (waived > 0) {
    zh.push(`不采纳 ${waived} 条`);
    en.push(`${waived} answered`);
  }
  if (unread > 0) {
    zh.push(`没有读成 ${unread} 个`);
    en.push(`${unread} not read`);
  }
  return say(io, { zh: `${files} 个文件：${zh.join('，')}。`, en: `${counted(files, 'file')}: ${en.join(', ')}.` });
}

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
