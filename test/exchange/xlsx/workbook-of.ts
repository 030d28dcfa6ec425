import { zipOf } from '../../../packages/exchange/src/zip/write-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * A workbook from its parts as a text: `## PATH` before each. What every workbook has is added where it is left out: a list
 * of the worksheets, named 表1, 表2 …; relationships. `xmlns` stands for the declarations.
 */
export function workbookOf(text: string): Promise<Uint8Array> {
  const parts = new Map<string, string>();
  for (const section of text.split(/^## /m).slice(1)) {
    const end = section.indexOf('\n');
    parts.set(section.slice(0, end).trim(), section.slice(end + 1).trim());
  }
  const sheets = [...parts.keys()].filter(name => /^xl\/worksheets\/[^/]*$/.test(name));
  const targets = [
    ...sheets.map(name => ['worksheet', name.slice(3)]),
    ...['sharedStrings', 'styles'].filter(name => parts.has(`xl/${name}.xml`)).map(name => [name, `${name}.xml`]),
  ];
  const relationships = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  const defaults: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns><sheets>${sheets.map((_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relationships.join('')}</Relationships>`,
  };
  for (const [name, content] of Object.entries(defaults)) if (!parts.has(name)) parts.set(name, content);
  const declared = ` xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
  return zipOf([...parts].map(([name, content]) => ({ name, content: content.replace(/ xmlns(?=[ >])/g, declared) })));
}
