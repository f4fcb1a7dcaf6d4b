import {
  answerDue,
  type QuestionFigures,
  questionFigures,
  type QuestionStatus,
  questionStatus,
} from '../domain/question.ts';
import type { Day } from '../lib/day.ts';
import type { Term } from '../model/settings/terms.ts';
import { getToday } from './clock.ts';
import { type Entry, getListedEntries } from './entries.ts';
import { getQuestionTerm } from './settings.ts';
import { compare } from '../lib/compare.ts';

/** A question with its state today. */
export interface DatedQuestion {
  question: Entry<'questions'>;
  /** Last day of the term. */
  due: Day;
  status: QuestionStatus;
}

/** The register of questions as it stands today. */
export interface QuestionRegister {
  term: Term;
  figures: QuestionFigures;
  /** Without an answer, the ones that have waited longest first. */
  open: DatedQuestion[];
  /** Answered, the last answer first. */
  closed: DatedQuestion[];
}

/** A question with its term, its last day and its state today. */
export async function getDatedQuestion(question: Entry<'questions'>): Promise<DatedQuestion & { term: Term }> {
  const term = await getQuestionTerm();
  return {
    question,
    term,
    due: answerDue(question.data, term),
    status: questionStatus(question.data, term, getToday()),
  };
}

/** Every listed question, open and closed, with the figures over all of them. */
export async function getQuestionRegister(): Promise<QuestionRegister> {
  const [term, questions] = await Promise.all([getQuestionTerm(), getListedEntries('questions')]);
  const dated = await Promise.all(questions.map(getDatedQuestion));
  const isOpen = ({ status }: DatedQuestion) => status.kind === 'awaiting' || status.kind === 'answer-overdue';
  return {
    term,
    figures: questionFigures(
      questions.map(({ data }) => data),
      term,
      getToday(),
    ),
    open: dated.filter(isOpen).toSorted((a, b) => compare(a.question.data.received, b.question.data.received)),
    closed: dated
      .filter((item) => !isOpen(item))
      .toSorted((a, b) => compare(b.question.data.answered ?? '', a.question.data.answered ?? '')),
  };
}

/** How well the questions of an office, or of a month, are answered. */
export interface QuestionsOf {
  /** Name of the office, or the month `AAAA-MM` in which they came. */
  name: string;
  figures: QuestionFigures;
}

/** How well questions are answered, by office and by the month in which they came, the latest first. */
export async function getQuestionStatistics(): Promise<{
  term: Term;
  byOffice: QuestionsOf[];
  byMonth: QuestionsOf[];
}> {
  const [term, questions] = await Promise.all([getQuestionTerm(), getListedEntries('questions')]);
  const today = getToday();
  const received = questions.map(({ data }) => data).filter((data) => data.received <= today);
  const grouped = (nameOf: (data: (typeof received)[number]) => string): QuestionsOf[] =>
    [...Map.groupBy(received, nameOf)].map(([name, own]) => ({ name, figures: questionFigures(own, term, today) }));
  return {
    term,
    byOffice: grouped(({ unit }) => unit).toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
    byMonth: grouped((data) => data.received.slice(0, 7)).toSorted((a, b) => compare(b.name, a.name)),
  };
}
