import type { Day } from '../lib/day.ts';
import type { Question } from '../model/question.ts';
import type { Term } from '../model/settings/terms.ts';
import { countDays, termEnd } from './terms.ts';
import { median } from '../lib/median.ts';

/** Where a question stands. Days are counted as the term counts them. */
export type QuestionStatus =
  | { kind: 'answered'; days: number }
  | { kind: 'answered-late'; days: number }
  | { kind: 'awaiting'; days: number }
  | { kind: 'answer-overdue'; days: number };

/** How well questions are answered. */
export interface QuestionFigures {
  received: number;
  answered: number;
  /** Answered within the term. */
  onTime: number;
  /** Answered after the term. */
  late: number;
  /** Without an answer within the term. */
  waiting: number;
  /** Without an answer although the term is over. */
  overdue: number;
  /** Half of the answers took this many days or fewer; undefined without answers. */
  medianDays: number | undefined;
  /** Days of the slowest answer; undefined without answers. */
  slowestDays: number | undefined;
}

type Asked = Pick<Question, 'received' | 'answered'> & Partial<Pick<Question, 'extensions' | 'reopened'>>;

/** Day after which the term runs: that of receipt, or of the last time it was opened again. */
export const termStart = ({ received, reopened = [] }: Asked): Day => reopened.at(-1)?.date ?? received;

/** Last day of the term by the rule, without any extension. */
export const ruleDue = (question: Asked, term: Term): Day => termEnd(termStart(question), term);

/** Extensions of the term that runs now. */
export const extensionsOf = (question: Asked): Question['extensions'] =>
  (question.extensions ?? []).filter(({ date }) => date >= termStart(question));

/** Last day on which an answer is in time: by the rule, or by the last extension. */
export const answerDue = (question: Asked, term: Term): Day =>
  extensionsOf(question).at(-1)?.until ?? ruleDue(question, term);

/** The state of a question on the day `today`; an answer dated later is none yet. */
export function questionStatus(question: Asked, term: Term, today: Day): QuestionStatus {
  const due = answerDue(question, term);
  const days = (from: Day, to: Day) => countDays(from, to, term.kind);
  const { answered } = question;
  const start = termStart(question);
  if (answered !== undefined && answered <= today) {
    return answered <= due
      ? { kind: 'answered', days: days(start, answered) }
      : { kind: 'answered-late', days: days(due, answered) };
  }
  return today <= due
    ? { kind: 'awaiting', days: days(today, due) }
    : { kind: 'answer-overdue', days: days(due, today) };
}

/** Answered share and median answer time of a set of questions. */
export function questionFigures(questions: readonly Asked[], term: Term, today: Day): QuestionFigures {
  const received = questions.filter((question) => question.received <= today);
  const states = received.map((question) => questionStatus(question, term, today).kind);
  const times = received.flatMap((question) =>
    question.answered !== undefined && question.answered <= today
      ? [countDays(termStart(question), question.answered, term.kind)]
      : [],
  );
  return {
    received: received.length,
    answered: times.length,
    onTime: states.filter((kind) => kind === 'answered').length,
    late: states.filter((kind) => kind === 'answered-late').length,
    waiting: states.filter((kind) => kind === 'awaiting').length,
    overdue: states.filter((kind) => kind === 'answer-overdue').length,
    medianDays: median(times),
    slowestDays: times.length === 0 ? undefined : Math.max(...times),
  };
}
