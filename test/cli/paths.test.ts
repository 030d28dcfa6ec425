import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nativePath } from '../../packages/cli/src/node-file-system.ts';
import { hasDesktop } from '../../packages/cli/src/open-in-browser.ts';
import { pathsOf } from '../../packages/cli/src/paths.ts';

describe('Windows', () => {
  const paths = pathsOf('win32');
  const cwd = 'C:\\表\\2024年';

  test.each([
    ['白云.goal', 'C:/表/2024年/白云.goal'],
    ['..\\白云.goal', 'C:/表/白云.goal'],
    ['子/夹\\白云.goal', 'C:/表/2024年/子/夹/白云.goal'],
    ['D:\\白云.goal', 'D:/白云.goal'],
    ['\\\\server\\share\\白云.goal', '//server/share/白云.goal'],
    ['.', 'C:/表/2024年'],
  ])('%s is %s', (typed, expected) => {
    expect(paths.absolute(cwd, typed)).toBe(expected);
  });

  test.each([
    ['C:/表/2024年/白云.goal', '白云.goal'],
    ['C:/表/2024年/子/白云.goal', '子/白云.goal'],
    ['C:/表/白云.goal', '../白云.goal'],
    ['D:/白云.goal', 'D:/白云.goal'],
    ['C:/表/2024年', '.'],
  ])('%s is shown as %s', (path, expected) => {
    expect(paths.shown(cwd, path)).toBe(expected);
  });

  test('the root of a drive is not the current folder of that drive', () => {
    expect(nativePath('C:', win32)).toBe('C:/');
    expect(nativePath('C:/表', win32)).toBe('C:/表');
    // What folderOf makes of `C:`: no folder, least of all one in the current one.
    expect(() => nativePath('C', win32)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});

describe('elsewhere', () => {
  const paths = pathsOf('linux');

  test.each([
    ['/a/b', 'x.goal', '/a/b/x.goal', 'x.goal'],
    ['/a/b', '../x.goal', '/a/x.goal', '../x.goal'],
    ['/a/b', 'x\\y.goal', '/a/b/x\\y.goal', 'x\\y.goal'],
    ['/a/b/c/d', '/e/x.goal', '/e/x.goal', '/e/x.goal'],
    ['/', '.', '/', '.'],
  ])('in %s, %s is %s and shown as %s', (cwd, typed, absolute, shown) => {
    expect(paths.absolute(cwd, typed)).toBe(absolute);
    expect(paths.shown(cwd, absolute)).toBe(shown);
  });

  test('a path must be absolute', () => {
    expect(nativePath('/a', posix)).toBe('/a');
    expect(() => nativePath('a', posix)).toThrow('a');
  });
});

describe('a desktop', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':10', SSH_CONNECTION: '192.0.2.1' }, false],
    ['win32', {}, true],
    ['darwin', {}, true],
    ['darwin', { CI: 'true' }, false],
  ] as const)('%s %j: %s', (platform, env, expected) => {
    expect(hasDesktop(platform, env)).toBe(expected);
  });
});
