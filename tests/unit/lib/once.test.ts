import { expect, it } from 'vitest';
import { onceEach } from '../../../src/lib/once.ts';

it('makes a thing once for each argument', () => {
  const made: unknown[] = [];
  const make = onceEach((options: { zone: string }) => {
    made.push(options);
    return { ...options };
  });
  expect(make({ zone: 'UTC' })).toBe(make({ zone: 'UTC' }));
  expect(make({ zone: 'America/Bogota' })).toEqual({ zone: 'America/Bogota' });
  expect(made).toEqual([{ zone: 'UTC' }, { zone: 'America/Bogota' }]);
});

it('asks again after an answer that failed', () => {
  let asked = 0;
  const ask = onceEach(() => {
    asked += 1;
    if (asked === 1) throw new Error('not yet');
    return asked;
  });
  expect(ask).toThrow('not yet');
  expect(ask()).toBe(2);
});
