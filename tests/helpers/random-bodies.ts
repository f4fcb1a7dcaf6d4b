import { createRandom } from './random.ts';

const WORDS =
  'agua acueducto año ñandú Ibagué río cañón 18,3 horas «cita» más público € 40 % — informe útil & claro corazón 😀 A·B C'.split(
    ' ',
  );

/** A body as an editor could write it, with every construct the guard accepts; the same seed gives the same body. */
export function randomBody(seed: number): string {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const words = (count = 4 + Math.floor(random() * 8)) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const notes: string[] = [];

  const inline = (): string =>
    pick<() => string>([
      () => words(),
      () => words(),
      () => `${words(3)} **${words(2)}** ${words(2)}`,
      () => `${words(3)} *${words(2)}*, ${words(2)}`,
      () => `${words(2)} ***${words(2)}*** ~~${words(1)}~~`,
      () => `${words(2)} [${words(2)}](https://example.org/?a=1&b=2 "${words(2)}") ${words(2)}`,
      () => `${words(2)} [**${words(1)}** ${words(1)}](/informes/) ${words(1)}`,
      () => `${words(2)} https://example.org/ruta ${words(2)}`,
      () => `${words(2)} \`código <5 {x}\` ${words(2)}`,
      () => `${words(2)} \\<5 mg/L \\{valor\\} \\*no\\* ${words(1)}`,
      () => `${words(3)}  \n${words(3)}\\\n${words(2)}`,
      () => `${words(2)} &lt; &copy; &ntilde; ${words(1)}`,
      () => {
        notes.push(words(5));
        return `${words(3)}[^${notes.length}] ${words(2)}`;
      },
    ])();
  const indent = (text: string, by: string) =>
    text
      .split('\n')
      .map((line, index) => (index === 0 || line === '' ? line : by + line))
      .join('\n');
  const list = (depth: number): string => {
    const ordered = random() < 0.4;
    const loose = random() < 0.3;
    const items = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => {
      const marker = ordered ? `${index + 1}. ` : '- ';
      const inner = depth > 0 && random() < 0.4 ? `${inline()}${loose ? '\n\n' : '\n'}${list(depth - 1)}` : inline();
      return marker + indent(inner, ' '.repeat(marker.length));
    });
    return items.join(loose ? '\n\n' : '\n');
  };
  const cell = () => pick([words(1), '18,3', '**x**', '`a`', '']);
  const table = () => {
    const columns = 2 + Math.floor(random() * 3);
    const row = (make: () => string) => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
    return [
      row(() => words(1)),
      row(() => pick(['---', ':--', '--:', ':-:'])),
      ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => row(cell)),
    ].join('\n');
  };
  const block = (depth: number): string =>
    pick<() => string>([
      () =>
        `<Aviso tipo="${pick(['informacion', 'advertencia', 'importante'])}"${random() < 0.5 ? ` titulo="${words(2).replaceAll('&', '&amp;')}"` : ''}>\n\n${words()}\n\n${flow(depth - 1)}\n\n</Aviso>`,
      () =>
        `<Cifra valor="18,3" unidad="horas" etiqueta="${words(2).replaceAll('&', '&amp;')}" fuente="Informe" corte="2016-12-02" />`,
      () => `<Cita autor="Contraloría" fuente="Informe">\n\n${inline()}\n\n</Cita>`,
      () => `<Detalles titulo="Ver más">\n\n${words()}\n\n${flow(depth - 1)}\n\n</Detalles>`,
      () => `<Pasos>\n\n1. ${inline()}\n2. ${inline()}\n\n</Pasos>`,
      () => `<Tabla titulo="Una tabla">\n\n${table()}\n\n</Tabla>`,
      () => `<Video titulo="V" enlace="https://example.org/v" subtitulado="si">\n\n${inline()}\n\n</Video>`,
    ])();
  const flow = (depth: number): string =>
    pick<() => string>([
      inline,
      inline,
      () => list(2),
      () => `> ${indent(inline(), '> ')}\n>\n> ${indent(inline(), '> ')}`,
      () => '```\n<b>{x}</b> import y\n```',
      () => '---',
      () => `![Vista de ${words(1)}](./media/punto.png)`,
      () => (depth > 0 ? block(depth) : inline()),
    ])();

  let level = 1;
  const pieces = Array.from({ length: 4 + Math.floor(random() * 6) }, () => {
    if (random() > 0.3) return flow(2);
    level = Math.min(2 + Math.floor(random() * 3), level + 1);
    return `${'#'.repeat(level)} ${words(3)}`;
  });
  return `${[...pieces, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n')}\n`;
}
