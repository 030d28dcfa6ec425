import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExistsError, writeFileSafely } from '../../packages/cli/src/write-file.ts';
import { folderWith } from './helpers/folder.ts';

const posix = process.platform !== 'win32';

test('a new file, and nothing beside it', async () => {
  const folder = folderWith();
  await writeFileSafely(join(folder, '表.goal'), '内容', { overwrite: false });
  expect(readdirSync(folder)).toEqual(['表.goal']);
  expect(readFileSync(join(folder, '表.goal'), 'utf8')).toBe('内容');
});

test('no file is replaced unasked', async () => {
  const folder = folderWith({ 'x.goal': '原有' });
  const path = join(folder, 'x.goal');
  await expect(writeFileSafely(path, '新', { overwrite: false })).rejects.toThrow(ExistsError);
  expect(readFileSync(path, 'utf8')).toBe('原有');
  await writeFileSafely(path, '新', { overwrite: true });
  expect(readFileSync(path, 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['x.goal']);
});

test('of many that write a new file at once, one does', async () => {
  const folder = folderWith();
  const path = join(folder, 'x.goal');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => writeFileSafely(path, String(index), { overwrite: false })),
  );
  const won = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [String(index)] : []));
  expect(won).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).toBe(won[0]);
  expect(readdirSync(folder)).toEqual(['x.goal']);
});

describe.runIf(posix)('where files have modes and links', () => {
  test('the mode stays', async () => {
    const folder = folderWith({ 'x.goal': '原有' });
    const path = join(folder, 'x.goal');
    chmodSync(path, 0o666);
    await writeFileSafely(path, '新', { overwrite: true });
    expect(statSync(path).mode & 0o777).toBe(0o666);
  });

  test('a link keeps pointing at its file', async () => {
    const folder = folderWith({ '夹/x.goal': '原有' });
    symlinkSync('夹/x.goal', join(folder, 'link.goal'));
    await writeFileSafely(join(folder, 'link.goal'), '新', { overwrite: true });
    expect(lstatSync(join(folder, 'link.goal')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, '夹/x.goal'), 'utf8')).toBe('新');
  });

  test('a device is written to, not replaced', async () => {
    await writeFileSafely('/dev/null', '新', { overwrite: false });
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

test('a folder, and a folder that is missing', async () => {
  const folder = folderWith();
  mkdirSync(join(folder, '夹'));
  await expect(writeFileSafely(join(folder, '夹'), '', { overwrite: true })).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(writeFileSafely(join(folder, '无', 'x'), '', { overwrite: false })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(readdirSync(folder)).toEqual(['夹']);
});
