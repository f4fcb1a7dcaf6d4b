import { describe, expect, it } from 'vitest';
import { acronymsOf, splitSentences, wordsOf } from '../../../src/lib/sentences.ts';

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['Uno. Dos. Tres', ['Uno.', 'Dos.', 'Tres']],
    ['Son 18.3 km y 1.900 millones. Fin.', ['Son 18.3 km y 1.900 millones.', 'Fin.']],
    ['La empresa IBAL S.A. E.S.P. Oficial rinde cuentas.', ['La empresa IBAL S.A. E.S.P. Oficial rinde cuentas.']],
    ['Vea el art. 5 de la ley. Luego siga.', ['Vea el art. 5 de la ley.', 'Luego siga.']],
    ['El convenio núm. 6 sigue. Vea la pág. 3.', ['El convenio núm. 6 sigue.', 'Vea la pág. 3.']],
    ['¿Qué pasó? ¡Todo! «Así fue.» Y ya…', ['¿Qué pasó?', '¡Todo!', '«Así fue.»', 'Y ya…']],
    ['Son 20 km de tubería. La planta está lista.', ['Son 20 km de tubería.', 'La planta está lista.']],
    ['', []],
  ])('cuts «%s»', (text, sentences) =>
    expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(sentences),
  );
});

describe('wordsOf', () => {
  it('counts words as a reader does', () => {
    expect(wordsOf('El 40 % — de 1.900 millones (más o menos) se fue.')).toHaveLength(10);
  });
});

describe('acronymsOf', () => {
  it('finds runs of three capitals or more, not words in capitals inside others', () => {
    expect(acronymsOf('La CRA, el SUI y la SSPD; PQRs no; NIT sí.').map(({ text }) => text)).toEqual([
      'CRA',
      'SUI',
      'SSPD',
      'NIT',
    ]);
  });

  it('takes no Roman numeral and no word in capitals for one', () => {
    expect(acronymsOf('Ruta III y XIV, POR DÍA y PARA TODOS, ATENCIÓN. El TOTAL de este AÑO.')).toEqual([]);
    expect(acronymsOf('POR ESTE MEDIO SE INFORMA que la CRA decide.').map(({ text: found }) => found)).toEqual(['CRA']);
    expect(acronymsOf('MIL, CIVIL y la CDMX; la CRA.').map(({ text: found }) => found)).toEqual([
      'MIL',
      'CIVIL',
      'CDMX',
      'CRA',
    ]);
  });
});
