import { describe, expect, it } from 'vitest';
import { describeRelease } from '../../../src/open-data/structured-data.ts';

const describeText = (publishedAt: string, changed?: string) =>
  describeRelease({
    data: {
      summary: 'Resumen',
      publishedAt,
      changeNotes: changed === undefined ? [] : [{ date: changed, kind: 'correction', note: 'Se corrigió.' }],
    },
    title: 'Título',
    url: 'https://sitio.example/comunicados/uno/',
    publisher: { '@type': 'Organization', '@id': 'https://sitio.example/#sitio', name: 'Sitio' },
  }) as unknown as Record<string, string>;

describe('the days of a text', () => {
  it.each([
    ['that nobody changed', '2026-08-10T20:00:00-05:00', undefined],
    ['that changed on its day', '2026-08-10T20:00:00-05:00', '2026-08-10'],
    ['that came out in the evening and changed on the next day', '2026-08-10T23:30:00-05:00', '2026-08-11'],
  ])('are in order in one %s', (_, publishedAt, changed) => {
    const { datePublished = '', dateModified = '' } = describeText(publishedAt, changed);
    expect(Date.parse(dateModified)).toBeGreaterThanOrEqual(Date.parse(datePublished));
  });
});
