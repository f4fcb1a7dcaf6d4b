import { assert, bigInt, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  fromMachine,
  parseDecimal,
  percentChange,
  percentOf,
  subtract,
  toMachine,
  toNumber,
} from '../../../src/lib/decimal.ts';

describe('a decimal', () => {
  it('subtracts tenths without the error of floating point', () => {
    expect(toMachine(subtract(parseDecimal('0,3'), parseDecimal('0,1')))).toBe('0.2');
    expect(0.3 - 0.1).not.toBe(0.2);
  });

  it.each([
    ['0', '0'],
    ['121806', '121806'],
    ['61,8', '61.8'],
    ['61,80', '61.80'],
    ['-0,5', '-0.5'],
    ['0,05', '0.05'],
    ['123456789012345678,123456', '123456789012345678.123456'],
  ])('reads «%s» with every digit', (written, machine) => {
    expect(toMachine(parseDecimal(written))).toBe(machine);
  });

  it.each(['', '1.5', '121.806', '1.234,5', '1,', ',5', '007', '1e3', ' 1', '1 000', '--1', '１', 'NaN'])(
    'refuses «%s»',
    (written) => expect(() => parseDecimal(written)).toThrow(RangeError),
  );

  it.each([
    ['61.8', '18.3', '-70.4'],
    ['523', '178', '-66.0'],
    ['523', '184', '-64.8'],
    ['184', '178', '-3.3'],
    ['46', '49', '6.5'],
    ['-2', '-1', '50.0'],
    ['-1', '-2', '-100.0'],
    ['0.1', '0.3', '200.0'],
    ['8', '9', '12.5'],
    ['16', '17', '6.3'],
  ])('from %s to %s is a change of %s %%', (before, after, percent) => {
    expect(toMachine(percentChange(fromMachine(before), fromMachine(after))!)).toBe(percent);
  });

  it('has no change in percent from zero, and no share of nobody', () => {
    expect(percentChange(fromMachine('0'), fromMachine('5'))).toBeUndefined();
    expect(percentOf(0, 0)).toBeUndefined();
  });

  it('gives shares that are rounded half up', () => {
    expect(toMachine(percentOf(1, 3)!)).toBe('33.3');
    expect(toMachine(percentOf(2, 3)!)).toBe('66.7');
    expect(toMachine(percentOf(1, 16)!)).toBe('6.3');
  });

  it('gives back what was taken away, and is ordered as numbers are', () => {
    const written = tuple(bigInt(-(10n ** 12n), 10n ** 12n), integer({ min: 0, max: 6 })).map(([units, scale]) => ({
      units,
      scale,
    }));
    assert(
      property(written, written, (a, b) => {
        expect(compareDecimals(subtract(a, subtract(a, b)), b)).toBe(0);
        expect(fromMachine(toMachine(a))).toEqual(a);
        if (toNumber(a) < toNumber(b)) expect(compareDecimals(a, b)).toBe(-1);
      }),
    );
  });
});
