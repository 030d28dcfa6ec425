import { readFile, rm } from 'node:fs/promises';
import { posix } from 'node:path';
import { Failure, failureOf, systemCode } from '../errors.ts';
import { writeFileSafely } from '../write-file.ts';
import { attributesLine, ownLine, withLine, withoutLine } from './attributes.ts';
import { ownCommand } from './own-command.ts';
import { gitOutput, type Repository } from './repository.ts';
import { missingSettings, ownSettings, removeSettings, type Setting, settingsFor, writeSettings } from './settings.ts';

const NAME = '.gitattributes';

/** What is to be done: nothing where both parts are absent. */
export interface Plan {
  /** `.gitattributes` as it will be; empty means that the file goes. */
  readonly attributes?: { readonly path: string; readonly line: string; readonly text: string };
  readonly settings: readonly Setting[];
}

/** What is missing for git to show and merge goal files by meaning. */
export async function installation(repository: Repository): Promise<Plan> {
  const { text, path } = await attributesOf(repository);
  const line = attributesLine(!(await saysLineEnds(repository)));
  const changed = withLine(text, line);
  const settings = await missingSettings(repository, settingsFor(ownCommand(repository.io)));
  return { settings, ...(changed !== text && { attributes: { path, line, text: changed } }) };
}

/** What is there of an installation. */
export async function removal(repository: Repository): Promise<Plan> {
  const { text, path } = await attributesOf(repository);
  const line = ownLine(text);
  const settings = (await ownSettings(repository)).map((name): Setting => [name, '']);
  return { settings, ...(line !== undefined && { attributes: { path, line, text: withoutLine(text, line) } }) };
}

export function isEmpty({ attributes, settings }: Plan): boolean {
  return attributes === undefined && settings.length === 0;
}

/** Does what {@link installation} planned. The settings go first: an attribute without them would mean nothing. */
export async function install(repository: Repository, plan: Plan): Promise<void> {
  await writeSettings(repository, plan.settings);
  await writeAttributes(plan);
}

/** Does what {@link removal} planned. */
export async function uninstall(repository: Repository, plan: Plan): Promise<void> {
  await writeAttributes(plan);
  await removeSettings(
    repository,
    plan.settings.map(([name]) => name),
  );
}

async function writeAttributes({ attributes }: Plan): Promise<void> {
  if (!attributes) return;
  const { path, text } = attributes;
  try {
    if (text === '') await rm(path);
    else await writeFileSafely(path, text, { overwrite: true });
  } catch (error) {
    throw failureOf(error, path);
  }
}

async function attributesOf({ root }: Repository): Promise<{ readonly path: string; readonly text: string }> {
  const path = posix.join(root, NAME);
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path)) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { path, text: '' };
    if (systemCode(error) !== undefined) throw failureOf(error, path);
    const line = attributesLine(true);
    throw new Failure({
      zh: `${path} 不是 UTF-8 文本，没有改动。请自己加上这一行：${line}`,
      en: `${path} is no UTF-8 text and was left alone. Add this line to it yourself: ${line}`,
    });
  }
}

/** Whether the repository has its own rule for the line ends of goal files. */
async function saysLineEnds({ io, prefix }: Repository): Promise<boolean> {
  const atRoot = posix.join(posix.relative(`/${prefix}`, '/') || '.', 'x.goal');
  const out = await gitOutput(io, ['check-attr', '-z', 'text', 'eol', '--', atRoot]);
  const [, , text, , , eol] = out.split('\0');
  return eol !== 'unspecified' || (text !== 'unspecified' && text !== 'auto');
}
