import { compareDecimals, type Decimal, parseDecimal, percentChange, subtract } from '../lib/decimal.ts';
import { comparePeriods, firstDayOf, lastDayOf, type Period } from '../lib/period.ts';
import type { Assurance, Figure, Indicator, Observation, Target, Vintage } from '../model/indicator.ts';

/** Where a figure stands against the target of its period. */
export type Status = 'reached' | 'missed' | 'undecided' | 'no-target' | 'no-period';

/** How a figure moved since the period before. */
export interface Change {
  /** The period it is compared with. */
  since: Period;
  direction: 'up' | 'down' | 'same';
  /** Whether that is good news; undefined where neither way is better. */
  better?: boolean;
  /** Size in percent, without its sign; absent where a source was not exact or the first value is zero. */
  percent?: Decimal;
  /** Size in percentage points, without its sign, of what is itself a percentage. */
  points?: Decimal;
}

/** The value that counts today: the last published one. */
export function currentVintage({ vintages }: Observation): Vintage {
  const last = vintages.at(-1);
  if (!last) throw new Error('An observation has at least one vintage; the model demands it.');
  return last;
}

/** True when the value in force is not the one that was published first. */
export const isRevised = ({ vintages }: Observation): boolean => vintages.length > 1;

/** Who answers for a value: the entity alone, until somebody verified that very value. */
export const assuranceOf = ({ verification }: Pick<Vintage, 'verification'>): Assurance =>
  verification?.by ?? 'self-declared';

/** Who answers for the last value of an indicator; undefined while it has none. */
export function latestAssurance({ observations }: Pick<Indicator, 'observations'>): Assurance | undefined {
  const latest = observations.at(-1);
  return latest && assuranceOf(currentVintage(latest));
}

/** The observation of a period. */
export const findObservation = (indicator: Pick<Indicator, 'observations'>, period: Period): Observation | undefined =>
  indicator.observations.find((item) => item.period === period);

/** The target that counts for a period: the one that began last. */
export const targetOf = ({ targets }: Pick<Indicator, 'targets'>, period: Period): Target | undefined =>
  targets
    .filter((item) => firstDayOf(item.from) <= firstDayOf(period))
    .filter((item) => item.to === undefined || lastDayOf(period) <= lastDayOf(item.to))
    .toSorted((a, b) => comparePeriods(a.from, b.from))
    .at(-1);

/** Where a figure stands against the target of its period; computed, never typed. */
export function statusOf(
  indicator: Pick<Indicator, 'targets' | 'direction'>,
  figure: Figure,
  period: Period | undefined,
): Status {
  if (indicator.direction === 'none' || indicator.targets.length === 0) return 'no-target';
  if (period === undefined) return 'no-period';
  const target = targetOf(indicator, period);
  if (!target) return 'no-target';
  const limit = parseDecimal(target.value);
  const { worst, best, isOpen } = endsOf(figure, indicator.direction);
  const isGood = (end: Decimal) => compareDecimals(end, limit) * (indicator.direction === 'up' ? 1 : -1);
  if (worst && isGood(worst) >= 0) return 'reached';
  // «More than 30» is never 30: the open end itself does not count.
  return !best || isGood(best) > 0 || (isGood(best) === 0 && !isOpen) ? 'undecided' : 'missed';
}

/** Where the last figure of an indicator stands against its target; `no-data` while there is none. */
export function latestStatus(indicator: Pick<Indicator, 'observations' | 'targets' | 'direction'>): Status | 'no-data' {
  const latest = indicator.observations.at(-1);
  return latest ? statusOf(indicator, currentVintage(latest), latest.period) : 'no-data';
}

/** True when someone other than the entity says something else of the figure, or questions it. */
export const isDisputed = ({ claims }: Pick<Indicator, 'claims'>): boolean =>
  claims.some(({ role }) => role !== 'entity');

/** How the last observation moved against the one before it; undefined with fewer than two. */
export function changeOf(
  indicator: Pick<Indicator, 'observations' | 'direction' | 'unit'>,
  period: Period,
): Change | undefined {
  const index = indicator.observations.findIndex((item) => item.period === period);
  const [before, after] = [indicator.observations[index - 1], indicator.observations[index]];
  if (!before || !after) return undefined;
  const [old, now] = [currentVintage(before), currentVintage(after)];
  if (old.upTo !== undefined || now.upTo !== undefined) return undefined;
  const [from, to] = [parseDecimal(old.value), parseDecimal(now.value)];
  const sign = compareDecimals(to, from);
  const direction = sign === 0 ? 'same' : sign > 0 ? 'up' : 'down';
  const isExact = old.precision === 'exact' && now.precision === 'exact';
  return {
    since: before.period,
    direction,
    ...(sign === 0 || indicator.direction === 'none' ? {} : { better: direction === indicator.direction }),
    ...(isExact ? sizeOf(from, to, indicator.unit === '%') : {}),
  };
}

/** The two neighbours of a series between which it moved most; undefined where no two of them are exact. */
export function largestStep({ observations }: Pick<Indicator, 'observations'>): [Observation, Observation] | undefined {
  const steps = observations.slice(1).flatMap((after, index) => {
    const before = observations[index]!;
    const [old, now] = [currentVintage(before), currentVintage(after)];
    const isExact = [old, now].every(({ precision, upTo }) => precision === 'exact' && upTo === undefined);
    return isExact
      ? [{ pair: [before, after], size: absolute(subtract(parseDecimal(now.value), parseDecimal(old.value))) }]
      : [];
  });
  const [largest] = steps.toSorted((a, b) => compareDecimals(b.size, a.size));
  return largest && largest.size.units > 0n ? (largest.pair as [Observation, Observation]) : undefined;
}

/** A percentage that rises from 50 to 60 rises by 10 points, not by 20 %: that is what readers would take it for. */
function sizeOf(from: Decimal, to: Decimal, isPercentage: boolean): Pick<Change, 'percent' | 'points'> {
  if (isPercentage) return { points: absolute(subtract(to, from)) };
  const percent = percentChange(from, to);
  return percent ? { percent: absolute(percent) } : {};
}

const absolute = ({ units, scale }: Decimal): Decimal => ({ units: units < 0n ? -units : units, scale });

/**
 * The worst and the best value that a figure allows, seen from the direction of the indicator; absent where it has no
 * end on that side. `isOpen` when the best value itself is excluded.
 */
function endsOf({ value, upTo, precision }: Figure, direction: 'up' | 'down') {
  const low = precision === 'less-than' ? undefined : parseDecimal(value);
  const high = precision === 'more-than' ? undefined : parseDecimal(upTo ?? value);
  const [worst, best] = direction === 'up' ? [low, high] : [high, low];
  return { worst, best, isOpen: precision === 'more-than' || precision === 'less-than' };
}
