import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Starts to listen and returns the port (the one asked for, or a free one for 0). */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** True for a `host` on which only programs of this computer reach a server. */
export const isThisComputer = (host: string): boolean => /^(localhost|127\.[\d.]+|::1)$/.test(host);

/**
 * Where other computers reach a server that listens on `host`: undefined when that is this computer alone. Of several
 * addresses of this computer, the first.
 */
export function originOf(host: string, port: number): string | undefined {
  if (isThisComputer(host)) return undefined;
  if (host !== '0.0.0.0' && host !== '::') return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const first = addresses.find(({ family, internal }) => family === 'IPv4' && !internal);
  return first && `http://${first.address}:${port}`;
}

/** Why a server could not listen, in one sentence that says what to do. */
export function describeListenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `El puerto ${port} está ocupado por otro programa. Ciérrelo o elija otro puerto: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `No hay permiso para usar el puerto ${port}. Elija uno mayor que 1023: PORT=4321 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST es «${host}», que no es una dirección de este equipo. Use «localhost» o quite la variable.`;
    default:
      return `No se pudo abrir el puerto ${port}: ${message}`;
  }
}
