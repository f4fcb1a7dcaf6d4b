import { expect, test } from 'vitest';
import { pictureWord } from '../../../src/lib/alt-text.ts';

test.each([
  ['Imagen de un tanque', 'Imagen de'],
  ['  foto del acueducto', 'foto del'],
  ['Una fotografía que muestra la planta', 'Una fotografía que'],
])('%s begins with «%s»', (alt, words) => {
  expect(pictureWord(alt)).toBe(words);
});

test.each(['Un tanque', 'Fotógrafos en el tanque', 'La imagenología del hospital', 'Cámara de fotos sobre la mesa'])(
  '%s says what is seen',
  (alt) => expect(pictureWord(alt)).toBeUndefined(),
);
