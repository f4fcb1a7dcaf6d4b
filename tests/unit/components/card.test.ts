import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Card, toCard } from '../../../src/components/picture/card.ts';
import { lettersOf } from '../../../src/components/picture/letters.ts';
import { readMailContent } from '../../../scripts/mail/content.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../helpers/fixture-entity.ts';
import { ROOT } from '../../helpers/paths.ts';

const letters = lettersOf(readFileSync(join(ROOT, 'src/styles/fonts/piazzolla.woff2')));
const { setting } = await readMailContent(FIXTURE_CONTENT, new Date(FIXTURE_NOW));
const palette = setting('appearance').light;
const LONG =
  'Informe sobre la rendición de cuentas de la entidad, con todo lo que se prometió, lo que se hizo y lo que no se logró en el año';
const draw = (card: Card) => toCard(card, { letters, palette, siteName: 'Cuentas · AVI', foot: 'cuentas.example' });

/** Places and sizes of the lines of a card, from top to bottom. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+) /g)].map(([, x, y, scale]) => ({
    x: Number(x),
    y: Number(y),
    scale: Number(scale),
  }));

describe('the picture of a shared link', () => {
  it.each<[string, Card]>([
    ['a short title', { title: 'Informes' }],
    ['the longest title, with a kind', { kicker: 'Informe · 10 de junio de 2026', title: LONG.padEnd(150, ' y más') }],
    [
      'a long title over a figure',
      { kicker: 'Indicador', title: LONG, figure: { value: '121.806.500 suscriptores', note: '2026' } },
    ],
    ['a word without an end', { title: 'a'.repeat(150) }],
  ])('keeps %s within its edges, in letters that can be read at half their size', async (_, card) => {
    const svg = draw(card);
    const lines = linesOf(svg);
    expect(lines.every(({ y }) => y > 60 && y < 620)).toBe(true);
    // Twenty-eight pixels of a card are fourteen in a column of a network.
    expect(Math.min(...lines.map(({ scale }) => scale))).toBeCloseTo(
      Math.min(...linesOf(draw({ title: 'a' })).map(({ scale }) => scale)),
      5,
    );
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    // The empty edge on the right is paper from top to bottom, under the band of colour.
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    const paper = at(1190, 300);
    for (let y = 30; y < 630; y += 10) expect(at(1170, y), `line ${y}`).toEqual(paper);
  });

  it('has the logo of the entity in the place of the mark, and the name beside it', async () => {
    const red = await sharp({ create: { width: 8, height: 1, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const logo = { src: `data:image/png;base64,${red.toString('base64')}`, width: 420, height: 52 };
    const siteName = 'Rendición de cuentas de una entidad con un nombre muy largo · ENTIDAD';
    const svg = toCard({ title: 'Informes' }, { letters, palette, siteName, logo, foot: 'cuentas.example' });
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    expect(at(270, 80)).toEqual([255, 0, 0]);
    const paper = at(1190, 300);
    for (let y = 60; y < 110; y += 1) expect(at(1170, y), `line ${y}`).toEqual(paper);
    expect(svg).not.toContain('M2 25h36');
  });

  it('says in text what it shows', () =>
    expect(draw({ title: 'Agua & vida' })).toContain('<title>Agua &amp; vida</title>'));
});
