import { expect, test } from 'vitest';
import { readPhone } from '../../../../decap/typed/phone.ts';
import { entitySchema } from '../../../../src/model/settings/entity.ts';

test.each([
  ['(608) 276 0190', '+57 608 276 0190'],
  ['608 2760190', '+57 608 276 0190'],
  ['+57 (608) 276-01-90 ext. 12', '+57 608 276 0190 ext. 12'],
  ['576082760190 x12', '+57 608 276 0190 ext. 12'],
  ['300.123.4567', '+57 300 123 4567'],
  ['Por confirmar', 'por confirmar'],
])('«%s» is the number %s, which the model takes', (text, phone) => {
  expect(readPhone(text)).toBe(phone);
  expect(entitySchema.shape.phone.safeParse(phone).success).toBe(true);
});

test.each(['', '276 0190', '(8) 276 0190', '+1 608 276 0190', '+34 600 123 456 78', 'la de siempre'])(
  '«%s» is refused: it does not say whom to dial',
  (text) => {
    expect(readPhone(text)).toBe(undefined);
    expect(entitySchema.shape.phone.safeParse(text).success).toBe(false);
  },
);

test('the area in brackets, which passed before, is refused in the file too', () => {
  expect(entitySchema.shape.phone.safeParse('(608) 276 0190').success).toBe(false);
});
