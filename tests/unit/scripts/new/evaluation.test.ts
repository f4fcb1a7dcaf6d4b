import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../../scripts/new/ledger.ts';
import { scaffoldEntry } from '../../../../src/scaffold/entry.ts';
import { scaffoldEvaluation } from '../../../../src/scaffold/evaluation.ts';
import { checkContent } from '../../../../src/check/check-content.ts';
import { contentFolder, release, writeFiles } from '../../../helpers/content-folder.ts';
import { commitment, question } from '../../../helpers/ledger-entries.ts';

const NOW = new Date('2026-10-20T12:00:00-05:00');

const SCHEDULE = `phases:
  - id: ejecucion
    name: Ejecución
    activity: Publicar informes
    start: '2026-06-01'
    recurrence:
      cadence: monthly
      report: monthly
      firstDue: '2026-06-10'
moves:
  - phase: ejecucion
    due: '2026-09-10'
    to: '2026-10-30'
    date: '2026-09-01'
    reason: Faltan datos.
`;
const TERMS = `questionAnswer:
  days: 10
  kind: calendar
  source: Norma
`;

/** A monthly report that accounts for a month. */
const report = (title: string, month: string, publishedAt: string) => `---
title: ${title}
summary: Un resumen.
publishedAt: '${publishedAt}'
kind: monthly
period:
  from: '2026-${month}-01'
  to: '2026-${month}-28'
unit: Oficina
notAchieved:
  - what: Algo.
    why: Faltó tiempo.
---

Texto.
`;
const change = (from: string, to: string) => `[{ date: '2026-07-02', from: '${from}', to: '${to}', reason: Lluvia. }]`;
const outcome = (date: string, result: string) => `{ date: '${date}', result: ${result}, note: Hecho. }`;

/** Deliveries are due on 10 July, 10 August and, moved away, on 10 September; the rest is named after what it shows. */
const CONTENT = {
  'plan/schedule.yaml': SCHEDULE,
  'settings/terms.yaml': TERMS,
  'reports/junio.mdx': report('Junio', '06', '2026-07-10T08:00:00-05:00'),
  'reports/julio.mdx': report('Julio', '07', '2026-08-13T08:00:00-05:00'),
  'commitments/a-tiempo.mdx': commitment({
    title: 'A tiempo [uno] | dos',
    due: '2026-07-31',
    outcome: outcome('2026-07-30', 'met'),
  }),
  'commitments/tarde.mdx': commitment({ title: 'Tarde', due: '2026-08-01', outcome: outcome('2026-08-04', 'met') }),
  'commitments/a-medias.mdx': commitment({
    title: 'A medias',
    due: '2026-08-01',
    outcome: outcome('2026-08-01', 'partial'),
  }),
  'commitments/vencido.mdx': commitment({ title: 'Vencido', due: '2026-09-30' }),
  'commitments/movido.mdx': commitment({
    title: 'Movido',
    due: '2026-12-01',
    dueChanges: change('2026-08-15', '2026-12-01'),
  }),
  'commitments/de-otro-trimestre.mdx': commitment({ title: 'De otro trimestre', due: '2026-10-01' }),
  'questions/a-tiempo.mdx': question({ title: '¿Uno?', received: '2026-07-01', answered: '2026-07-11' }, 'Sí.'),
  'questions/tarde.mdx': question(
    { title: '¿Dos?', number: 'P-2', received: '2026-07-01', answered: '2026-07-12' },
    'Sí.',
  ),
  'questions/sin-respuesta.mdx': question({ title: '¿Tres?', number: 'P-3', received: '2026-09-30' }),
  'questions/de-otro-trimestre.mdx': question({ title: '¿Cuatro?', number: 'P-4', received: '2026-10-01' }),
};

async function scaffold(folder: string): Promise<string> {
  const ledger = await readLedger(folder, NOW);
  const { collection, given, body } = scaffoldEvaluation('2026-Q3', ledger);
  return scaffoldEntry(collection, given, ledger.context, body);
}
const errorsOf = async (folder: string) =>
  (await checkContent(folder, NOW)).issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('the evaluation of a quarter', () => {
  it('starts from sound content', async () => expect(await errorsOf(contentFolder(CONTENT))).toEqual([]));

  it('says what the plan owed and when it came', async () => {
    const text = await scaffold(contentFolder(CONTENT));
    expect(text).toContain(
      '2 entregas vencían en el trimestre; 1 salió a tiempo; 1 salió con retraso; 0 están vencidas; 0 todavía no vencen.',
    );
    expect(text).toMatch(
      /\| \[Informe mensual.*\]\(\/informes\/junio\/\) \| 10 de julio de 2026 \| Publicado a tiempo \|/,
    );
    expect(text).toMatch(/\(\/informes\/julio\/\) \| 10 de agosto de 2026 \| Publicado con 3 días de retraso \|/);
    expect(text).toMatch(/\| Informe mensual.* \| 30 de octubre de 2026 \| Vence en 10 días \|/);
  });

  it('says which commitments were kept, which are overdue and which moved', async () => {
    const text = await scaffold(contentFolder(CONTENT));
    expect(text).toContain(
      '4 compromisos vencían en el trimestre; 2 se cumplieron; 1 no se cumplió o se cumplió en parte; 1 está vencido; 0 todavía no vencen; 1 cambió de fecha.',
    );
    expect(text).toContain(
      String.raw`[A tiempo \[uno\] \| dos](/compromisos/a-tiempo/) | 31 de julio de 2026 | Cumplido |`,
    );
    expect(text).toContain('Vencido hace 20 días');
    expect(text).toContain(
      '(/compromisos/movido/) | 1 de diciembre de 2026 | Su fecha cambió. Ahora es el 1 de diciembre de 2026. |',
    );
    expect(text).not.toContain('De otro trimestre');
  });

  it('counts the questions and their answers', async () => {
    const text = await scaffold(contentFolder(CONTENT));
    expect(text.replace(/<Calculado tipo="[a-z-]+" periodo="2026-Q3" publicado="(\d+)" \/>/g, '$1')).toContain(
      '3 preguntas recibidas en el trimestre; 2 respondidas; 1 a tiempo; 1 con retraso; 1 sin respuesta y con el plazo vencido; 0 sin respuesta y dentro del plazo. Estado calculado el 20 de octubre de 2026.',
    );
    expect(text).toContain('<Calculado tipo="preguntas-vencidas" periodo="2026-Q3" publicado="1" />');
  });

  it('says that nothing was owed, promised or asked', async () => {
    const text = await scaffold(contentFolder({ 'plan/schedule.yaml': SCHEDULE.replaceAll('2026-0', '2028-0') }));
    expect(text).toContain('En el trimestre no vencía ninguna entrega del plan.');
    expect(text).toContain('En el trimestre no vencía ningún compromiso.');
    expect(text).toContain('En el trimestre no se recibió ninguna pregunta.');
  });

  it('leaves out what is not public yet', async () => {
    const secret = commitment({ title: 'Secreto', due: '2026-08-01', publishedAt: "'2026-12-01T08:00:00-05:00'" });
    expect(await scaffold(contentFolder({ 'commitments/secreto.mdx': secret }))).not.toContain('Secreto');
  });

  it('is sound once a person has written the judgement', async () => {
    const folder = contentFolder({ ...CONTENT, 'press-releases/a.mdx': release() });
    writeFiles(folder, {
      [join('reports', 'evaluacion.mdx')]: (await scaffold(folder)).replaceAll('ESCRIBA AQUÍ', 'Escrito'),
    });
    expect(await errorsOf(folder)).toEqual([]);
  });

  it('refuses to count by a term that cannot be read', async () => {
    const folder = contentFolder({ ...CONTENT, 'settings/terms.yaml': 'questionAnswer: 10\n' });
    await expect(scaffold(folder)).rejects.toThrow('settings/terms.yaml');
  });
});
