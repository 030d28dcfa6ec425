import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import type { Table } from '../../../packages/core/src/model/index.ts';
import { print } from '../../../packages/language/src/index.ts';
import { generateTable } from '../generate.ts';
import { median } from '../measure.ts';
import type { Result } from '../tasks.ts';
import { plainOf } from '../yaml.ts';
import { EditorSession, type Position } from './client.ts';
import type { Servers } from './servers.ts';

/** One frame of a screen that shows sixty a second, in milliseconds. */
const FRAME = 1000 / 60;

/** A table in both languages, each with one line that is wrong, and where one types: in the goal of the middle project. */
interface Texts {
  readonly goal: Text;
  readonly yaml: Text;
}

interface Text {
  readonly uri: string;
  readonly text: string;
  readonly at: Position;
}

function textsOf(count: number, folder: string): Texts {
  const table = generateTable(count);
  const words = goalInTheMiddle(table).slice(0, 8);
  const made = (name: string, text: string): Text => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return { uri: pathToFileURL(path).href, text, at: behind(text, words) };
  };
  return {
    goal: made(`editor-${count}.goal`, `${print(table)}\n不是条目\n`),
    yaml: made(`editor-${count}.yaml`, `${stringify(plainOf(table))}不是条目: 1\n`),
  };
}

function goalInTheMiddle(table: Table): string {
  const projects = table.units.flatMap(unit => unit.projects);
  return projects[projects.length >> 1]!.goal!;
}

/** The place in the middle of `words`, where they stand nearest to the middle of the text. */
function behind(text: string, words: string): Position {
  let index = text.indexOf(words);
  for (let next = index; next >= 0 && next < text.length / 2; next = text.indexOf(words, next + 1)) index = next;
  const before = text.slice(0, index + 4);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The median time of each task in milliseconds, as {@link interleaved} measures those that do not wait. */
async function interleavedAsync<Name extends string>(
  tasks: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds: number,
  warmUps: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++)
    for (const name of names) {
      const time = await timed(tasks[name]);
      if (round >= 0) times[name].push(time);
    }
  return Object.fromEntries(names.map(name => [name, median(times[name])])) as Record<Name, number>;
}

/** From a key that is pressed to the diagnostics of the text it made. @param goal what the ratio is to be at most */
export async function keystrokes(
  servers: Servers,
  folder: string,
  { count, rounds, goal }: { count: number; rounds: number; goal?: number },
): Promise<Result[]> {
  const texts = textsOf(count, folder);
  const session = async (name: keyof Servers, { uri, text }: Text) => {
    const made = new EditorSession(servers[name], uri);
    await made.start();
    await made.open(text);
    return made;
  };
  const sessions = {
    yaml: await session('yaml', texts.yaml),
    immediate: await session('immediate', texts.goal),
    goalsheet: await session('goalsheet', texts.goal),
  };
  try {
    const key = (name: keyof typeof sessions, at: Position) => {
      let typed = false;
      return () => sessions[name].type(at, [(typed = !typed) ? '新' : '']);
    };
    const TEN = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? '新' : ''));
    const times = await interleavedAsync(
      {
        yaml: key('yaml', texts.yaml.at),
        immediate: key('immediate', texts.goal.at),
        goalsheet: key('goalsheet', texts.goal.at),
        ten: () => sessions.goalsheet.type(texts.goal.at, TEN),
      },
      rounds,
      5,
    );
    const what = `${count.toLocaleString('en')} projects`;
    return [
      {
        what: `key to diagnostics, both without a pause / yaml-language-server, ${what}`,
        ratio: times.immediate / times.yaml,
        ...(goal === undefined ? {} : { goal }),
      },
      {
        what: `key to diagnostics as editors get it / yaml-language-server without its pause, ${what}`,
        ratio: times.goalsheet / times.yaml,
      },
      { what: `ten keys at once / one key, ${what}`, ratio: times.ten / times.goalsheet, goal: 1.5 },
    ];
  } finally {
    for (const each of Object.values(sessions)) await each.stop();
  }
}

/** From the start of the server's process to the first diagnostics of a file. */
export async function serverStarts(servers: Servers, folder: string, rounds: number): Promise<Result[]> {
  const texts = textsOf(30, folder);
  const start =
    (name: keyof Servers, { uri, text }: Text) =>
    async () => {
      const session = new EditorSession(servers[name], uri);
      const time = await timed(async () => {
        await session.start();
        await session.open(text);
      });
      await session.stop();
      return time;
    };
  const [ours, theirs] = [start('goalsheet', texts.goal), start('yaml', texts.yaml)];
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const [own, other] = [await ours(), await theirs()];
    if (round < 0) continue;
    times.ours.push(own);
    times.theirs.push(other);
  }
  const ratio = median(times.ours) / median(times.theirs);
  return [{ what: 'start to first diagnostics / yaml-language-server, 30 projects', ratio, goal: 0.45 }];
}

/** What an editor asks for while one types, right after a key, against one frame of the screen. */
export async function answers(servers: Servers, folder: string, rounds: number): Promise<Result[]> {
  const { goal } = textsOf(300, folder);
  const session = new EditorSession(servers.goalsheet, goal.uri);
  await session.start();
  await session.open(goal.text);
  try {
    let typed = false;
    const afterKey = (method: string) => async () => {
      typed = !typed;
      const checked = session.type(goal.at, [typed ? '新' : '']);
      const time = await timed(() => session.ask(method, goal.at));
      await checked;
      return time;
    };
    const asked = { completion: [] as number[], hover: [] as number[] };
    for (let round = -5; round < rounds; round++)
      for (const method of ['completion', 'hover'] as const) {
        const time = await afterKey(method)();
        if (round >= 0) asked[method].push(time);
      }
    return (['completion', 'hover'] as const).map(method => ({
      what: `${method} right after a key, 300 projects / one frame (16.7 ms)`,
      ratio: median(asked[method]) / FRAME,
      goal: 1,
    }));
  } finally {
    await session.stop();
  }
}

/** In a workspace of `count` files: how many others had their diagnostics before the one that was opened. */
export async function openedFirst(servers: Servers, folder: string, count: number): Promise<Result[]> {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  const text = `${print(generateTable(5))}\n不是条目\n`;
  for (let index = 0; index < count; index++) writeFileSync(join(workspace, `${index}.goal`), text);
  const uri = pathToFileURL(join(workspace, `${count >> 1}.goal`)).href;
  const session = new EditorSession(servers.goalsheet, uri);
  try {
    await session.start(pathToFileURL(workspace).href);
    await session.open(text);
    const before = session.published.filter(each => each !== uri).length;
    return [{ what: `files of ${count} checked before the one that was opened`, ratio: before, goal: 0 }];
  } finally {
    await session.stop();
  }
}
