import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';

/** A bucket with the S3 interface, below one prefix. */
export interface Bucket {
  name: string;
  /** The bytes of an object; undefined when there is none. */
  get: (path: string) => Promise<Buffer | undefined>;
  put: (path: string, body: Buffer, headers: Readonly<Record<string, string>>) => Promise<void>;
  remove: (path: string) => Promise<void>;
}

/** How the services of object storage name their own variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens a bucket with the keys of `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, at Amazon or at `AWS_ENDPOINT_URL_S3`.
 * @throws Error in Spanish when a variable is missing.
 */
export function openBucket(bucket: string, prefix: string, env: Environment): Bucket {
  const region = env['AWS_REGION'] ?? 'us-east-1';
  const endpoint = (env['AWS_ENDPOINT_URL_S3'] ?? `https://s3.${region}.amazonaws.com`).replace(/\/$/, '');
  const client = new AwsClient({
    accessKeyId: required(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: required(env, 'AWS_SECRET_ACCESS_KEY'),
    sessionToken: env['AWS_SESSION_TOKEN'],
    service: 's3',
    region,
    retries: 4,
  });
  const urlOf = (path: string) =>
    [endpoint, bucket, ...`${prefix}${path}`.split('/').map(encodeURIComponent)].join('/');

  const ask = async (method: string, path: string, body?: Buffer, headers: Readonly<Record<string, string>> = {}) => {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const init = { method, body, headers: { ...headers, 'x-amz-content-sha256': hash } };
    const response = await client.fetch(urlOf(path), init as RequestInit).catch((error: Error) => {
      throw new Error(`No se pudo llegar a ${endpoint}: ${reasonOf(error)}. Revise AWS_ENDPOINT_URL_S3 y la conexión.`);
    });
    if (response.ok || response.status === 404) return response;
    throw new Error(describe(response.status, await response.text(), `s3://${bucket}/${prefix}${path}`));
  };

  return {
    name: `s3://${bucket}/${prefix}`,
    get: async (path) => {
      const response = await ask('GET', path);
      const text = Buffer.from(await response.arrayBuffer());
      if (response.status !== 404) return text;
      if (text.includes('NoSuchBucket'))
        throw new Error(`No existe el depósito «${bucket}» en ${endpoint}. Créelo y repita la orden.`);
      return undefined;
    },
    put: async (path, body, headers) => {
      const response = await ask('PUT', path, body, headers);
      if (response.status === 404)
        throw new Error(describe(404, await response.text(), `s3://${bucket}/${prefix}${path}`));
      await response.arrayBuffer();
    },
    remove: async (path) => {
      await (await ask('DELETE', path)).arrayBuffer();
    },
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new Error(
    `Falta la variable ${name}, con la que el depósito de objetos sabe quién escribe. Dé valor a AWS_ACCESS_KEY_ID y a AWS_SECRET_ACCESS_KEY y repita la orden.`,
  );
}

function describe(status: number, text: string, place: string): string {
  const [, code = ''] = /<Code>(.*?)<\/Code>/.exec(text) ?? [];
  const hint = status === 403 ? ' Revise las llaves y sus permisos: leer, escribir y borrar objetos.' : '';
  return `El depósito respondió ${status}${code && ` (${code})`} a ${place}.${hint}`;
}

const reasonOf = (error: Error): string => (error.cause instanceof Error ? error.cause.message : error.message);
