import { scaffoldEntry } from '../new/entry.ts';

/** A new survey; its series is its name without the quarter or year at the end. */
export const scaffoldSurvey = (id: string, now: Date): string =>
  scaffoldEntry('surveys', { series: id.replace(/-\d{4}(-q[1-4]|-\d{2})?$/, '') }, { now, idsOf: () => [] });
