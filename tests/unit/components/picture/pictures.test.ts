import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toBarsPicture } from '../../../../src/components/picture/bars.ts';
import { type Frame, INNER, WIDTH } from '../../../../src/components/picture/frame.ts';
import { lettersOf } from '../../../../src/components/picture/letters.ts';
import { toRangesPicture } from '../../../../src/components/picture/ranges.ts';
import { toSeriesPicture } from '../../../../src/components/picture/series.ts';
import { toStacksPicture } from '../../../../src/components/picture/stacks.ts';
import type { Palette } from '../../../../src/model/settings/appearance.ts';
import { ROOT } from '../../../helpers/paths.ts';

const letters = lettersOf(readFileSync(join(ROOT, 'src/styles/fonts/piazzolla.woff2')));
const palette = {
  paper: '#ffffff',
  ink: '#111111',
  inkMuted: '#444444',
  rule: '#cccccc',
  water: '#004455',
  late: '#aa2200',
  done: '#116633',
} as Palette;
const frame: Frame = {
  letters,
  palette,
  title: 'Pérdidas & fugas <%>',
  source: 'Fuente: ensayo. https://avi.example/',
};
const points = (...values: number[]) =>
  values.map((value, index) => ({ label: String(2010 + index), value, text: String(value) }));
const long = points(...Array.from({ length: 30 }, (_, index) => index * 7));

const pictures = {
  columns: toSeriesPicture(
    {
      title: '',
      description: '',
      points: points(523, 320, 184),
      target: { value: 200, text: 'Meta: 200' },
      step: { from: 1, to: 2, text: '−42,5 %' },
      note: 'Cae.',
    },
    frame,
  ),
  line: toSeriesPicture({ title: '', description: '', points: long, note: 'Sube.' }, frame),
  below: toSeriesPicture({ title: '', description: '', points: points(-5, 12), note: 'Bajo cero.' }, frame),
  ranges: toRangesPicture(
    {
      title: '',
      description: 'Cada parte.',
      unit: '%',
      most: 100,
      limit: { value: 30, text: 'Límite: 30 %' },
      points: [
        { label: 'Regulador', text: 'menos de 29,9 %', high: 29.9 },
        { label: 'Gerente', text: 'entre 35 % y 45 %', low: 35, high: 45 },
        { label: 'Control', text: 'más de 50 %', low: 50 },
      ],
    },
    frame,
  ),
  stacks: toStacksPicture(
    {
      title: '',
      description: 'Cumplidos, 12; vencidos, 3.',
      rows: [
        {
          label: 'tercer trimestre de 2026',
          parts: (['done', 'done-late', 'broken', 'late', 'open'] as const).map((tone, index) => ({
            tone,
            label: 'Una parte de nombre tan largo que no caben dos en una línea',
            count: index + 1,
          })),
        },
        { label: 'segundo trimestre de 2026', parts: [{ tone: 'late', label: 'Vencidos', count: 1 }] },
      ],
    },
    frame,
  ),
  bars: toBarsPicture(
    {
      title: '',
      description: '',
      points: [
        {
          label: 'Una respuesta tan larga que no cabe en una sola línea de la imagen y por eso pasa a la siguiente',
          value: 60,
          text: '60,0 %',
          before: 40,
        },
        { label: 'No', text: 'Sin dato' },
      ],
    },
    frame,
  ),
};

describe.each(Object.entries(pictures).map(([kind, svg]) => ({ kind, svg })))('the picture of $kind', ({ svg }) => {
  it('is an image with a name and a description that tells its source', () => {
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: Record<string, unknown> };
    expect(root).toMatchObject({ '@_role': 'img', '@_aria-labelledby': 't d' });
    expect(svg).toContain('<title id="t">Pérdidas &amp; fugas &lt;%&gt;</title>');
    expect(svg).toContain('Fuente: ensayo. https://avi.example/</desc>');
  });

  it('brings every letter that it uses, and no font, style or address of its own', () => {
    const used = new Set([...svg.matchAll(/href="#(g\d+)"/g)].map(([, id]) => id));
    const defined = new Set([...svg.matchAll(/<path id="(g\d+)"/g)].map(([, id]) => id));
    expect(defined).toEqual(used);
    expect(svg).not.toMatch(/<text|<style|font-family|NaN|undefined|href="(?!#)/);
  });

  it('keeps its marks within the picture', async () => {
    const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.channels]).toEqual([WIDTH, 3]);
    const isPaper = (x: number, y: number) => data[(y * info.width + x) * 3] === 255;
    const rows = Array.from({ length: info.height }, (_, y) => y);
    // Nothing is drawn on the empty edge: what stands there would be cut.
    expect(rows.filter((y) => !isPaper(20, y) || !isPaper(info.width - 20, y))).toEqual([]);
    const columns = Array.from({ length: info.width }, (_, x) => x);
    expect(columns.filter((x) => !isPaper(x, info.height - 12))).toEqual([]);
  });
});

it('lines are wrapped by their real width', () => {
  const lines = letters.wrap(
    'Una frase que no cabe en la mitad de una imagen, con eñes y tildes: año, ácueo.',
    40,
    INNER / 2,
  );
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(letters.widthOf(line, 40)).toBeLessThanOrEqual(INNER / 2);
});

it('the same chart is the same file', () => {
  expect(toSeriesPicture({ title: '', description: '', points: long, note: 'Sube.' }, frame)).toBe(pictures.line);
});
