import { formatDay } from '../../src/i18n/format.ts';
import { formatPeriodName } from '../../src/i18n/figures.ts';
import { isDay } from '../../src/lib/day.ts';
import { isPeriod } from '../../src/lib/period.ts';

/** `2026-Q4` → «cuarto trimestre de 2026», `2026-12-01` → «1 de diciembre de 2026»; undefined for what is said as it is. */
export function itemName(value: string): string | undefined {
  if (isDay(value)) return formatDay(value);
  return isPeriod(value) ? formatPeriodName(value) : undefined;
}
