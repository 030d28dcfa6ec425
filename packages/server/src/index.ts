export { type Context, DEFAULT_SETTINGS, type Settings } from './context.ts';
export { FEATURES, type Features } from './features.ts';
export { createServer, type ServerOptions } from './server.ts';
export type { Snapshot } from './snapshot.ts';
