import { patchEntry } from '../../src/content-file/patch.ts';
import { type SurveyQuestion, surveySchema } from '../../src/model/survey.ts';

/** The text of a survey with other questions and another number of people; everything else stays byte for byte. */
export const withResults = (text: string, questions: readonly SurveyQuestion[], answered: number): string =>
  patchEntry(
    text,
    (data) => ({ ...data, questions: questions.map(withoutZero), answered }),
    Object.keys(surveySchema.shape),
  );

/** «Nobody left it out» is what the model assumes. */
const withoutZero = ({ noAnswer, ...question }: SurveyQuestion) =>
  noAnswer === 0 ? question : { ...question, noAnswer };
