import { COLUMNS } from '../../../packages/core/src/model/index.ts';
import {
  departmentLabel,
  HEADINGS,
  indicatorText,
  moneyUnitLabel,
  plainDecimal,
  type Sheet,
} from '../../../packages/core/src/sheet/index.ts';

/** What is used of exceljs. */
export interface ExcelJs {
  readonly Workbook: new () => RivalWorkbook;
}

interface RivalWorkbook {
  addWorksheet(name: string, options: object): RivalSheet;
  readonly worksheets: readonly RivalSheet[];
  readonly xlsx: {
    writeBuffer(): Promise<Uint8Array>;
    load(bytes: Uint8Array): Promise<unknown>;
  };
}

interface RivalSheet {
  columns: readonly { readonly width: number }[];
  addRow(values: readonly unknown[]): RivalRow;
  mergeCells(range: string): void;
  eachRow(visit: (row: RivalRow) => void): void;
}

interface RivalRow {
  height: number;
  eachCell(options: { readonly includeEmpty: boolean }, visit: (cell: RivalCell, column: number) => void): void;
}

interface RivalCell {
  font: object;
  border: object;
  alignment: object;
  numFmt: string;
  readonly value: unknown;
}

const side = { style: 'thin' };
const BORDER = { top: side, left: side, bottom: side, right: side };
const FONT = { name: '宋体', size: 9 };
const ALIGNMENT = { vertical: 'middle', wrapText: true };

/** The same form in the same look: title, head, headings, rows; rows are not split, heights not estimated. */
export async function rivalWrites({ Workbook }: ExcelJs, sheet: Sheet): Promise<Uint8Array> {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet('表', {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '3:3' },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  worksheet.columns = [25, 13, 13, 13, 13, 42, 78].map(width => ({ width }));
  worksheet.addRow([sheet.title]);
  worksheet.addRow([departmentLabel(sheet.department), '', '', '', '', '', moneyUnitLabel(sheet.moneyUnit)]);
  worksheet.mergeCells('A1:G1');
  worksheet.mergeCells('A2:F2');
  styled(worksheet.addRow(HEADINGS));
  for (const { name, amounts, goal, indicators } of sheet.rows) {
    const money = COLUMNS.map(column => {
      const decimal = plainDecimal(amounts[column]);
      return decimal === undefined ? amounts[column].text : Number(decimal);
    });
    styled(worksheet.addRow([name, ...money, goal.join('\n'), indicators.map(indicatorText).join('\n')]));
  }
  return workbook.xlsx.writeBuffer();
}

function styled(row: RivalRow): void {
  row.height = 60;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.font = FONT;
    cell.border = BORDER;
    cell.alignment = ALIGNMENT;
    if (column >= 2 && column <= 5) cell.numFmt = '#,##0.00';
  });
}

/** @returns how many characters the texts have */
export async function rivalReads({ Workbook }: ExcelJs, bytes: Uint8Array): Promise<number> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  let characters = 0;
  for (const worksheet of workbook.worksheets)
    worksheet.eachRow(row =>
      row.eachCell({ includeEmpty: false }, ({ value }) => {
        if (typeof value === 'string') characters += value.length;
      }),
    );
  return characters;
}
