import type { Indicator, Project } from '../model/index.ts';
import { isSatisfactionName, nameCore, type Reading, readValue } from '../reading/index.ts';
import { setKey } from './fixes.ts';
import { isSatisfactionType, labelFor } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { valuesOf } from './values.ts';
import { ACTIVITIES, SATISFACTION_ENDINGS } from './words/filing.ts';

const { GS304 } = messages;

const thresholds = {
  words: {
    kind: 'words',
    default: [],
    description: {
      zh: '另外哪些词结尾的指标名称算满意度（如 认可度）。',
      en: 'Further endings by which a name asks for satisfaction (认可度).',
    },
  },
  except: {
    kind: 'words',
    default: [],
    description: { zh: '名称含这些词的指标不检查。', en: 'Names that hold one of these are left alone.' },
  },
} as const;

/**
 * An indicator of satisfaction that is filed under another level than 满意度: its name ends in 满意度, 满意率 or 满意程度 (a target
 * behind that, `满意度≥90%`, is looked through), or is about a survey or a rating of satisfaction whose target is its result
 * (满意度测评 with a score or a percent).
 *
 * Silent where what is measured is the survey and not its result (满意度调查次数, 满意度调查完成率, 开展满意度调查 with 1次 or 100%完成), where the
 * indicator's type is unknown, and where the standard has no level of satisfaction to file it under.
 */
export default defineRule({
  meta: {
    code: 'GS304',
    slug: 'satisfaction-elsewhere',
    title: { zh: '满意度没有填在满意度指标下', en: 'Satisfaction that is not filed under 满意度指标' },
    severity: 'warning',
    category: 'filing',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '名称以 满意度、满意率、满意程度 结尾（或考核满意度测评结果）的指标，填在了别的二级指标下。满意度调查次数、调查完成率不算。',
      en: 'An indicator whose name ends in 满意度, 满意率 or 满意程度 (or whose target is the result of such a survey), filed under another second level. How often a survey is made is something else.',
    },
    why: {
      zh: '满意度指标是单独的一级指标，填在别处，审核时会认为缺少满意度指标，原来那一类又多出一条不相干的。',
      en: 'Satisfaction is a first level of its own: filed elsewhere it is missed there, and out of place here.',
    },
    action: { zh: '改填在满意度指标下。', en: 'File it under 满意度指标.' },
    thresholds,
  },
  checks: { indicator: check, mayConcern },
});

function mayConcern(indicator: Indicator, { thresholds: { words, except } }: Context<typeof thresholds>): boolean {
  const { type, name } = indicator;
  if (!type || isSatisfactionType(type) || !asksForSatisfaction(indicator, words)) return false;
  return !except.some(word => name.includes(word));
}

function check(indicator: Indicator, project: Project, { standard, report }: Context<typeof thresholds>): void {
  const { name, label } = indicator;
  const due = labelFor(project, standard, isSatisfactionType);
  if (due === undefined) return;
  const target = { node: indicator, field: 'name', part: 'key' } as const;
  report({
    target,
    message: say(GS304.elsewhere, { name: clipped(name), label, due }),
    fixes: [setKey(target, due, false)],
  });
}

function asksForSatisfaction(indicator: Indicator, words: readonly string[]): boolean {
  const { name } = indicator;
  if (!name.includes('满意') && words.length === 0) return false;
  const core = nameCore(withoutTarget(name));
  if ([...SATISFACTION_ENDINGS, ...words].some(ending => core.endsWith(ending))) return true;
  // 满意度调查, 满意度测评: the result of it, or that it takes place?
  if (!isSatisfactionName(core)) return false;
  const { different } = valuesOf(indicator);
  if (different.some(({ reading }) => reading.text.includes('满意'))) return true;
  return !ACTIVITIES.some(word => core.startsWith(word)) && different.some(({ reading }) => isResult(reading));
}

/** The name without a target at its end: `服务对象满意度≥90%`. */
function withoutTarget(name: string): string {
  const { measures } = readValue(name);
  const last = measures.at(-1);
  return last && name.slice(last.to).trim() === '' ? name.slice(0, last.from) : name;
}

/** A score or a percent, of which it is not said that it was 完成. */
function isResult({ measures, text }: Reading): boolean {
  return !/完成|开展|覆盖|回收/.test(text) && measures.some(({ unit }) => unit === '%' || unit === '分');
}
