import { readFileSync } from 'node:fs';
import { locate, meaningOf, type Project, type Table } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { ProjectReuse, parse } from '@goalsheet/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rescan } from '../../packages/language/src/syntax/rescan.ts';
import { scan } from '../../packages/language/src/syntax/scan.ts';
import { wildFile } from '../helpers/arbitrary.ts';

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const projectsOf = (table: Table): Project[] => table.units.flatMap(unit => unit.projects);

/** Everything that a file and its findings say, with every place. */
function everything(text: string, reuse?: ProjectReuse) {
  const file = parse(text, reuse ? { reuse } : {});
  const findings = check(file).map(({ code, message, target }) => [code, message.zh, locate(file, target)]);
  return { meaning: meaningOf(file), findings };
}

test('an edit changes one project; the others are the same values, wherever they stand now', () => {
  const reuse = new ProjectReuse();
  const before = projectsOf(parse(BAIYUN, { reuse }) as Table);
  const edited = BAIYUN.replace('财政拨款：50.00', '财政拨款：51.00\n    说明：新的一行');
  const after = projectsOf(parse(edited, { reuse }) as Table);
  expect(after.filter((project, index) => project !== before[index]).map(project => project.name)).toEqual([
    '创平安白云工作经费',
  ]);
  expect(everything(edited, reuse)).toEqual(everything(edited));
});

test('another standard or 单位 keeps nothing', () => {
  const reuse = new ProjectReuse();
  const before = projectsOf(parse(BAIYUN, { reuse }) as Table);
  const after = projectsOf(parse(BAIYUN.replace('单位：万元', '单位：元'), { reuse }) as Table);
  expect(after.filter((project, index) => project === before[index])).toEqual([]);
});

test('two projects of the same lines stay two', () => {
  const text = '表\n资金使用单位：甲\n项目名称：乙\n财政拨款：1\n项目名称：乙\n财政拨款：1\n';
  const reuse = new ProjectReuse();
  parse(text, { reuse });
  const [first, second] = projectsOf(parse(text, { reuse }) as Table);
  expect(first).not.toBe(second);
  expect(everything(text, reuse)).toEqual(everything(text));
});

test('read with what is kept of other versions, a file says what it says', () => {
  fc.assert(
    fc.property(wildFile, wildFile, fc.nat(), (first, second, at) => {
      const reuse = new ProjectReuse();
      const cut = at % (first.length + 1);
      const versions = [first, second, first.slice(0, cut) + second, first + second, `${second}\n${first}`, first];
      for (const version of versions) expect(everything(version, reuse)).toEqual(everything(version));
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});

const piece = fc.array(fc.constantFrom('\n', '\r', '\r\n', '甲：乙', '  项目名称：丙', '# 丁', '　'), {
  maxLength: 12,
});
const joined = (pieces: readonly string[]) => pieces.join('');

test('lines that are not read again are those that would be read', () => {
  fc.assert(
    fc.property(piece, piece, piece, piece, (head, old, edit, tail) => {
      const before = joined([...head, ...old, ...tail]);
      const after = joined([...head, ...edit, ...tail]);
      expect(rescan(after, { text: before, lines: scan(before) })).toEqual(scan(after));
    }),
    { numRuns: Number(process.env.RUNS ?? 3000) },
  );
});

test('lines before an edit are the same values', () => {
  const before = { text: BAIYUN, lines: scan(BAIYUN) };
  const lines = rescan(BAIYUN.replace('财政拨款：50.00', '财政拨款：51.00\n'), before);
  const edited = lines.findIndex((line, index) => line !== before.lines[index]);
  expect(edited).toBeGreaterThan(10);
  expect(lines).toHaveLength(before.lines.length + 1);
});
