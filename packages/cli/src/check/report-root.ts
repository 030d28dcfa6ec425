import type { Io } from '../io.ts';
import { pathsOf } from '../paths.ts';

/**
 * The folder from which a service that shows the report counts paths: the checkout where GitHub Actions names one round the current
 * folder, else the current folder.
 */
export function reportRoot(io: Io): string {
  const paths = pathsOf(io.platform);
  const cwd = paths.absolute(io.cwd, '.');
  const workspace = io.env.GITHUB_WORKSPACE && paths.absolute(io.cwd, io.env.GITHUB_WORKSPACE);
  return workspace && `${cwd}/`.startsWith(`${workspace}/`) ? workspace : cwd;
}

/** A path as it counts from {@link reportRoot}, with `/`; undefined for what is not below it. */
export function belowRoot(io: Io, path: string): string | undefined {
  const root = reportRoot(io);
  const start = root.endsWith('/') ? root : `${root}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}
