/** The first version of Node that has all that the tool and its libraries ask for; `engines` in package.json says the same. */
export const LEAST = '22.3';

/** Why the tool cannot run, in both languages since nothing else is loaded yet; undefined where it can. @param version `22.3.0` */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return [
    `goalsheet：需要 Node ${LEAST} 或更新的版本，这里是 ${version}，有些功能在它上面没有。请从 https://nodejs.org 安装新版后重试。`,
    `goalsheet: needs Node ${LEAST} or later; this is ${version}, which lacks what some commands use. Install a later one from https://nodejs.org and try again.`,
    '',
  ].join('\n');
}
