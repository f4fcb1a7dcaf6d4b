import { z } from 'zod';
import { changeNote, source } from './common.ts';
import { day, integer, listOf, text } from './field.ts';

/** A static page: a policy or a statement that is always there. */
export const pageSchema = z.strictObject({
  /** Title of the page. */
  title: text('Título', { max: 150 }),
  /** What the page is about. */
  summary: text('Resumen', { max: 200 }),
  /** Last day on which the text was updated (Resolución 1519 asks for it). */
  updatedAt: day('Última actualización', { past: true, routine: true }),
  /** Place in the footer; lower first. */
  order: integer('Orden en el pie de página', { routine: true }).default(100),
  /** Norms and documents the page rests on. */
  sources: listOf('Fuentes', source).default([]),
  /** Public notes on changes. */
  changeNotes: listOf('Notas de cambio', changeNote).default([]),
});
