import { explainRule, RULES, type RuleMeta } from '@goalsheet/core/rules';
import { expectCount, parseArguments } from '../args.ts';
import { painted } from '../colour.ts';
import { Failure } from '../errors.ts';
import { CLEAN } from '../exit-codes.ts';
import { exampleText } from '../explain/example.ts';
import { CATEGORIES, FIXES, SEVERITIES } from '../explain/words.ts';
import { type Io, say } from '../io.ts';
import { nearest } from '../near.ts';
import { displayWidth, padded } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet explain —— 说明一条检查规则

用法：goalsheet explain [编号或规则名]

不写编号时列出所有规则。

  -h, --help  显示本说明

例：
  goalsheet explain
  goalsheet explain GS203
  goalsheet explain 单位合计不等于项目之和
`,
  en: `goalsheet explain – explain a rule

Usage: goalsheet explain [CODE or Chinese title]

Without a code, all rules are listed.

  -h, --help  this text

Examples:
  goalsheet explain
  goalsheet explain GS203
  goalsheet explain 单位合计不等于项目之和
`,
};

/** `goalsheet explain`: 0; 2 for a rule that there is not. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(args, {});
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
