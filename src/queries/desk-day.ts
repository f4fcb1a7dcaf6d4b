import { changesOf, changesSince, type DeskDay, type Owed } from '../domain/desk-day.ts';
import { addDays } from '../lib/day.ts';
import { getNow, getToday } from './clock.ts';
import { getCommitments } from './commitments.ts';
import { getEntryPages, getListedEntries, getStaticPages } from './entries.ts';
import { getEvents } from './events.ts';
import { actionsOf } from './findings.ts';
import { getQuestionRegister } from './questions.ts';
import { getDeliveries } from './schedule.ts';
import { getQuestionTerm } from './settings.ts';
import { entryCollections } from '../routes.ts';

/** Older changes are on the pages: a desk that is opened after a long weekend still finds them here. */
const DAYS_BACK = 7;

/** What the first screen of the desk is computed from. All of it is on the pages of the site, or in their notes. */
export async function getDeskDay(): Promise<DeskDay> {
  const [deliveries, { open }, commitments, findings, events] = await Promise.all([
    getDeliveries(),
    getQuestionRegister(),
    getCommitments(),
    getListedEntries('findings'),
    getEvents(),
  ]);
  const owed: Owed[] = [
    ...deliveries
      .filter(({ delivery, dropped }) => !delivery && !dropped)
      .map(({ due, report, title, example }) => ({
        kind: 'delivery' as const,
        due,
        ...(report && { report }),
        title,
        example,
      })),
    ...open.map(({ question: { id, data } }) => {
      const { title, example, unit, received, answered, extensions, reopened } = data;
      return { kind: 'question' as const, id, title, example, unit, received, answered, extensions, reopened };
    }),
    ...commitments
      .filter(({ status }) => ['due', 'due-today', 'overdue'].includes(status.kind))
      .map(({ commitment: { id, data } }) => {
        const { title, example, unit, due, outcome } = data;
        return { kind: 'commitment' as const, id, title, example, unit, due, outcome };
      }),
    ...findings
      .flatMap(actionsOf)
      .flatMap(({ action: { what, unit, due, done }, finding: { id, data }, status }) =>
        status.kind === 'action-done' || status.kind === 'action-late'
          ? []
          : [{ kind: 'action' as const, id, title: what, example: data.example, unit, due, done }],
      ),
    ...events
      .filter(({ status }) => ['upcoming', 'today', 'unreported'].includes(status.kind))
      .map(({ event: { id, data } }) => {
        const { title, example, state, startsAt, dateChanges } = data;
        return { kind: 'event' as const, id, title, example, state, startsAt, dateChanges };
      }),
  ];
  return { builtAt: getNow().toISOString(), term: await getQuestionTerm(), owed, changes: await getChanges() };
}

async function getChanges(): Promise<DeskDay['changes']> {
  const entries = (await Promise.all(entryCollections.map((collection) => getEntryPages(collection)))).flat();
  const changes = [
    ...entries.flatMap((entry) => changesOf(entry.collection, entry)),
    ...(await getStaticPages()).flatMap((page) => changesOf('pages', page)),
  ];
  const today = getToday();
  return changesSince(changes, addDays(today, -DAYS_BACK)).filter(({ day }) => day <= today);
}
