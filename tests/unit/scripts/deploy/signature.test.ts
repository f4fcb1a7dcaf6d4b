import { describe, expect, it } from 'vitest';
import { signatureFault } from '../../../helpers/signature.ts';

// What the tests of deployment hold against each request. The examples with their signatures are those of the specification:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const request = (method: string, url: string, names: string, signature: string, more: Record<string, string> = {}) => ({
  method,
  url,
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-date': '20130524T000000Z',
    'x-amz-content-sha256': EMPTY,
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`,
    ...more,
  },
  body: Buffer.of(),
});

const GET = request(
  'GET',
  '/test.txt',
  'host;range;x-amz-content-sha256;x-amz-date',
  'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  { range: 'bytes=0-9' },
);
const PUT = {
  ...request(
    'PUT',
    '/test%24file.text',
    'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    },
  ),
  body: Buffer.from('Welcome to Amazon S3.'),
};
const LIFECYCLE = request(
  'GET',
  '/?lifecycle',
  'host;x-amz-content-sha256;x-amz-date',
  'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
);
const LIST = request(
  'GET',
  '/?max-keys=2&prefix=J',
  'host;x-amz-content-sha256;x-amz-date',
  '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
);

describe('the check of signatures', () => {
  it.each([
    ['an object', GET],
    ['a body', PUT],
    ['a subresource', LIFECYCLE],
    ['a list', LIST],
  ])('accepts the example of the specification for %s', (_name, example) => {
    expect(signatureFault(example, SECRET)).toBeUndefined();
  });

  it.each([
    ['another key', GET, 'otra'],
    ['another path', { ...GET, url: '/otra.txt' }, SECRET],
    ['another method', { ...GET, method: 'DELETE' }, SECRET],
    ['another body', { ...PUT, body: Buffer.from('Otro') }, SECRET],
    ['another header', { ...GET, headers: { ...GET.headers, range: 'bytes=0-8' } }, SECRET],
    ['a header that nobody signed', { ...GET, headers: { ...GET.headers, 'x-amz-acl': 'public-read' } }, SECRET],
    ['no signature', { ...GET, headers: { host: 'x' } }, SECRET],
  ])('refuses %s', (_name, changed, secret) => {
    expect(signatureFault(changed, secret)).toBeTypeOf('string');
  });
});
