import { once } from 'node:events';
import { connect } from 'node:tls';
import { STATUS_FILE, type SiteStatus } from '../site/status.ts';
import type { Observed } from './judge.ts';

/** Longer than this, in milliseconds, no reader waits either. */
const PATIENCE = 30_000;

/**
 * Asks a public site for its status, its headers and its certificate, past every copy on the way.
 * @throws Error with one sentence in Spanish when it does not answer as a site of ours.
 */
export async function observe(address: URL): Promise<Observed> {
  const home = await ask(address);
  await home.arrayBuffer();
  const response = await ask(new URL(STATUS_FILE, address));
  const status = (await response.json().catch(() => undefined)) as SiteStatus | undefined;
  if (typeof status?.nextBuildDue !== 'string' || typeof status.headers !== 'object') {
    throw new Error(
      `${response.url} no es el estado de un sitio de estos. Revise la dirección: se espera la de la página de inicio.`,
    );
  }
  return {
    address: address.href,
    status,
    headers: new Map(home.headers),
    certificateEnds: address.protocol === 'https:' ? await certificateEnd(address) : undefined,
  };
}

async function ask(url: URL): Promise<Response> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'cache-control': 'no-cache' },
  }).catch((error: Error) => {
    throw new Error(`${url.href} no responde: ${reasonOf(error)}. Mire si el servidor y su certificado están bien.`);
  });
  if (response.ok) return response;
  const advice =
    response.status === 403
      ? 'El servidor no puede leer sus archivos: mire los permisos de la carpeta y de las que están por encima.'
      : 'Mire si el último despliegue terminó.';
  throw new Error(`${url.href} respondió ${response.status} y se esperaba 200. ${advice}`);
}

async function certificateEnd({ hostname, port }: URL): Promise<Date> {
  const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname });
  await once(socket, 'secureConnect');
  const { valid_to: end } = socket.getPeerCertificate();
  socket.destroy();
  return new Date(end);
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `pasaron ${PATIENCE / 1000} segundos`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
