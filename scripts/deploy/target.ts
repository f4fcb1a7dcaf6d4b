import { resolve } from 'node:path';

/** Where a site is put. */
export type Target =
  | { kind: 'folder'; path: string }
  /** A folder of another computer, reached by ssh. */
  | { kind: 'ssh'; host: string; path: string }
  /** Keys of a bucket below `prefix`, which is empty or ends in a slash. */
  | { kind: 'bucket'; bucket: string; prefix: string };

/**
 * Reads what follows `npm run deploy --`: a folder, `user@host:/folder`, or `s3://bucket/prefix`.
 * @throws RangeError in Spanish when it is none of them.
 */
export function parseTarget(text: string | undefined): Target {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*?))?\/?$/.exec(text ?? '') ?? [];
  if (bucket !== undefined) return { kind: 'bucket', bucket, prefix: prefix === '' ? '' : `${prefix}/` };
  const [, host, path] = /^((?:[\w.-]+@)?[\w.-]+):(\/[^/].*?)\/?$/.exec(text ?? '') ?? [];
  if (host !== undefined && path !== undefined) return { kind: 'ssh', host, path };
  if (text && !/^[\w.@-]*:|^-/.test(text)) return { kind: 'folder', path: resolve(text) };
  throw new RangeError(
    `Se recibió «${text ?? ''}» y se esperaba a dónde llevar el sitio: una carpeta de este equipo (/srv/www/rendicion), ` +
      'una de otro por ssh (usuario@servidor:/srv/www/rendicion) o un depósito de objetos (s3://deposito). ' +
      'Repita la orden así: npm run deploy -- usuario@servidor:/srv/www/rendicion',
  );
}
