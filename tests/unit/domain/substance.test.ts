import { describe, expect, it, test } from 'vitest';
import { type EntryText, moreThanSpelling, untoldChanges } from '../../../src/domain/substance.ts';

const release = (changes: Record<string, unknown> = {}, body = BODY): EntryText => ({
  data: {
    title: 'Corte de agua en el centro',
    summary: 'Será el lunes.',
    publishedAt: '2026-06-01T08:00:00-05:00',
    changeNotes: [],
    ...changes,
  },
  body,
});
const BODY =
  'El corte empieza el 10 de octubre y dura seis horas. Entregaremos 1200 litros por hogar.\n\nInformes en el (608) 277 1234.';
const edit = (from: string, to: string) => release({}, BODY.replace(from, to));

const kindsOf = (after: EntryText, before = release()) =>
  moreThanSpelling('press-releases', before, after).map(({ kind }) => kind);
const untold = (after: EntryText, before = release()) =>
  untoldChanges('press-releases', before, after).map(({ kind, from, to }) => [kind, from, to]);

describe('is a matter of spelling', () => {
  test.each([
    ['an accent', edit('dura', 'durá')],
    ['a slip', edit('empieza', 'empeiza')],
    ['a comma', edit('octubre y', 'octubre, y')],
    ['a word that was doubled', edit('y dura', 'y y dura')],
    ['points between thousands', edit('1200', '1.200')],
    ['a telephone number', edit('277 1234', '277 9876')],
    ['a telephone number written otherwise', edit('(608) 277 1234', '+57 608 277 9999')],
    ['a title', release({ title: 'Corte de auga en el centro' })],
  ])('%s', (_, after) => {
    expect(kindsOf(after)).toEqual([]);
  });
});

describe('is more than spelling', () => {
  test.each([
    ['a day in the text', edit('10 de octubre', '15 de octubre'), ['date']],
    ['a month', edit('octubre', 'noviembre'), ['date']],
    ['a weekday', release({ summary: 'Será el martes.' }), ['date']],
    ['a number in words', edit('seis', 'ocho'), ['figure']],
    ['a figure', edit('1200', '1300'), ['figure']],
    [
      'figures that changed places',
      edit('seis horas. Entregaremos 1200', '1200 horas. Entregaremos seis'),
      ['figure', 'figure'],
    ],
    ['a promise', edit('Entregaremos', 'Entregamos'), ['promise']],
    ['a word that turns it round', edit('El corte empieza', 'El corte no empieza'), ['promise']],
    ['another word', edit('corte', 'paseo'), ['wording']],
    ['a sentence', release({}, `${BODY} Traiga su propio balde limpio.`), ['wording']],
    ['a block', release({}, `${BODY} <Indicador id="agua" />`), ['wording']],
    ['the moment of publication', release({ publishedAt: '2026-06-02T08:00:00-05:00' }), ['date']],
    ['a topic', release({ topics: ['agua'] }), ['structure']],
    ['an amount like a telephone number', release({}, `${BODY} Costó 3001234567 pesos.`), ['figure']],
  ])('%s', (_, after, kinds) => {
    expect(kindsOf(after)).toEqual(kinds);
  });
});

describe('needs a word to the public', () => {
  it('where a published day, figure or title says something else', () => {
    expect(untold(edit('10 de octubre', '15 de octubre'))).toEqual([['date', '10 de octubre', '15 de octubre']]);
    expect(untold(release({ title: 'Corte de agua en el norte' }))).toEqual([['wording', 'centro', 'norte']]);
    expect(untold(edit(' Entregaremos 1200 litros por hogar.', ''))).toHaveLength(1);
  });

  it('not where something was only added, or reworded', () => {
    expect(untold(release({}, `${BODY}\n\nEl 12 de octubre habrá carrotanques en 4 barrios.`))).toEqual([]);
    expect(untold(edit('corte', 'paseo'))).toEqual([]);
    expect(untold(release({}, 'Llegan hoy mismo.'), release({}, ''))).toEqual([]);
    expect(untold(release({ topics: ['agua'] }))).toEqual([]);
    expect(untold(release({ summary: 'Se cuenta después.' }), release({ summary: 'Se cuenta antes.' }))).toEqual([]);
  });

  it('not where a note tells of it already', () => {
    const changeNotes = [{ date: '2026-06-02', kind: 'correction', note: 'Era el 15.' }];
    expect(untold({ ...edit('10 de octubre', '15 de octubre'), data: release({ changeNotes }).data })).toEqual([]);
  });

  it('not for a revised value, which keeps the one before and says why', () => {
    const first = { date: '2026-05-01', value: '10' };
    const indicator = (vintages: unknown[], cutoff: string): EntryText => ({
      data: { title: 'Pérdidas', cutoff, observations: [{ period: '2026-04', vintages }] },
      body: '',
    });
    const before = indicator([first], '2026-04-30');
    const revised = indicator([first, { date: '2026-06-01', value: '12', why: 'Se volvió a medir.' }], '2026-05-31');
    expect(untoldChanges('indicators', before, revised)).toEqual([]);
    const overwritten = indicator([{ ...first, value: '12' }], '2026-04-30');
    expect(untoldChanges('indicators', before, overwritten).map(({ path }) => path.join('.'))).toEqual([
      'observations.0.vintages.0.value',
    ]);
  });

  it('not for a date that moved with its reason', () => {
    const before: EntryText = { data: { title: 'Tanque', due: '2026-06-30', dueChanges: [] }, body: 'El 30 de junio.' };
    const change = { date: '2026-06-17', from: '2026-06-30', to: '2026-07-30', reason: 'Lluvias.' };
    const moved: EntryText = {
      data: { ...before.data, due: '2026-07-30', dueChanges: [change] },
      body: 'El 30 de julio.',
    };
    expect(untoldChanges('commitments', before, moved)).toEqual([]);
    expect(untoldChanges('commitments', before, { ...moved, data: { ...moved.data, dueChanges: [] } })).toHaveLength(2);
  });
});
