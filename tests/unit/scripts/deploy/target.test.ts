import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../../scripts/deploy/target.ts';

describe('the target of a deployment', () => {
  it.each([
    ['/srv/www', { kind: 'folder', path: '/srv/www' }],
    ['../sitio', { kind: 'folder', path: resolve('../sitio') }],
    ['ana@entidad.gov.co:/srv/www', { kind: 'ssh', host: 'ana@entidad.gov.co', path: '/srv/www' }],
    ['web:/srv/a b', { kind: 'ssh', host: 'web', path: '/srv/a b' }],
    ['s3://rendicion', { kind: 'bucket', bucket: 'rendicion', prefix: '' }],
    ['s3://rendicion/2026/sitio/', { kind: 'bucket', bucket: 'rendicion', prefix: '2026/sitio/' }],
  ])('%s', (text, target) => expect(parseTarget(text)).toEqual(target));

  it.each([undefined, '', 'web:', 'web:/', 'web:sitio', 's3://', 's3://Mal_Nombre', '--rollback', '-o Proxy:/a'])(
    '%s is none, and is told so',
    (text) => expect(() => parseTarget(text)).toThrow(/se esperaba a dónde llevar el sitio/),
  );
});
