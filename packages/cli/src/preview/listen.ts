import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const LOOPBACK = '127.0.0.1';
/** The port tried first when none is asked for. */
export const USUAL_PORT = 7414;
const MOST_TRIES = 20;

/** Listens on the loopback address: on the wanted port, or on the next one that is free. Returns the port. */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES && wanted + tries < 65536; tries++)
    if (await tryPort(server, wanted + tries)) return portOf(server);
  await tryPort(server, 0);
  return portOf(server);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** False if the port is taken or not to be had. */
function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, LOOPBACK);
  });
}
