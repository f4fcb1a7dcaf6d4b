import { z } from 'zod';
import { commonFields } from './common.ts';
import { IMAGE_EXTENSIONS } from '../lib/file-type.ts';
import { filePath, group, listOf, relation, text } from './field.ts';
import { spokenFields } from './spoken.ts';

/** A press release: what the entity tells the media, with everything needed to quote it. */
export const pressReleaseSchema = z.strictObject({
  ...commonFields,
  /** Town from which the release is dated. */
  place: text('Lugar', { max: 80 }),
  /** Who answers the press, from the settings; the first contact when absent. */
  contact: relation('Contacto de prensa', 'press-contacts').optional(),
  /** Files for the media, offered in their original size. */
  media: listOf(
    'Material para medios',
    group('Archivo para medios', {
      /** Original file, high resolution. */
      file: filePath('Archivo original', [...IMAGE_EXTENSIONS, 'mp3', 'mp4', 'pdf', 'zip'], { isOriginal: true }),
      /** What the file shows or holds. */
      alt: text('Descripción', { max: 250 }),
      /** Author. */
      credit: text('Crédito'),
      /** Terms of use. */
      licence: text('Licencia', { max: 120, hint: 'Por ejemplo: CC BY 4.0.' }),
    }),
  ).default([]),
  ...spokenFields,
});

export type PressRelease = z.infer<typeof pressReleaseSchema>;
