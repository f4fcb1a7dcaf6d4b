import { createRandom } from '../../helpers/random.ts';

/** A body and the words in it that a person can reach: each stands in it once. */
export interface GeneratedBody {
  body: string;
  words: string[];
}

/** Pieces of a body; `@` is where the word to edit goes. Everything that editors, programs and people write. */
const PIECES: readonly string[] = [
  'Un párrafo con la palabra @ en medio.',
  'La **negrita @ sigue** y la *cursiva* también.',
  'La _cursiva @ con raya_ y __negrita__ baja.',
  'Menos de \\<5 mg/L de @ y \\{llaves\\}.',
  'Entidades &copy; &amp; &nbsp; y @ con \\* asterisco y 1\\. punto.',
  'Primera línea  \ncon salto y @ después.',
  'Primera línea\\\ncon barra y @ después.',
  'Línea suave\nque sigue con @ aquí.',
  'Un [enlace @](https://example.org/a_b "título") y otro: https://example.org/x_y_z.',
  'El [informe](/informes/) dice @ y `código {x} <b>` literal.',
  'Con nota[^1] y @ al final.',
  'Precio: $5 & 10 % de @; a < b; c > d.',
  'Guiones - y @ * sueltos * aquí, snake_case_nombre y 2 * 3.',
  '~~Tachado~~ con @ y emoji 😀 y “comillas” — raya…',
  '## Título con @ y `código`',
  '### Pregunta: ¿@? \\# número',
  '- uno\n- dos @\n  - anidado\n    1. más\n    2. todavía\n- tres',
  '* estrella\n* con @\n* tres',
  '+ más\n+ con @',
  '1. primero\n2. segundo @\n3. tercero',
  '3. tres\n4. cuatro @',
  '- suelto\n\n- con @ y aire\n\n- fin',
  '> Una cita con @\n> en dos líneas.',
  '<Aviso tipo="informacion" titulo="Con título">\n\nDentro del aviso está @ y **más**.\n\n</Aviso>',
  "<Aviso tipo='advertencia'>\n\n- lista\n- con @\n\n</Aviso>",
  '<Detalles titulo="Cómo">\n\nSe sumaron @ horas.\n\n</Detalles>',
  '<Pasos>\n\n1. Escriba @.\n2. Guarde.\n\n</Pasos>',
  '<Cita autor="Alguien" enlace="https://example.org/c">\n\nDijo @ entonces.\n\n</Cita>',
];

/** Pieces that nobody edits here and that must survive. */
const STILL: readonly string[] = [
  '<Cifra valor="18,3" unidad="horas" etiqueta="Suspensión" fuente="Con &quot;comillas&quot; &amp; más" corte="2016-12-02" />',
  '<Cifra\n  valor="42"\n  etiqueta="En varias líneas"\n  fuente="Informe"\n  corte="2016-12-02"\n/>',
  '<Tabla titulo="Horas">\n\n| Año | Horas |\n| :-- | --: |\n| 2012 |   523 |\n|2013|184|\n\n</Tabla>',
  '***',
  '* * *',
  '- doble\n\n  párrafo en un punto\n- y otro',
  '```js\nconst x = {a: "<b>"};\n```',
  '<Aviso tipo="importante">\n\nUno.\n\n<Cifra valor="1" etiqueta="x" fuente="y" corte="2016-12-02" />\n\n</Aviso>',
  '[ref]: https://example.org/ref',
  'Con [referencia][ref] al final.\n\n[ref]: https://example.org/ref',
];

/** A valid body of 3 to 8 pieces in any order. */
export function generateBody(seed: number): GeneratedBody {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const words: string[] = [];
  const pieces: string[] = [];
  const isList = (piece: string | undefined) => /^([-*+] |\d+\. )/.test(piece ?? '');
  let level = 1;
  for (let count = 3 + Math.floor(random() * 6); count > 0; count -= 1) {
    const isStill = random() < 0.3 && pieces.length > 0;
    const piece = isStill ? pick(STILL) : pick(PIECES);
    if (piece.startsWith('### ') && level < 2) continue;
    if (piece.startsWith('#')) level = piece.startsWith('### ') ? 3 : 2;
    // Two lists in a row are one list to the rich-text editor: they are kept, but as protected text.
    if (isList(piece) && isList(pieces.at(-1))) continue;
    if (piece.includes('[ref]') && pieces.some((other) => other.includes('[ref]'))) continue;
    const word = `objetivo${seed}n${words.length}`;
    if (!isStill) words.push(word);
    pieces.push(piece.replace('@', word));
  }
  if (words.length === 0) {
    words.push(`objetivo${seed}n0`);
    pieces.push(`Final con ${words[0]}.`);
  }
  if (pieces.some((piece) => piece.includes('[^1]'))) pieces.push('[^1]: La nota *con* formato.');
  return { body: pieces.join('\n\n'), words };
}
