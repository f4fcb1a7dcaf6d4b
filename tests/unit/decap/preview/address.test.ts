import { describe, expect, it } from 'vitest';
import { toConfig } from '../../../../decap/config/config.ts';
import { readBackend } from '../../../../decap/config/backends.ts';
import { addressOf } from '../../../../decap/preview/advice.ts';
import { collectionNames } from '../../../../src/model/collections.ts';
import { entryPath } from '../../../../src/routes.ts';

const PUBLISHED = '2026-03-01T08:00:00-05:00';
const config = toConfig({
  folder: 'content',
  siteUrl: 'https://cuentas-claras.example',
  backend: readBackend({}),
  topics: [{ id: 'perdidas', name: 'Pérdidas' }],
});

/** Name that the editor gives the file of a new entry, from the template of its configuration. */
const fileNameOf = (collection: string): string =>
  String(config.collections.find(({ name }) => name === collection)?.['slug'])
    .replace("{{publishedAt | truncate(10, '')}}", '2026-03-01')
    .replace('{{slug}}', 'agua-no-contabilizada');

describe('the address that the preview shows of a new entry', () => {
  it.each(collectionNames)('is the one that its file will have: %s', (collection) => {
    expect(addressOf(collection, 'Agua no contabilizada', PUBLISHED, '')).toBe(
      entryPath(collection, fileNameOf(collection)),
    );
  });

  it('has no day for an indicator and a survey, which last', () => {
    expect(addressOf('indicators', 'Continuidad', PUBLISHED, '')).toBe('/indicadores/continuidad/');
    expect(addressOf('surveys', 'Foro 2026', PUBLISHED, '')).toBe('/encuestas/foro-2026/');
  });

  it('has the day of an entry that carries it, and says where it is still unknown', () => {
    expect(addressOf('reports', 'Informe', '2026-03-01T23:00:00-05:00', '')).toBe('/informes/2026-03-01-informe/');
    expect(addressOf('reports', '¿?', '', '')).toBe('/informes/AAAA-MM-DD-titulo/');
  });
});
