import { firstDayOf, lastDayOf, type Period } from '../lib/period.ts';
import type { Day } from '../lib/day.ts';
import type { ComputedKind } from '../model/computed.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Question } from '../model/question.ts';
import type { Term } from '../model/settings/terms.ts';
import { commitmentStatus, groupOf } from './commitment.ts';
import { questionFigures } from './question.ts';

/** What figures are counted from. */
export interface CountedLedger {
  questions: readonly (Pick<Question, 'received' | 'answered'> & Partial<Pick<Question, 'extensions' | 'reopened'>>)[];
  commitments: readonly Pick<Commitment, 'due' | 'outcome'>[];
  term: Term;
}

/** A figure of a period as the ledger stands on a day; a share in whole percent, `undefined` where nothing is counted. */
export function computedFigure(
  kind: ComputedKind,
  period: Period,
  { questions, commitments, term }: CountedLedger,
  today: Day,
): number | undefined {
  const isIn = (day: Day | undefined) => day !== undefined && day >= firstDayOf(period) && day <= lastDayOf(period);
  const asked = questionFigures(
    questions.filter(({ received }) => isIn(received)),
    term,
    today,
  );
  const groups = commitments.filter(({ due }) => isIn(due)).map((item) => groupOf(commitmentStatus(item, today)));
  const count = (group: string) => groups.filter((other) => other === group).length;
  switch (kind) {
    case 'preguntas-recibidas':
      return asked.received;
    case 'preguntas-respondidas':
      return asked.answered;
    case 'preguntas-a-tiempo':
      return asked.onTime;
    case 'preguntas-con-retraso':
      return asked.late;
    case 'preguntas-vencidas':
      return asked.overdue;
    case 'preguntas-en-plazo':
      return asked.waiting;
    case 'preguntas-a-tiempo-porcentaje':
      return asked.received === 0 ? undefined : Math.round((100 * asked.onTime) / asked.received);
    case 'compromisos-del-periodo':
      return groups.length;
    case 'compromisos-cumplidos':
      return count('met');
    case 'compromisos-no-cumplidos':
      return count('unmet');
    case 'compromisos-vencidos':
      return count('overdue');
  }
}
