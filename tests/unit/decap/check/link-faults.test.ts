import { expect, it } from 'vitest';
import { linkedPages, linkFaults } from '../../../../decap/check/link-faults.ts';

const form = {
  collection: 'commitments',
  data: {
    title: 'Un compromiso',
    progress: [{ date: '2026-01-02', note: 'Va.', evidence: '/informes/uno/' }],
    body: 'Vea [el plan](/plan/#fase), [otra vez](/pln/?a=b) y [fuera](https://example.org/x/).',
  },
};

it('reads the pages of the site to which a form leads, without what follows them', () => {
  expect(linkedPages(form).toSorted()).toEqual(['/informes/uno/', '/plan/', '/pln/']);
});

it('says which link leads nowhere, at its field, and what may have been meant', () => {
  const faults = linkFaults(form, new Set(['/informes/uno/', '/pln/']), ['/plan/']);
  expect(faults.map(({ label, path }) => [label, path.join('.')])).toEqual([
    ['Avances › 1 › Prueba', 'progress.0.evidence'],
    ['Texto', 'body'],
  ]);
  expect(faults[1]?.message).toContain('¿Quiso decir «/plan/»?');
});
