import { termEnd } from '../domain/terms.ts';
import type { Day } from '../lib/day.ts';
import type { Term } from '../model/settings/terms.ts';
import { getToday } from './clock.ts';
import { getQuestionTerm } from './settings.ts';

/** The term of an answer to what is written on the day of the build, and its last day. */
export async function getAnswerDue(): Promise<{ term: Term; today: Day; due: Day }> {
  const term = await getQuestionTerm();
  const today = getToday();
  return { term, today, due: termEnd(today, term) };
}
