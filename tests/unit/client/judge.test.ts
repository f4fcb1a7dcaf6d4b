import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../src/client/candidates.ts';
import { judge } from '../../../src/client/judge.ts';

const hit = (given: Partial<Hit> & { word: string }): Hit => ({
  term: 0,
  score: 1,
  places: [],
  own: undefined,
  ...given,
});
const judged = (hits: Hit[], content: string, { title = 'Otro asunto', terms = 1 } = {}) =>
  judge(
    { id: 'x', hits, data: () => Promise.reject(new Error('not read')) },
    { url: '/', content, meta: { title } },
    terms,
  );

describe('judge', () => {
  it('prefers the very word to another form of it, and that to a word that only begins like it', () => {
    const scores = [
      judged([hit({ word: 'recibo', places: [1], own: new Set([1]) })], 'El recibo.'),
      judged([hit({ word: 'recibo', places: [1], own: new Set([1]) })], 'Fue recibida.'),
      judged([hit({ word: 'recibo', places: [1] })], 'El recibimiento.'),
    ].map((page) => page?.score ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('knows a form of a word that has few letters of it, because the engine does', () => {
    expect(judged([hit({ word: 'pagaron', places: [1], own: new Set([1]) })], 'El pago.')?.marks.has(1)).toBe(true);
  });

  it('refuses what the engine found by shortening the word', () => {
    expect(judged([hit({ word: 'elefante', places: [0] })], 'El agua.')).toBeUndefined();
    expect(judged([hit({ word: 'zzz', places: [0] })], 'Z.', { title: 'zona' })).toBeUndefined();
  });

  it('counts every word and demands none', () => {
    const both = [hit({ word: 'pagar', places: [0] }), hit({ term: 1, word: 'factura', places: [1] })];
    const one = judged(both.slice(1), 'La factura.', { terms: 2 });
    expect(one).toBeDefined();
    expect(judged(both, 'Pagar factura.', { terms: 2 })?.score).toBeGreaterThan(2 * (one?.score ?? 0));
  });

  it('takes the best of a word and what stands for it', () => {
    const found = judged(
      [hit({ word: 'recibo', places: [0] }), hit({ word: 'factura', score: 0.8, places: [2] })],
      'Recibí la factura.',
    );
    expect(found?.score).toBe(0.8);
    expect([...(found?.marks.keys() ?? [])]).toContain(2);
  });

  it('knows a page by its title alone', () => {
    expect(judged([hit({ word: 'facturas', own: new Set() })], 'Texto.', { title: 'La factura' })?.score).toBe(1);
    expect(judged([hit({ word: 'pagaron', own: new Set() })], 'Texto.', { title: 'El pago' })?.score).toBeGreaterThan(
      0,
    );
  });

  it('prefers the page that is called as was asked, by a word that stands for it too', () => {
    const asked = [hit({ word: 'promesas' }), hit({ word: 'compromisos', score: 0.8, own: new Set() })];
    const [whole, longer] = ['Compromisos', 'Datos: Compromisos'].map(
      (title) => judged(asked, 'Texto.', { title })?.score ?? 0,
    );
    expect(whole).toBeGreaterThan(longer ?? 0);
  });

  it('takes a phrase as it is', () => {
    expect(judged([hit({ word: '"casa del agua"', places: [1, 2, 3] })], 'La casa del agua.')?.marks.size).toBe(3);
  });
});
