import { expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentFolder } from '../../helpers/content-folder.ts';
import { commitment, question } from '../../helpers/ledger-entries.ts';

const NOW = new Date('2026-11-22T12:00:00-05:00');

/** Two questions of the third quarter, one of them answered in time, and a promise that was kept. */
const LEDGER = {
  'settings/terms.yaml': 'questionAnswer:\n  days: 15\n  kind: calendar\n  source: Norma\n',
  'questions/a.mdx': question({ title: '¿Uno?', received: '2026-08-03', answered: '2026-08-10' }, 'Sí.'),
  'questions/b.mdx': question({ title: '¿Dos?', number: 'P-2', received: '2026-09-01' }),
  'commitments/c.mdx': commitment({
    due: '2026-09-30',
    outcome: "{ date: '2026-09-20', result: met, note: Hecho. }",
  }),
};
const report = (body: string, why = 'Faltó tiempo.') => `---
title: Evaluación
summary: Un resumen.
publishedAt: '2026-10-15T08:00:00-05:00'
kind: quarterly-evaluation
period:
  from: '2026-07-01'
  to: '2026-09-30'
unit: Oficina
notAchieved:
  - what: Algo.
    why: ${why}
---

${body}
`;

async function warnings(text: string): Promise<string[]> {
  const { issues } = await checkContent(contentFolder({ ...LEDGER, 'reports/r.mdx': text }), NOW);
  return issues.filter(({ code }) => code === 'ledger/contradicted').map(({ found, line }) => `${line}: ${found}`);
}

it.each([
  ['El 92 % de las preguntas se respondió a tiempo.', '«92 % de las preguntas se respondió a tiempo»', '50'],
  ['Este trimestre se recibieron 7 preguntas.', '«se recibieron 7 preguntas»', '2'],
  ['Hubo 3 preguntas recibidas.', '«3 preguntas recibidas»', '2'],
  ['Se cumplieron 4 compromisos.', '«Se cumplieron 4 compromisos»', '1'],
])('«%s» contradicts the ledger of its quarter', async (text, words, counted) => {
  const [warning, ...others] = await warnings(report(text));
  expect(others).toEqual([]);
  expect(warning).toMatch(new RegExp(`^15: .*${words}.*tercer trimestre de 2026 dice ${counted}`));
});

it('is found in what was not achieved too, at its line', async () => {
  expect(await warnings(report('Texto.', 'Se recibieron 9 preguntas.'))).toEqual([expect.stringMatching(/^12: /)]);
});

it.each([
  'Se recibieron 2 preguntas y se respondieron 1 preguntas.',
  'El 50 % de las preguntas se respondió a tiempo.',
  'Se cumplió 1 compromiso.',
  'En otro año se hicieron 12 foros.',
  'Llegaron <Calculado tipo="preguntas-recibidas" periodo="2026-Q3" /> preguntas.',
])('«%s» does not', async (text) => expect(await warnings(report(text))).toEqual([]));
