import { describe, expect, it } from 'vitest';
import { withCutoff, withValue } from '../../../src/scaffold/series.ts';

const HEAD = '---\ntitle: "Páginas vistas"   # nombre\nunit: páginas\ncutoff: \'2026-09-30\'\n';
const TAIL = 'method: |-\n  observations: no es esto\n---\n\nTexto con «observations:» y ---.\n';
const SERIES = `observations:
  # primero
  - period: '2026-08'
    vintages:
      - date: '2026-09-02'
        value: '10'
  - period: "2026-10"   # comillas dobles
    vintages:
      - date: '2026-11-03'
        value: '30'
# fin
`;
const TODAY = '2026-12-01';
const added = (before: string, after: string): string => {
  const start = Array.from(before).findIndex((char, index) => char !== after[index]);
  return after.slice(start, start + after.length - before.length);
};

const WHY = 'Se volvieron a leer los registros del servidor.';

describe('a value that is added to a series', () => {
  it('goes to the end, before comments that follow, and changes nothing else', () => {
    const after = withValue(HEAD + SERIES + TAIL, { period: '2026-11', value: '42' }, TODAY);
    const item = "  - period: '2026-11'\n    vintages:\n      - date: '2026-12-01'\n        value: '42'\n";
    expect(after).toBe(HEAD + SERIES.replace('# fin', `${item}# fin`) + TAIL);
  });

  it('goes between the periods around it, also before the first', () => {
    const between = withValue(HEAD + SERIES + TAIL, { period: '2026-09', value: '20' }, TODAY);
    expect(between.indexOf("'2026-09'")).toBeGreaterThan(between.indexOf("'2026-08'"));
    expect(between.indexOf("'2026-09'")).toBeLessThan(between.indexOf('"2026-10"'));
    expect(added(HEAD + SERIES + TAIL, between)).toHaveLength(between.length - (HEAD + SERIES + TAIL).length);
    const first = withValue(HEAD + SERIES + TAIL, { period: '2026-07', value: '5' }, TODAY);
    expect(first.replace(/ {2}- period: '2026-07'\n.*\n.*\n.*\n/, '')).toBe(HEAD + SERIES + TAIL);
  });

  it('becomes a new vintage with its reason when the period is there with another value', () => {
    const after = withValue(HEAD + SERIES + TAIL, { period: '2026-08', value: '11', why: WHY }, TODAY);
    const vintage =
      "      - date: '2026-12-01'\n        value: '11'\n        why: Se volvieron a leer los registros del servidor.\n";
    expect(after).toBe(HEAD + SERIES.replace("value: '10'\n", `value: '10'\n${vintage}`) + TAIL);
  });

  it('changes nothing when the value is the same', () => {
    expect(withValue(HEAD + SERIES + TAIL, { period: '2026-08', value: '10' }, TODAY)).toBe(HEAD + SERIES + TAIL);
  });

  it('corrects a value of the same day in place', () => {
    const after = withValue(HEAD + SERIES + TAIL, { period: '2026-10', value: '31' }, '2026-11-03');
    expect(after).toBe(HEAD + SERIES.replace("value: '30'", "value: '31'") + TAIL);
  });

  it('takes away who verified the value that it corrects', () => {
    const verified = SERIES.replace(
      "value: '30'\n",
      "value: '30'\n        verification:\n          by: regulator\n          source: { title: Acta, date: '2026' }\n",
    );
    const after = withValue(HEAD + verified + TAIL, { period: '2026-10', value: '31' }, '2026-11-03');
    expect(after).toBe(HEAD + SERIES.replace("value: '30'", "value: '31'") + TAIL);
  });

  it.each([
    ['an empty list', 'observations: []\n'],
    ['no list', ''],
    ['a key without a value', 'observations:\n'],
  ])('starts the series from %s', (_, series) => {
    const after = withValue(HEAD + series + TAIL, { period: '2026-11', value: '1' }, TODAY);
    expect(after).toContain(
      "observations:\n  - period: '2026-11'\n    vintages:\n      - date: '2026-12-01'\n        value: '1'\n",
    );
    expect(after.match(/^observations:/gm)).toHaveLength(1);
    expect(after.endsWith('Texto con «observations:» y ---.\n')).toBe(true);
  });

  it('stays between brackets where the list is written in brackets', () => {
    const flow = 'observations: [{ period: "2026-08", vintages: [] }]\n';
    const item = `{period: "2026-11", vintages: [{date: '2026-12-01', value: '1'}]}`;
    expect(withValue(HEAD + flow + TAIL, { period: '2026-11', value: '1' }, TODAY)).toBe(
      `${HEAD}observations: [{period: "2026-08", vintages: []}, ${item}]\n${TAIL}`,
    );
  });

  it('is refused, with its place, where the data cannot be read', () => {
    expect(() => withValue(`${HEAD}place: [\n${TAIL}`, { period: '2026-11', value: '1' }, TODAY)).toThrow(
      /^Línea \d+, columna \d+: Datos mal escritos/,
    );
  });
});

it('the cut-off moves forward, never back, and not beyond today', () => {
  const cut = (period: string, today = TODAY) => withCutoff(HEAD + SERIES + TAIL, period, today);
  expect(cut('2026-10')).toBe(HEAD.replace('2026-09-30', '2026-10-31') + SERIES + TAIL);
  expect(cut('2026-08')).toBe(HEAD + SERIES + TAIL);
  expect(cut('2026', '2026-10-07')).toBe(HEAD.replace('2026-09-30', '2026-10-07') + SERIES + TAIL);
});
