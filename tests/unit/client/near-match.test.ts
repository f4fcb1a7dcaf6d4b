import { describe, expect, it } from 'vitest';
import { isNearMatch } from '../../../src/client/near-match.ts';

describe('isNearMatch', () => {
  it.each([
    ['acueductos', ['acueducto']],
    ['informacion', ['información', 'de']],
    ['reclamación', ['reclamo']],
    ['agua', ['Agua']],
    ['pérdidas de agua', ['perdida', 'agua']],
    ['PQR', []],
    ['', []],
  ])('takes «%s» for %o', (typed, found) => expect(isNearMatch(typed, found)).toBe(true));

  it.each([
    ['elefante', ['el', 'El']],
    ['alcaldía', ['alcantarillado']],
    ['xyzzy', ['x']],
    ['agua elefante', ['agua', 'el']],
    ['continuidad', []],
  ])('does not take «%s» for %o', (typed, found) => expect(isNearMatch(typed, found)).toBe(false));
});
