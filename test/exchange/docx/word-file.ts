import { zipOf } from '../../../packages/exchange/src/zip/write-zip.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The root elements of the parts that a case may have. */
const ROOTS: Readonly<Record<string, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

/**
 * A Word file from what stands in its parts: `document` is the content of the body; `footnotes`, `header` … that of their
 * roots; `relations` are further relationships of the document; any other name is a file of the package.
 */
export function wordFile(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { document = '', relations = '', ...others } = parts;
  const names = Object.keys(others);
  const own = names.filter(name => ROOTS[name]);
  const related = own.map(name => `<Relationship Id="id-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  const root = (name: string, content: string) =>
    `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
  const relationships = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: relationships(`<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: 'word/_rels/document.xml.rels', content: relationships(related.join('') + relations) },
    { name: 'word/document.xml', content: root('document', `<w:body>${document}</w:body>`) },
    ...names.map(name =>
      ROOTS[name]
        ? { name: `word/${name}.xml`, content: root(ROOTS[name]!, others[name]!) }
        : { name, content: others[name]! },
    ),
  ]);
}
