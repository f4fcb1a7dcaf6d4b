import { expect, it } from 'vitest';
import { toSentences } from '../../../src/lib/search-document.ts';

it('closes the lines that no sign closes', () => {
  expect(toSentences(['Qué se hizo', ' Se lavó un tanque. ', '', 'Qué se hizo', '¿Cuál?', 'Dijo «no».', 'Así:'])).toBe(
    'Qué se hizo. Se lavó un tanque. ¿Cuál? Dijo «no». Así:',
  );
});
