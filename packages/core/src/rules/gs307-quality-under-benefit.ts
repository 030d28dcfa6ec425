import type { Indicator } from '../model/index.ts';
import { nameCore } from '../reading/index.ts';
import { isUnderFirst, isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { QUALITY_ENDINGS, RUNS_FOR_ALL } from './words/filing.ts';

const { GS307 } = messages;

const thresholds = {
  words: {
    kind: 'words',
    default: [],
    description: {
      zh: '另外哪些词结尾的指标名称算质量或运行状况。',
      en: 'Further endings by which a name is about quality or running.',
    },
  },
  except: {
    kind: 'words',
    default: [],
    description: { zh: '名称含这些词的指标不检查。', en: 'Names that hold one of these are left alone.' },
  },
} as const;

/**
 * An indicator under 效益 whose name says how well a thing is made or that it runs: 系统正常运行率, 设备完好率, 规范性. A list in data, which a
 * profile extends.
 *
 * Off unless a profile sets a severity: that a system runs is often all that can be said of its benefit, and reviewers differ. Silent for 生态效益, and for what runs for
 * everybody (经济平稳运行, 城市正常运转, 空气质量).
 */
export default defineRule({
  meta: {
    code: 'GS307',
    slug: 'quality-under-benefit',
    title: { zh: '效益指标填的是质量或运行情况', en: 'Quality or running state under 效益指标' },
    severity: 'off',
    category: 'filing',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '效益指标下的指标，名称说的是质量或运行情况（正常运行率、完好率、规范性）。默认关闭：审核口径不一。',
      en: 'An indicator under 效益指标 whose name is about quality or running (正常运行率, 完好率, 规范性). Off by default: reviewers differ.',
    },
    why: {
      zh: '系统正常运行、设备完好是产出的质量；效益要说的是因此带来了什么。',
      en: 'That a system runs is the quality of an output; a benefit says what comes of it.',
    },
    action: {
      zh: '移到质量指标或时效指标；效益指标写对服务对象、社会的影响。',
      en: 'File it under 质量指标 or 时效指标; under 效益指标 say what it does for people.',
    },
    thresholds,
  },
  checks: { indicatorAlone: check },
});

function check(indicator: Indicator, { thresholds: { words, except }, report }: Context<typeof thresholds>): void {
  const { name, label } = indicator;
  if (!isUnderFirst(indicator, '效益') || isUnderSecond(indicator, '生态效益')) return;
  const core = nameCore(name);
  if (![...QUALITY_ENDINGS, ...words].some(ending => core.endsWith(ending))) return;
  if ([...RUNS_FOR_ALL, ...except].some(word => name.includes(word))) return;
  report({
    target: { node: indicator, field: 'name', part: 'key' },
    message: say(GS307.quality, { name: clipped(name), label }),
  });
}
