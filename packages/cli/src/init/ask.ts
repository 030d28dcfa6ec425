import { trimmed } from '@goalsheet/core/model';
import { UsageError } from '../errors.ts';
import { type Io, note, say } from '../io.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Something that a command must know, by the option that states it. */
export interface Question<Key extends string> {
  readonly key: Key;
  readonly option: string;
  readonly text: Words;
  /** What an empty answer means; an answer is due without it. */
  readonly otherwise?: (known: Partial<Record<Key, string>>) => string;
  /** Says what is wrong with an answer. */
  readonly wrong?: (answer: string) => Words | undefined;
}

/**
 * What the questions are about: what was stated, what is answered on the terminal, and defaults for the rest.
 * @returns undefined if the terminal was closed before the last answer
 * @throws {UsageError} if something is stated wrongly, or is missing where nobody can be asked
 */
export async function answersTo<Key extends string>(
  questions: readonly Question<Key>[],
  stated: Partial<Record<Key, string>>,
  io: Io,
): Promise<Record<Key, string> | undefined> {
  const known: Partial<Record<Key, string>> = {};
  for (const question of questions) {
    const { key, option, wrong } = question;
    const given = stated[key];
    const otherwise = question.otherwise?.(known);
    if (given !== undefined) {
      const answer = oneLine(given);
      const bad = answer === '' && otherwise === undefined ? EMPTY : wrong?.(answer);
      if (bad) throw new UsageError({ zh: `${option}：${bad.zh}`, en: `${option}: ${bad.en}` });
      known[key] = answer || otherwise!;
    } else if (io.ask) {
      const answer = await answerTo(question, otherwise, io);
      if (answer === undefined) return undefined;
      known[key] = answer;
    } else if (otherwise !== undefined) known[key] = otherwise;
    else
      throw new UsageError({
        zh: `缺少 ${option}（${question.text.zh}）。在终端里运行会逐项提问；否则请用选项给出。`,
        en: `${option} is missing (${question.text.en}). On a terminal it is asked for; elsewhere give it as an option.`,
      });
  }
  return known as Record<Key, string>;
}

const EMPTY: Words = { zh: '这一项不能为空。', en: 'This cannot be empty.' };

async function answerTo<Key extends string>(
  { text, wrong }: Question<Key>,
  otherwise: string | undefined,
  io: Io,
): Promise<string | undefined> {
  const hint = otherwise ? (io.language === 'zh' ? `［${otherwise}］` : ` [${otherwise}]`) : '';
  for (;;) {
    const line = await io.ask!(`${say(io, text)}${hint}${io.language === 'zh' ? '：' : ': '}`);
    if (line === undefined) return undefined;
    const answer = oneLine(line) || otherwise;
    const bad = answer === undefined ? EMPTY : wrong?.(answer);
    if (!bad) return answer!;
    note(io, bad);
  }
}

function oneLine(text: string): string {
  return trimmed(text.replace(/[\r\n]+/g, ' '));
}

/** A name as a file may be called on every system. */
export function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\x00-\x1f]/g, '_').slice(0, 60);
}
