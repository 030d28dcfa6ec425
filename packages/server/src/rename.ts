import type { Standard } from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import { builtInStandards } from '@goalsheet/language';
import { isBuiltIn } from './addresses.ts';
import type { Context } from './context.ts';
import type { RenameFeature } from './features.ts';
import { LSPErrorCodes, type Position, ResponseError, type TextEdit } from './lsp.ts';
import { type Mention, mentionAt, mentionsIn, type Name } from './mentions.ts';
import { readName, refusedTypeName, refusedUniqueName } from './new-name.ts';
import { placeAt } from './place-in-file.ts';
import { isDeclaringFile, mentionsEverywhere } from './references.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

/**
 * The name at a position, if it can be renamed.
 * @throws {ResponseError} that says why a name there cannot be
 */
export const prepareRename: RenameFeature['prepareRename'] = async (snapshot, position, context) => {
  const mention = await renamedAt(snapshot, position, context);
  return mention && { range: mention.range, placeholder: mention.name.text };
};

/**
 * Renames a type, an alias or a standard in all files; a unit in its file; a project on its line. Only what is written exactly so
 * changes: other names of a type and codes stay.
 * @throws {ResponseError} that says why the name cannot be taken
 */
export const rename: RenameFeature['rename'] = async (snapshot, position, typed, context) => {
  const mention = await renamedAt(snapshot, position, context);
  if (!mention) return undefined;
  const { name } = mention;
  const newText = readName(typed);
  if (newText === name.text) return { changes: {} };
  switch (name.kind) {
    case 'unit':
    case 'project':
      return { changes: { [snapshot.uri]: renamedInFile(snapshot, position, mention, newText, context) } };
    default:
      return { changes: await renamedEverywhere(snapshot, name, newText, context) };
  }
};

/** The mention at a position that may be renamed; undefined if there is none, or nothing to say about it. */
async function renamedAt(snapshot: Snapshot, position: Position, context: Context): Promise<Mention | undefined> {
  const mention = mentionAt(snapshot, await standardInForce(snapshot, context), position);
  if (!mention) {
    const { entry, part } = placeAt(snapshot, position);
    if (part === 'key' && entry?.spec && !entry.lost) throw refusal(FIXED_KEY(entry.spec.key), context);
    return undefined;
  }
  const { name } = mention;
  if (name.kind === 'indicator') return undefined;
  if (name.standard !== undefined && isBuiltIn(name.standard)) throw refusal(BUILT_IN(name), context);
  return mention;
}

function renamedInFile(
  snapshot: Snapshot,
  position: Position,
  { name, range }: Mention,
  newText: string,
  context: Context,
): TextEdit[] {
  const units = 'units' in snapshot.file ? snapshot.file.units : [];
  if (name.kind === 'unit') {
    const names = units.map(unit => unit.name);
    check(refusedUniqueName(newText, { zh: '资金使用单位', en: 'a unit' }, names), context);
    const edits: TextEdit[] = [];
    for (const mention of mentionsIn(snapshot, undefined))
      if (mention.name.kind === 'unit' && mention.name.text === name.text)
        edits.push({ range: mention.range, newText });
    return edits;
  }
  const unit = placeAt(snapshot, position).path[1]?.node;
  const projects = unit && 'projects' in unit ? unit.projects : [];
  const names = projects.map(project => project.name);
  check(refusedUniqueName(newText, { zh: '同一单位的项目', en: 'a project of the unit called' }, names), context);
  return [{ range, newText }];
}

async function renamedEverywhere(
  snapshot: Snapshot,
  name: Name,
  newText: string,
  context: Context,
): Promise<Record<string, TextEdit[]>> {
  const changes: Record<string, TextEdit[]> = {};
  let declaring: Snapshot | undefined;
  for await (const { uri, snapshot: each, mentions } of mentionsEverywhere(name, snapshot, context)) {
    if (isDeclaringFile(name, each)) declaring = each;
    changes[uri] = mentions.map(({ range }) => ({ range, newText }));
  }
  if (declaring?.file.kind !== 'standard') throw refusal(NOT_READ(name), context);
  check(await refusedBy(declaring.file, declaring.uri, name, newText, context), context);
  return changes;
}

async function refusedBy(
  standard: Standard,
  uri: string,
  name: Name,
  newText: string,
  context: Context,
): Promise<Localised | undefined> {
  if (name.kind === 'type') return refusedTypeName(newText, standard);
  const all = [...(await context.standardsFor(uri)), ...builtInStandards()];
  const names = all.map(each => each.name).filter(each => each !== name.text);
  return refusedUniqueName(newText, { zh: '指标体系', en: 'a standard' }, names);
}

function check(refused: Localised | undefined, context: Context): void {
  if (refused) throw refusal(refused, context);
}

function refusal(message: Localised, { language }: Context): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message[language]);
}

const FIXED_KEY = (key: string): Localised => ({
  zh: `“${key}”是固定的栏目，不能改名。`,
  en: `“${key}” is a fixed key and cannot be renamed.`,
});

const BUILT_IN = ({ kind, text }: Name): Localised =>
  kind === 'type'
    ? {
        zh: `“${text}”是内置指标体系里的类型，不能改名。要用别的名称，请在工作区里写自己的指标体系，并在表头用“指标体系：”指明。`,
        en: `“${text}” is a type of a built-in standard and cannot be renamed. For another name, write a standard of your own in the workspace and name it with 指标体系.`,
      }
    : {
        zh: `“${text}”是内置的指标体系，不能改名。`,
        en: `“${text}” is a built-in standard and cannot be renamed.`,
      };

const NOT_READ = ({ text }: Name): Localised => ({
  zh: `找不到“${text}”所在的指标体系文件，没有改名。`,
  en: `The file of the standard that holds “${text}” could not be read; nothing was renamed.`,
});
