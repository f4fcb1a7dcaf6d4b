import { z } from 'zod';
import { IMAGE_EXTENSIONS } from '../../lib/file-type.ts';
import { source } from '../common.ts';
import { filePath, group, listOf, longText, text } from '../field.ts';

/** A text of at most so many words, to be copied as it is. */
const wordsUpTo = (most: number, label: string) =>
  longText(label, { max: most * 12, hint: `Hasta ${most} palabras, para copiar tal cual.` }).superRefine(
    (value, context) => {
      const count = value.trim().split(/\s+/).length;
      if (count <= most) return;
      context.addIssue({ code: 'custom', params: { expected: 'word-count', count, most } });
    },
  );

/** What the press room says of the entity itself; the rest of it is computed from what is published. */
export const pressRoomSchema = z.strictObject({
  short: wordsUpTo(50, 'Quiénes somos, en 50 palabras').optional(),
  long: wordsUpTo(150, 'Quiénes somos, en 150 palabras').optional(),
  /** Where the facts of both texts come from. */
  sources: listOf('Fuentes', source).default([]),
  /** Logos and pictures that may be printed. */
  pictures: listOf(
    'Logos e imágenes para medios',
    group('Imagen para medios', {
      /** File in `settings/media/`, in full resolution; the smaller one is made from it. */
      file: filePath('Archivo original', ['svg', ...IMAGE_EXTENSIONS], { isOriginal: true }),
      alt: text('Descripción', { max: 250 }),
      /** Author. */
      credit: text('Crédito'),
      /** Terms of use. */
      licence: text('Licencia', { max: 120, hint: 'Por ejemplo: CC BY 4.0.' }),
    }),
  ).default([]),
});

export type PressRoom = z.infer<typeof pressRoomSchema>;
