import { decodeText } from '@goalsheet/core/model';
import { delimiterOf } from '../csv/delimiter.ts';
import type { SourceFormat } from '../grid/grid.ts';
import type { Localised } from '../note.ts';
import { MESSAGES, type UnreadableKind } from './messages.ts';
import { oleEntry } from './ole-entries.ts';
import { zipEntries } from './zip-entries.ts';

/** What a file holds: a document with tables, or `text`: raw text. */
export type DetectedFormat = SourceFormat | 'text';

/** A file that cannot be read: why, and what to do. */
export interface Unreadable {
  readonly error: UnreadableKind | 'binary' | 'unknownEncoding';
  readonly message: Localised;
}

/**
 * What a file holds, told by its content: a workbook that is called .pdf is a workbook, a web page that is called .xls a web page.
 * The name decides only between raw text and CSV, where the content says neither. Nothing is unpacked; never throws.
 */
export function detectFormat(bytes: Uint8Array, name: string): DetectedFormat | Unreadable {
  if (startsWith(bytes, 'PK')) return zipFormat(bytes);
  if (hasBytes(bytes, OLE)) return oleFormat(bytes);
  if (isPdf(bytes)) return 'pdf';
  for (const { start, at = 0, kind } of SIGNATURES) if (hasBytes(bytes, start, at)) return unreadable(kind);
  const decoded = decodeText(bytes);
  if ('error' in decoded) return decoded;
  const { text } = decoded;
  if (text.trim() === '') return unreadable('empty');
  return textFormat(text, name);
}

function unreadable(error: UnreadableKind): Unreadable {
  return { error, message: MESSAGES[error] };
}

function zipFormat(bytes: Uint8Array): DetectedFormat | Unreadable {
  const listing = zipEntries(bytes);
  if (!listing) return unreadable('damagedZip');
  const { names, encrypted } = listing;
  if (encrypted) return unreadable('password');
  const has = (start: string) => names.some(name => name.startsWith(start));
  if (names.includes('[Content_Types].xml')) {
    if (has('xl/')) return 'xlsx';
    if (has('word/')) return 'docx';
    if (has('ppt/')) return unreadable('presentation');
  }
  if (names.includes('OFD.xml')) return unreadable('ofd');
  if (names.includes('mimetype') && names.includes('content.xml')) return unreadable('openDocument');
  return unreadable('archive');
}

function oleFormat(bytes: Uint8Array): Unreadable {
  const entry = oleEntry(bytes, ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book', 'PowerPoint Document']);
  switch (entry) {
    case 'EncryptedPackage':
      return unreadable('password');
    case 'WordDocument':
      return unreadable('doc');
    case 'Workbook':
    case 'Book':
      return unreadable('xls');
    case 'PowerPoint Document':
      return unreadable('presentation');
    default:
      return unreadable('ole');
  }
}

/** How much of a text is looked at for marks of its kind. */
const LOOKED_AT = 4_000;

function textFormat(text: string, name: string): DetectedFormat | Unreadable {
  const start = text.slice(0, LOOKED_AT).trimStart();
  if (start.startsWith('{\\rtf')) return unreadable('rtf');
  if (/^MIME-Version:|^From: <Saved by/i.test(start)) return unreadable('mht');
  if (start.startsWith('<?xml') && /schemas-microsoft-com:office:(?:spreadsheet|word)|w:wordDocument/.test(start))
    if (!/<html[\s>]/i.test(start)) return unreadable('officeXml');
  if (/^<(?:!doctype\s+html|html|head|body|meta|table|div|\?xml|!--|center|style|script)[\s>]/i.test(start))
    return 'html';
  if (/<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text)) return 'html';
  if (delimiterOf(text) !== undefined || /\.(?:csv|tsv)$/i.test(name)) return 'csv';
  return 'text';
}

/** A PDF may have something before its mark; readers look at the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(1024, bytes.length - 4); at++) if (startsWith(bytes, '%PDF-', at)) return true;
  return false;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const SIGNATURES: readonly {
  readonly start: readonly number[];
  readonly at?: number;
  readonly kind: UnreadableKind;
}[] = [
  { start: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
  { start: [0xff, 0xd8, 0xff], kind: 'image' },
  { start: codes('GIF8'), kind: 'image' },
  { start: [...codes('II'), 42, 0], kind: 'image' },
  { start: [...codes('MM'), 0, 42], kind: 'image' },
  { start: codes('WEBP'), at: 8, kind: 'image' },
  { start: codes('ftyphei'), at: 4, kind: 'image' },
  { start: codes('ftypmif1'), at: 4, kind: 'image' },
  { start: codes('Rar!'), kind: 'archive' },
  { start: [...codes('7z'), 0xbc, 0xaf], kind: 'archive' },
  { start: [0x1f, 0x8b, 8], kind: 'archive' },
];

function codes(text: string): number[] {
  return [...text].map(char => char.charCodeAt(0));
}

function hasBytes(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
