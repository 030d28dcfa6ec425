import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../packages/cli/build.ts';
import { folderWith, repoFile } from './helpers/folder.ts';

const CLI = fileURLToPath(new URL('../../packages/cli/', import.meta.url));
const ENTRY = 'goalsheet.js';

describe('the published package', () => {
  let metafile: Awaited<ReturnType<typeof bundle>>;
  let bundled: string;

  test('is packed, installed in an empty folder without network, and checks an example', {
    timeout: 120_000,
  }, async () => {
    // A copy: what others have built in the repository stays as it is.
    const copy = folderWith();
    for (const name of ['package.json', 'README.md', 'LICENSE', 'schemas'])
      cpSync(join(CLI, name), join(copy, name), { recursive: true });
    await bundle(join(copy, 'dist'));
    const npm = (args: readonly string[], cwd: string) =>
      execFileSync('npm', args, {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const [packed] = JSON.parse(npm(['pack', '--ignore-scripts', '--json'], copy));
    const names = packed.files.map((file: { path: string }) => file.path);
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        `dist/${ENTRY}`,
        'schemas/check.schema.json',
        'schemas/diff.schema.json',
        'dist/rules/GS203.md',
      ]),
    );
    expect(names.filter((name: string) => name.endsWith('.ts'))).toEqual([]);

    const home = folderWith({
      'package.json': '{"private": true}',
      '表/baiyun.goal': repoFile('examples/baiyun.goal'),
      '表/baiyun.html': repoFile('examples/expected/baiyun.html'),
      '表/baiyun.csv': repoFile('examples/expected/baiyun.csv'),
    });
    npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(copy, packed.filename)], home);
    expect(readdirSync(join(home, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['goalsheet']);
    const command = join(home, 'node_modules/goalsheet/dist', ENTRY);
    const goalsheet = (...args: string[]) =>
      execFileSync(process.execPath, [command, ...args], {
        cwd: home,
        encoding: 'utf8',
        env: { ...process.env, GOALSHEET_LANG: 'zh' },
      });
    expect(goalsheet('check', '表')).toContain('1,997.76 万元');
    expect(goalsheet('render', '表/baiyun.goal', '--to', 'html')).toBe(repoFile('examples/expected/baiyun.html'));
    for (const format of ['html', 'csv'])
      expect(goalsheet('import', `表/baiyun.${format}`)).toBe(repoFile('examples/baiyun.goal'));
    expect(goalsheet('explain', 'GS203')).toContain('GS203.goal:');
    expect(goalsheet('--version').trim()).toBe(JSON.parse(repoFile('packages/cli/package.json')).version);
    expect(readdirSync(join(home, 'node_modules/.bin'))).toContain('goalsheet');
  });

  beforeAll(async () => {
    bundled = mkdtempSync(join(tmpdir(), 'goalsheet-bundle-'));
    metafile = await bundle(bundled);
  });

  afterAll(() => rmSync(bundled, { recursive: true, force: true }));

  /** The source files that are loaded when a command starts: all that is reached by static imports, and its own dynamic one. */
  function loadedBy(command: string): string[] {
    const { outputs } = metafile;
    const key = (source: string) => Object.keys(outputs).find(name => outputs[name]!.entryPoint === source)!;
    const reached = new Set<string>();
    const visit = (name: string) => {
      if (reached.has(name) || !outputs[name]) return;
      reached.add(name);
      for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path);
    };
    for (const source of ['src/main.ts', 'src/run.ts', 'src/node-io.ts', `src/commands/${command}.ts`])
      visit(key(source));
    return [...reached].flatMap(name => Object.keys(outputs[name]!.inputs));
  }

  test('check loads no code that prints, imports or previews, and nobody loads a parser generator', () => {
    const files = loadedBy('check');
    expect(files.some(file => file.includes('core/src/rules/gs203'))).toBe(true);
    expect(
      files.filter(file => /core\/src\/sheet|exchange|preview|langium|watch|server\/|node_modules/.test(file)),
    ).toEqual([]);
    // Reports for services are loaded when they are asked for.
    expect(files.filter(file => /check\/(?:report-(?!text|summary|root)|sarif|html|xml)/.test(file))).toEqual([]);
    expect(loadedBy('render').filter(file => /exchange|preview|server\/|node_modules/.test(file))).toEqual([]);
    // A reader is loaded when a file of its kind is read.
    expect(loadedBy('import').filter(file => /parse5|papaparse|exchange\/src\/(?:html|csv\/read)/.test(file))).toEqual(
      [],
    );
    expect(loadedBy('lsp').filter(file => /langium|chevrotain|exchange|core\/src\/sheet/.test(file))).toEqual([]);
  });

  test('whoever is bundled with it is named with its licence', () => {
    const notices = readFileSync(join(bundled, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = Object.keys(metafile.inputs).flatMap(
      file => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
    );
    expect(new Set(packages).size).toBeGreaterThan(3);
    for (const name of new Set(packages)) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, 'm'));
    expect(notices).toContain('Permission is hereby granted, free of charge');
  });

  test('states what it needs, and needs nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.bin).toEqual({ goalsheet: `dist/${ENTRY}` });
    expect(readFileSync(join(bundled, ENTRY), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(repoFile('packages/cli/LICENSE')).toBe(repoFile('LICENSE'));
  });
});
