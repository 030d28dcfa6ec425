import { DocumentError } from '../../read-document.ts';
import { readXml, XmlError, type XmlHandler } from '../../xml/read-xml.ts';
import type { Zip } from '../../zip/read-zip.ts';

/** Names of elements and attributes as the handlers see them, whatever prefix a file gives them; both dialects of the format. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'd',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'd',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** What one part of a workbook says of another. */
export interface Relationship {
  /** The last word of its type: `worksheet`, `drawing`. */
  readonly type: string;
  /** The path of the part; the address of something outside where `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a workbook. */
export class Package {
  private readonly zip: Zip;

  constructor(zip: Zip) {
    this.zip = zip;
  }

  get names(): readonly string[] {
    return this.zip.names;
  }

  /**
   * Reads a part.
   * @returns whether there is one
   * @throws {DocumentError} if it is damaged
   */
  async readPart(name: string, handler: Partial<XmlHandler>): Promise<boolean> {
    const bytes = await this.zip.read(name);
    if (!bytes) return false;
    const { start = nothing, end = nothing, text = nothing } = handler;
    try {
      readXml(decoded(bytes), PREFIXES, {
        start: start.bind(handler),
        end: end.bind(handler),
        text: text.bind(handler),
      });
    } catch (error) {
      if (error instanceof XmlError) throw damaged(name);
      throw error;
    }
    return true;
  }

  /** What a part refers to, by the ids that it uses; of the whole workbook for `''`. */
  async relationships(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const at = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, at);
    const found = new Map<string, Relationship>();
    await this.readPart(`${folder}_rels/${part.slice(at)}.rels`, {
      start(name, attributes) {
        if (name !== 'p:Relationship') return;
        const target = attributes.get('Target') ?? '';
        const isExternal = attributes.get('TargetMode') === 'External';
        found.set(attributes.get('Id') ?? '', {
          type: /[^/]*$/.exec(attributes.get('Type') ?? '')![0],
          target: isExternal ? target : resolved(folder, target),
          isExternal,
        });
      },
    });
    return found;
  }
}

function nothing(): void {}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(part => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export function damaged(name: string): DocumentError {
  return new DocumentError({
    zh: `文件已损坏（其中的 ${name} 读不出来）。请重新下载，或用 Excel、WPS 打开、另存为 .xlsx 后再导入。`,
    en: `The file is damaged: ${name} in it cannot be read. Download it again, or open it in Excel or WPS, save it anew as .xlsx, and import that.`,
  });
}
