import { z } from 'zod';
import { pictureWord } from '../lib/alt-text.ts';
import type { Extension } from '../lib/file-type.ts';
import { day, filePath, flag, group, imagePath, instant, listOf, oneOf, relation, text, webUrl } from './field.ts';

/** File types offered for download. */
export const DOCUMENT_EXTENSIONS = [
  'pdf',
  'docx',
  'xlsx',
  'odt',
  'ods',
  'csv',
  'txt',
  'zip',
] as const satisfies Extension[];

/** A picture with its text alternative and its author. */
const picture = (label: string) =>
  group(label, {
    /** File in `media/`, beside the entry. */
    src: imagePath('Archivo'),
    /** What the picture shows, for someone who cannot see it. */
    alt: text('Texto alternativo', {
      max: 250,
      hint: 'Describa lo que se ve, en una frase. No empiece con «imagen de».',
    }).refine((alt) => pictureWord(alt) === undefined, { params: { expected: 'alt' } }),
    /** Who made it. */
    credit: text('Crédito', { hint: 'Autor y entidad. Ejemplo: «Ilustración: Cuentas Claras».' }),
  });

/** Where a fact comes from: whoever doubts it can go and look. */
export const source = group('Fuente', {
  /** Name of the document or page. */
  title: text('Nombre de la fuente'),
  /** Address, when it is on the web. */
  url: webUrl('Dirección web').optional(),
  /** Day of the source itself, in words when only a year or month is known. */
  date: text('Fecha de la fuente', {
    max: 40,
    hint: 'El día de la fuente, por ejemplo 2016-12-02; «sin fecha» si no la tiene.',
  }),
});

/** A public note on a change of the entry. Only updates and corrections move the date of last change. */
export const changeNote = group('Nota de cambio', {
  /** Day of the change. */
  date: day('Fecha del cambio', { past: true, today: true }),
  /** update: new information; correction: something was wrong; minor: spelling, format. */
  kind: oneOf('Tipo', { update: 'Actualización', correction: 'Corrección', minor: 'Ajuste menor' }),
  /** What changed and why, in words for the public. */
  note: text('Qué cambió y por qué', { max: 500 }),
  /** What the page said before is not shown in its history: it harmed somebody. */
  hidesBefore: flag('Ocultar cómo decía antes', {
    hint: 'Solo si se quitaron datos personales. El historial dirá que hubo un cambio, sin mostrar lo que decía.',
  }).optional(),
});

/** A page that was taken down keeps its address and says why. */
const withdrawal = group('Retiro', {
  /** Day on which it was taken down. */
  date: day('Fecha del retiro', { past: true, today: true }),
  /** Reason, in words for the public. */
  reason: text('Motivo del retiro', { max: 500 }),
});

/** Fields that every MDX entry has. */
export const commonFields = {
  /** Headline; also the page title. */
  title: text('Título', { max: 150, hint: 'Diga lo principal. Máximo 150 caracteres.' }),
  /** What happened, to whom, when: shown in lists, feeds and search. */
  summary: text('Resumen', { max: 200, hint: 'Una o dos frases con la idea principal. Máximo 200 caracteres.' }),
  /** Moment of publication; in the future the entry is under embargo and appears nowhere. */
  publishedAt: instant('Fecha de publicación', {
    hint: 'En hora de Colombia. Si es futura, la entrada no sale en el sitio hasta ese momento.',
  }),
  /** Day of writing, where an entry reconstructs facts from before the site: `publishedAt` is then the day of the facts. */
  compiledAt: day('Fecha de redacción', {
    past: true,
    hint: 'Solo si la entrada reconstruye hechos anteriores al sitio: el día en que se escribió.',
  }).optional(),
  /** Topics from the settings. */
  topics: listOf('Temas', relation('Tema', 'topics')).default([]),
  /** Main picture. */
  image: picture('Imagen principal').optional(),
  /** Where the facts of the entry come from. */
  sources: listOf('Fuentes', source).default([]),
  /** Public notes on changes after publication. */
  changeNotes: listOf('Notas de cambio', changeNote).default([]),
  /** Present when the entry was taken down. */
  withdrawn: withdrawal.optional(),
  /** Invented content that shows how the site works; marked as such everywhere. */
  example: flag('Contenido de ejemplo', { hint: 'Marque si el contenido es inventado para mostrar el sitio.' }).default(
    false,
  ),
} satisfies z.ZodRawShape;

/** A document to download, always beside a page that says the same. */
export const documentFile = group('Documento', {
  /** Name shown to the reader. */
  title: text('Título del documento'),
  /** File in `media/`, beside the entry. */
  file: filePath('Archivo', DOCUMENT_EXTENSIONS),
  /** Whether the file itself is accessible (tagged, real text, reading order). */
  accessible: flag('¿Es un documento accesible?', { hint: 'Etiquetado, con texto real y orden de lectura.' }),
});

/** Fields every entry shares, as its inferred type. */
export type CommonFields = z.infer<z.ZodObject<typeof commonFields>>;
export type ChangeNote = z.infer<typeof changeNote>;
export type Source = z.infer<typeof source>;
export type DocumentFile = z.infer<typeof documentFile>;
