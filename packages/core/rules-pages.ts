import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoalFile, locate } from '@goalsheet/core/model';
import { type Finding, profileSchema, RULES, type RuleMeta } from '@goalsheet/core/rules';
import { examined } from '../../test/rules/samples.ts';

// Generates the pages of the rules (docs/rules) from the rules' metas, their doc comments and their samples as they are
// really reported, and the schema of goalsheet.config.json. `npm run generate`; a test compares what is committed.

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SAMPLES = join(HERE, '../../test/rules');
const SEVERITY = { off: '关闭 off', hint: '提示 hint', warning: '警告 warning', error: '错误 error' };
const FIX = {
  none: '无 none',
  offered: '逐个确认 offered one by one',
  safe: '可自动 safe',
  both: '部分可自动 partly safe',
};

/** Everything that is generated: text by path, counted from `packages/core`. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('profile.schema.json', `${JSON.stringify(profileSchema(), undefined, 2)}\n`);
  files.set('docs/rules/README.md', indexPage());
  for (const { meta } of RULES) files.set(`docs/rules/${meta.code}.md`, rulePage(meta));
  return files;
}

function indexPage(): string {
  const rows = RULES.map(({ meta }) => {
    const { code, severity, fix, title, source } = meta;
    const cells = [`[${code}](${code}.md)`, title.zh, title.en, SEVERITY[severity], FIX[fix], source?.zh ?? ''];
    return `| ${cells.join(' | ')} |`;
  });
  return page([
    '# 检查规则 Rules',
    '规则的级别和阈值可以在 `goalsheet.config.json` 里设置（[模式](../../profile.schema.json)）；某一处不采纳时，在那里写 `不采纳：编号 理由`。',
    'Severities and thresholds can be set in `goalsheet.config.json` ([schema](../../profile.schema.json)); a finding is answered in place with `不采纳：code reason`.',
    ['| 编号 | 规则 | Rule | 级别 Severity | 修复 Fix | 依据 |', '|---|---|---|---|---|---|', ...rows].join('\n'),
  ]);
}

function rulePage(meta: RuleMeta): string {
  const { code, title, severity, fix, since, source, finds, why, action, thresholds = {} } = meta;
  const facts = [
    `- 级别 Severity: ${SEVERITY[severity]}`,
    `- 修复 Fix: ${FIX[fix]}`,
    ...(source ? [`- 依据 Source: ${source.zh} ${source.en}`] : []),
    ...Object.entries(thresholds).map(([name, { description, default: value }]) => {
      return `- 阈值 Threshold \`${name}\` (${JSON.stringify(value)}): ${description.zh} ${description.en}`;
    }),
    `- 版本 Since: ${since}`,
  ];
  const said = (heading: string, { zh, en }: { zh: string; en: string }) => [`## ${heading}`, zh, en];
  return page([
    `# ${code} ${title.zh}`,
    `**${title.en}** (\`${meta.slug}\`)`,
    facts.join('\n'),
    ...said('发现什么 What it finds', finds),
    ...said('为什么 Why', why),
    ...said('怎么办 What to do', action),
    '## 细则 Details',
    docComment(meta),
    '## 例子 Examples',
    ...standardOf(code),
    ...samplesOf(code, 'bad').flatMap(({ name, text }) => [`### ${name}`, fenced(text, 'goal'), reported(code, text)]),
    '## 不报告 What stays silent',
    ...samplesOf(code, 'good').flatMap(({ name, text }) => [`### ${name}`, fenced(text, 'goal')]),
  ]);
}

/** The doc comment before `export default defineRule`, as paragraphs. */
function docComment({ code, slug }: RuleMeta): string {
  const source = readFileSync(join(HERE, 'src/rules', `${code.toLowerCase()}-${slug}.ts`), 'utf8');
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport default defineRule/.exec(source)?.[1];
  if (comment === undefined) throw new Error(`${code} has no doc comment`);
  return comment
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim();
}

function samplesOf(code: string, kind: 'good' | 'bad'): { readonly name: string; readonly text: string }[] {
  const folder = join(SAMPLES, code, kind);
  const files = readdirSync(folder).filter(file => file.endsWith('.goal'));
  return files.sort().map(file => ({
    name: file.slice(0, -'.goal'.length).replaceAll('-', ' '),
    // Without the comments that say what is found: the findings follow.
    text: readFileSync(join(folder, file), 'utf8').replace(/^[ \t]*# \^.*\n/gm, ''),
  }));
}

/** The standard that the samples of a rule name, where they need another than the built-in ones. */
function standardOf(code: string): string[] {
  const file = join(SAMPLES, code, 'standard.goal');
  return existsSync(file) ? ['### 指标体系 standard', fenced(readFileSync(file, 'utf8'), 'goal')] : [];
}

/** What the rule reports of a sample. */
function reported(code: string, text: string): string {
  const { file, findings } = examined(text, code);
  const own = findings.filter(finding => finding.code === code);
  return fenced(own.map(finding => findingText(file, finding)).join('\n\n'), 'text');
}

function findingText(file: GoalFile, { target, severity, message, related, fixes }: Finding): string {
  const { start } = locate(file, target);
  return [
    `${start.line + 1}:${start.character + 1} ${severity}`,
    message.zh,
    message.en,
    ...related.map(each => `  → ${locate(file, each.target).start.line + 1}: ${each.text.zh} / ${each.text.en}`),
    ...fixes.map(({ title, safe }) => `  ${safe ? '✔' : '?'} ${title.zh} / ${title.en}`),
  ].join('\n');
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(HERE, 'docs/rules'), { recursive: true, force: true });
  mkdirSync(join(HERE, 'docs/rules'), { recursive: true });
  const files = generatedFiles();
  for (const [path, text] of files) writeFileSync(join(HERE, path), text);
  console.log(`${files.size} files`);
}
