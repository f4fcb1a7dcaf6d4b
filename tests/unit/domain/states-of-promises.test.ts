import { commitmentStatus, milestoneStatus } from '../../../src/domain/commitment.ts';
import { eventStatus } from '../../../src/domain/event.ts';
import { actionStatus, findingStatus } from '../../../src/domain/finding.ts';
import { questionStatus } from '../../../src/domain/question.ts';
import type { Day } from '../../../src/lib/day.ts';
import { onFiveDays } from './five-days.ts';

const CALENDAR = { days: 15, kind: 'calendar', source: '' } as const;
const WORKING = { days: 15, kind: 'working', source: '' } as const;
const outcome = (result: 'met' | 'partial' | 'unmet', date: Day) => ({ result, date, note: 'x' });
const done = (date: Day) => ({ date, evidence: '/informes/' });
const until = (date: Day, last: Day) => ({ date, until: last, reason: 'x' });
const event = (
  state: 'confirmed' | 'provisional' | 'postponed' | 'cancelled' | 'held',
  day: Day,
  moves: [Day, Day?][] = [],
) => ({
  state,
  // Late in the evening the day in UTC is already the next one.
  startsAt: `${day}T19:30:00-05:00`,
  dateChanges: moves.map(([from, to]) => ({ date: '2027-01-10', from, to, reason: 'x' })),
});

onFiveDays([
  // Commitments
  [
    'an open commitment due on 31 December',
    (today) => commitmentStatus({ due: '2027-12-31' }, today),
    'due 334',
    'due-today',
    'overdue 1',
    'overdue 60',
    'overdue 61',
  ],
  [
    'a commitment met on its day',
    (today) => commitmentStatus({ due: '2027-12-31', outcome: outcome('met', '2027-12-31') }, today),
    'due 334',
    'met',
    'met',
    'met',
    'met',
  ],
  [
    'a commitment met after the leap day',
    (today) => commitmentStatus({ due: '2028-02-29', outcome: outcome('met', '2028-03-01') }, today),
    'due 394',
    'due 60',
    'due 59',
    'due-today',
    'met-late 1',
  ],
  [
    'a commitment given up before its day',
    (today) => commitmentStatus({ due: '2028-02-29', outcome: outcome('unmet', '2028-01-01') }, today),
    'due 394',
    'due 60',
    'unmet',
    'unmet',
    'unmet',
  ],
  [
    'a commitment met in part',
    (today) => commitmentStatus({ due: '2027-01-31', outcome: outcome('partial', '2027-01-31') }, today),
    'partial',
    'partial',
    'partial',
    'partial',
    'partial',
  ],
  [
    'a commitment for which no source gives a day',
    (today) => commitmentStatus({}, today),
    'no-date',
    'no-date',
    'no-date',
    'no-date',
    'no-date',
  ],

  [
    'a step of a commitment, due on 31 December and reached on the leap day',
    (today) => milestoneStatus({ day: '2027-12-31', reached: done('2028-02-29') }, today),
    'due 334',
    'due-today',
    'overdue 1',
    'met-late 60',
    'met-late 60',
  ],
  [
    'a step that lost its day',
    (today) => milestoneStatus({}, today),
    'no-date',
    'no-date',
    'no-date',
    'no-date',
    'no-date',
  ],

  // Questions
  [
    'a question of 16 January, 15 calendar days',
    (today) => questionStatus({ received: '2027-01-16' }, CALENDAR, today),
    'awaiting 0',
    'answer-overdue 334',
    'answer-overdue 335',
    'answer-overdue 394',
    'answer-overdue 395',
  ],
  [
    'a question of 13 December, 15 working days',
    (today) => questionStatus({ received: '2027-12-13' }, WORKING, today),
    'awaiting 228',
    'awaiting 1',
    'awaiting 1',
    'answer-overdue 40',
    'answer-overdue 41',
  ],
  [
    'the same question, answered on the last day of its term',
    (today) => questionStatus({ received: '2027-12-13', answered: '2028-01-03' }, WORKING, today),
    'awaiting 228',
    'awaiting 1',
    'awaiting 1',
    'answered 15',
    'answered 15',
  ],
  [
    'the same question, answered a working day late',
    (today) => questionStatus({ received: '2027-12-13', answered: '2028-01-04' }, WORKING, today),
    'awaiting 228',
    'awaiting 1',
    'awaiting 1',
    'answered-late 1',
    'answered-late 1',
  ],
  [
    'a question of 14 February over a leap day',
    (today) => questionStatus({ received: '2028-02-14' }, CALENDAR, today),
    'awaiting 394',
    'awaiting 60',
    'awaiting 59',
    'awaiting 0',
    'answer-overdue 1',
  ],

  [
    'a question of 13 December whose term was extended to the leap day: an extension is not overdue',
    (today) =>
      questionStatus({ received: '2027-12-13', extensions: [until('2027-12-30', '2028-02-29')] }, CALENDAR, today),
    'awaiting 394',
    'awaiting 60',
    'awaiting 59',
    'awaiting 0',
    'answer-overdue 1',
  ],
  [
    'a question that was opened again on New Year: its term runs anew, and what was told before is over',
    (today) =>
      questionStatus(
        {
          received: '2027-12-13',
          extensions: [until('2027-12-20', '2028-12-31')],
          reopened: [{ date: '2028-01-01', answered: '2027-12-27', reason: 'x' }],
        },
        CALENDAR,
        today,
      ),
    'awaiting 350',
    'awaiting 16',
    'awaiting 15',
    'answer-overdue 44',
    'answer-overdue 45',
  ],

  // Actions of findings, and the findings
  [
    'an action due on the leap day and not done',
    (today) => actionStatus({ due: '2028-02-29' }, today),
    'due 394',
    'due 60',
    'due 59',
    'due-today',
    'action-overdue 1',
  ],
  [
    'an action due on 31 December, done on New Year',
    (today) => actionStatus({ due: '2027-12-31', done: done('2028-01-01') }, today),
    'due 334',
    'due-today',
    'action-late 1',
    'action-late 1',
    'action-late 1',
  ],
  [
    'an action that lost its day, done on the leap day',
    (today) => actionStatus({ done: done('2028-02-29') }, today),
    'no-date',
    'no-date',
    'no-date',
    'action-done',
    'action-done',
  ],
  [
    'a finding without actions',
    (today) => findingStatus({ actions: [] }, today),
    'finding-unplanned',
    'finding-unplanned',
    'finding-unplanned',
    'finding-unplanned',
    'finding-unplanned',
  ],
  [
    'a finding with two open actions: the longest delay, or the next day',
    (today) => findingStatus({ actions: [{ due: '2028-02-29' }, { due: '2027-12-31' }] }, today),
    'finding-due 334',
    'finding-due-today',
    'finding-overdue 1',
    'finding-overdue 60',
    'finding-overdue 61',
  ],
  [
    'a finding with an action of which nobody says the day, the other done late',
    (today) => findingStatus({ actions: [{}, { due: '2027-12-31', done: done('2028-01-01') }] }, today),
    'finding-due 334',
    'finding-due-today',
    'finding-undated',
    'finding-undated',
    'finding-undated',
  ],
  [
    'a finding whose actions were done, one of them late',
    (today) =>
      findingStatus(
        {
          actions: [
            { due: '2027-12-31', done: done('2028-01-01') },
            { due: '2028-02-29', done: done('2028-02-29') },
          ],
        },
        today,
      ),
    'finding-due 334',
    'finding-due-today',
    'finding-due 59',
    'finding-late 1',
    'finding-late 1',
  ],
  [
    'a finding whose action was done on its day',
    (today) => findingStatus({ actions: [{ due: '2028-01-01', done: done('2028-01-01') }] }, today),
    'finding-due 335',
    'finding-due 1',
    'finding-done',
    'finding-done',
    'finding-done',
  ],

  // Events
  [
    'a confirmed event on the leap day',
    (today) => eventStatus(event('confirmed', '2028-02-29'), today),
    'upcoming 394',
    'upcoming 60',
    'upcoming 59',
    'today',
    'unreported 1',
  ],
  [
    'an event moved from New Year to the leap day',
    (today) => eventStatus(event('postponed', '2028-02-29', [['2028-01-01', '2028-02-29']]), today),
    'upcoming 394',
    'upcoming 60',
    'upcoming 59',
    'today',
    'unreported 1',
  ],
  [
    'an event postponed on New Year without a new date',
    (today) => eventStatus(event('postponed', '2028-01-01', [['2028-01-01']]), today),
    'postponed',
    'postponed',
    'postponed',
    'postponed',
    'postponed',
  ],
  [
    'a provisional event nobody confirmed',
    (today) => eventStatus(event('provisional', '2028-01-01'), today),
    'upcoming 335',
    'upcoming 1',
    'today',
    'unreported 59',
    'unreported 60',
  ],
  [
    'a cancelled event',
    (today) => eventStatus(event('cancelled', '2028-01-01', [['2028-01-01']]), today),
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
  ],
  [
    'an event that was held',
    (today) => eventStatus(event('held', '2027-01-31'), today),
    'held',
    'held',
    'held',
    'held',
    'held',
  ],
]);
