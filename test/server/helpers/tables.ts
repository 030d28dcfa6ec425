import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver';
import { wildFile } from '../../helpers/arbitrary.ts';

/** The two published tables. */
export const TABLES = ['baiyun', 'tianhe'].map(name => [name, readFileSync(`examples/${name}.goal`, 'utf8')] as const);

/** A table with a number of projects, three indicators each, in ten units. */
export function manyProjects(count: number): string {
  const lines = ['项目支出绩效目标表', '部门名称：局', '单位：万元', ''];
  for (let number = 0; number < count; number++) {
    if (number % Math.ceil(count / 10) === 0) lines.push(`资金使用单位：单位${number}`, '');
    lines.push(`  项目名称：项目${number}`, '    财政拨款：1.00', '    绩效目标：做好工作。');
    for (const type of ['数量指标', '质量指标', '社会效益'])
      lines.push(`    ${type}：指标${number}`, '      指标值：≥1次');
    lines.push('');
  }
  return lines.join('\n');
}

const POSITION: fc.Arbitrary<Position> = fc.record({
  line: fc.nat({ max: 40 }),
  character: fc.oneof(fc.nat({ max: 30 }), fc.constant(100_000)),
});

/** Wild files and positions in (or outside of) them. */
export const WILD = fc.tuple(wildFile, fc.array(POSITION, { minLength: 1, maxLength: 4 }));
