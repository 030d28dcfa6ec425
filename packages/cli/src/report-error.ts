import { Failure, systemCode, systemText, UsageError } from './errors.ts';
import { type Io, note, say } from './io.ts';
import { safeLines } from './terminal-text.ts';

/**
 * Says on standard error why a command ended: plain words where the reason is known, else the error with its stack.
 * @param command the command, if there is one of that name
 */
export function report(error: unknown, command: string | undefined, io: Io): void {
  if (error instanceof UsageError) {
    io.stderr.write(`goalsheet: ${safeLines(say(io, error.text))}\n`);
    const help = `goalsheet ${command === undefined ? '' : `${command} `}--help`;
    return note(io, { zh: `用法见：${help}`, en: `See ${help}` });
  }
  if (error instanceof Failure) {
    io.stderr.write(`goalsheet: ${safeLines(say(io, error.text))}\n`);
    return;
  }
  if (systemCode(error) !== undefined) {
    const path = (error as NodeJS.ErrnoException).path ?? '';
    io.stderr.write(`goalsheet: ${safeLines(say(io, systemText(error, path)!))}\n`);
    return;
  }
  note(io, {
    zh: 'goalsheet: 内部错误，命令没有完成。这是程序的问题，请把下面的内容报告给开发者：',
    en: 'goalsheet: internal error, the command did not finish. This is a fault of the program; please report what follows:',
  });
  io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
