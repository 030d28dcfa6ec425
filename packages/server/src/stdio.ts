import { startServer } from './node.ts';

// The program of its own: `node stdio.ts --stdio`.
startServer();
