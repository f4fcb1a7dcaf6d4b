import { describe, expect, it } from 'vitest';
import { toExcerpt } from '../../../src/client/excerpt.ts';

const TEXT =
  'El agua faltó seis horas en el sector Alto. La factura (duplicada) se anula. Pida la factura, con su número, en la Casa del Agua.';
const shown = (content: string, marks: [number, number][]) =>
  toExcerpt(content, new Map(marks))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('toExcerpt', () => {
  it('starts with the text where nothing is marked', () => {
    expect(shown('Uno dos. Tres.', [])).toBe('Uno dos. Tres.');
    expect(shown('', [])).toBe('');
  });

  it('starts with the sentence that has the most of what was looked for', () => {
    expect(shown(TEXT, [[10, 1]])).toBe(
      'La [factura] (duplicada) se anula. Pida la factura, con su número, en la Casa del Agua.',
    );
  });

  it('marks words, not the signs around them', () => {
    expect(
      shown(TEXT, [
        [11, 1],
        [16, 1],
      ]),
    ).toBe('La factura ([duplicada]) se anula. Pida la [factura], con su número, en la Casa del Agua.');
  });

  it('cuts a sentence that is too long around its first mark, and says so', () => {
    const long = `${Array.from({ length: 80 }, (_, index) => `p${index}`).join(' ')}.`;
    const cut = shown(long, [[50, 1]]);
    expect(cut).toMatch(/^… p42 .*\[p50\].* p77…$/);
    expect(shown(long, [[2, 1]])).toMatch(/^p0 p1 \[p2\].* p35…$/);
    expect(shown(long, [[79, 1]])).toMatch(/^… p44 .*\[p79\]\.$/);
  });

  it('does not end a sentence at an abbreviation', () => {
    expect(shown('Vaya a la Cra. 5 con su factura. Otra.', [[7, 1]])).toBe('Vaya a la Cra. 5 con su [factura]. Otra.');
  });
});
