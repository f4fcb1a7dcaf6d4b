import { isOverdue } from '../domain/desk-day.ts';
import { t } from '../i18n/es.ts';
import { collectionModels } from '../model/collections.ts';
import { entryPath } from '../routes.ts';
import { type CalendarEntry, getCalendarEntries } from './calendar.ts';
import { getCommitments } from './commitments.ts';
import { getQuestionRegister } from './questions.ts';
import { ascending } from '../lib/compare.ts';

/** Everything that should have happened by today and has not, the longest overdue first. */
export async function getOverdue(): Promise<CalendarEntry[]> {
  const [entries, records, { term, open }] = await Promise.all([
    getCalendarEntries(),
    getCommitments(),
    getQuestionRegister(),
  ]);
  const calendar = entries.filter(({ status }) => isOverdue(status));
  const commitments = records.filter(({ status }) => isOverdue(status));
  const questions = open.filter(({ status }) => isOverdue(status));
  const promised = commitments.map(({ commitment: { id, data }, status }) => ({
    ...common(data),
    day: data.due ?? '',
    href: entryPath('commitments', id),
    kind: collectionModels.commitments.labelSingular,
    status,
  }));
  const asked = questions.map(({ question: { id, data }, due, status }) => ({
    ...common(data),
    day: due,
    href: entryPath('questions', id),
    kind: t('question.column'),
    status,
    count: term.kind,
  }));
  return [...calendar, ...promised, ...asked].toSorted(ascending(({ day }) => day));
}

const common = ({ title, example }: { title: string; example: boolean }) => ({ title, example });
