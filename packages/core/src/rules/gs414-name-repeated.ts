import { isDamaged } from '../model/index.ts';
import { keptByReading, nameCore, narrowed } from '../reading/index.ts';
import { messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { entryTarget, keyOf } from './two-values.ts';
import { valuesOf } from './values.ts';
import { STATES } from './words/targets.ts';

const { GS414 } = messages;

/** A value with fewer characters says too little to be called a repetition. */
const FEWEST = 5;

const plain = keptByReading(({ text }) => {
  const value = narrowed(text).text.replace(/[。.；;，,]$/, '');
  return { value, size: [...value].length };
});

/**
 * A value without a number that only says again what the name says: 年度运维工作 for 完成项目年度运维工作. It is five characters or longer, stands
 * in the name word for word, and is more than half of it.
 *
 * Silent where the value ends in the state that is to be reached (单位正常运转 for 保障单位正常运转, 应救尽救): the name
 * then holds the target, and the value repeats just that.
 */
export default defineRule({
  meta: {
    code: 'GS414',
    slug: 'name-repeated',
    title: { zh: '指标值只是重复指标名称', en: 'A value that only repeats the name' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '没有数的指标值，五个字以上，原样出现在指标名称里，占名称一半以上。',
      en: 'A value without a number, of five characters or more, that stands in the name word for word and is more than half of it.',
    },
    why: {
      zh: '做什么名称已经说了，值里没有做到什么程度。',
      en: 'The name says already what is done; the value does not say how far.',
    },
    action: {
      zh: '写出数量、比率、时限，或可以核对的成果。',
      en: 'State a count, a rate, a date, or a result that can be checked.',
    },
    thresholds: {
      except: {
        kind: 'words',
        default: [],
        description: { zh: '以这些文字结尾的值不算重复。', en: 'Values that end so are no repetition.' },
      },
    },
  },
  checks: {
    indicatorAlone(node, { report, thresholds }) {
      if (isDamaged(node)) return;
      let name: string | undefined;
      for (const entry of valuesOf(node).different) {
        const { reading } = entry;
        // A date says by when, though the name says it too.
        if (
          !reading.qualitative ||
          reading.dates.some(({ deadline }) => deadline) ||
          reading.text.length > 2 * node.name.length + FEWEST
        )
          continue;
        const { value, size } = plain(reading);
        if (size < FEWEST) continue;
        name ??= nameCore(node.name);
        if (2 * size <= [...name].length || !name.includes(value)) continue;
        if (/应[^，,]{1,6}尽/.test(value) || [...STATES, ...thresholds.except].some(end => value.endsWith(end)))
          continue;
        report({ target: entryTarget(node, entry), message: say(GS414.repeated, { key: keyOf(entry) }) });
        return;
      }
    },
  },
});
