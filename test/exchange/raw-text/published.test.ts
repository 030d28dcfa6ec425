import { readFileSync } from 'node:fs';
import { jsonOf, sheetOf } from '@goalsheet/core/sheet';
import { describe, expect, test } from 'vitest';
import { firstUnaccounted, intake, printed } from './accounted.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const PUBLISHED = [
  { name: 'baiyun', characters: 6688, rows: 21 },
  { name: 'tianhe', characters: 4277, rows: 16 },
] as const;

function source(name: string): string {
  return readFileSync(new URL(`source/${name}.txt`, EXAMPLES), 'utf8');
}

describe.each(PUBLISHED)('$name, as published', ({ name, characters, rows }) => {
  const text = source(name);
  const result = intake(text);

  test('says what the expected model says', () => {
    const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, EXAMPLES), 'utf8'));
    expect(result.tables.map(table => jsonOf(sheetOf(table)))).toEqual([expected]);
  });

  test('is proved to the last character', () => {
    expect(result.proof).toMatchObject({ ok: true, characters });
  });

  test('states of sums only 总计, and names no standard', () => {
    const [table] = result.tables;
    expect(table?.standardName).toBeUndefined();
    expect(Object.keys(table!.stated)).toEqual(['total']);
    for (const unit of table!.units) {
      expect(Object.keys(unit.stated)).toEqual(['total']);
      for (const { amounts } of unit.projects) expect(Object.keys(amounts)).toEqual(['fiscalAppropriation']);
    }
  });

  test('leaves one thing to check: what two amounts stand for', () => {
    expect(result.warnings.map(({ kind, line, data }) => [kind, line, data.count])).toEqual([['leftToRight', 8, rows]]);
  });

  test('reads the same without indentation, with other line ends, and with page breaks', () => {
    const shape = JSON.stringify(result.tables.map(table => jsonOf(sheetOf(table))));
    const lines = text.split('\n');
    const variants = [
      lines.map(line => line.trim()).join('\n'),
      lines.filter(line => line.trim() !== '').join('\r\n'),
      `\uFEFF${text.replaceAll('\n', '\r')}`,
      lines.map((line, index) => (index % 60 === 59 ? `${line}\n- ${(index + 1) / 60} -\n\f` : `${line}\n`)).join(''),
    ];
    for (const variant of variants) {
      const again = intake(variant);
      expect(JSON.stringify(again.tables.map(table => jsonOf(sheetOf(table))))).toBe(shape);
      expect(again.proof).toMatchObject({ ok: true, characters });
    }
  });

  test('cut off anywhere, it drops nothing silently', () => {
    for (let length = 0; length < text.length; length++) {
      const prefix = text.slice(0, length);
      const line = firstUnaccounted(prefix, intake(prefix));
      if (line !== undefined) expect.fail(`cut off after ${length} characters, line ${line} is nowhere`);
    }
  });

  const lines = text.split('\n');
  const said = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));

  test('each line twice: warned of on its line, and nothing dropped', () => {
    for (const index of said) {
      const damaged = lines.toSpliced(index, 0, lines[index]!).join('\n');
      const again = intake(damaged);
      expect(again.warnings).toContainEqual(expect.objectContaining({ kind: 'repeatedLine', line: index + 2 }));
      expect(firstUnaccounted(damaged, again), `line ${index + 1} twice`).toBeUndefined();
    }
  });

  test('without any one line: reported, or no more is gone than that text of a cell', () => {
    const whole = printed(result.tables).length;
    const silent: string[] = [];
    for (const index of said) {
      const damaged = lines.toSpliced(index, 1).join('\n');
      const again = intake(damaged);
      expect(firstUnaccounted(damaged, again), `without line ${index + 1}`).toBeUndefined();
      if (!again.proof.ok || again.warnings.some(({ severity }) => severity === 'warning')) continue;
      // What stands inside a name, a goal or a value cannot be missed by anyone who reads only what is left.
      silent.push(lines[index]!);
      expect(shapeOf(again), `without line ${index + 1}`).toEqual(shapeOf(result));
      expect(printed(again.tables).length).toBe(whole - lines[index]!.replace(/\s+/g, '').length);
    }
    expect(silent.length).toBeGreaterThan(0);
    for (const line of silent) expect(line).not.toMatch(/\d\.\d\d|\d、\d-/);
  });
});

/** Units, projects and indicators, without their texts. */
function shapeOf({ tables }: ReturnType<typeof intake>): unknown {
  return tables.map(table =>
    table.units.map(unit =>
      unit.projects.map(({ amounts, indicators }) => [amounts, indicators.map(({ label }) => label)]),
    ),
  );
}
