import { z } from 'zod';
import { isMonth, isPeriod } from '../../lib/period.ts';
import { group, listOf, longText, period } from '../field.ts';

/** What an editor says before the bulletin of a month, which is computed; a month without words has none. */
export const bulletinsSchema = z.strictObject({
  items: listOf(
    'Presentaciones de los boletines',
    group('Presentación', {
      /** Month that the bulletin tells of. */
      month: period('Mes', { hint: 'El mes del que habla el boletín: 2026-10. El boletín mismo se arma solo.' }).refine(
        (value) => !isPeriod(value) || isMonth(value),
        { params: { expected: 'month' } },
      ),
      /** Paragraphs over the lists; blank lines part them. */
      text: longText('Presentación', {
        max: 1500,
        hint: 'Uno o dos párrafos: qué fue lo importante del mes, y qué no se logró.',
      }),
    }),
  ).default([]),
});

export type Introduction = z.infer<typeof bulletinsSchema>['items'][number];
