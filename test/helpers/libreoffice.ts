import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * A file as LibreOffice saves it, in the same format or another one (`docx`, `xlsx`, `pdf`, options behind a colon); undefined where
 * there is no LibreOffice.
 */
export async function savedAgain(bytes: Uint8Array, from: string, to = from): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-office-'));
  try {
    const source = join(folder, `in.${from}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), source];
    await promisify(execFile)('soffice', args, { timeout: 90_000 });
    return await readFile(join(folder, 'out', `in.${to.split(':')[0]}`));
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' &&
      (error as NodeJS.ErrnoException).syscall === 'spawn soffice'
    )
      return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
