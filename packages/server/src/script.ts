// The server as a script of its own, the same for every place: started by Node as a process, or by a browser as a worker. What
// belongs to the other place is never evaluated.

/** The worker's own scope, where this is one. */
declare const self: Parameters<typeof import('./browser.ts')['startServer']>[0];

// Others in a browser may bring a `process` of their own.
if (typeof process === 'object' && process.versions?.node !== undefined)
  void import('./node.ts').then(({ startServer }) => startServer());
else void import('./browser.ts').then(({ startServer }) => startServer(self));
