import type { Day } from '../lib/day.ts';
import type { Schedule } from '../model/plan/schedule.ts';
import { type Report, reportKinds } from '../model/report.ts';
import { t } from './es.ts';
import { formatPeriod } from './figures.ts';

/** What says which report or release is owed. */
interface Owed {
  phase: string;
  report?: { kind: Report['kind']; from: Day; to: Day };
}

/** Name of what the plan owes: «Informe mensual, octubre de 2026». */
export function deliverableTitle({ report, phase }: Owed, { phases }: Pick<Schedule, 'phases'>): string {
  if (report) {
    return t('calendar.report', { kind: reportKinds[report.kind], period: formatPeriod(report.from, report.to) });
  }
  return t('calendar.release', { phase: phases.find(({ id }) => id === phase)?.name ?? phase });
}
