import { explainRule, RULES, type RuleMeta } from '@goalsheet/core/rules';
import { expectCount, parseArguments } from '../args.ts';
import { painted } from '../colour.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN } from '../exit-codes.ts';
import { exampleText } from '../explain/example.ts';
import { CATEGORIES, FIXES, SEVERITIES } from '../explain/words.ts';
import { type Io, say } from '../io.ts';
import { nearest } from '../near.ts';
import { displayWidth, padded } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet explain —— 说明一条检查规则，或一个指标值是怎样读的

用法：goalsheet explain [编号或规则名]
      goalsheet explain --value 指标值 [--value 另一个指标值] [选项]

不写编号时列出所有规则。给出两个指标值时，还说明后一个是收紧、放宽，还是改了口径。

  --value 指标值   怎样读这个值：比较符、数、单位、规范形式、三栏（计算符号、指标值、计量单位）
  --name 指标名称  值所在的指标：没有写比较符时据此理解
  --type 指标类型  如 数量指标；与 --name 一起给出时，也列出检查规则对这个指标的意见
  -h, --help       显示本说明

例：
  goalsheet explain
  goalsheet explain GS203
  goalsheet explain 单位合计不等于项目之和
  goalsheet explain --value '≥15条'
  goalsheet explain --value 一次以上 --value '＞1次' --type 数量指标 --name 培训次数
`,
  en: `goalsheet explain – explain a rule, or how a target value is read

Usage: goalsheet explain [CODE or Chinese title]
       goalsheet explain --value VALUE [--value ANOTHER] [options]

Without a code, all rules are listed. Of two values it says too whether the second is tighter, looser, or another measure.

  --value VALUE  how this target value is read: comparator, number, unit, normalised form, and the three columns of
                 other forms (计算符号, 指标值, 计量单位)
  --name NAME    the indicator it stands under, which may tell what a bare number means
  --type TYPE    its type, such as 数量指标; with --name, what the rules say of such an indicator is listed too
  -h, --help     this text

Examples:
  goalsheet explain
  goalsheet explain GS203
  goalsheet explain 单位合计不等于项目之和
  goalsheet explain --value '≥15条'
  goalsheet explain --value 一次以上 --value '＞1次' --type 数量指标 --name 培训次数
`,
};

const OPTIONS = {
  value: { type: 'string', several: true },
  name: { type: 'string' },
  type: { type: 'string' },
} as const;

/** `goalsheet explain`: 0; 2 for a rule that there is not. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const { value: values, name: indicator, type } = options;
  if (values) {
    if (positionals.length > 0)
      throw new UsageError({
        zh: '--value 不与规则编号一起用。请分两次运行。',
        en: '--value does not go with a rule. Run the command twice.',
      });
    if (values.length > 2)
      throw new UsageError({ zh: '--value 最多写两次。', en: '--value can be given twice at most.' });
    const { valuesText } = await import('../explain/value.ts');
    io.stdout.write(valuesText({ values, type, name: indicator }, io));
    return CLEAN;
  }
  if (indicator !== undefined || type !== undefined)
    throw new UsageError({
      zh: '--name 和 --type 只与 --value 一起用。',
      en: '--name and --type go with --value.',
    });
  expectCount(positionals, 0, 1, { zh: '一个规则编号', en: 'one rule' });
  const [name] = positionals;
  if (name === undefined) {
    io.stdout.write(indexText(io));
    return CLEAN;
  }
  const rule = explainRule(name.trim()) ?? RULES.find(({ meta }) => meta.slug === name)?.meta;
  if (!rule) throw unknownRule(name);
  io.stdout.write(await pageText(rule, io));
  return CLEAN;
}

/** All rules by what they look at: code, severity, title. */
function indexText(io: Io): string {
  const { language } = io;
  const width = Math.max(...Object.values(SEVERITIES).map(word => displayWidth(word[language])));
  const lines: string[] = [];
  for (const [category, words] of Object.entries(CATEGORIES)) {
    const rules = RULES.filter(({ meta }) => meta.category === category);
    if (rules.length === 0) continue;
    lines.push(painted(io.stdout, 'bold', words[language]));
    for (const { meta } of rules)
      lines.push(`  ${meta.code}  ${padded(SEVERITIES[meta.severity][language], width)}  ${meta.title[language]}`);
    lines.push('');
  }
  lines.push(say(io, { zh: '详细说明：goalsheet explain 编号', en: 'More: goalsheet explain CODE' }));
  return `${lines.join('\n')}\n`;
}

async function pageText(meta: RuleMeta, io: Io): Promise<string> {
  const { language } = io;
  const heading = (text: { zh: string; en: string }) => painted(io.stdout, 'bold', text[language]);
  const severity = { zh: '级别', en: 'Severity' }[language];
  const fix = { zh: '修改', en: 'Fix' }[language];
  const colon = language === 'zh' ? '：' : ': ';
  const lines = [
    `${painted(io.stdout, 'bold', `${meta.code} ${meta.title[language]}`)}`,
    `${severity}${colon}${SEVERITIES[meta.severity][language]}  ${fix}${colon}${FIXES[meta.fix][language]}`,
    '',
    heading({ zh: '发现什么', en: 'What it finds' }),
    `  ${meta.finds[language]}`,
    '',
    heading({ zh: '为什么', en: 'Why' }),
    `  ${meta.why[language]}`,
    '',
    heading({ zh: '怎么办', en: 'What to do' }),
    `  ${meta.action[language]}`,
    '',
  ];
  if (meta.source) lines.push(heading({ zh: '依据', en: 'Source' }), `  ${meta.source[language]}`, '');
  const thresholds = Object.entries(meta.thresholds ?? {});
  if (thresholds.length > 0) {
    lines.push(heading({ zh: '可在 goalsheet.config.json 中设置', en: 'To be set in goalsheet.config.json' }));
    for (const [name, { default: value, description }] of thresholds)
      lines.push(`  ${name} (${JSON.stringify(value)})${colon}${description[language]}`);
    lines.push('');
  }
  const example = await exampleText(meta.code, io);
  if (example) lines.push(heading({ zh: '例子', en: 'Example' }), example);
  return `${lines.join('\n').trimEnd()}\n`;
}

function unknownRule(name: string): Failure {
  const codes = RULES.map(({ meta }) => meta.code);
  const titles = RULES.map(({ meta }) => meta.title.zh);
  const part =
    name.length >= 2 ? RULES.filter(({ meta }) => meta.title.zh.includes(name)).map(({ meta }) => meta.code) : [];
  const near = nearest(name, titles).map(title => explainRule(title)!.code);
  const found = [...new Set([...part, ...near, ...nearest(name.toUpperCase(), codes)])].slice(0, 5);
  const list = found.map(code => `${code} ${explainRule(code)!.title.zh}`).join('、');
  const listEn = found.map(code => `${code} (${explainRule(code)!.title.en})`).join(', ');
  return new Failure({
    zh: `没有规则“${name}”。${list ? `相近的：${list}。` : ''}全部规则：goalsheet explain`,
    en: `There is no rule “${name}”.${list ? ` Near it: ${listEn}.` : ''} All rules: goalsheet explain`,
  });
}
