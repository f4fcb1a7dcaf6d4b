import { formatFullDay, formatFullMoment, formatMomentInSentence } from '../../src/i18n/format.ts';
import { isDay } from '../../src/lib/day.ts';
import { readDay, writeDay } from '../typed/day.ts';
import { onDay, readMoment, writeMoment } from '../typed/moment.ts';
import { typedControl } from './typed-control.ts';

/** A day, exactly as it is stored: no clock and no zone is involved, so it cannot shift. */
export const createDayControl = (): unknown =>
  typedControl({
    name: 'DayControl',
    example: 'dd/mm/aaaa',
    read: readDay,
    write: writeDay,
    toWords: (value) => (isDay(value) ? formatFullDay(value) : ''),
    calendar: { toDay: (value) => value, onDay: (day) => day },
    help: 'Escriba el día así: 01/12/2026, o 1 de diciembre de 2026.',
  });

/**
 * A moment in the time of the site, whatever the zone of the computer; for the moment of publication also what it means
 * while it has not come.
 */
export const createInstantControl = (now: () => Date): unknown =>
  typedControl({
    name: 'InstantControl',
    example: 'dd/mm/aaaa, h:mm a. m.',
    read: readMoment,
    write: writeMoment,
    toWords: (value, field) => {
      if (!readMoment(writeMoment(value))) return '';
      const isAhead = field === 'publishedAt' && Date.parse(value) > now().getTime();
      return isAhead ? `Saldrá el ${formatMomentInSentence(value)}.` : formatFullMoment(value);
    },
    isAnnounced: true,
    calendar: { toDay: (value) => readDay(writeMoment(value).split(',')[0] ?? '') ?? '', onDay },
    help: 'Escriba el día y la hora así: 01/12/2026, 8:00 a. m.',
  });
