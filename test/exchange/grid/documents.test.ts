import type { GridCell, GridRow, SourceDocument, SourcePiece, SourcePlace } from '@goalsheet/exchange/documents';
import { expect, test } from 'vitest';
import { outlineOf } from '../raw-text/outline.ts';
import { firstLost, intakeOf } from './accounted.ts';

/*
 * What only some formats have: pages and rows that go on over them, cells whose lines were wrapped, numbers, indents,
 * worksheets. Each grid is text: a line for each row, `|` between cells, `\` for a line of a cell; a row that begins with `…`
 * goes on from the page before; `=5` is a number cell; `>` sets a cell in by two characters.
 */
function grid(at: SourcePlace, text: string, wrapped = false): SourcePiece {
  const lines = text.trim().split('\n');
  return {
    kind: 'grid',
    at,
    rows: lines.map((line, index): GridRow => {
      const continues = line.trim().startsWith('…');
      const cells = line.trim().replace(/^…/, '').split('|');
      return { at: { ...at, row: index + 1 }, ...(continues && { continues }), cells: cells.flatMap(cellOf) };
    }),
  };

  function cellOf(text: string, column: number): GridCell[] {
    if (text === '') return [];
    const indent = /^>*/.exec(text)![0].length * 2;
    const said = text.slice(indent / 2).replaceAll('\\', '\n');
    const number = said.startsWith('=') ? said.slice(1) : undefined;
    const cell = { column, columns: 1, rows: 1, text: number === undefined ? said : Number(number).toFixed(2) };
    return [
      { ...cell, ...(wrapped && { wrapped }), ...(number !== undefined && { number }), ...(indent && { indent }) },
    ];
  }
}

const paragraph = (page: number, number: number, text: string): SourcePiece => ({
  kind: 'text',
  text,
  at: { page, paragraph: number },
});
const HEADINGS = '项目名称（资金使用单位）|总计|财政拨款|财政专户拨款|其他资金|绩效目标|绩效指标';

function outline(source: SourceDocument): string {
  const result = intakeOf(source);
  expect(firstLost(source, result)).toBeUndefined();
  return outlineOf(result);
}

test('a workbook: number cells are exact, indents tell projects, a worksheet goes on with the one before', () => {
  const first = grid(
    { sheet: '表1' },
    `项目支出绩效目标表
    部门名称：某某局||||||单位：元
    ${HEADINGS}
    合计|=1997.7600000000002|=1997.76
    某某局|=1997.76|=1997.76
    >没有目标的经费|=1000|=1E3
    >培训经费|=997.76|=997.76|||办好培训。|1、1-产出指标；11-数量指标；次数；实施周期指标值:2次；年度指标值:2次。`,
  );
  const second = grid(
    { sheet: '表1续' },
    `项目支出绩效目标表（续）
    ${HEADINGS}
    |||||并且提高。|2、1-产出指标；12-质量指标；质量；实施周期指标值:好\\很好；年度指标值:好。`,
  );
  const other = grid({ sheet: '说明' }, '填表说明|一\n甲|乙');
  expect(outline({ format: 'xlsx', pieces: [first, second, other] })).toMatchInlineSnapshot(`
    "标题：项目支出绩效目标表
    部门名称：某某局　单位：元（元）
    合计：总计 1,997.76
    资金使用单位：某某局　总计 1,997.76
      项目：没有目标的经费　财政拨款 1,000.00
        目标：（无）
      项目：培训经费　财政拨款 997.76
        目标：办好培训。↵并且提高。
        数量指标｜次数｜2次
        质量指标｜质量｜好
    很好 → 好

    提示 repeatedHead 工作表“表1续” A1、工作表“表1续” A2、工作表“表1续” B2、工作表“表1续” C2 …：跳过了重复的表头 1 处（换页或换工作表时重复的标题、部门名称、列名）。
    提示 otherTable 工作表“说明”：文件里还有 1 个表格没有绩效目标表的表头，没有读入（第一个以“填表说明”开头）。
    核对通过：按读出的内容重新打印，与原文 223 个字符（空白除外）完全一致。没有读入的内容见上面的 1 条说明。
    "
  `);
});

test('a PDF: rows go on over pages, lines that were wrapped join, amounts may stand on the next page', () => {
  const first = grid(
    { page: 1 },
    `项目名称\\（资金使用\\单位）|总计|财政拨款|财政专户\\拨款|其他资金|绩效目标|绩效指标
    合计|12.00|12.00
    某某局|12.00|12.00
    培训工|||||办好培训，学习 Word\\Excel，提|1、1-产出指标；11-数量\\指标；次数；实施周期指标\\值:2次；年度指标值:2次。2、1-产出指标；12-质`,
    true,
  );
  const second = grid(
    { page: 2 },
    `…作经费|7.00|7.00|||高水平。|量指标；质量；实施周期指标值:好；年度指标值:好。
    会议经费|5.00|5.00|||开好会议。|1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。`,
    true,
  );
  const pieces = [
    paragraph(1, 1, '项目支出绩效目标表'),
    paragraph(1, 2, '部门名称：某某局 单位：万元'),
    first,
    paragraph(1, 3, '— 1 —'),
    paragraph(2, 1, '项目支出绩效目标表'),
    second,
    paragraph(2, 2, '2'),
  ];
  expect(outline({ format: 'pdf', pieces })).toMatchInlineSnapshot(`
    "标题：项目支出绩效目标表
    部门名称：某某局　单位：万元（万元）
    合计：总计 12.00
    资金使用单位：某某局　总计 12.00
      项目：培训工作经费　财政拨款 7.00
        目标：办好培训，学习 Word Excel，提高水平。
        数量指标｜次数｜2次
        质量指标｜质量｜好
      项目：会议经费　财政拨款 5.00
        目标：开好会议。
        数量指标｜次数｜1次

    提示 pageNumbers 第 1 页第 3 段、第 2 页第 2 段：跳过了页码 2 处：“— 1 —”、“2”。
    提示 repeatedHead 第 2 页第 1 段：跳过了重复的表头 1 处（换页或换工作表时重复的标题、部门名称、列名）。
    核对通过：按读出的内容重新打印，与原文 254 个字符（空白除外）完全一致。
    "
  `);
});

test('two departments in a document are two tables, one table without a department is told by its 合计', () => {
  const table = (name: string) =>
    grid({ table: 1 }, `${HEADINGS}\n合计|5.00|5.00\n${name}|5.00|5.00\n甲费|5.00|5.00|||目标。|`);
  const pieces = [
    paragraph(1, 1, '项目支出绩效目标表'),
    paragraph(1, 2, '部门名称：甲局 单位：万元'),
    table('甲局'),
    paragraph(1, 3, '部门名称：乙局 单位：万元'),
    table('乙局'),
    table('丙局'),
  ];
  const { tables } = intakeOf({ format: 'docx', pieces });
  expect(tables.map(({ department, units }) => [department, units.map(({ name }) => name)])).toEqual([
    ['甲局', ['甲局']],
    ['乙局', ['乙局']],
    [undefined, ['丙局']],
  ]);
});

test('what a reader left out is said', () => {
  const omitted = [
    { kind: 'macro', at: {}, text: 'vbaProject.bin' },
    { kind: 'formula', at: { sheet: '表1', row: 4, column: 2 }, text: 'SUM(B5:B9)' },
    { kind: 'hidden', at: { sheet: '草稿' }, text: '不公开的内容' },
  ] as const;
  const source = {
    format: 'xlsx',
    pieces: [grid({ sheet: '表1' }, `${HEADINGS}\n合计|5|5\n甲|5|5`)],
    omitted,
  } as const;
  expect(outline(source)).toMatchInlineSnapshot(`
    "标题：（无）
    部门名称：（无）　单位：（无）（万元）
    合计：总计 5，财政拨款 5
    资金使用单位：甲　总计 5，财政拨款 5

    警告 hidden 工作表“草稿”：文件里有隐藏的内容（1 处，第一处“不公开的内容”），没有读入。如果应当公开，请取消隐藏后再导入。
    提示 macro 文件：文件里有宏，没有运行，也没有读入。
    警告 unitAssumed 工作表“表1” A1：没有写明金额单位，按万元读。金额的大小全靠它；请查明后在“单位：”一行写上。
    警告 noTitle 工作表“表1” A1：没有标题：部门名称 一行前面没有文字。请在导入后的第一行补上表名。
    警告 noDepartment 工作表“表1” A1：没有找到“部门名称：…”一行，部门名称留空。请在导入后补上。
    警告 sumDiffers 工作表“表1” B3：“甲”的总计 5 不等于其各项目之和 （空）。可能原表如此，也可能漏读了一行；请对照原表。
    提示 formula 工作表“表1” B4：1 格是公式（第一处“SUM(B5:B9)”），读的是文件里存着的计算结果，没有重新计算。
    核对通过：按读出的内容重新打印，与原文 43 个字符（空白除外）完全一致。没有读入的内容见上面的 1 条说明。
    "
  `);
});
