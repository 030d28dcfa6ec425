import type { Omission, SourceDocument, SourcePiece } from '../grid/grid.ts';
import { DocumentError } from '../read-document.ts';
import { readXml, XmlError } from '../xml/read-xml.ts';
import { openZip, type Zip } from '../zip/read-zip.ts';
import { PREFIXES } from './names.ts';
import { Numbering } from './numbering.ts';
import { type Relation, relationsOf } from './relations.ts';
import { type Reference, StoryReader } from './story.ts';
import { Styles } from './styles.ts';

/**
 * A Word file (.docx, .docm) as a document: its tables as grids, paragraphs, headers and notes as text. Nothing of it is run
 * and nothing it refers to is asked for. What is not read is told: comments, deletions under tracked changes, hidden text,
 * pictures, macros, references to other files.
 * @throws {DocumentError} if it is damaged, protected, or unpacks to more than a document could
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const zip = openZip(bytes);
  const word = new WordFile(zip);
  const [main] = (await word.relations('')).filter(({ type }) => type === 'officeDocument');
  const name = main?.target ?? 'word/document.xml';
  const relations = await word.relations(name);
  const numbering = await word.definitions(relations, 'numbering', Numbering);
  const styles = await word.definitions(relations, 'styles', Styles);
  const body = new StoryReader(numbering, styles);
  await word.read(name, body);
  const heads = await word.linesOf(relations, 'header');
  const feet = await word.linesOf(relations, 'footer');
  const { comments, notes } = await word.told(relations, body.references);
  const pieces = [...heads, ...body.pieces, ...notes, ...feet];
  const omitted = [...body.omitted, ...comments, ...foreign(zip, relations)];
  return { format: 'docx', pieces, ...(omitted.length > 0 ? { omitted } : {}) };
}

/** The parts of a Word file. */
class WordFile {
  private readonly zip: Zip;

  constructor(zip: Zip) {
    this.zip = zip;
  }

  async relations(part: string): Promise<Relation[]> {
    try {
      return await relationsOf(this.zip, part);
    } catch (error) {
      throw damagedPart(error, `${part} .rels`);
    }
  }

  /** @throws {DocumentError} if there is no such part */
  async read(name: string, reader: StoryReader): Promise<void> {
    const xml = await this.textOf(name);
    if (xml === undefined) throw damagedPart(new XmlError('missing'), name);
    try {
      readXml(xml, PREFIXES, reader);
    } catch (error) {
      throw damagedPart(error, name);
    }
  }

  /** What a part defines that the text refers to. */
  async definitions<T>(
    relations: readonly Relation[],
    type: string,
    Definitions: new (xml: string | undefined) => T,
  ): Promise<T> {
    const xml = await this.partOf(relations, type);
    try {
      return new Definitions(xml);
    } catch (error) {
      throw damagedPart(error, `${type}.xml`);
    }
  }

  /** The text of the part that stands in a relation of this type. */
  async partOf(relations: readonly Relation[], type: string): Promise<string | undefined> {
    const relation = relations.find(each => each.type === type && !each.external);
    return relation && this.textOf(relation.target);
  }

  /** What headers (or footers) say, each text once: they differ by the first and the even pages. */
  async linesOf(relations: readonly Relation[], type: 'header' | 'footer'): Promise<SourcePiece[]> {
    const lines = new Map<string, SourcePiece>();
    for (const relation of relations) {
      if (relation.type !== type || relation.external || !this.zip.names.includes(relation.target)) continue;
      const reader = plainReader();
      await this.read(relation.target, reader);
      for (const text of textsOf(reader.pieces)) lines.set(text, { kind: 'text', text, at: {} });
    }
    return [...lines.values()];
  }

  /** What the marks in the text point to: comments are left out, notes are text below the document. */
  async told(
    relations: readonly Relation[],
    references: readonly Reference[],
  ): Promise<{ comments: Omission[]; notes: SourcePiece[] }> {
    const comments: Omission[] = [];
    const notes: SourcePiece[] = [];
    for (const [kind, type] of [
      ['footnote', 'footnotes'],
      ['endnote', 'endnotes'],
      ['comment', 'comments'],
    ] as const) {
      const wanted = references.filter(each => each.kind === kind);
      const xml = wanted.length > 0 ? await this.partOf(relations, type) : undefined;
      if (xml === undefined) continue;
      const texts = notesIn(xml, `w:${kind}`);
      for (const { id, at } of wanted) {
        const text = texts.get(id) ?? '';
        if (kind === 'comment') comments.push({ kind: 'comment', at, text });
        else if (text !== '') notes.push({ kind: 'text', text, at: {} });
      }
    }
    return { comments, notes };
  }

  private async textOf(name: string): Promise<string | undefined> {
    const bytes = await this.zip.read(name);
    if (!bytes) return undefined;
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
    return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
  }
}

/** The texts of the notes of a part, by their ids. */
function notesIn(xml: string, element: string): Map<string, string> {
  const texts = new Map<string, string>();
  let reader: StoryReader | undefined;
  let id = '';
  try {
    readXml(xml, PREFIXES, {
      start(name, attributes) {
        if (name !== element) return reader?.start(name, attributes);
        id = attributes.get('w:id') ?? '';
        reader = plainReader();
      },
      end(name) {
        if (name !== element) return reader?.end(name);
        texts.set(id, textsOf(reader?.pieces ?? []).join(' '));
        reader = undefined;
      },
      text: text => reader?.text(text),
    });
  } catch (error) {
    throw damagedPart(error, element);
  }
  return texts;
}

/** For what stands beside the body: its lists and styles are of no account. */
function plainReader(): StoryReader {
  return new StoryReader(new Numbering(undefined), new Styles(undefined));
}

function textsOf(pieces: readonly SourcePiece[]): string[] {
  return pieces.flatMap(piece =>
    piece.kind === 'text'
      ? [piece.text]
      : piece.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => (text === '' ? [] : [text]))),
  );
}

/** What the file brings that is never opened: programs, and references to other files. An address in the text is no such. */
function foreign(zip: Zip, relations: readonly Relation[]): Omission[] {
  const links = relations
    .filter(({ external, type }) => external && type !== 'hyperlink')
    .map(({ target }): Omission => ({ kind: 'link', at: {}, text: target.slice(0, 200) }));
  const hasMacros = zip.names.some(name => /(?:^|\/)vbaProject\.bin$/i.test(name));
  return hasMacros ? [...links, { kind: 'macro', at: {}, text: '' }] : links;
}

function damagedPart(error: unknown, name: string): unknown {
  if (!(error instanceof XmlError)) return error;
  return new DocumentError({
    zh: `Word 文件已损坏（其中的 ${name} 读不出来）。请用 Word 或 WPS 打开、修复，另存后再导入。`,
    en: `The Word file is damaged: ${name} in it cannot be read. Open it in Word or WPS, repair it, save it anew, and import that.`,
  });
}
