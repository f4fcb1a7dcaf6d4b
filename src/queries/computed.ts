import { computedFigure } from '../domain/computed.ts';
import { formatComputed } from '../i18n/figures.ts';
import type { Period } from '../lib/period.ts';
import type { ComputedKind } from '../model/computed.ts';
import { collectionPath } from '../routes.ts';
import { getToday } from './clock.ts';
import { getListedEntries } from './entries.ts';
import type { PlacedFigure } from './indicators.ts';
import { getQuestionTerm } from './settings.ts';

/** A figure of the ledger as it stands today, with the list that it counts. */
export async function getComputed(kind: ComputedKind, period: Period): Promise<PlacedFigure> {
  const [questions, commitments, term] = await Promise.all([
    getListedEntries('questions'),
    getListedEntries('commitments'),
    getQuestionTerm(),
  ]);
  const ledger = {
    questions: questions.map(({ data }) => data),
    commitments: commitments.map(({ data }) => data),
    term,
  };
  return {
    text: formatComputed(kind, computedFigure(kind, period, ledger, getToday())),
    href: collectionPath(kind.startsWith('compromisos') ? 'commitments' : 'questions'),
  };
}
