import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { plainMessage } from '../../packages/cli/src/check/sarif/message.ts';
import { applyEdits } from '../../packages/language/src/index.ts';
import { folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

const validate = new Ajv2020({
  allErrors: true,
  formats: {
    uri: URL.canParse,
    'uri-reference': (text: string) => URL.canParse(text, 'file:///') && /^[!-~]+$/.test(text),
  },
}).compile(JSON.parse(repoFile('test/cli/schemas/sarif-subset.schema.json')));

const BAIYUN = repoFile('examples/baiyun.goal');
const WRONG = BAIYUN.replace('总计：8.00', '总计：8.01').replace('财政拨款：7.00', '财政拨款：７.00');
const FILES = {
  '表 #1/白云%.goal': WRONG.replace('项目名称：信创工作经费', '项目名称：信{0}创[a](1)经费'),
  '答复.goal': BAIYUN.replace(/(资金使用单位：.*\n)/g, '$1  不采纳：GS301 不适用\n'),
  '体系.goal': '指标体系：某体系\n一级指标：产出\n二级指标：数量\n乱写\n',
  'bin.goal': 'a\0b',
  'goalsheet.config.json': '{"rules": 1}',
};

async function sarifOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  world: { language?: 'zh' | 'en'; env?: Record<string, string> } = {},
) {
  const cwd = folderWith(files);
  const env = Object.fromEntries(Object.entries(world.env ?? {}).map(([key, value]) => [key, value.replace('.', cwd)]));
  const { stdout } = await goalsheet(['check', '--format', 'sarif', ...args], { cwd, ...world, env });
  const sarif = JSON.parse(stdout);
  validate(sarif);
  expect(validate.errors ?? []).toEqual([]);
  return sarif.runs[0];
}

describe.each(['zh', 'en'] as const)('in %s', language => {
  test('is what SARIF says', async () => {
    const run = await sarifOf(FILES, ['--rules-url', 'https://example.org/rules'], { language });
    expect(run.artifacts.map((each: { location: { uri: string } }) => decodeURI(each.location.uri))).toEqual(
      expect.arrayContaining(['bin.goal', '体系.goal', '答复.goal']),
    );
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
    expect(run.invocations[0].toolConfigurationNotifications).toHaveLength(1);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const { artifactLocation } = locations[0].physicalLocation;
      expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
    }
    expect(run.tool.driver.rules[0].helpUri).toBe(`https://example.org/rules/${run.tool.driver.rules[0].id}.md`);
  });
});

test('answered findings are suppressed with their reason; all others say that they are not', async () => {
  const { results } = await sarifOf(FILES);
  const answered = results.filter((each: { suppressions: unknown[] }) => each.suppressions.length > 0);
  expect(answered).toHaveLength(6);
  expect(answered[0].suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: '不适用' }]);
});

test('a fix makes the text that the finding asks for', async () => {
  const { results } = await sarifOf({ 'x.goal': WRONG });
  const { fixes } = results.find((each: { ruleId: string }) => each.ruleId === 'GS205');
  const [{ artifactChanges, properties }] = fixes;
  expect(properties).toEqual({ safe: true });
  const edits = artifactChanges[0].replacements.map(
    ({
      deletedRegion: at,
      insertedContent,
    }: {
      deletedRegion: Record<string, number>;
      insertedContent?: { text: string };
    }) => ({
      range: {
        start: { line: at.startLine! - 1, character: at.startColumn! - 1 },
        end: { line: at.endLine! - 1, character: at.endColumn! - 1 },
      },
      newText: insertedContent?.text ?? '',
    }),
  );
  expect(applyEdits(WRONG, edits).text).toBe(WRONG.replace('７', '7'));
});

test('fingerprints stay when lines move, and tell findings apart', async () => {
  const prints = ({ results }: { results: { partialFingerprints: object }[] }) =>
    results.map(each => Object.values(each.partialFingerprints)[0]);
  const before = prints(await sarifOf({ 'x.goal': WRONG }));
  const after = prints(await sarifOf({ 'x.goal': `# 备注\n\n${WRONG}` }));
  expect(after).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
});

test('paths count from the checkout where there is one, and are absolute outside of it', async () => {
  const uri = (run: { artifacts: { location: { uri: string; uriBaseId?: string } }[] }) => run.artifacts[0]!.location;
  const cwd = folderWith({ 'a/表.goal': BAIYUN });
  const location = async (folder: string, args: readonly string[], env = {}) => {
    const { stdout } = await goalsheet(['check', '--format', 'sarif', ...args], { cwd: folder, env });
    return uri(JSON.parse(stdout).runs[0]);
  };
  const name = encodeURIComponent('表.goal');
  expect(await location(`${cwd}/a`, ['表.goal'])).toMatchObject({ uri: name, uriBaseId: '%SRCROOT%' });
  expect(await location(`${cwd}/a`, ['表.goal'], { GITHUB_WORKSPACE: cwd })).toMatchObject({ uri: `a/${name}` });
  const outside = await location(folderWith({ x: '' }), [`${cwd}/a/表.goal`]);
  expect(outside.uri).toMatch(/^file:\/\/\/.*\/a\/%E8/);
  expect(outside).not.toHaveProperty('uriBaseId');
});

test('a message holds no placeholder and no link', () => {
  expect(plainMessage('{0} [a](1) [b]').text).toBe('{{0}} [a] (1) [b]');
});
