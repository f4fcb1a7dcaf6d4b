import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NOUNS =
  'acueducto río tubería planta bocatoma barrio comuna usuario tarifa medidor fuga presión tanque informe cifra fuente'.split(
    ' ',
  );
const VERBS = 'llega mide reparte pierde atiende revisa publica corrige explica promete'.split(' ');
const LINKS = 'del de la en el para el con la según el'.match(/\S+ ?\S*/g) ?? [];
/** About 840 words, like the entries of the numbers to beat. */
const PARAGRAPHS = 14;

/**
 * Writes `count` press releases of plain Spanish prose over ten years, with a heading, a block and a list each, into a
 * content folder. The same count always gives the same files.
 */
export async function writeReleases(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'press-releases'), { recursive: true });
  for (let start = 0; start < count; start += 200) {
    const batch = Array.from({ length: Math.min(200, count - start) }, (_, index) => start + index);
    await Promise.all(
      batch.map((index) => writeFile(join(folder, 'press-releases', `nota-${index}.mdx`), entry(index))),
    );
  }
}

function entry(index: number): string {
  const word = (step: number, list: readonly string[]) =>
    list[(index * 7 + step * 13 + ((index * step) % 5)) % list.length] ?? '';
  const sentence = (step: number) =>
    `El ${word(step, NOUNS)} ${word(step + 1, VERBS)} ${word(step, LINKS)} ${word(step + 2, NOUNS)} número ${(index * step) % 997}.`;
  const paragraph = (step: number) => Array.from({ length: 7 }, (_, at) => sentence(step * 7 + at)).join(' ');
  const day = new Date(Date.UTC(2016, 0, 1 + ((index * 37) % 3650))).toISOString().slice(0, 10);
  const body = Array.from({ length: PARAGRAPHS }, (_, step) =>
    step % 4 === 0 ? `## Parte ${step / 4 + 1}\n\n${paragraph(step)}` : paragraph(step),
  );
  return `---
title: Comunicado ${index} sobre el ${word(1, NOUNS)}
summary: ${sentence(3)}
publishedAt: ${day}T08:00:00-05:00
place: Un lugar
topics: [${index % 3 === 0 ? 'continuidad' : 'alcantarillado'}]
sources:
  - title: Fuente ${index}
    url: https://example.org/${index}
    date: ${day}
---

${body.join('\n\n')}

<Cifra valor="${index}" unidad="horas" etiqueta="Una cifra" fuente="Fuente ${index}" corte="${day}" />

- ${sentence(5)}
- ${sentence(6)}
`;
}
