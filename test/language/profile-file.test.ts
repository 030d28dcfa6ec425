import { type FileSystem, Workspace } from '@goalsheet/language';
import { expect, test } from 'vitest';

/** The profile in force for `/省/市/局.goal` where the files hold these texts, and what is said of it. */
async function inForce(files: Readonly<Record<string, string>>) {
  const fileSystem: FileSystem = {
    async readFile(path) {
      if (files[path] === undefined) throw new Error(`no ${path}`);
      return new TextEncoder().encode(files[path]);
    },
    readHead: path => fileSystem.readFile(path),
    listFolder: async () => [],
  };
  const { profile, problems } = await new Workspace(fileSystem).profileFor('/省/市/局.goal');
  const said = problems.map(
    ({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message.zh}`,
  );
  return { rules: profile.rules, said };
}

const OWN = '/省/市/goalsheet.config.json';
const SHARED = '/省/goalsheet.config.json';

test('a configuration goes before the shared one that it extends; lists of words add up', async () => {
  const { rules, said } = await inForce({
    [SHARED]: `{"rules": {"GS306": "warning", "GS413": {"severity": "error", "words": ["待定"]}, "GS206": {"factor": 1000}}}`,
    [OWN]: `{"extends": "../goalsheet.config.json", "rules": {"GS413": {"words": ["另行通知", "待定"]}, "GS206": {"severity": "hint", "factor": 5000}}}`,
  });
  expect(said).toEqual([]);
  expect(rules).toEqual({
    GS306: { severity: 'warning' },
    GS413: { severity: 'error', thresholds: { words: ['待定', '另行通知'] } },
    GS206: { severity: 'hint', thresholds: { factor: 5000 } },
  });
});

test('shared configurations extend others; the path may be absolute or written with backslashes', async () => {
  const { rules, said } = await inForce({
    '/国/共用.json': '{"rules": {"GS301": "error"}}',
    [SHARED]: '{"extends": "/国/共用.json", "rules": {"GS303": "off"}}',
    [OWN]: '{"extends": ".\\\\..\\\\goalsheet.config.json"}',
  });
  expect(said).toEqual([]);
  expect(rules).toEqual({ GS301: { severity: 'error' }, GS303: { severity: 'off' } });
});

test.each([
  ['is not there', '{"extends": "没有.json", "rules": {"GS301": "off"}}', {}, '1:13 读不到共用配置 没有.json'],
  ['is no path', '{"extends": 1, "rules": {"GS301": "off"}}', {}, '1:13 extends 应当是另一个配置文件的路径'],
  [
    'extends this one again',
    '{"extends": "../goalsheet.config.json", "rules": {"GS301": "off"}}',
    { [SHARED]: '{"extends": "市/goalsheet.config.json"}' },
    '1:13 共用配置 ../goalsheet.config.json 里有 1 处不能用，第一处在第 1 行：共用配置 市/goalsheet.config.json 又用到了自己',
  ],
  [
    'holds something that cannot be used',
    '{"extends": "../goalsheet.config.json",\n "rules": {"GS301": "off"}}',
    { [SHARED]: '{\n"rules": {"GS001": "off"}}' },
    '1:13 共用配置 ../goalsheet.config.json 里有 1 处不能用，第一处在第 2 行：没有编号为「GS001」的规则',
  ],
])('what is said if the shared one %s; the own settings count', async (_, own, more, due) => {
  const { rules, said } = await inForce({ [OWN]: own, ...more });
  expect(said).toEqual([expect.stringContaining(due)]);
  expect(rules).toEqual({ GS301: { severity: 'off' } });
});
