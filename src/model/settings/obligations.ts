import { z } from 'zod';
import { source } from '../common.ts';
import { group, identifier, listOf, longText, oneOf, sitePath, text } from '../field.ts';

/** How the norm behind an obligation was read; what nobody read is not shown as an obligation. */
export const readings = {
  primary: 'Se leyó la norma',
  secondary: 'Se leyó una fuente que la explica',
} as const;

/** A legal item and the address that shows what was done about it, or what is missing. */
const obligation = group('Obligación', {
  id: identifier('Identificador', { hint: 'Por ejemplo: ley-1712-art-11-registro' }),
  /** Name of the norm; obligations are grouped by it. */
  norm: text('Norma', { max: 120 }),
  /** Article, annex or number. */
  article: text('Artículo', { max: 80 }),
  /** What it asks for, in own words. */
  text: longText('Qué pide, en palabras propias', { max: 500 }),
  reading: oneOf('Cómo se leyó la norma', readings),
  source,
  /** Pages and files of the site that show it. */
  evidence: listOf('Evidencias', sitePath('Dirección en el sitio', { file: true })).default([]),
  /** What is missing, in plain words. */
  gap: longText('Lo que falta', { max: 500 }).optional(),
}).refine((item) => item.evidence.length > 0 || item.gap !== undefined, {
  params: { expected: 'obligation-empty' },
  path: ['evidence'],
});

export const obligationsSchema = z.strictObject({ items: listOf('Obligaciones', obligation).min(1) });

/** A part of the publication scheme (Ley 1712 de 2014, art. 12). */
export const publicationSchemeSchema = z.strictObject({
  items: listOf(
    'Esquema de publicación',
    group('Renglón', {
      section: text('Sección', { max: 80 }),
      content: text('Qué se publica', { max: 200 }),
      path: sitePath('Dirección en el sitio', { file: true }),
      format: text('Formato', { max: 80 }),
      frequency: text('Cada cuánto', { max: 80 }),
      responsible: text('Responsable', { max: 120 }),
    }),
  ).min(1),
});

export type Obligation = z.infer<typeof obligationsSchema>['items'][number];
export type PublicationSchemeItem = z.infer<typeof publicationSchemeSchema>['items'][number];
