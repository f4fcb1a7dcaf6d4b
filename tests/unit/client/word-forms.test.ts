import { describe, expect, it } from 'vitest';
import { fold, isNear, isSameWord } from '../../../src/client/word-forms.ts';

describe('fold', () => {
  it.each([
    ['Reconexión,', 'reconexion'],
    ['«AÑO»', 'ano'],
    ['P-2026-001', 'p2026001'],
    ['¿?', ''],
  ])('%s → %s', (word, folded) => expect(fold(word)).toBe(folded));
});

describe('isSameWord', () => {
  it.each([
    ['fuga', 'fugas'],
    ['cortes', 'corte'],
    ['suspension', 'suspensiones'],
    ['luz', 'luces'],
    ['turbia', 'turbio'],
    ['danadas', 'danados'],
  ])('takes «%s» for «%s»', (one, other) => expect(isSameWord(one, other)).toBe(true));

  it.each([
    ['recibo', 'recibida'],
    ['corte', 'cortina'],
    ['la', 'las'],
    ['factura', 'facturacion'],
    ['pagar', 'pago'],
  ])('does not take «%s» for «%s»', (one, other) => expect(isSameWord(one, other)).toBe(false));
});

describe('isNear', () => {
  it.each([
    ['reclamacion', 'reclamo'],
    ['recibo', 'recibida'],
    ['alcantar', 'alcantarillado'],
  ])('takes «%s» and «%s» for forms of one word', (typed, found) => expect(isNear(typed, found)).toBe(true));

  it.each([
    ['elefante', 'el'],
    ['alcaldia', 'alcantarillado'],
    ['zzz', 'z'],
    ['pqr', 'pqrs'],
  ])('not «%s» and «%s»', (typed, found) => expect(isNear(typed, found)).toBe(false));
});
