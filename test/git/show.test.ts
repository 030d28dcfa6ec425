import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BAIYUN, edited, TestRepository } from './helpers/repository.ts';

// What real git shows of goal files once `goalsheet git install` has run.

async function installed(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestRepository> {
  const repository = new TestRepository(files);
  expect((await repository.run(['git', 'install', '--yes'])).code).toBe(0);
  repository.commit('设置');
  return repository;
}

/** The hunks of a patch: heading, and the lines that changed. */
function hunks(patch: string): string[][] {
  const found: string[][] = [];
  for (const line of patch.split('\n')) {
    const heading = /^@@ .* @@ ?(.*)$/.exec(line);
    if (heading) found.push([heading[1]!]);
    else if (/^[+-](?![+-]{2} )/.test(line)) found.at(-1)?.push(line.replace(/^(.)\s*/, '$1'));
  }
  return found;
}

const EDITS: readonly (readonly [string, string])[] = [
  ['财政拨款：447.00', '财政拨款：460.00'],
  ['群众安全感达90分以上', '群众安全感达85分以上'],
  ['  总计：8.00', '  总计：9.00'],
  ['财政拨款：3.00', '财政拨款：4.00'],
];
const SHOWN = [
  ['项目名称：政法工作经费', '-财政拨款：447.00', '+财政拨款：460.00'],
  ['项目名称：创平安白云工作经费', '-实施周期指标值：群众安全感达90分以上', '+实施周期指标值：群众安全感达85分以上'],
  ['资金使用单位：广州市白云区网格化服务管理中心', '-总计：8.00', '+总计：9.00'],
  ['项目名称：信创工作经费', '-财政拨款：3.00', '+财政拨款：4.00'],
];

test('every hunk is headed by the project, or the unit, that it is in', async () => {
  const repository = await installed({ '表 一.goal': BAIYUN });
  repository.write({ '表 一.goal': edited(BAIYUN, ...EDITS) });
  expect(hunks(repository.git('diff'))).toEqual(SHOWN);
  repository.commit('改');
  expect(hunks(repository.git('log', '-p', '-1'))).toEqual(SHOWN);
  // From what git kept of the conversion.
  expect(hunks(repository.git('log', '-p', '-1'))).toEqual(SHOWN);
});

test('without the conversion the headings name projects too, whatever the layout', async () => {
  const repository = await installed({ '表.goal': BAIYUN.replaceAll('  项目名称：', '\u3000\t项目 :') });
  repository.write({ '表.goal': edited(BAIYUN.replaceAll('  项目名称：', '\u3000\t项目 :'), EDITS[1]!) });
  expect(hunks(repository.git('diff', '--no-textconv'))[0]![0]).toBe('项目 :创平安白云工作经费');
});

describe('what is no change of meaning is not shown', () => {
  const GB18030 = () => execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: BAIYUN });

  test.each([
    ['layout', () => BAIYUN.replace(/^ +/gm, '$&$&')],
    ['line ends', () => BAIYUN.replaceAll('\n', '\r\n')],
    [
      'colons and other words for a key',
      () => BAIYUN.replaceAll('财政拨款：', '财政拨款: ').replaceAll('项目名称：', '项目：'),
    ],
  ])('%s', async (_, text) => {
    const repository = await installed({ '表.goal': BAIYUN });
    repository.write({ '表.goal': text() });
    expect(hunks(repository.git('diff'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('the encoding, and what changed in it can be read', async () => {
    const repository = await installed({ '表.goal': GB18030() });
    repository.write({ '表.goal': edited(BAIYUN, ...EDITS) });
    expect(hunks(repository.git('diff'))).toEqual(SHOWN);
  });
});

test('what is no text is one line that changes', async () => {
  const repository = await installed({ '坏.goal': 'a\0b' });
  repository.write({ '坏.goal': 'a\0c' });
  expect(hunks(repository.git('diff'))[0]).toEqual([
    '',
    expect.stringMatching(/^-不是纯文本文件 .*: 3 bytes, sha256 /),
    expect.stringMatching(/^\+不是纯文本文件 .*: 3 bytes, sha256 /),
  ]);
});

test('where the tool is gone, files are shown as they are', async () => {
  const repository = await installed({ '表.goal': BAIYUN });
  const value = repository.git('config', 'diff.goalsheet.textconv').trimEnd();
  repository.git('config', 'diff.goalsheet.textconv', value.replace(/\/\S*node\S* /, '/no/such/node '));
  repository.write({ '表.goal': edited(BAIYUN, EDITS[1]!) });
  expect(hunks(repository.git('diff'))).toEqual([SHOWN[1]]);
});

test('names of files are no part of a command', async () => {
  const names = ['$(touch hacked).goal', '-x.goal', "o'x `touch hacked`.goal"];
  const repository = await installed(Object.fromEntries(names.map(name => [name, BAIYUN])));
  for (const name of names) repository.write({ [name]: edited(BAIYUN, EDITS[1]!) });
  expect(hunks(repository.git('diff'))).toEqual([SHOWN[1], SHOWN[1], SHOWN[1]]);
  expect(existsSync(join(repository.folder, 'hacked'))).toBe(false);
});
