import type { Localised } from '@goalsheet/core/rules';

/** The tool was called in a way that it does not know: said with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {
  readonly text: Localised;
  constructor(text: Localised) {
    super(text.en);
    this.text = text;
  }
}

/** Something outside the tool is not as it must be (a file is missing, is no text …): said in plain words, exit code 2. */
export class Failure extends Error {
  readonly text: Localised;
  constructor(text: Localised) {
    super(text.en);
    this.text = text;
  }
}

type Wording = (path: string) => Localised;

/** What the operating system says, by its code: what is wrong and what to do. */
const SYSTEM: Readonly<Record<string, Wording>> = {
  ENOENT: path => ({
    zh: `没有这个文件或文件夹：${path}。请检查路径和名称。`,
    en: `There is no such file or folder: ${path}. Check the path and the name.`,
  }),
  EISDIR: path => ({
    zh: `这是文件夹，不是文件：${path}。请给出其中一个文件。`,
    en: `This is a folder, not a file: ${path}. Give one of the files in it.`,
  }),
  ENOTDIR: path => ({
    zh: `路径中有一段不是文件夹：${path}。请检查路径。`,
    en: `A part of the path is not a folder: ${path}. Check the path.`,
  }),
  EACCES: path => ({
    zh: `没有权限：${path}。请检查文件和文件夹的权限。`,
    en: `Permission denied: ${path}. Check the permissions of the file and its folder.`,
  }),
  ELOOP: path => ({
    zh: `符号链接互相指向，打不开：${path}。请给出真正的文件。`,
    en: `The symbolic links go in a circle: ${path}. Give the file itself.`,
  }),
  ENAMETOOLONG: path => ({
    zh: `文件名太长：${path}。请换一个短一些的名字。`,
    en: `The name is too long: ${path}. Choose a shorter one.`,
  }),
  ENOSPC: path => ({
    zh: `磁盘已满，没有写成：${path}。原来的文件没有改动；腾出空间后再试。`,
    en: `The disk is full, so ${path} was not written. What was there is unchanged; free some space and try again.`,
  }),
  EROFS: path => ({
    zh: `文件系统是只读的，不能写：${path}。请换一个位置。`,
    en: `The file system is read-only: ${path}. Choose another place.`,
  }),
  EBUSY: path => ({
    zh: `文件正被其他程序使用：${path}。请关闭后再试。`,
    en: `The file is in use by another program: ${path}. Close it and try again.`,
  }),
  EMFILE: path => ({
    zh: `打开的文件太多，读不了：${path}。请分几次检查。`,
    en: `Too many files are open to read ${path}. Check fewer files at a time.`,
  }),
};
const SAME: Readonly<Record<string, string>> = { EPERM: 'EACCES', ENFILE: 'EMFILE', EDQUOT: 'ENOSPC' };

/** The code of an error of the operating system (`ENOENT`); undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** What to say of an error of the operating system about `path`; undefined if it is none. */
export function systemText(error: unknown, path: string): Localised | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  const wording = SYSTEM[SAME[code] ?? code];
  if (wording) return wording(path);
  const { message } = error as Error;
  return { zh: `读写 ${path} 时系统报错：${message}`, en: `The system failed on ${path}: ${message}` };
}

/** The error as a {@link Failure} about `path`, if it comes from the operating system; else as it is. */
export function failureOf(error: unknown, path: string): unknown {
  const text = systemText(error, path);
  return text ? new Failure(text) : error;
}
