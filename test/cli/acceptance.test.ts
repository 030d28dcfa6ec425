import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PUBLISHED = [
  { name: 'baiyun', characters: 6688 },
  { name: 'tianhe', characters: 4277 },
];
const OUTPUTS = [
  ['text', 'txt'],
  ['markdown', 'md'],
  ['csv', 'csv'],
  ['html', 'html'],
] as const;

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly unit: string | null;
  readonly project: string | null;
  readonly related: readonly { readonly message: string }[];
}

async function findings(text: string): Promise<FindingJson[]> {
  const cwd = folderWith({ 'x.goal': text });
  const { stdout } = await goalsheet(['check', 'x.goal', '--format', 'json'], { cwd });
  return JSON.parse(stdout).findings;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

describe.each(PUBLISHED)('$name, as published', ({ name, characters }) => {
  test('is imported, proved, and is the example', async () => {
    const { code, stdout, stderr } = await goalsheet(['import', `examples/source/${name}.txt`], { cwd: ROOT });
    expect(code).toBe(0);
    expect(stderr).toContain(`${characters} 个字符`);
    expect(stdout).toBe(repoFile(`examples/${name}.goal`));
  });

  test('prints its source again', async () => {
    const { stdout } = await goalsheet(['render', `examples/${name}.goal`, '--to', 'text'], { cwd: ROOT });
    const source = withoutBlanks(repoFile(`examples/source/${name}.txt`));
    expect(source).toHaveLength(characters);
    expect(withoutBlanks(stdout)).toBe(source);
  });

  test('is the data that was expected', async () => {
    const { stdout } = await goalsheet(['render', `examples/${name}.goal`, '--to', 'json'], { cwd: ROOT });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(repoFile(`examples/expected/${name}.json`)));
    expect(stdout.trimEnd()).toBe(repoFile(`examples/expected/${name}.json`).trimEnd());
  });

  test.each(OUTPUTS)('prints as %s what is in examples/expected', async (format, ending) => {
    const { stdout } = await goalsheet(['render', `examples/${name}.goal`, '--to', format], { cwd: ROOT });
    expect(stdout).toBe(repoFile(`examples/expected/${name}.${ending}`));
  });

  test('is laid out', async () => {
    expect((await goalsheet(['format', '--check', `examples/${name}.goal`], { cwd: ROOT })).code).toBe(0);
  });
});

describe('check examples', () => {
  test('finds what a reader found, and no error', async () => {
    const { code, stdout } = await goalsheet(['check', 'examples', '--format', 'json'], { cwd: ROOT });
    expect(code).toBe(0);
    expect(stdout).toBe(repoFile('examples/expected/check.json'));
    // What each finding says is reviewed in test/rules/published.
    expect(JSON.parse(stdout).summary).toMatchObject({ files: 2, projects: 32, indicators: 115, errors: 0 });
  });

  test('no warning is allowed with --max-warnings 0', async () => {
    expect((await goalsheet(['check', 'examples', '--max-warnings', '0'], { cwd: ROOT })).code).toBe(1);
  });
});

describe('money of baiyun', () => {
  const baiyun = repoFile('examples/baiyun.goal');
  /** What is found on structure and money, where the published table has nothing. */
  const silent = (found: readonly FindingJson[]) => found.filter(({ code }) => /^GS[12]/.test(code));

  test('an amount that is 0.01 off: the unit and the table, with difference and operands', async () => {
    const found = silent(await findings(baiyun.replace('财政拨款：5.00', '财政拨款：5.01')));
    expect(found.map(({ code, unit, project }) => [code, unit, project])).toEqual([
      ['GS204', null, null],
      ['GS203', '广州市白云区网格化服务管理中心', null],
    ]);
    const [table, unit] = found;
    expect(unit!.message).toContain('8.00');
    expect(unit!.message).toContain('8.01');
    expect(unit!.message).toContain('少 0.01');
    expect(unit!.related.map(({ message }) => message).join()).toMatch(
      /网格化服务管理工作经费.*5\.01.*信创工作经费.*3\.00/,
    );
    expect(table!.message).toContain('1,997.77');
    expect(table!.related).toHaveLength(2);
  });

  test('a project that asserts its own total is told too', async () => {
    const text = baiyun.replace('财政拨款：5.00', '总计：5.00\n    财政拨款：5.01');
    expect(
      silent(await findings(text))
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['GS202', 'GS203', 'GS204']);
  });

  test('an amount typed in 元 is suspected, and the sums name it', async () => {
    const found = silent(await findings(baiyun.replace('财政拨款：447.00', '财政拨款：4,470,000.00')));
    expect(found.map(({ code }) => code).sort()).toEqual(['GS203', 'GS204', 'GS206']);
    expect(found.find(({ code }) => code === 'GS206')).toMatchObject({ project: '政法工作经费' });
    for (const code of ['GS203', 'GS204'])
      expect(found.find(each => each.code === code)!.message).toContain('政法工作经费');
  });

  test('a total above its 控制数', async () => {
    const text = baiyun.replace('总计：1,997.76', '总计：1,997.76\n控制数：1,990.00');
    expect(silent(await findings(text)).map(({ code }) => code)).toEqual(['GS207']);
    const unit = baiyun.replace('  总计：8.00', '  总计：8.00\n  控制数：7.99');
    expect(silent(await findings(unit)).map(each => [each.code, each.unit])).toEqual([
      ['GS207', '广州市白云区网格化服务管理中心'],
    ]);
  });
});
