import { type Io, say } from '../io.ts';
import { safe } from '../terminal-text.ts';
import type { AnswerResult, Outcome } from './answers.ts';

const HEADS: Readonly<Record<Outcome, { readonly zh: string; readonly en: string }>> = {
  kept: { zh: '不采纳，写进文件', en: 'answered; goes into the file' },
  answered: { zh: '不采纳，文件里已经有', en: 'answered in the file already' },
  gone: { zh: '单位有答复，已经查不出', en: 'the unit answered, and it is found no more' },
  still: { zh: '单位有答复，还查得出', en: 'the unit answered, but it is still found' },
  noReason: { zh: '不采纳，没有写理由，不算答复', en: 'kept without a reason, which is no answer' },
  cannot: { zh: '这一条不能不采纳，只能改正', en: 'takes no answer and has to be corrected' },
  unknown: { zh: '对不上：文件里没有查出这一条', en: 'not recognised: nothing like it is found in the file' },
  none: { zh: '没有答复', en: 'no answer' },
};

/** What became of the rows of a paper, by outcome; those that are done come first. */
export function tellAnswers(results: readonly AnswerResult[], io: Io): void {
  for (const [outcome, head] of Object.entries(HEADS)) {
    const own = results.filter(each => each.outcome === outcome);
    if (own.length === 0) continue;
    const count = io.language === 'zh' ? `（${own.length} 条）` : ` (${own.length})`;
    io.stdout.write(`${say(io, head)}${count}\n`);
    for (const { row, said } of own) {
      const { no, unit, project, indicator, code } = row;
      const name = indicator ? `${indicator.no}、${indicator.name}` : '';
      const place = [unit, project, name].filter(text => text !== '').join(' › ');
      io.stdout.write(safe(`  ${no} ${code} ${place}${said && `：${said}`}`) + '\n');
    }
  }
}
