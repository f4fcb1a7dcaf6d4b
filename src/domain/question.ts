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
  /** Without an answer although the term is over. */
  overdue: number;
  /** Half of the answers took this many days or fewer; undefined without answers. */
  medianDays: number | undefined;
}

type Asked = Pick<Question, 'received' | 'answered'>;

/** Last day on which an answer is in time. */
export const answerDue = (question: Asked, term: Term): Day => termEnd(question.received, term);

/** The state of a question on the day `today`; an answer dated later is none yet. */
export function questionStatus(question: Asked, term: Term, today: Day): QuestionStatus {
  const due = answerDue(question, term);
  const days = (from: Day, to: Day) => countDays(from, to, term.kind);
  const { answered, received } = question;
  if (answered !== undefined && answered <= today) {
    return answered <= due
      ? { kind: 'answered', days: days(received, answered) }
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
  const times = received.flatMap(({ received: from, answered }) =>
    answered !== undefined && answered <= today ? [countDays(from, answered, term.kind)] : [],
  );
  return {
    received: received.length,
    answered: times.length,
    onTime: states.filter((kind) => kind === 'answered').length,
    overdue: states.filter((kind) => kind === 'answer-overdue').length,
    medianDays: median(times),
  };
}
