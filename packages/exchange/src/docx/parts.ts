import { escapeXml } from '../xml/escape.ts';
import type { ZipPart } from '../zip/write-zip.ts';
import { LINE } from './measure.ts';
import { SECTION } from './word-table.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file, round the content of its body. Nothing in it refers to anything outside it. */
export function partsOf(title: string, body: Iterable<string>): ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: ROOT_RELATIONS },
    { name: 'docProps/core.xml', content: coreOf(title) },
    { name: 'word/_rels/document.xml.rels', content: DOCUMENT_RELATIONS },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/settings.xml', content: SETTINGS },
    { name: 'word/fontTable.xml', content: FONT_TABLE },
    { name: 'word/footer1.xml', content: FOOTER },
    { name: 'word/document.xml', content: documentOf(body) },
  ];
}

function* documentOf(body: Iterable<string>): Iterable<string> {
  yield `${DECLARATION}<w:document ${W} ${R}><w:body>`;
  yield* body;
  yield `${SECTION}</w:body></w:document>`;
}

const CONTENT_TYPES = [
  DECLARATION,
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
  `<Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/>`,
  `<Override PartName="/word/fontTable.xml" ContentType="${TYPES}.fontTable+xml"/>`,
  `<Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

const ROOT_RELATIONS = [
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">`,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${RELATIONSHIPS}/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>',
].join('');

const DOCUMENT_RELATIONS = [
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">`,
  `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  `<Relationship Id="rIdSettings" Type="${OFFICE}/settings" Target="settings.xml"/>`,
  `<Relationship Id="rIdFonts" Type="${OFFICE}/fontTable" Target="fontTable.xml"/>`,
  `<Relationship Id="rIdFooter" Type="${OFFICE}/footer" Target="footer1.xml"/>`,
  '</Relationships>',
].join('');

function coreOf(title: string): string {
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>`,
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  ].join('');
}

const SETTINGS = [
  `${DECLARATION}<w:settings ${W}><w:zoom w:percent="100"/>`,
  '<w:characterSpacingControl w:val="doNotCompress"/>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
].join('');

const FONTS = '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/>';

/** What 宋体 is, for machines that do not have it. */
const FONT_TABLE = [
  `${DECLARATION}<w:fonts ${W}><w:font w:name="宋体"><w:altName w:val="SimSun"/><w:panose1 w:val="02010600030101010101"/>`,
  '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font></w:fonts>',
].join('');

function style(id: string, name: string, paragraph: string, run: string): string {
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
}

function size(points: number): string {
  return `<w:sz w:val="${2 * points}"/><w:szCs w:val="${2 * points}"/>`;
}

const EXACT = `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/>`;
const BOLD = '<w:b/><w:bCs/>';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const STYLES = [
  `${DECLARATION}<w:styles ${W}><w:docDefaults>`,
  `<w:rPrDefault><w:rPr>${FONTS}${size(9)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
  // Marks that hang out of the line would stand on the rules of the table.
  '<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="Form"><w:name w:val="绩效目标表"/><w:basedOn w:val="TableNormal"/><w:tblPr>',
  `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>`,
  '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  style('Title', '表题', '<w:keepNext/><w:spacing w:before="0" w:after="160"/><w:jc w:val="center"/>', BOLD + size(16)),
  style('Head', '表首', '<w:keepNext/><w:spacing w:before="0" w:after="80"/>', size(10)),
  style('Heading', '列名', `${EXACT}<w:jc w:val="center"/>`, ''),
  style('Cell', '表内文字', EXACT, ''),
  style('Strong', '合计和单位', `<w:keepNext/>${EXACT}`, BOLD),
  style('Note', '表注', '<w:spacing w:before="80" w:after="0"/>', ''),
  style('Page', '页码', '<w:jc w:val="center"/>', ''),
  // A table must be followed by a paragraph; this one takes no room, so that it makes no page of its own.
  style('Tail', '表尾', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(1)),
  '</w:styles>',
].join('');

function field(instruction: string): string {
  return `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

const FOOTER = [
  `${DECLARATION}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr>${field('PAGE')}`,
  `<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`,
].join('');
