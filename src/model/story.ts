import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, group, listOf, longText, text } from './field.ts';

/** A success story with testimonials, each backed by a record of consent. */
export const storySchema = z.strictObject({
  ...commonFields,
  /** Neighbourhood or place. */
  place: text('Lugar', { max: 120 }),
  /** People who speak in the story. */
  people: listOf(
    'Testimonios',
    group('Testimonio', {
      /** Name as the person agreed to be shown. */
      name: text('Nombre', { max: 80 }),
      /** Role, for example "usuaria del barrio". */
      role: text('Quién es', { max: 120 }),
      /** What the person says. */
      quote: longText('Testimonio', { max: 600 }),
      /** Record of the person's consent: the proof itself stays outside the repository. */
      consent: group('Autorización de datos', {
        /** Day on which consent was given. */
        date: day('Fecha de la autorización', { past: true }),
        /** Number or code of the record, never its content. */
        reference: text('Número o código del registro', { max: 80 }),
      }),
    }),
  ).default([]),
  /** What changed, in figures with their source. */
  results: listOf(
    'Antes y después',
    group('Resultado', {
      /** What is measured. */
      label: text('Qué se mide', { max: 120 }),
      /** Value before, with its unit. */
      before: text('Antes', { max: 60 }),
      /** Value after, with its unit. */
      after: text('Después', { max: 60 }),
      /** Where both values come from. */
      source: text('Fuente y fecha', { max: 200 }),
    }),
  ).default([]),
});

export type Story = z.infer<typeof storySchema>;
