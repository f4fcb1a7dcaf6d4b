import { type Day, daysBetween } from '../lib/day.ts';
import { type Decimal, fromMachine, percentOf, subtract } from '../lib/decimal.ts';
import type { Survey, SurveyQuestion } from '../model/survey.ts';
import { ascending } from '../lib/compare.ts';

/** Where a survey stands. `results`: what people answered is published; `counting`: it closed and nothing is published yet. */
export type SurveyStatus =
  | { kind: 'survey-upcoming' | 'survey-open'; day: Day }
  | { kind: 'survey-counting'; days: number }
  | { kind: 'results' };

/** The state of a survey on the day `today`. */
export function surveyStatus({ questions, period }: Pick<Survey, 'questions' | 'period'>, today: Day): SurveyStatus {
  if (questions.length > 0) return { kind: 'results' };
  if (today < period.from) return { kind: 'survey-upcoming', day: period.from };
  if (today <= period.to) return { kind: 'survey-open', day: period.to };
  return { kind: 'survey-counting', days: daysBetween(period.to, today) };
}

/** True once there is something to compare and to count. */
export const hasResults = ({ questions }: Pick<Survey, 'questions'>): boolean => questions.length > 0;

/** An option with its share of the people who answered the question. */
export interface Share {
  label: string;
  count: number;
  /** Percent, one decimal; absent when nobody answered. */
  percent?: Decimal;
}

/** People who answered a question; shares are shares of them. */
export const answersTo = (question: SurveyQuestion, survey: Pick<Survey, 'answered'>): number =>
  survey.answered - question.noAnswer;

/** Options of a question with their shares, in the order of the form. */
export const sharesOf = (question: SurveyQuestion, survey: Pick<Survey, 'answered'>): Share[] =>
  question.options.map(({ label, count }) => {
    const percent = percentOf(count, answersTo(question, survey));
    return { label, count, ...(percent ? { percent } : {}) };
  });

/** 97.5th percentile of the normal distribution: the 95 % that margins are usually given for. */
const Z = 1.959_964;

/**
 * Margin of error of a share of 50 % at 95 % confidence, in percentage points: the widest that any share can have.
 * Undefined for samples that chance did not draw: a margin would claim what they cannot give. A census has none.
 */
export function marginOf(survey: Pick<Survey, 'answered' | 'populationSize' | 'sampling'>): Decimal | undefined {
  const { answered, populationSize, sampling } = survey;
  if (sampling !== 'random') return undefined;
  const correction =
    populationSize === undefined || populationSize <= 1
      ? 1
      : Math.sqrt(Math.max(0, populationSize - answered) / (populationSize - 1));
  return fromMachine((Z * Math.sqrt(0.25 / answered) * correction * 100).toFixed(1));
}

/** Share of the invited people who answered; undefined when nobody counted the invitations. */
export const responseRateOf = ({ answered, invited }: Pick<Survey, 'answered' | 'invited'>): Decimal | undefined =>
  invited === undefined ? undefined : percentOf(answered, invited);

/** The wave before a survey: the last one of its series with results that ended before it began. */
export const previousWave = <T extends { data: Pick<Survey, 'series' | 'period' | 'questions'> }>(
  survey: T,
  all: readonly T[],
): T | undefined =>
  all
    .filter(
      ({ data }) => hasResults(data) && data.series === survey.data.series && data.period.to < survey.data.period.from,
    )
    .toSorted(ascending(({ data }) => data.period.to))
    .at(-1);

/** An option in two waves; the difference is in percentage points. */
export interface Comparison extends Share {
  before?: Decimal;
  difference?: Decimal;
}

/** A question beside the same question of the wave before; options that are new stand alone. */
export function compareWaves(
  question: SurveyQuestion,
  survey: Pick<Survey, 'answered'>,
  before: Pick<Survey, 'answered' | 'questions'>,
): Comparison[] | undefined {
  const old = before.questions.find((item) => item.id === question.id);
  if (!old) return undefined;
  const oldShares = sharesOf(old, before);
  return sharesOf(question, survey).map((share) => {
    const match = oldShares.find((item) => item.label === share.label)?.percent;
    if (!match || !share.percent) return share;
    return { ...share, before: match, difference: subtract(share.percent, match) };
  });
}
