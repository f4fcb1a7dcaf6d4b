import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readValues, requireParts } from '../../../../src/content-file/read.ts';
import { entryFormat } from '../../../../decap/format/formats.ts';
import { ROW } from '../../../../decap/format/heads.ts';
import { listRow } from '../../../../decap/list/row.ts';
import { collectionModels, type CollectionName } from '../../../../src/model/collections.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';

const context = {
  now: new Date(FIXTURE_NOW),
  term: { days: 15, kind: 'working', source: 'Norma de prueba' } as const,
};
const fileOf = (collection: CollectionName, id: string) =>
  readFileSync(join(FIXTURE_CONTENT, collection, `${id}.mdx`), 'utf8');
const rowOf = (collection: CollectionName, id: string, changes: Record<string, unknown> = {}) =>
  listRow(collection, { ...readValues(requireParts(fileOf(collection, id)).yaml), ...changes }, context);

describe('listRow', () => {
  const release = (changes: Record<string, unknown> = {}) =>
    rowOf('press-releases', '2026-05-25-alcantarillado-del-sector-bajo', changes);

  test('says the day of an entry, and not that it is published: its draft has the same row', () => {
    expect(release({ changeNotes: [] })).toEqual({
      line: '25 may 2026',
      state: 'Publicado',
      marks: '|Publicado|',
      year: '2026',
      plain: 'se limpio el alcantarillado del sector bajo',
    });
  });

  test('says when what is under embargo comes out, and counts it in no year', () => {
    const row = release({ publishedAt: '2026-06-26T08:00:00-05:00' });
    expect(row.line.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Saldrá el viernes 26 de junio de 2026 a las 8:00 a. m., hora de Colombia',
    );
    expect(row).toMatchObject({ state: 'Programado', year: '' });
  });

  test('tells a correction from an update and a minor edit', () => {
    const noteOf = (kind: string) => ({ changeNotes: [{ date: '2026-06-01', kind, note: 'Cambió la cifra.' }] });
    expect(release(noteOf('correction')).state).toBe('Corregido');
    expect(release(noteOf('update')).state).toBe('Publicado');
    expect(release(noteOf('minor')).state).toBe('Publicado');
  });

  test('puts what was withdrawn under that state, whatever else holds', () => {
    const row = release({ withdrawn: { date: '2026-06-02', reason: 'Estaba repetido.' }, example: true });
    expect(row).toMatchObject({
      line: '25 may 2026 · Retirado · Ejemplo',
      state: 'Retirado',
      marks: '|Retirado|Ejemplo|',
    });
  });

  test('computes lateness on the day it is given, with the office that answers', () => {
    const late = rowOf('commitments', '2026-04-18-reponer-un-tubo', {
      due: '2026-06-15',
      outcome: undefined,
      dueChanges: [],
    });
    expect(late.line).toMatch(/ · Vencido hace 2 días · Oficina de Planeación$/);
    expect(late.state).toBe('Vencido');
    const question = { received: '2026-06-09', answered: undefined };
    expect(rowOf('questions', 'p-003-cuando-llega-la-cuadrilla', question)).toMatchObject({
      state: 'Sin respuesta, en plazo',
      line: expect.stringMatching(/^9 jun 2026 · Sin respuesta: quedan \d+ días hábiles · /),
    });
    const event = { state: 'confirmed', startsAt: '2026-06-16T09:00:00-05:00', endsAt: undefined, dateChanges: [] };
    expect(rowOf('events', '2026-06-17-reunion-de-hoy', event).state).toBe('Pasó y no se ha dicho si se hizo');
  });

  test('says that an entry has faults instead of a state it cannot compute', () => {
    expect(release({ publishedAt: 'mañana' })).toMatchObject({ line: 'Con datos por corregir', year: '' });
  });

  test('never reaches the file: opened with its row and saved, an entry keeps its bytes', () => {
    const text = fileOf('press-releases', '2026-05-25-alcantarillado-del-sector-bajo');
    const format = entryFormat(collectionModels['press-releases'].schema, () => ({ line: 'Publicado' }));
    const form = format.fromFile(text);
    expect(form[ROW]).toEqual({ line: 'Publicado' });
    expect(format.toFile(form)).toBe(text);
  });
});
