import { expect, test } from 'vitest';
import { workflowCommand } from '../../packages/cli/src/check/workflow-command.ts';
import { xmlAttributes, xmlText } from '../../packages/cli/src/check/xml.ts';
import { folderWith } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

test('workflow commands: % CR LF in texts, : and , too in parameters', () => {
  expect(
    workflowCommand('error', { file: 'a:b,c%d.goal', line: 3, col: undefined, title: '' }, '100%\r\n::x::,:'),
  ).toBe('::error file=a%3Ab%2Cc%25d.goal,line=3::100%25%0D%0A::x::,:\n');
  expect(workflowCommand('notice', {}, 'x')).toBe('::notice::x\n');
});

test('XML: markup, quotes, line ends in attributes, and what XML cannot hold', () => {
  expect(xmlText('<a & "b"> ]]>\n\t\r')).toBe('&lt;a &amp; "b"&gt; ]]&gt;\n\t&#13;');
  expect(xmlText('a\0b\x1b\x0b\uFFFE\uD800c𠀀')).toBe('a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFDc𠀀');
  expect(xmlAttributes({ a: 'x"<\n\t\r&', b: 1, c: undefined, d: '\x00' })).toBe(
    ' a="x&quot;&lt;&#10;&#9;&#13;&amp;" b="1" d="\uFFFD"',
  );
});

// A name that tries to end a line, a command, an element.
const NAME = ']]></failure><x a="1">%0A::error::&\x1b[31m';
const TEXT = `项目支出绩效目标表\n部门名称：甲\n单位：万元\n资金使用单位：甲\n  项目名称：${NAME}\n    财政拨款：壹\n    绩效目标：乙。\n`;

test('a file cannot steer the reports', async () => {
  const cwd = folderWith({ 'x.goal': TEXT, 'a,b%.goal': TEXT });
  const github = (await goalsheet(['check', '--format', 'github'], { cwd })).stdout.trimEnd().split('\n');
  expect(github.slice(0, -1).every(line => /^::(?:error|warning|notice) file=[^:]*::/.test(line))).toBe(true);
  expect(github.at(-1)).toMatch(/^2 个文件：/);
  expect(github.join('')).toContain('file=a%2Cb%25.goal,');
  expect(github.join('')).not.toContain('\x1b');
  const junit = (await goalsheet(['check', '--format', 'junit'], { cwd })).stdout;
  expect(junit).not.toMatch(/[\x00-\x08\x0b-\x1f]/);
  expect([...junit.matchAll(/<(\/?[\w-]+)/g)].map(match => match[1]).filter(name => name === 'x')).toEqual([]);
  const open = junit.match(/<testcase[^>]*[^/]>/g)!.length;
  expect(junit.match(/<\/testcase>/g)).toHaveLength(open);
});

test('annotations name files from the checkout', async () => {
  const cwd = folderWith({ 'a/x.goal': TEXT });
  const world = { cwd: `${cwd}/a`, env: { GITHUB_WORKSPACE: cwd } };
  const { stdout } = await goalsheet(['check', '--format', 'github'], world);
  expect(stdout).toContain('::error file=a/x.goal,line=');
});
