import { isOverdue } from '../domain/desk-day.ts';
import { t } from '../i18n/es.ts';
import { collectionModels } from '../model/collections.ts';
import { anchors, entryPath } from '../routes.ts';
import { type CalendarEntry, getCalendarEntries } from './calendar.ts';
import { getCommitments } from './commitments.ts';
import { getListedEntries } from './entries.ts';
import { overdueActions } from './findings.ts';
import { getQuestionRegister } from './questions.ts';
import { ascending } from '../lib/compare.ts';

/** Everything that should have happened by today and has not, the longest overdue first. */
export async function getOverdue(): Promise<CalendarEntry[]> {
  const [entries, records, findings, { term, open }] = await Promise.all([
    getCalendarEntries(),
    getCommitments(),
    getListedEntries('findings'),
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
  const found = overdueActions(findings).map(({ action, finding: { id, data }, status }) => ({
    title: action.what,
    example: data.example,
    day: action.due ?? '',
    href: `${entryPath('findings', id)}#${anchors.action(action.number)}`,
    kind: t('finding.action'),
    status,
  }));
  return [...calendar, ...promised, ...found, ...asked].toSorted(ascending(({ day }) => day));
}

const common = ({ title, example }: { title: string; example: boolean }) => ({ title, example });
