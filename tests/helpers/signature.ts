import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request to object storage, as it came in. */
export interface SignedRequest {
  method: string;
  /** Path and query, as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Why object storage would not believe a request (AWS Signature Version 4 in the `Authorization` header), computed as its server
 * does and without the library that signs; undefined where the signature is right.
 */
export function signatureFault({ method, url, headers, body }: SignedRequest, secret: string): string | undefined {
  const [, credential = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (signature === '') return 'The request has no signature.';
  const signed = names.split(';');
  const unsigned = Object.keys(headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signed.includes(name),
  );
  if (unsigned.length > 0) return `Not signed: ${unsigned.join(', ')}.`;
  const hash = String(headers['x-amz-content-sha256']);
  if (hash !== sha256(body)) return 'The body is not the one that was signed.';

  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    path
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    [...new URLSearchParams(query)]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .toSorted()
      .join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim().replaceAll(/ +/g, ' ')}`),
    '',
    names,
    hash,
  ].join('\n');
  const [, day = '', region = '', service = '', end = ''] = credential.split('/');
  const key = [day, region, service, end].reduce<Buffer>(
    (secretSoFar, part) => createHmac('sha256', secretSoFar).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  const scope = [day, region, service, end].join('/');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const expected = createHmac('sha256', key).update(toSign).digest('hex');
  return expected === signature ? undefined : `The signature is of another request:\n${canonical}`;
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986, as the specification asks; `encodeURIComponent` leaves five more signs alone. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
