import type { Table } from '@goalsheet/core/model';
import type { Finding } from '@goalsheet/core/rules';
import { Workspace } from '@goalsheet/language';
import { Failure } from '../errors.ts';
import type { Io } from '../io.ts';
import { say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { readInput } from '../read-input.ts';
import { type SourceText, sourceText } from '../source-file.ts';

/** A table that was read and checked. */
export interface CheckedTable {
  readonly path: string;
  readonly shown: string;
  readonly source: SourceText;
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** @throws {Failure} if the file cannot be read, or is no table */
export async function readTable(argument: string, io: Io): Promise<CheckedTable> {
  const input = await readInput(io, argument);
  const { path, shown } = input;
  const source = sourceText(input);
  if (source.note) io.stderr.write(`${shown}: ${say(io, source.note)}\n`);
  const workspace = new Workspace(nodeFileSystem());
  const { file, findings } = await workspace.checkDocument(await workspace.documentOf(path, source.text));
  if (file.kind !== 'table')
    throw new Failure({
      zh: `${shown} 不是绩效目标表。请给出一张表的 .goal 文件。`,
      en: `${shown} is no goal table. Give the .goal file of a table.`,
    });
  return { path, shown, source, table: file, findings };
}
