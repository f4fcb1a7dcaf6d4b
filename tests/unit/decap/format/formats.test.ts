import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BODY, entryFormat, settingsFormat, SOURCE } from '../../../../decap/format/formats.ts';
import { collectionModels, type CollectionName } from '../../../../src/model/collections.ts';
import { settingsModels, type SettingsName, settingsPath } from '../../../../src/model/settings-files.ts';
import { FIXTURE_CONTENT } from '../../../helpers/fixture-entity.ts';
import { CONTENT } from '../../../helpers/paths.ts';

const names = Object.keys(collectionModels) as CollectionName[];
const filesOf = (folder: string) =>
  names.flatMap((name) =>
    globSync(`${name}/*.mdx`, { cwd: folder }).map((file) => [name, join(folder, file)] as const),
  );

/** Keys as Decap gives them back: through its immutable maps, in any order. */
const shuffled = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(structuredClone(data)).toReversed());

test('every entry of the content, opened and saved, is the same file', () => {
  const changed = filesOf(CONTENT).filter(([name, file]) => {
    const text = readFileSync(file, 'utf8');
    const format = entryFormat(collectionModels[name].schema);
    return format.toFile(shuffled(format.fromFile(text))) !== text;
  });
  expect(changed).toEqual([]);
});

describe.each(filesOf(FIXTURE_CONTENT))('%s %s', (name, file) => {
  const text = readFileSync(file, 'utf8');
  const format = entryFormat(collectionModels[name].schema);

  test('opened and saved is the same file', () => {
    expect(format.toFile(shuffled(format.fromFile(text)))).toBe(text);
  });

  test('a new title changes the line of the title only', () => {
    const saved = format.toFile({ ...format.fromFile(text), title: 'Otro «título»: con signos # y "comillas"' });
    const before = text.split('\n');
    const after = saved.split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.flatMap((line, index) => (line === before[index] ? [] : [line]))).toEqual([
      expect.stringMatching(/^title: /),
    ]);
    expect(format.fromFile(saved)['title']).toBe('Otro «título»: con signos # y "comillas"');
  });

  test('a new body changes nothing above it', () => {
    const saved = format.toFile({ ...format.fromFile(text), [BODY]: 'Otro texto.' });
    const body = String(format.fromFile(text)[BODY]);
    // A question without an answer has no body yet: the new one follows a blank line.
    const above = body === '' ? `${text}\n` : text.slice(0, text.indexOf(body));
    expect(saved.slice(0, saved.indexOf('Otro texto.'))).toBe(above);
  });
});

const settings = [CONTENT, FIXTURE_CONTENT].flatMap((folder) =>
  (Object.keys(settingsModels) as SettingsName[]).map((name) => join(folder, settingsPath(name))),
);
test.each(settings)('settings %s: opened and saved is the same file', (file) => {
  const text = readFileSync(file, 'utf8');
  const format = settingsFormat();
  expect(format.toFile(format.fromFile(text))).toBe(text);
});

describe('cleared fields', () => {
  const format = entryFormat(collectionModels['press-releases'].schema);
  const text = `---
title: 'Uno' # el título
summary: "Dos"
publishedAt: '2026-03-01T08:00:00-05:00'
topics: [continuidad, cuencas]
image:
  src: media/a.png
  alt: "Una imagen"
  credit: Alguien
place: Ibagué
---

Texto.
`;

  test('an optional group is a list of one in the form', () => {
    expect(format.fromFile(text)['image']).toEqual([{ src: 'media/a.png', alt: 'Una imagen', credit: 'Alguien' }]);
  });

  test('taken away, it leaves the file', () => {
    expect(format.toFile({ ...format.fromFile(text), image: [] })).toBe(text.replace(/image:\n( {2}.*\n)+/, ''));
  });

  test('empty strings, null and lists that were not there are not written', () => {
    expect(
      format.toFile({
        ...format.fromFile(text),
        contact: '',
        radioText: null,
        media: [],
        changeNotes: [],
        sources: [],
      }),
    ).toBe(text);
  });

  test('what is empty in the file stays as it is written, also next to an edit', () => {
    const empties = text.replace('place:', "contact: ''\nradioText: # pendiente\nplace:");
    expect(format.toFile(format.fromFile(empties))).toBe(empties);
    expect(format.toFile({ ...format.fromFile(empties), place: 'Cali' })).toBe(empties.replace('Ibagué', 'Cali'));
  });

  test('a file that cannot be read says where', () => {
    expect(() => format.fromFile(text.replace("'Uno'", "'Uno"))).toThrow(/^Línea \d+, columna \d+: /);
    expect(() => format.fromFile('Sin datos.')).toThrow('Línea 1, columna 1: Una entrada sin datos');
  });

  test('a value added to a list keeps the style of the list', () => {
    const saved = format.toFile({ ...format.fromFile(text), topics: ['continuidad', 'cuencas', 'alcantarillado'] });
    expect(saved).toBe(text.replace('[continuidad, cuencas]', '[continuidad, cuencas, alcantarillado]'));
  });

  test('a change inside a group changes that line only', () => {
    const form = { ...format.fromFile(text), image: [{ src: 'media/a.png', alt: 'Otra imagen', credit: 'Alguien' }] };
    expect(format.toFile(form)).toBe(text.replace('"Una imagen"', '"Otra imagen"'));
  });

  test('a new entry is written in the order of the model, with days in quotes', () => {
    const saved = format.toFile({
      body: 'Texto.',
      place: 'Ibagué',
      publishedAt: '2026-03-01T08:00:00-05:00',
      summary: 'B',
      title: 'A: b',
      image: [],
      topics: [],
    });
    expect(saved).toBe(
      `---\ntitle: "A: b"\nsummary: B\npublishedAt: '2026-03-01T08:00:00-05:00'\nplace: Ibagué\n---\n\nTexto.\n`,
    );
  });

  test('the bytes it came from never reach the file', () => {
    expect(format.toFile(format.fromFile(text))).not.toContain(SOURCE);
  });
});
