import { describe, expect, it } from 'vitest';
import { toTerms } from '../../../src/client/search-terms.ts';

const SYNONYMS = [
  { typed: ['recibo', 'cuenta'], written: ['factura'] },
  { typed: ['recibo'], written: ['factura', 'facturación'] },
];
const wordsOf = (query: string) => toTerms(query, SYNONYMS).map((term) => term.map(({ word }) => word));

describe('toTerms', () => {
  it.each([
    ['¿Cómo pago el recibo?', [['pago'], ['recibo?', 'factura', 'facturación']]],
    ['RECIBOS', [['RECIBOS', 'factura', 'facturación']]],
    ['cuenta', [['cuenta', 'factura']]],
    ['factura', [['factura']]],
    ['agua agua Agua', [['Agua']]],
    ['quiénes son', [['quiénes'], ['son']]],
    ['"mi recibo"', [['"mi recibo"']]],
    [' — ', []],
    ['', []],
  ])('%s', (query, words) => expect(wordsOf(query)).toEqual(words));

  it('counts a synonym less than the word itself', () => {
    const [term = []] = toTerms('cuenta', SYNONYMS);
    expect(term[1]?.weight).toBeLessThan(term[0]?.weight ?? 0);
  });

  it('looks for no more words than a sentence has', () => {
    expect(toTerms('uno dos tres cuatro cinco seis siete ocho nueve diez'.replaceAll('uno', 'cero'), [])).toHaveLength(
      8,
    );
  });
});
