import { expect, test } from 'vitest';
import { readLedger } from '../../../../scripts/new/ledger.ts';
import { figuresOf, hasFigure } from '../../../../decap/figures/figures.ts';
import { toLedger } from '../../../../src/scaffold/ledger.ts';
import { FIXTURE_CONTENT, FIXTURE_NOW } from '../../../helpers/fixture-entity.ts';

const ledger = await readLedger(FIXTURE_CONTENT, new Date(FIXTURE_NOW));
const figureOf = figuresOf(ledger);

test('of an indicator: the value of that period, with its unit', () => {
  expect(figureOf('Indicador', { id: 'horas-sin-agua', periodo: '2025' })).toBe('99\u00a0horas');
  expect(figureOf('Indicador', { id: 'horas-sin-agua', periodo: '1999' })).toBeUndefined();
  expect(figureOf('Indicador', { id: 'no-hay', periodo: '2025' })).toBeUndefined();
});

test('of the ledger: what it counts, beside what was published when that was something else', () => {
  const asked = { tipo: 'preguntas-recibidas', periodo: '2026-05' };
  const now = figureOf('Calculado', asked) ?? '';
  expect(Number(now)).toBeGreaterThan(0);
  expect(figureOf('Calculado', { ...asked, publicado: now })).toBe(now);
  expect(figureOf('Calculado', { ...asked, publicado: '' }), 'a box that was left empty').toBe(now);
  expect(figureOf('Calculado', { ...asked, publicado: '99' })).toBe(`99 (hoy el registro dice ${now})`);
});

test('nothing for what is no kind, no period or no figure', () => {
  expect(figureOf('Calculado', { tipo: 'constructor', periodo: '2026' })).toBeUndefined();
  expect(figureOf('Calculado', { tipo: 'preguntas-recibidas', periodo: 'ayer' })).toBeUndefined();
  expect(figureOf('Aviso', { periodo: '2026' })).toBeUndefined();
});

test('an empty ledger has no share', () => {
  const empty = { today: ledger.today, listed: () => [], setting: ledger.setting } as ReturnType<typeof toLedger>;
  expect(figuresOf(empty)('Calculado', { tipo: 'preguntas-a-tiempo-porcentaje', periodo: '2026' })).toBe('Sin dato');
});

test('a text with neither block is not looked up', () => {
  expect(hasFigure('Llegaron <Calculado tipo="x" periodo="2026" />.')).toBe(true);
  expect(hasFigure('Llegaron <Calculados>.')).toBe(false);
});
