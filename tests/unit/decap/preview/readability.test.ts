import { expect, test } from 'vitest';
import { countSyllables, readabilityOf } from '../../../../decap/preview/readability.ts';

test.each([
  ['agua', 2],
  ['río', 2],
  ['aéreo', 4],
  ['ciudad', 2],
  ['queja', 2],
  ['pingüino', 3],
  ['guerra', 2],
  ['Ibagué', 3],
  ['país', 2],
  ['caudal', 2],
  ['acueducto', 4],
  ['alcantarillado', 6],
  ['hoy', 1],
  ['y', 1],
  ['ahora', 3],
  ['peor', 2],
  ['veintitrés', 3],
  ['continuidad', 4],
  ['rendición', 3],
  ['tranquilo', 3],
  ['construir', 2],
  ['maíz', 2],
  ['SSPD', 1],
])('%s has %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});

test('the index is the formula, by hand', () => {
  // 10 times «El agua llega a las casas.»: 6 words, 9 syllables a sentence.
  const text = Array.from({ length: 10 }, () => 'El agua llega a las casas.').join(' ');
  expect(readabilityOf([text])).toEqual({ index: Math.round(206.835 - 62.3 * (9 / 6) - 6), level: 'muy fácil' });
});

test('long words and long sentences are harder', () => {
  const hard =
    'La implementación de procedimientos administrativos interinstitucionales correspondientes a la caracterización socioeconómica poblacional determina consecuentemente las responsabilidades organizacionales derivadas de la reglamentación departamental aplicable a las infraestructuras complementarias';
  expect(readabilityOf([`${hard} ${hard}.`])?.level).toBe('muy difícil');
});

test('a few words have no index', () => {
  expect(readabilityOf(['Muy corto.'])).toBeUndefined();
});
