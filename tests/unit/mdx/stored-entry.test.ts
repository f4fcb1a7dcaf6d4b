import { describe, expect, it } from 'vitest';
import { readStoredBody, type StoredBody, storeBody } from '../../../src/mdx/stored-entry.ts';

const BODY: StoredBody = {
  headings: [{ depth: 2, id: 'que-paso', text: 'Qué pasó' }],
  nodes: [{ kind: 'html', html: '<p>Texto</p>' }],
};

describe('the body in the store', () => {
  it('comes back as it was put in, also through the file that keeps the store', () => {
    expect(readStoredBody({ id: 'x', rendered: storeBody(BODY) })).toEqual(BODY);
    expect(readStoredBody({ id: 'x', rendered: JSON.parse(JSON.stringify(storeBody(BODY))) })).toEqual(BODY);
  });

  it.each([undefined, { html: '' }, { html: '', metadata: { body: '<p>' } }, { html: '', metadata: { body: {} } }])(
    'is not taken from what another loader stored: %j',
    (rendered) => expect(() => readStoredBody({ id: 'x', rendered })).toThrow('«x»'),
  );
});
