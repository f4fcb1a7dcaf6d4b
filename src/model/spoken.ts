import { longText } from './field.ts';

/** Words that fit into 60 seconds at the pace of a news reader (about 150 words a minute). */
const RADIO_WORDS = 150;

/** What is said on air and sent by message, for whoever spreads it. */
export const spokenFields = {
  /** Text to be read on air: 60 seconds, about 150 words. */
  radioText: longText('Texto para radio', { hint: 'Para leer en 60 segundos: unas 150 palabras.' })
    .refine((value) => value.split(/\s+/).length <= RADIO_WORDS, { params: { expected: 'radio' } })
    .optional(),
  /** Short version for messaging services. */
  messageText: longText('Texto para mensajería', { max: 500 }).optional(),
};
