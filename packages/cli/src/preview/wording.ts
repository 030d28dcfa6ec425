import type { Localised } from '@goalsheet/core/rules';

/** What the server itself says to the user. */
export const wording = {
  noFolder: (path: string): Localised => ({
    zh: `没有这个文件夹：${path}。请检查路径，或先建好文件夹再预览。`,
    en: `There is no such folder: ${path}. Check the path, or make the folder first.`,
  }),
  noAccess: (path: string, reason: string): Localised => ({
    zh: `打不开文件夹 ${path}：${reason}`,
    en: `The folder ${path} cannot be opened: ${reason}`,
  }),
  notFolder: (path: string): Localised => ({
    zh: `这不是文件夹：${path}。预览的是文件夹，请给出文件所在的文件夹。`,
    en: `This is no folder: ${path}. A preview is of a folder: give the one that the file is in.`,
  }),
  gone: { zh: '这个文件不在了。', en: 'This file is no longer there.' },
  notAllowed: {
    zh: '没有读取这个文件的权限。请检查文件的权限，或先关闭独占它的程序。',
    en: 'This file may not be read. Check its permissions, or close the program that has locked it.',
  },
  tooLarge: {
    zh: '这个文件超过 64 MB，不像是目标表，没有读取。',
    en: 'This file is larger than 64 MB: it can hardly be a table, and was not read.',
  },
  leadsOut: { zh: '这个路径指向文件夹之外，没有读取。', en: 'This path leads out of the folder, and was not read.' },
  unreadable: (reason: string): Localised => ({
    zh: `这个文件读不出来：${reason}`,
    en: `This file cannot be read: ${reason}`,
  }),
  notTable: {
    zh: '这个文件是指标体系或指标库，没有表可看。',
    en: 'This file is an indicator standard or library: it has no sheet.',
  },
  refusedMethod: { zh: '预览只供查看：只接受 GET 和 HEAD。', en: 'The preview is for looking only: GET and HEAD.' },
  refusedHost: {
    zh: '预览只在本机打开：请用启动时给出的地址。',
    en: 'The preview is for this machine only: use the address it gave when it started.',
  },
  refusedSite: {
    zh: '不接受从其他网页来的访问：请把地址粘贴到浏览器的地址栏打开。',
    en: 'Requests from other sites are refused: paste the address into the address bar of the browser.',
  },
  refusedPath: { zh: '只能查看这个文件夹里的文件。', en: 'Only files of this folder can be seen.' },
  notFound: { zh: '没有这一页。', en: 'There is no such page.' },
  tooMany: { zh: '打开的预览页太多了，请关掉几个。', en: 'Too many preview pages are open: close some.' },
  crashed: { zh: '预览出错，详情见命令行。', en: 'The preview failed: see the command line.' },
} as const satisfies Record<string, Localised | ((...values: string[]) => Localised)>;
