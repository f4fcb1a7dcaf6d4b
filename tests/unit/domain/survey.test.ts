import { describe, expect, it } from 'vitest';
import {
  compareWaves,
  marginOf,
  previousWave,
  responseRateOf,
  sharesOf,
  surveyStatus,
} from '../../../src/domain/survey.ts';
import { toMachine } from '../../../src/lib/decimal.ts';
import type { SurveyQuestion } from '../../../src/model/survey.ts';

const question = (counts: Record<string, number>, noAnswer = 0): SurveyQuestion => ({
  id: 'claridad',
  text: '¿Se entiende?',
  kind: 'single',
  options: Object.entries(counts).map(([label, count]) => ({ label, count })),
  noAnswer,
});
const text = (value: Parameters<typeof toMachine>[0] | undefined) => value && toMachine(value);

describe('a survey', () => {
  it('shares what was answered, not what was left out', () => {
    const shares = sharesOf(question({ Sí: 2, No: 1 }, 1), { answered: 4 });
    expect(shares.map(({ percent }) => text(percent))).toEqual(['66.7', '33.3']);
  });

  it.each([
    ['random', 1067, undefined, '3.0'],
    ['random', 384, undefined, '5.0'],
    ['random', 100, undefined, '9.8'],
    ['random', 100, 200, '6.9'],
    ['random', 100, 100, '0.0'],
    ['open', 1067, undefined, undefined],
    ['census', 1067, undefined, undefined],
  ] as const)('%s sample of %s people of %s: margin %s', (sampling, answered, populationSize, margin) => {
    expect(text(marginOf({ sampling, answered, populationSize }))).toBe(margin);
  });

  it('knows how many of the invited answered', () => {
    expect(text(responseRateOf({ answered: 48, invited: 150 }))).toBe('32.0');
    expect(responseRateOf({ answered: 48 })).toBeUndefined();
  });

  it('is compared with the last wave before it of its own series', () => {
    const wave = (series: string, from: string, to: string) => ({
      data: { series, period: { from, to }, questions: [question({ Sí: 1 })] },
    });
    const all = [
      wave('a', '2026-01-01', '2026-01-31'),
      wave('a', '2026-04-01', '2026-04-30'),
      wave('b', '2026-05-01', '2026-05-31'),
      wave('a', '2026-07-01', '2026-07-31'),
      wave('a', '2026-10-01', '2026-10-31'),
    ];
    expect(previousWave(all[3]!, all)).toBe(all[1]);
    expect(previousWave(all[0]!, all)).toBeUndefined();
  });

  it('gives differences in percentage points, and none for options that are new', () => {
    const before = { answered: 36, questions: [question({ Sí: 8, No: 28 })] };
    const rows = compareWaves(question({ Sí: 14, No: 30, 'No sé': 4 }), { answered: 48 }, before);
    expect(rows?.map(({ difference }) => text(difference))).toEqual(['7.0', '-15.3', undefined]);
    expect(compareWaves({ ...question({ Sí: 1 }), id: 'otra' }, { answered: 1 }, before)).toBeUndefined();
  });
});

describe('the state of a survey', () => {
  const period = { from: '2026-06-15', to: '2026-06-30' };
  it.each([
    ['2026-06-14', { kind: 'survey-upcoming', day: '2026-06-15' }],
    ['2026-06-15', { kind: 'survey-open', day: '2026-06-30' }],
    ['2026-06-30', { kind: 'survey-open', day: '2026-06-30' }],
    ['2026-07-02', { kind: 'survey-counting', days: 2 }],
  ])('without results, on %s', (today, status) => {
    expect(surveyStatus({ period, questions: [] }, today)).toEqual(status);
    expect(surveyStatus({ period, questions: [question({ Sí: 1 })] }, today)).toEqual({ kind: 'results' });
  });

  it('is no wave to compare with before it has results', () => {
    const data = (from: string, to: string, questions: SurveyQuestion[]) => ({
      data: { series: 's', period: { from, to }, questions },
    });
    const all = [
      data('2026-01-01', '2026-01-31', [question({ Sí: 1 })]),
      data('2026-03-01', '2026-03-31', []),
      data('2026-05-01', '2026-05-31', [question({ Sí: 2 })]),
    ];
    expect(previousWave(all[2]!, all)).toBe(all[0]);
  });
});
