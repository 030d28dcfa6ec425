import { escapeXml } from '../../xml/escape.ts';
import { zipOf } from '../../zip/write-zip.ts';
import { SharedStrings, sheetXml } from './sheet-xml.ts';
import { StyleSheet } from './style-sheet.ts';
import type { Workbook, Worksheet } from './workbook.ts';

/**
 * A workbook as the bytes of an .xlsx file; the same workbook gives the same bytes. Texts are strings, whatever they begin
 * with. Rows are written as they are made.
 */
export function writeWorkbook({ sheets, calculates = false }: Workbook): Promise<Uint8Array> {
  const styles = new StyleSheet();
  const strings = new SharedStrings();
  const files = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(files) },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, calculates) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...files.map(file => ['worksheet', file] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    ...sheets.map((sheet, index) => ({ name: `xl/${files[index]}`, content: sheetXml(sheet, styles, strings) })),
    { name: 'xl/sharedStrings.xml', content: strings.xml() },
    { name: 'xl/styles.xml', content: lazily(() => styles.xml()) },
  ]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A text that is made when it is its turn: after the sheets. */
function* lazily(text: () => string): Iterable<string> {
  yield text();
}

function contentTypes(files: readonly string[]): string {
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    ...files.map(file => part(file, 'worksheet')),
    part('styles.xml', 'styles'),
    part('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Worksheet[], calculates: boolean): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, headingRow }, index) => {
    if (!headingRow) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$${headingRow}:$${headingRow}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`];
  });
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets>${names}${calculates ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`;
}
