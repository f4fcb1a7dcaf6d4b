import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../../decap/check/form-faults.ts';
import { toFields } from '../../../../decap/config/fields.ts';
import { issueTexts } from '../../../../src/i18n/issues.ts';
import { collectionModels } from '../../../../src/model/collections.ts';
import { settingsModels } from '../../../../src/model/settings-files.ts';

const TODAY = '2026-03-01';
const SITE = {
  today: TODAY,
  pages: [
    { path: '/preguntas-frecuentes/#fuga', title: '¿Cómo aviso de una fuga?', entry: 'faqs/fuga' },
    { path: '/preguntas-ciudadanas/p-001/', title: '¿Cuándo?', entry: 'questions/p-001', number: 'P-001' },
  ],
};

const faultsOf = (collection: string, data: Record<string, unknown>, file?: string) =>
  formFaults({ collection, data, ...(file ? { file } : {}) }, SITE).map(({ label, path }) => [label, path.join('.')]);

describe('faults of a form', () => {
  it('are those of the fields in a group that is empty, not of the group', () => {
    const faults = faultsOf('reports', { body: 'Texto.' });
    expect(faults).toContainEqual(['Periodo › Desde', 'period.from']);
    expect(faults).toContainEqual(['Título', 'title']);
  });

  it('lead through the list of an optional group, and to the value in a list of plain values', () => {
    expect(faultsOf('events', { image: [{ src: 'media/a.png' }], agenda: ['a'.repeat(2000)] })).toEqual(
      expect.arrayContaining([
        ['Imagen principal › Texto alternativo', 'image.0.alt'],
        ['Asuntos del evento › 1', 'agenda.0.valor'],
      ]),
    );
  });

  it('are a title that another entry of the collection has, as the site shows it now', () => {
    const data = { title: ' ¿cómo aviso de una fuga? ', body: 'Llame.' };
    expect(faultsOf('faqs', data)).toContainEqual(['Título', 'title']);
    expect(faultsOf('faqs', data, 'fuga')).not.toContainEqual(['Título', 'title']);
    expect(faultsOf('stories', data)).not.toContainEqual(['Título', 'title']);
  });

  it('are a number under which another question was filed', () => {
    const data = { title: '¿Dónde?', number: 'p-001' };
    expect(faultsOf('questions', data)).toContainEqual(['Número', 'number']);
    expect(faultsOf('questions', data, 'p-001')).not.toContainEqual(['Número', 'number']);
    expect(faultsOf('questions', { ...data, number: 'P-002' })).not.toContainEqual(['Número', 'number']);
  });

  it('are days to come where only the past makes sense, in the day of the site', () => {
    const question = { received: '2026-03-02', title: '¿Cuándo?', body: 'Pronto.' };
    expect(faultsOf('questions', question)).toContainEqual(['Día de recepción', 'received']);
    expect(faultsOf('questions', { ...question, received: TODAY })).not.toContainEqual([
      'Día de recepción',
      'received',
    ]);
  });

  it('name the block and its field by their labels, never the attribute', () => {
    const [fault] = formFaults(
      { collection: 'faqs', data: { body: '<Aviso tipo="nota">\n\nAlgo.\n\n</Aviso>' } },
      SITE,
    ).filter(({ path }) => path[0] === 'body');
    expect(fault?.message).toMatch(/^Bloque «Aviso». (Falta el campo|En) «[A-ZÁÉÍÓÚ]/);
    expect(fault?.message).not.toMatch(/\((tipo|titulo)\)/);
  });

  it('name the identity card and the mobile number of a person in a story, and where they stand', () => {
    const story = {
      title: 'Una historia',
      summary: 'Llame a Rosa al 300 123 4567.',
      publishedAt: '2026-01-03T08:00:00-05:00',
      body: 'Rosa, con cédula 38.123.456, lo cuenta. La línea es [300 765 4321](tel:+573007654321).',
    };
    const faults = formFaults({ collection: 'press-releases', data: { ...story, place: 'Ibagué' } }, SITE);
    expect(faults.map(({ label, message }) => [label, /«(.*?)»/.exec(message)?.[1]])).toEqual([
      ['Resumen', '300 123 4567'],
      ['Texto', '38.123.456'],
    ]);
  });

  it('name the body as its form does: an answer is no text', () => {
    expect(faultsOf('faqs', { title: '¿Y?' })).toContainEqual(['Respuesta', 'body']);
    expect(faultsOf('stories', { title: 'Y' })).toContainEqual(['Texto', 'body']);
  });

  it('also in the settings', () => {
    expect(faultsOf('settings', { items: [{ id: 'A b' }] }, 'topics')).toContainEqual(
      expect.arrayContaining(['items.0.id']),
    );
  });
});

/** Names of fields in files; «media» is also the folder, which people know. */
const names = new Set(
  [...Object.values(collectionModels), ...Object.values(settingsModels)].flatMap(({ schema }) =>
    namesOf(toFields(schema)),
  ),
);

function namesOf(fields: ReturnType<typeof toFields> = []): string[] {
  return fields.flatMap(({ name, fields: inner }) => [name, ...namesOf(inner)]);
}

it.each(Object.entries(issueTexts))('%s says no name of a field in a file beside a form', (_, texts) => {
  const words = [texts.found, texts.expected, texts.fix].map((text) => text({}, true)).join(' ');
  const quoted = [...words.matchAll(/[«(]([a-z]+[A-Za-z]*)[»)]/g)].map(([, word = '']) => word);
  expect(quoted.filter((word) => word !== 'media' && names.has(word))).toEqual([]);
});
