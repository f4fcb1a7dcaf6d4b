import { z } from 'zod';
import { commonFields } from './common.ts';
import { day, integer, relation } from './field.ts';

/** A frequent question; the title is the question and the body its answer. */
export const faqSchema = z.strictObject({
  ...commonFields,
  /** Group of questions, from the settings. */
  category: relation('Categoría', 'faq-categories'),
  /** Place within the category; lower first. */
  order: integer('Orden', { hint: 'Los números menores van primero.', routine: true }).default(100),
  /** Last day on which someone checked that the answer is still true. */
  reviewedAt: day('Última revisión', { past: true, routine: true }),
});
