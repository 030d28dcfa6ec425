import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '@goalsheet/language';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../packages/server/src/node-file-system.ts';
import { pathOf, uriOf } from '../../packages/server/src/paths.ts';
import { Client, MemoryFiles } from './harness.ts';

const BROKEN = '项目支出绩效目标表\n部门名称：某局\n单位：万元\n不是条目\n';

describe('paths and addresses', () => {
  test.each([
    ['file:///files/%E8%A1%A8/100%25%20a%23b.goal', '/files/表/100% a#b.goal'],
    ['file:///c%3A/files/a.goal', 'c:/files/a.goal'],
    ['file://server/share/a.goal', '//server/share/a.goal'],
    ['vscode-vfs://github/owner/repo/%E8%A1%A8.goal', 'vscode-vfs://github/owner/repo/%E8%A1%A8.goal'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ])('%s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
    expect(uriOf(path)).toBe(uri);
  });
});

describe('a server in a worker', () => {
  let client: Client;
  afterEach(() => client.stop());

  test.each(['/files', 'vscode-vfs://host/repo'])('asks its client for the files in %s', async folder => {
    const files = new MemoryFiles({
      [`${folder}/表/a.goal`]: BROKEN,
      [`${folder}/goalsheet.config.json`]: '{"rules": {"GS101": "warning"}}',
    });
    client = new Client({ files, folders: [folder], worker: true });
    await client.initialized;
    const address = `${folder.includes('://') ? folder : `file://${folder}`}/${encodeURIComponent('表')}/a.goal`;
    await client.until(() => client.latest(address) !== undefined);
    expect(client.latest(address)!.diagnostics).toContainEqual(expect.objectContaining({ code: 'GS101', severity: 2 }));
  });
});

test('the files of this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goalsheet-server-'));
  try {
    mkdirSync(join(folder, '表'));
    writeFileSync(join(folder, '表', 'a.goal'), BROKEN);
    const path = folder.replaceAll('\\', '/');
    const workspace = new Workspace(nodeFileSystem);
    expect(await workspace.goalFiles(path)).toEqual([`${path}/表/a.goal`]);
    expect((await workspace.check(`${path}/表/a.goal`)).findings.map(({ code }) => code)).toContain('GS101');
    expect((await nodeFileSystem.readHead(`${path}/表/a.goal`, 3)).length).toBe(3);
    await expect(nodeFileSystem.readFile('untitled:Untitled-1')).rejects.toThrow('untitled');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
