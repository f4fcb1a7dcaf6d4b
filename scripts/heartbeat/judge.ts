import type { SiteStatus } from '../site/status.ts';

/** What the public address answers. */
export interface Observed {
  /** Where the status was looked for. */
  address: string;
  status: SiteStatus;
  /** Headers of the home page, by lower-case name. */
  headers: ReadonlyMap<string, string>;
  /** When the certificate ends; undefined for plain http. */
  certificateEnds?: Date | undefined;
}

export interface Expected {
  now: Date;
  /** How long after its moment a build may still be missing, in minutes. */
  grace: number;
  /** How long before its end a certificate must be renewed, in days. */
  days: number;
  /** Beginning of the commit that should be served. */
  revision?: string | undefined;
  /** False for hosts that cannot send headers. */
  withHeaders: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What is wrong with the public site, in one sentence that says what to do; undefined when nothing is. */
export function judge({ address, status, headers, certificateEnds }: Observed, expected: Expected): string | undefined {
  const { now, grace, days, revision, withHeaders } = expected;
  const late = Math.floor((now.getTime() - Date.parse(status.nextBuildDue)) / MINUTE);
  // A moment that cannot be read is as bad as one that passed.
  if (!(late <= grace)) {
    return `${address} está atrasado: se construyó ${status.builtAt} y debía construirse de nuevo ${status.nextBuildDue}. Mire por qué no corrió la construcción programada.`;
  }
  if (revision !== undefined && !status.revision?.startsWith(revision)) {
    return `${address} sirve la revisión ${status.revision ?? 'desconocida'} y se esperaba ${revision}. Mire si el último despliegue terminó.`;
  }
  const lost = Object.entries(status.headers).filter(([name, value]) => headers.get(name) !== value);
  if (withHeaders && lost.length > 0) {
    const [[name, value] = ['', '']] = lost;
    return `${address} no envía la cabecera ${name} que el sitio pide: se recibió «${short(headers.get(name) ?? 'nada')}» y se esperaba «${short(value)}». Recargue el servidor («systemctl reload nginx») o revise su configuración.`;
  }
  const left = certificateEnds && Math.floor((certificateEnds.getTime() - now.getTime()) / DAY);
  if (left !== undefined && left < days) {
    return `El certificado de ${address} termina en ${left} días (${certificateEnds?.toISOString()}). Renuévelo («certbot renew») y recargue el servidor.`;
  }
  return undefined;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
