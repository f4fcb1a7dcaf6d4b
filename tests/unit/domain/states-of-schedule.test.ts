import { adjustmentStatus } from '../../../src/domain/adjustment.ts';
import { deliverableStatus, phaseStatus } from '../../../src/domain/schedule.ts';
import { onFiveDays } from './five-days.ts';

onFiveDays([
  // Adjustments of the plan
  [
    'an adjustment that holds from the last day of the year on',
    (today) => adjustmentStatus({ from: '2027-12-31' }, today),
    'adjustment-upcoming 334',
    'adjustment-today',
    'adjustment-holds',
    'adjustment-holds',
    'adjustment-holds',
  ],
  [
    'an adjustment that holds from a leap day on',
    (today) => adjustmentStatus({ from: '2028-02-29' }, today),
    'adjustment-upcoming 394',
    'adjustment-upcoming 60',
    'adjustment-upcoming 59',
    'adjustment-today',
    'adjustment-holds',
  ],
  [
    'an adjustment of which nobody says the day',
    (today) => adjustmentStatus({ from: undefined }, today),
    'adjustment-undated',
    'adjustment-undated',
    'adjustment-undated',
    'adjustment-undated',
    'adjustment-undated',
  ],
  [
    'a report that an adjustment took out of the plan',
    (today) => deliverableStatus('2027-12-31', undefined, today, true),
    'dropped',
    'dropped',
    'dropped',
    'dropped',
    'dropped',
  ],

  // Deliverables
  [
    'a report due on 31 January and missing',
    (today) => deliverableStatus('2027-01-31', undefined, today),
    'due-today',
    'overdue 334',
    'overdue 335',
    'overdue 394',
    'overdue 395',
  ],
  [
    'a report due on the last day of the year, out that day',
    (today) => deliverableStatus('2027-12-31', '2027-12-31', today),
    'due 334',
    'on-time',
    'on-time',
    'on-time',
    'on-time',
  ],
  [
    'a report due on the last day of the year, out on New Year',
    (today) => deliverableStatus('2027-12-31', '2028-01-01', today),
    'due 334',
    'due-today',
    'late 1',
    'late 1',
    'late 1',
  ],
  [
    'a report due on a leap day, out the day after',
    (today) => deliverableStatus('2028-02-29', '2028-03-01', today),
    'due 394',
    'due 60',
    'due 59',
    'due-today',
    'late 1',
  ],
  [
    'a report out long before it is due',
    (today) => deliverableStatus('2028-02-29', '2027-12-31', today),
    'due 394',
    'on-time',
    'on-time',
    'on-time',
    'on-time',
  ],

  // Phases
  [
    'a phase of a month from 31 January',
    (today) => phaseStatus({ start: '2027-01-31', duration: { count: 1, unit: 'month' } }, today),
    'phase-running',
    'phase-finished',
    'phase-finished',
    'phase-finished',
    'phase-finished',
  ],
  [
    'a phase of a week that ends on the leap day',
    (today) => phaseStatus({ start: '2028-02-23', duration: { count: 1, unit: 'week' } }, today),
    'phase-upcoming 388',
    'phase-upcoming 54',
    'phase-upcoming 53',
    'phase-running',
    'phase-finished',
  ],
  [
    'a phase without an end from New Year',
    (today) => phaseStatus({ start: '2028-01-01' }, today),
    'phase-upcoming 335',
    'phase-upcoming 1',
    'phase-running',
    'phase-running',
    'phase-running',
  ],
]);
