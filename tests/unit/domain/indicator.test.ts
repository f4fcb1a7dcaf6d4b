import { describe, expect, it } from 'vitest';
import {
  assuranceOf,
  changeOf,
  isDisputed,
  latestAssurance,
  largestStep,
  latestStatus,
  statusOf,
  targetOf,
} from '../../../src/domain/indicator.ts';
import { toMachine } from '../../../src/lib/decimal.ts';
import type { Figure, Indicator } from '../../../src/model/indicator.ts';

const target = (value: string, from = '2014', to?: string) => ({ value, from, to, setBy: 'Quien la fija' });
const figure = (value: string, precision: Figure['precision'] = 'exact', upTo?: string): Figure => ({
  value,
  precision,
  ...(upTo ? { upTo } : {}),
});
const observation = (period: string, ...figures: Figure[]) => ({
  period,
  vintages: figures.map((item, index) => ({ ...item, date: `2026-0${index + 1}-01` })),
});

describe('who answers for a figure', () => {
  const source = { title: 'Auditoría', date: '2026' };
  const audited = { ...figure('4'), date: '2026-01-01', verification: { by: 'external-audit' as const, source } };

  it('is whoever verified that value, and else the entity alone', () => {
    expect(assuranceOf(audited)).toBe('external-audit');
    expect(assuranceOf({})).toBe('self-declared');
  });

  it('is the entity alone again once the value was revised, or another period came', () => {
    const revised = { period: '2025', vintages: [audited, { ...figure('5'), date: '2026-02-01', why: 'x' }] };
    expect(latestAssurance({ observations: [{ period: '2025', vintages: [audited] }] })).toBe('external-audit');
    expect(latestAssurance({ observations: [revised] })).toBe('self-declared');
    expect(
      latestAssurance({ observations: [{ ...revised, vintages: [audited] }, observation('2026', figure('1'))] }),
    ).toBe('self-declared');
    expect(latestAssurance({ observations: [] })).toBeUndefined();
  });
});

describe('where a figure stands against its target', () => {
  it.each<[Indicator['direction'], Figure, string]>([
    ['down', figure('30'), 'reached'],
    ['down', figure('30,1'), 'missed'],
    ['down', figure('29,99'), 'reached'],
    ['down', figure('30', 'more-than'), 'missed'],
    ['down', figure('29', 'more-than'), 'undecided'],
    ['down', figure('30', 'less-than'), 'reached'],
    ['down', figure('40', 'less-than'), 'undecided'],
    ['down', figure('40', 'exact', '60'), 'missed'],
    ['down', figure('20', 'exact', '30'), 'reached'],
    ['down', figure('20', 'exact', '60'), 'undecided'],
    ['up', figure('30'), 'reached'],
    ['up', figure('29,9'), 'missed'],
    ['up', figure('30', 'more-than'), 'reached'],
    ['up', figure('20', 'more-than'), 'undecided'],
    ['up', figure('30', 'less-than'), 'missed'],
    ['up', figure('31', 'less-than'), 'undecided'],
    ['none', figure('30'), 'no-target'],
  ])('better %s, %o against 30: %s', (direction, value, status) => {
    expect(statusOf({ direction, targets: [target('30')] }, value, '2014')).toBe(status);
  });

  it('is not told without a period, nor outside the time of the target', () => {
    const indicator = { direction: 'down', targets: [target('30', '2014', '2014')] } as const;
    expect(statusOf({ ...indicator, targets: [...indicator.targets] }, figure('40'), undefined)).toBe('no-period');
    expect(statusOf({ ...indicator, targets: [...indicator.targets] }, figure('40'), '2015')).toBe('no-target');
    expect(statusOf({ direction: 'down', targets: [] }, figure('40'), undefined)).toBe('no-target');
  });

  it('is the target that began last', () => {
    const targets = [target('30', '2020'), target('25', '2024'), target('20', '2026')];
    expect(['2019', '2020', '2025', '2026-Q1'].map((period) => targetOf({ targets }, period)?.value)).toEqual([
      undefined,
      '30',
      '25',
      '20',
    ]);
  });
});

describe('how a figure moved', () => {
  const between = (before: Figure, after: Figure, direction: Indicator['direction'] = 'down') => {
    const change = changeOf(
      { direction, unit: 'horas', observations: [observation('2015', before), observation('2016', after)] },
      '2016',
    );
    return change && { ...change, percent: change.percent && toMachine(change.percent) };
  };

  it.each([
    ['a fall that is good', figure('61,8'), figure('18,3'), { direction: 'down', better: true, percent: '70.4' }],
    ['a rise that is bad', figure('18,3'), figure('61,8'), { direction: 'up', better: false, percent: '237.7' }],
    ['no movement', figure('5'), figure('5,0'), { direction: 'same', percent: '0.0' }],
    ['a rise from zero', figure('0'), figure('5'), { direction: 'up', better: false }],
    ['a fall from a rounded figure', figure('113000', 'about'), figure('100'), { direction: 'down', better: true }],
  ])('%s', (_, before, after, expected) => expect(between(before, after)).toMatchObject(expected));

  it('has no percentage where a source was not exact', () => {
    expect(between(figure('113000', 'about'), figure('121806'))?.percent).toBeUndefined();
  });

  it('is no news where neither way is better, and unknown of a range or a first value', () => {
    expect(between(figure('1'), figure('2'), 'none')?.better).toBeUndefined();
    expect(between(figure('1', 'exact', '3'), figure('2'))).toBeUndefined();
    expect(
      changeOf({ direction: 'up', unit: 'horas', observations: [observation('2015', figure('1'))] }, '2015'),
    ).toBeUndefined();
  });

  it('is in points where the figure is itself a percentage', () => {
    const observations = [observation('2015', figure('58,3')), observation('2016', figure('66,7'))];
    const change = changeOf({ direction: 'up', unit: '%', observations }, '2016')!;
    expect([toMachine(change.points!), change.percent]).toEqual(['8.4', undefined]);
  });

  it('is measured between the values in force, not the first published ones', () => {
    const observations = [observation('2015', figure('10'), figure('20')), observation('2016', figure('30'))];
    expect(toMachine(changeOf({ direction: 'up', unit: 'horas', observations }, '2016')!.percent!)).toBe('50.0');
  });
});

describe('the largest step of a series', () => {
  it('is the pair of neighbours that differ most, whichever way', () => {
    const series = [
      observation('2012', figure('523')),
      observation('2013', figure('184')),
      observation('2014', figure('178')),
    ];
    expect(largestStep({ observations: series })?.map(({ period }) => period)).toEqual(['2012', '2013']);
    expect(largestStep({ observations: series.slice(1) })?.map(({ period }) => period)).toEqual(['2013', '2014']);
  });

  it('is none where nothing moved, or nothing is exact', () => {
    expect(
      largestStep({ observations: [observation('2012', figure('5')), observation('2013', figure('5'))] }),
    ).toBeUndefined();
    const about = [observation('2012', figure('5', 'about')), observation('2013', figure('9'))];
    expect(largestStep({ observations: about })).toBeUndefined();
    expect(largestStep({ observations: [] })).toBeUndefined();
  });
});

it('a figure is in dispute when someone other than the entity speaks of it', () => {
  const claim = (role: Indicator['claims'][number]['role']) => ({
    who: 'Alguien',
    role,
    says: 'Algo.',
    source: { title: 'Nota', date: '2026' },
  });
  expect(isDisputed({ claims: [] })).toBe(false);
  expect(isDisputed({ claims: [claim('entity')] })).toBe(false);
  expect(isDisputed({ claims: [claim('entity'), claim('critic')] })).toBe(true);
});

it('the last figure says how an indicator stands, and nothing does before there is one', () => {
  const observations = [observation('2014', figure('40')), observation('2015', figure('20'))];
  expect(latestStatus({ direction: 'down', targets: [target('30')], observations })).toBe('reached');
  expect(latestStatus({ direction: 'down', targets: [target('30')], observations: [] })).toBe('no-data');
});
