import { patchEntry } from '../content-file/patch.ts';
import type { Day } from '../lib/day.ts';
import { questionSchema } from '../model/question.ts';

/** The text of a question with the day of its answer; a day that is there already stays. */
export const withAnswerDay = (text: string, answered: Day): string =>
  patchEntry(text, (data) => ({ ...data, answered: data['answered'] || answered }), Object.keys(questionSchema.shape));
