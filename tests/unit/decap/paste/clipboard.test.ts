import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPiece } from '../../../../decap/body/nodes.ts';
import { guardBody } from '../../../../decap/body/parse.ts';
import { expandToken, writeToken } from '../../../../decap/body/tokens.ts';
import { type Clipboard, readClipboard } from '../../../../decap/paste/clipboard.ts';
import { droppedWords } from '../../../../decap/paste/dropped.ts';
import { toPieces } from '../../../../decap/paste/pieces.ts';
import { ROOT } from '../../../helpers/paths.ts';

const fixture = (name: string): Clipboard => ({
  html: readFileSync(join(ROOT, 'tests/fixtures/clipboard', name), 'utf8'),
  text: '',
});

/** What a paste leaves in a body, and what it says was dropped. */
function pasted(clipboard: Clipboard, body = '', isInBlock = false): { text: string; dropped: string } | undefined {
  const result = readClipboard(clipboard);
  if (!result) return undefined;
  const parts = toPieces(result, body, isInBlock).map((piece) =>
    'node' in piece ? formatPiece({ node: piece.node, source: '' }) : expandToken(writeToken(piece.block, piece.form)),
  );
  return { text: parts.join('\n\n'), dropped: droppedWords(result.dropped) };
}

const WORD = `## Balance del agua

En marzo se trataron **3.489 m³** de agua[^1], dijo “Planeación”. texto nuevo.

### Lo que falta

- Medidores
  - Sector Bajo
- Tanques

1. Primero

<Tabla>

| **Año** | Volumen (m³) |
| --- | --- |
| 2025 | 3.489 |

</Tabla>

Véase [el informe](https://example.org/informe) y el anexo.

[^1]: Medido a la salida de la planta.`;

describe('what is pasted arrives as our Markdown', () => {
  it('from Word: lists by paragraphs, a note, a table, raised signs, no comment and no change', () => {
    expect(pasted(fixture('word.html'))).toEqual({
      text: WORD,
      dropped: 'Se quitaron 1 comentario, 1 texto borrado con control de cambios y 2 imágenes.',
    });
  });

  it('and the check finds nothing in it but the title that the table needs', () => {
    const { text } = pasted(fixture('word.html')) ?? { text: '' };
    expect(guardBody(text.replace('<Tabla>', '<Tabla titulo="Agua">'))).toEqual([]);
  });

  it('from Google Docs: marks by style, lists beside their points, a note', () => {
    expect(pasted(fixture('google-docs.html'))).toEqual({
      text: '## Reunión\n\nEl **tanque** *nuevo*[^1] tiene 20 m².\n\n- Uno\n  - Dentro\n- Dos\n\n[^1]: Según el acta.',
      dropped: 'Se quitaron 1 comentario y 1 imagen.',
    });
  });

  it('from LibreOffice: numbered lists, a table, a note', () => {
    expect(pasted(fixture('libreoffice.html'))).toEqual({
      text: '## Fugas\n\nSe repararon 12 fugas[^1] en mayo.\n\n1. Primero\n   1. Dentro\n2. Segundo\n\n<Tabla>\n\n| Mes | Fugas |\n| --- | --- |\n| Mayo | 12 |\n\n</Tabla>\n\n[^1]: Sin contar las de acometida.',
      dropped: '',
    });
  });

  it('from a spreadsheet, as HTML and as text', () => {
    const table = '<Tabla>\n\n| Mes | Horas |\n| --- | --- |\n| Enero | 18,3 |\n\n</Tabla>';
    expect(pasted(fixture('excel.html'))?.text).toBe(table);
    expect(pasted({ html: '', text: 'Mes\tHoras\r\nEnero\t18,3\r\n' })?.text).toBe(table);
  });

  it('from a PDF: broken lines are joined, parted words too, points are a list', () => {
    const text =
      'La empresa reparó doce fugas en el sector Bajo y cam-\nbió cuarenta medidores que llevaban más de diez años\nde servicio.\nEn junio sigue el sector Medio con:\n• medidores nuevos\n• válvulas\n\nOtro párrafo.';
    expect(pasted({ html: '', text })?.text).toBe(
      'La empresa reparó doce fugas en el sector Bajo y cambió cuarenta medidores que llevaban más de diez años de servicio.\n\nEn junio sigue el sector Medio con:\n\n- medidores nuevos\n- válvulas\n\nOtro párrafo.',
    );
  });

  it('without signs that nobody sees, with the joiners of a pictogram', () => {
    const text =
      'Llame al \u202a+57\u00a0300\u202c,\u2028antes\u200b de las\vseis \u{1f468}\u200d\u{1f467}\u0007.\nOtra.';
    const clean = 'Llame al +57 300, antes de las seis \u{1f468}\u200d\u{1f467}.';
    expect(pasted({ html: '', text })?.text).toBe(`${clean}\n\nOtra.`);
    expect(pasted({ html: `<p>${text.replaceAll('\v', '&#8232;').replace('\u0007', '')}</p>`, text: '' })?.text).toBe(
      `${clean} Otra.`,
    );
  });

  it('plain text of one line is nobody’s business', () => {
    expect(pasted({ html: '', text: 'Una línea.' })).toBe(undefined);
  });

  it('notes take numbers that the text does not use yet', () => {
    expect(pasted(fixture('libreoffice.html'), 'Ya[^1].\n\n[^1]: Una.')?.text).toContain('fugas[^2]');
  });

  it('within a block no table and no heading has a place, and that is said', () => {
    const { text, dropped } = pasted(fixture('libreoffice.html'), '', true) ?? { text: '', dropped: '' };
    expect(text).toMatch(/^Fugas\n/);
    expect(text).not.toContain('Tabla');
    expect(dropped).toBe('Se quitó 1 tabla, que aquí no cabe.');
  });
});
